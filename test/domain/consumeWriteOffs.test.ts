import { consumeWriteOffs, nothing, total } from "../../src/domain/consumeWriteOffs";
import { formatAmount } from "../../src/domain/money";
import { left, unbilled, writeOffs } from "./ledgers";
import { cents, day } from "./notation";

interface Row {
  readonly charges: string;
  readonly off: string;
  readonly expected: string;
}

// T timesheet, P plant, M materials, B brought forward; W a write-off, each older than the next.
test.each`
  because                                          | charges                  | off                     | expected
  ${"nothing to write off"}                        | ${"T 1000, M 400"}       | ${""}                   | ${"T 1000, M 400"}
  ${"write-offs take timesheet first"}             | ${"T 1000, M 400"}       | ${"W 1200"}             | ${"T 0, M 200"}
  ${"materials wait their turn"}                   | ${"T 1000, M 400"}       | ${"W 300"}              | ${"T 700, M 400"}
  ${"vehicles and plant come second"}              | ${"T 600, P 250, M 300"} | ${"W 700"}              | ${"T 0, P 150, M 300"}
  ${"all three in turn"}                           | ${"T 600, P 250, M 300"} | ${"W 1000"}             | ${"T 0, P 0, M 150"}
  ${"brought forward comes last"}                  | ${"T 100, M 50, B 400"}  | ${"W 200"}              | ${"T 0, M 0, B 350"}
  ${"brought forward alone bears it"}              | ${"B 400"}               | ${"W 150"}              | ${"B 250"}
  ${"to the cent, and no further"}                 | ${"T 0.1, M 0.2"}        | ${"W 0.3"}              | ${"T 0, M 0"}
  ${"exactly the charges"}                         | ${"T 1000, M 400"}       | ${"W 1400"}             | ${"T 0, M 0"}
  ${"the excess waits for another run"}            | ${"T 1000, M 400"}       | ${"W 1600"}             | ${"T 0, M 0, open 200"}
  ${"several make one sum"}                        | ${"T 1000, M 400"}       | ${"W 500, W 700"}       | ${"T 0, M 200"}
  ${"a minus sign writes up"}                      | ${"T 1000, M 400"}       | ${"W -150"}             | ${"T 1150, M 400"}
  ${"up before down"}                              | ${"T 100"}               | ${"W 150, W -100"}      | ${"T 50"}
  ${"up raises the timesheet, not the materials"}  | ${"M 400"}               | ${"W -100"}             | ${"T 100, M 400"}
  ${"a balancing entry lowers the cap"}            | ${"T -50, M 100"}        | ${"W 80"}               | ${"T -50, M 50, open 30"}
  ${"one in the materials does too"}               | ${"T 100, M -40"}        | ${"W 80"}               | ${"T 40, M -40, open 20"}
  ${"and what was billed too much before"}         | ${"T 100, B -60"}        | ${"W 80"}               | ${"T 60, B -60, open 40"}
  ${"below zero in all nothing is taken"}          | ${"T -180, M 20"}        | ${"W 10"}               | ${"T -180, M 20, open 10"}
  ${"a write up first fills the hole"}             | ${"T -50, M 20"}         | ${"W -60, W 100"}       | ${"T 0, M 0, open 70"}
  ${"no charges, nothing taken"}                   | ${"T 0"}                 | ${"W 10"}               | ${"T 0, open 10"}
`("$because: [$off] off [$charges]", ({ charges, off, expected }: Row) => {
  const asked = writeOffs(off);
  for (const excess of ["carry", "block"] as const) expect(left(charges, asked, consumeWriteOffs(unbilled(charges), asked, excess))).toBe(expected);
});

// "credit" is a setting: what the charges cannot bear falls on the materials, and the run becomes a credit.
test.each`
  because                                     | charges               | off                  | expected
  ${"enough charges: as always"}              | ${"T 1000, M 400"}    | ${"W 1200"}          | ${"T 0, M 200"}
  ${"the excess falls on the materials"}      | ${"T 1000, M 400"}    | ${"W 1600"}          | ${"T 0, M -200"}
  ${"plant and brought forward end at zero"}  | ${"T 10, P 20, B 30"} | ${"W 100"}           | ${"T 0, P 0, M -40, B 0"}
  ${"every one of several"}                   | ${"T 100"}            | ${"W 80, W 50, W 7"} | ${"T 0, M -37"}
  ${"each ledger bears what it holds"}        | ${"T -50, P 30"}      | ${"W 20"}            | ${"T -50, P 10"}
  ${"a balancing entry is no floor"}          | ${"T -50, M 100"}     | ${"W 80"}            | ${"T -50, M 20"}
`("with excess credit, $because: [$off] off [$charges]", ({ charges, off, expected }: Row) => {
  const asked = writeOffs(off);
  expect(left(charges, asked, consumeWriteOffs(unbilled(charges), asked, "credit"))).toBe(expected);
});

// What no entry can bear is told apart from the rest.
test.each`
  off              | takes
  ${"W 100"}       | ${[{ writeOff: "W1", ledger: "timesheet", amount: 100_00 }]}
  ${"W 120, W -9"} | ${[{ writeOff: "W2", ledger: "timesheet", amount: -9_00 }, { writeOff: "W1", ledger: "timesheet", amount: 109_00 }, { writeOff: "W1", ledger: "materials", amount: 11_00, beyond: true }]}
`("with excess credit [$off] takes out of [T 100]", ({ off, takes }: { off: string; takes: readonly object[] }) => {
  expect(consumeWriteOffs(unbilled("T 100"), writeOffs(off), "credit")).toStrictEqual(takes);
});

// Who is consumed first, whatever the order of the rows: the oldest; on one day the lower id.
test.each`
  because                                  | rows                                                              | takes
  ${"the oldest first"}                    | ${"B 2026-04-02 300, A 2026-04-03 300, C 2026-04-01 300"}         | ${"C timesheet 300.00, B timesheet 200.00"}
  ${"of one day the lower id"}             | ${"W10 2026-04-01 300, W09 2026-04-01 300"}                       | ${"W09 timesheet 300.00, W10 timesheet 200.00"}
  ${"one may take out of two ledgers"}     | ${"A 2026-04-01 450, B 2026-04-02 150"}                           | ${"A timesheet 450.00, B timesheet 50.00, B materials 100.00"}
  ${"write ups stand before all others"}   | ${"A 2026-04-01 100, B 2026-04-30 -20"}                           | ${"B timesheet -20.00, A timesheet 100.00"}
  ${"one that is used up takes nothing"}   | ${"A 2026-04-01 0, B 2026-04-02 5"}                               | ${"B timesheet 5.00"}
`("$because", ({ rows, takes }: { rows: string; takes: string }) => {
  const asked = rows.split(", ").map((row) => {
    const [id = "", date = "", open = ""] = row.split(" ");
    return { id, date: day(date), open: cents(open) };
  });
  const charges = takes.includes("materials") ? "T 500, M 400" : "T 500";
  for (const order of [asked, [...asked].reverse()]) {
    const found = consumeWriteOffs(unbilled(charges), order, "carry");
    expect(found.map(({ writeOff, ledger, amount }) => `${writeOff} ${ledger} ${formatAmount(amount, 2)}`).join(", ")).toBe(takes);
  }
});

test("nothing is nothing", () => expect(total(nothing)).toBe(0));
