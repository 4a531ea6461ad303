import { amountToBill } from "../../src/domain/amountToBill";
import { total } from "../../src/domain/consumeWriteOffs";
import { bookOf, day, show, theJob } from "./notation";

// What the next bill of job J1 would say: labour / plant / materials / brought forward = bill, then what is not ordinary.
function bill(text: string, upTo: string | null = null): string {
  const book = bookOf(text);
  const found = amountToBill(book, theJob(book), upTo === null ? null : day(upTo));
  const { timesheet, plant, materials, broughtForward } = found.left;
  const said = [
    [timesheet, plant, materials, broughtForward].map(show).join(" / "),
    `bill ${show(found.toBill)}`,
    found.consumed === 0 ? "" : `consumed ${show(found.consumed)}`,
    found.writtenUp === 0 ? "" : `up ${show(found.writtenUp)}`,
    found.carried === 0 ? "" : `open ${show(found.carried)}`,
    found.staysUnbilled === 0 ? "" : `unbilled ${show(found.staysUnbilled)}`,
  ];
  return said.filter((part) => part !== "").join(", ");
}

interface Row {
  readonly book: string;
  readonly expected: string;
}

const lm = "T J1 1000; M J1 400";

test.each`
  because                              | book                                                       | expected
  ${"G01 no write-off"}                | ${lm}                                                      | ${"1000.00 / 0.00 / 400.00 / 0.00, bill 1400.00"}
  ${"G02 timesheet first"}             | ${`${lm}; off J1 300`}                                     | ${"700.00 / 0.00 / 400.00 / 0.00, bill 1100.00, consumed 300.00"}
  ${"G03 then materials"}              | ${`${lm}; off J1 1200`}                                    | ${"0.00 / 0.00 / 200.00 / 0.00, bill 200.00, consumed 1200.00"}
  ${"G04 all of it"}                   | ${`${lm}; off J1 1400`}                                    | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00, consumed 1400.00"}
  ${"G05 more than all, carried"}      | ${`${lm}; off J1 1600`}                                    | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00, consumed 1400.00, open 200.00"}
  ${"G05 more than all, credited"}     | ${`policy excess, credit; ${lm}; off J1 1600`}             | ${"0.00 / 0.00 / -200.00 / 0.00, bill -200.00, consumed 1600.00"}
  ${"G05 more than all, blocked"}      | ${`policy excess, block; ${lm}; off J1 1600`}              | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00, consumed 1400.00, open 200.00"}
  ${"G06 what was left comes next"}    | ${"T J1 500; invoice I1; off J1 1600, took I1 1400"}       | ${"300.00 / 0.00 / 0.00 / 0.00, bill 300.00, consumed 200.00"}
  ${"G07 a write up"}                  | ${`${lm}; off J1 -150`}                                    | ${"1150.00 / 0.00 / 400.00 / 0.00, bill 1550.00, up 150.00"}
  ${"G08 down and up"}                 | ${`${lm}; off J1 300; off J1 -100`}                        | ${"800.00 / 0.00 / 400.00 / 0.00, bill 1200.00, consumed 300.00, up 100.00"}
  ${"G09 not for the next run"}        | ${`${lm}; off J1 300, wait`}                               | ${"1000.00 / 0.00 / 400.00 / 0.00, bill 1400.00"}
  ${"G10 a balancing entry"}           | ${"invoice I1; T J1 25 @ 60, billed I1; T J1 -5 @ 60; T J1 8 @ 60"} | ${"180.00 / 0.00 / 0.00 / 0.00, bill 180.00"}
  ${"G11 below zero, carried"}         | ${"T J1 -5 @ 60; T J1 2 @ 60"}                             | ${"-180.00 / 0.00 / 0.00 / 0.00, bill 0.00, unbilled -180.00"}
  ${"G11 below zero, credited"}        | ${"policy excess, credit; T J1 -5 @ 60; T J1 2 @ 60"}      | ${"-180.00 / 0.00 / 0.00 / 0.00, bill -180.00"}
  ${"G12 a balancing entry caps"}      | ${"T J1 -50; M J1 100; off J1 80"}                         | ${"-50.00 / 0.00 / 50.00 / 0.00, bill 0.00, consumed 50.00, open 30.00"}
  ${"G13 plant second"}                | ${"T J1 600; P J1 250; M J1 300; off J1 700"}              | ${"0.00 / 150.00 / 300.00 / 0.00, bill 450.00, consumed 700.00"}
  ${"G14 what a bill carried forward"} | ${"job J1, forward 400; T J1 200"}                         | ${"200.00 / 0.00 / 0.00 / 400.00, bill 600.00"}
`("$because", ({ book, expected }: Row) => expect(bill(book)).toBe(expected));

