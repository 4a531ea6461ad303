import { written, type Exact } from "./arithmetic";
import { afterBill } from "./afterBill";
import { bill, type BillOptions } from "./bill";
import type { Book } from "./book";
import { jobAnswer } from "./jobs";
import { bookOf, withMore } from "./notation";
import { runOf } from "./run";

// The figures of a billing run, before tax. The ledgers are what write-offs left of them. G01 to G28 number the worked
// examples that every calculation of write-offs here has to agree with; "own" are further ones.

const options: BillOptions = { style: "detailed", date: "2026-03-31" };

function figuresOf(book: Book, more: Partial<BillOptions> = {}): string {
  const policy = more.policy ?? book.policies.excess;
  const run = runOf(book, "J-1", options.date, policy);
  const answer = bill(book, "J-1", { ...options, ...more });
  if (answer.kind === "refused" && answer.code !== "NOTHING_TO_BILL") return `${answer.code} ${answer.amount}`;
  const net = answer.kind === "billed" ? answer.bill.net : "none";
  const text = (amount: Exact) => written(amount, 2).replace(".00", "");
  const { labour, plant, materials, broughtForward } = run.left;
  return [
    [labour, plant, materials, broughtForward].map(text).join(" "),
    `off ${text(run.consumed)} open ${text(run.excess)}`,
    `bill ${net.replace(".00", "")}`,
    ...(answer.kind === "billed" && answer.bill.broughtForward !== "0.00" ? [`forward ${answer.bill.broughtForward}`] : []),
    ...(run.staysUnbilled.isZero() ? [] : [`stays ${text(run.staysUnbilled)}`]),
  ].join(" | ");
}

function billed(book: Book, more: Partial<BillOptions> = {}): Book {
  const answer = bill(book, "J-1", { ...options, date: "2026-02-28", ...more });
  if (answer.kind === "refused") throw new Error(answer.code);
  return afterBill(book, "J-1", "INV-1", { ...options, date: "2026-02-28" }, answer.bill);
}

// Left: labour with vehicles and write ups, plant, materials, brought forward.
test.each`
  example   | because                                     | book                              | policy      | figures
  ${"G01"}  | ${"nothing to write off"}                   | ${"L 1000, M 400"}                | ${"carry"}  | ${"1000 0 400 0 | off 0 open 0 | bill 1400"}
  ${"G02"}  | ${"the timesheet is taken first"}           | ${"L 1000, M 400, W 300"}         | ${"carry"}  | ${"700 0 400 0 | off 300 open 0 | bill 1100"}
  ${"G03"}  | ${"materials after"}                        | ${"L 1000, M 400, W 1200"}        | ${"carry"}  | ${"0 0 200 0 | off 1200 open 0 | bill 200"}
  ${"G04"}  | ${"a nil invoice"}                          | ${"L 1000, M 400, W 1400"}        | ${"carry"}  | ${"0 0 0 0 | off 1400 open 0 | bill 0"}
  ${"G05"}  | ${"the excess waits"}                       | ${"L 1000, M 400, W 1600"}        | ${"carry"}  | ${"0 0 0 0 | off 1400 open 200 | bill 0"}
  ${"G05"}  | ${"the excess falls on materials"}          | ${"L 1000, M 400, W 1600"}        | ${"credit"} | ${"0 0 -200 0 | off 1600 open 0 | bill -200"}
  ${"G05"}  | ${"the excess is refused"}                  | ${"L 1000, M 400, W 1600"}        | ${"block"}  | ${"EXCESS_WRITE_OFF 200.00"}
  ${"G07"}  | ${"a minus sign writes up"}                 | ${"L 1000, M 400, W -150"}        | ${"carry"}  | ${"1150 0 400 0 | off 0 open 0 | bill 1550"}
  ${"G08"}  | ${"up and down"}                            | ${"L 1000, M 400, W 300, W -100"} | ${"carry"}  | ${"800 0 400 0 | off 300 open 0 | bill 1200"}
  ${"G09"}  | ${"an unallocated one is ignored"}          | ${"L 1000, M 400, U 300"}         | ${"carry"}  | ${"1000 0 400 0 | off 0 open 0 | bill 1400"}
  ${"G11"}  | ${"balancing entries exceed the charges"}   | ${"L -5*60, L 2*60"}              | ${"carry"}  | ${"-180 0 0 0 | off 0 open 0 | bill none | stays -180"}
  ${"G11"}  | ${"or become a credit"}                     | ${"L -5*60, L 2*60"}              | ${"credit"} | ${"-180 0 0 0 | off 0 open 0 | bill -180"}
  ${"G12"}  | ${"a balancing entry lowers the cap"}       | ${"L -50, M 100, W 80"}           | ${"carry"}  | ${"-50 0 50 0 | off 50 open 30 | bill 0"}
  ${"G13"}  | ${"plant comes second"}                     | ${"L 600, P 250, M 300, W 700"}   | ${"carry"}  | ${"0 150 300 0 | off 700 open 0 | bill 450"}
  ${"own"}  | ${"brought forward comes last"}             | ${"L 100, B 400, M 50, W 200"}    | ${"carry"}  | ${"0 0 0 350 | off 200 open 0 | bill 350"}
  ${"own"}  | ${"nothing charged, nothing taken"}         | ${"W 10"}                         | ${"carry"}  | ${"0 0 0 0 | off 0 open 10 | bill none"}
  ${"own"}  | ${"not even for a credit"}                  | ${"W 10"}                         | ${"credit"} | ${"0 0 0 0 | off 0 open 10 | bill none"}
  ${"own"}  | ${"a write up alone is billed"}             | ${"W -10"}                        | ${"carry"}  | ${"10 0 0 0 | off 0 open 0 | bill 10"}
  ${"own"}  | ${"a write up bears what entries cannot"}   | ${"L 100, W -50, W 120"}          | ${"carry"}  | ${"30 0 0 0 | off 120 open 0 | bill 30"}
  ${"own"}  | ${"charges that cancel out wait"}           | ${"L 50, L -50, W 20"}            | ${"carry"}  | ${"0 0 0 0 | off 0 open 20 | bill none"}
`("$example $because: $book, $policy", ({ book, policy, figures }) => {
  expect(figuresOf(bookOf(book), { policy })).toBe(figures);
});

