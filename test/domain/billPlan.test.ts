import { planBill } from "../../src/domain/billPlan";
import { consumptionText } from "../../src/domain/consumptionText";
import { judgeBill } from "../../src/domain/judgeBill";
import type { Amount } from "../../src/domain/money";
import { applyPlan } from "./applyPlan";
import { planLines, settledBook } from "./settled";

const request = { operation: "op", by: "Ann", at: "2026-04-30T10:15:00", jobs: [{ job: "J1", billNow: "60" }, { job: "J2", billNow: "" }], style: "Detailed", date: "2026-04-30", upTo: "" } as const;

function planned() {
  const book = settledBook("job J1, tax 20%; T J1 100; off J1 30; M J2 40; job J3, forward 5; off J3 1, took I0 1");
  const run = judgeBill(book, request);
  if (run.kind === "refused") throw new Error(run.refusal.code);
  return { book, ...planBill(book, request, run) };
}

test("a run of two jobs writes its invoices, then all lines, and changes what hangs on them", () => {
  const { plan } = planned();
  expect([plan.operation, plan.kind, ...planLines(plan)]).toEqual([
    "op", "bill", "+ invoices INV-0001", "+ invoices INV-0002", "+ invoiceLines L-00001", "+ invoiceLines L-00002", "+ invoiceLines L-00003", "+ invoiceLines L-00004",
    "T1 invoice blank → INV-0001", "W1 consumed 0.00 → 30.00", "W1 billedOn  → INV-0001", "J1 lastBilled blank → 2026-04-30", "J1 broughtForward 0.00 → 10.00",
    "J1 timesheetToBill 70.00 → 0.00", "J1 writtenOff 30.00 → 0.00", "J1 toBill 70.00 → 10.00",
    "M1 invoice blank → INV-0002", "J2 lastBilled blank → 2026-04-30", "J2 materialsToBill 40.00 → 0.00", "J2 toBill 40.00 → 0.00",
  ]);
});

test("a bill says what its row will say", () => {
  const { bills } = planned();
  expect(bills.map(({ invoice }) => invoice)).toStrictEqual([
    { id: "INV-0001", date: "2026-04-30", due: "2026-05-20", customer: "C1", job: "J1", style: "Detailed", sent: null,
      stored: { status: "Open", net: 60_00, tax: 12_00, total: 72_00, paid: 0, writtenOff: 0, balance: 72_00 } },
    { id: "INV-0002", date: "2026-04-30", due: "2026-05-20", customer: "C1", job: "J2", style: "Detailed", sent: null,
      stored: { status: "Open", net: 40_00, tax: 0, total: 40_00, paid: 0, writtenOff: 0, balance: 40_00 } },
  ]);
});

test("the book after a run is that of its plan, written", () => {
  const { book, plan, after } = planned();
  const written = applyPlan(book, plan);
  expect(after.charges.map(({ id, invoice, net }) => [id, invoice, net])).toEqual(written.charges.map(({ id, invoice, net }) => [id, invoice, net]));
  expect(after.writeOffs.map(({ id, billedOn }) => [id, billedOn])).toEqual(written.writeOffs.map(({ id, billedOn }) => [id, billedOn]));
  expect(after.jobs.map(({ id, lastBilled, broughtForward }) => [id, lastBilled, broughtForward])).toEqual(written.jobs.map(({ id, lastBilled, broughtForward }) => [id, lastBilled, broughtForward]));
  expect(after.lines.map(({ id, job, gross }) => [id, job, gross])).toEqual(written.lines.map(({ id, job, gross }) => [id, job, gross]));
});

test.each`
  because                                 | consumed                     | text
  ${"nothing took of it"}                 | ${[]}                        | ${""}
  ${"one did, which the column shows"}    | ${[["I1", 3000]]}            | ${"I1"}
  ${"an id with a blank has its amount"}  | ${[["I 1", 3000]]}           | ${"I 1 30.00"}
  ${"several have theirs"}                | ${[["I1", 3000], ["I2", 5]]} | ${"I1 30.00; I2 0.05"}
`("billed on: $because", ({ consumed, text }: { consumed: readonly (readonly [string, Amount])[]; text: string }) => {
  expect(consumptionText(consumed.map(([invoice, amount]) => ({ invoice, amount })), 2)).toBe(text);
});