test.each`
  because                                      | book                                                             | expected
  ${"vehicles are of the timesheet's labour"}  | ${"T J1 100; V J1 50; P J1 7"}                                   | ${"150.00 / 7.00 / 0.00 / 0.00, bill 157.00"}
  ${"work of another job is not ours"}         | ${"T J1 100; T J2 50; off J2 20"}                                | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"what cannot be charged is not billed"}    | ${"T J1 100; T J1 50, free"}                                     | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"what is billed is not billed again"}      | ${"invoice I1, is Sent; T J1 100; T J1 50, billed I1"}           | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"a cancelled invoice releases its work"}   | ${"invoice I1, is Cancelled; T J1 100; T J1 50, billed I1"}      | ${"150.00 / 0.00 / 0.00 / 0.00, bill 150.00"}
  ${"and the write-offs it consumed"}          | ${"invoice I1, is Cancelled; T J1 100; off J1 30, took I1 30"}   | ${"70.00 / 0.00 / 0.00 / 0.00, bill 70.00, consumed 30.00"}
  ${"a consumed one is not consumed again"}    | ${"invoice I1; T J1 100; off J1 30, took I1 30"}                 | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"consumed by two runs"}                    | ${"invoice I1; invoice I2; T J1 100; off J1 30, took I1 10 + I2 5"} | ${"85.00 / 0.00 / 0.00 / 0.00, bill 85.00, consumed 15.00"}
  ${"a consumed write up is used up"}          | ${"invoice I1; T J1 100; off J1 -30, took I1 -30"}               | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"a pending one waits"}                     | ${"T J1 100; off J1 30, is Pending"}                             | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"a declined one never comes"}              | ${"T J1 100; off J1 30, is Declined"}                            | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"a reversed pair never reaches a bill"}    | ${"T J1 100; off J1 30, is Reversed; off J1 -30, reverses W1"}   | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"one for an invoice is not for the bill"}  | ${"invoice I1 500, is Open, job J1; T J1 100; off I1 30"}        | ${"100.00 / 0.00 / 0.00 / 0.00, bill 100.00"}
  ${"no charges: a write-off waits for some"}  | ${"off J1 30"}                                                   | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00, open 30.00"}
  ${"as a credit too"}                         | ${"policy excess, credit; off J1 30; T J1 5; T J1 -5"}           | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00, open 30.00"}
  ${"a write up is something to bill"}         | ${"off J1 -30"}                                                  | ${"30.00 / 0.00 / 0.00 / 0.00, bill 30.00, up 30.00"}
  ${"and bears a write-off"}                   | ${"off J1 -30; off J1 20"}                                       | ${"10.00 / 0.00 / 0.00 / 0.00, bill 10.00, consumed 20.00, up 30.00"}
  ${"nothing at all"}                          | ${"job J1"}                                                      | ${"0.00 / 0.00 / 0.00 / 0.00, bill 0.00"}
`("$because", ({ book, expected }: Row) => expect(bill(book)).toBe(expected));

// A run bills what is dated up to its cut-off, that day included; what was brought forward is always in it.
test.each`
  upTo            | expected
  ${"2026-03-31"} | ${"0.00 / 0.00 / 0.00 / 400.00, bill 400.00"}
  ${"2026-04-01"} | ${"100.00 / 0.00 / 0.00 / 400.00, bill 500.00"}
  ${"2026-04-02"} | ${"70.00 / 0.00 / 0.00 / 400.00, bill 470.00, consumed 30.00"}
  ${"2026-04-03"} | ${"70.00 / 0.00 / 50.00 / 400.00, bill 520.00, consumed 30.00"}
  ${null}         | ${"70.00 / 0.00 / 50.00 / 400.00, bill 520.00, consumed 30.00"}
`("up to $upTo: $expected", ({ upTo, expected }: { upTo: string | null; expected: string }) => {
  expect(bill("job J1, forward 400; T J1 100, on 2026-04-01; M J1 50, on 2026-04-03; off J1 30, on 2026-04-02", upTo)).toBe(expected);
});

test("what is unbilled stands beside what is left", () => {
  const book = bookOf("T J1 1000; M J1 400; off J1 300");
  const { unbilled, left, takes } = amountToBill(book, theJob(book), null);
  expect([total(unbilled), total(left)].map(show)).toEqual(["1400.00", "1100.00"]);
  expect(takes).toEqual([{ writeOff: "W1", ledger: "timesheet", amount: 300_00 }]);
});