test("G06 what a run left open lowers the next", () => {
  const next = withMore(billed(bookOf("L 1000, M 400, W 1600")), "L 500");
  expect(figuresOf(next)).toBe("300 0 0 0 | off 200 open 0 | bill 300");
});

test("G09 an unallocated write-off lowers the job's balance all the same", () => {
  expect(jobAnswer(bookOf("L 1000, M 400, U 300"), "J-1")).toMatchObject({ toBill: "1400.00", balance: "1100.00" });
});

test("G10 a balancing entry lowers the next bill", () => {
  const next = withMore(billed(bookOf("L 25*60")), "L -5*60, L 8*60");
  expect(figuresOf(next)).toBe("180 0 0 0 | off 0 open 0 | bill 180");
});

test("G14 what is not billed now is carried forward, once", () => {
  const first = bookOf("L 1000, M 400");
  expect(figuresOf(first, { billNow: "1000" })).toBe("1000 0 400 0 | off 0 open 0 | bill 1000 | forward 400.00");
  expect(figuresOf(withMore(billed(first, { billNow: "1000" }), "L 200"))).toBe("200 0 0 400 | off 0 open 0 | bill 600");
});

test("no more can be billed than there is", () => {
  expect(figuresOf(bookOf("L 1000"), { billNow: "1000.01" })).toBe("BILL_TOO_MUCH 1000.00");
});

test("a run up to a day leaves later entries and write-offs alone", () => {
  const book = withMore(bookOf("L 100, W 30"), "L 40, W 90");
  expect(bill(book, "J-1", { ...options, upTo: "2026-02-28" })).toMatchObject({ bill: { net: "70.00", marked: ["T-01"] } });
});

test("a reversed pair never reaches a bill", () => {
  const book = bookOf("L 100, W 30");
  const [original] = book.writeOffs;
  if (!original) throw new Error("The book has no write-off.");
  const reversed: Book = {
    ...book,
    writeOffs: [
      { ...original, status: "Reversed" },
      { ...original, writeOff: "WO-99", amount: "-30", reverses: original.writeOff },
    ],
  };
  expect(figuresOf(reversed)).toBe("100 0 0 0 | off 0 open 0 | bill 100");
  expect(jobAnswer(reversed, "J-1").balance).toBe("100.00");
});
