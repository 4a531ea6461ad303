import { inverse, isEmpty, sameChanges, type ChangePlan } from "../../src/domain/plan";
import { recalculatedBook, recalculatedInvoice, recalculatedJob } from "../../src/domain/recalculate";
import { bookOf, theInvoice, theJob } from "./notation";
import { cellLine, settledBook } from "./settled";
import { spoiled } from "./requests";

test.each`
  because                                     | book                                                          | lines
  ${"an invoice without lines: its total stays"} | ${"invoice I1 500, is Sent; paid I1 100; off I1 50"}       | ${["I1 paid blank → 100.00", "I1 writtenOff blank → 50.00", "I1 balance blank → 350.00"]}
  ${"one with lines: all of it"}              | ${"invoice I1 9, is Sent; line I1 100, tax 15%"}              | ${["I1 net blank → 100.00", "I1 tax blank → 15.00", "I1 total 9.00 → 115.00", "I1 paid blank → 0.00", "I1 writtenOff blank → 0.00", "I1 balance blank → 115.00"]}
  ${"a status that no longer holds"}          | ${"invoice I1 500, is Open; paid I1 500"}                     | ${["I1 status Open → Paid", "I1 paid blank → 500.00", "I1 writtenOff blank → 0.00", "I1 balance blank → 0.00"]}
  ${"no payments kept: paid is the user's"}   | ${"no payments; invoice I1 500, is Sent, paid 100"}           | ${["I1 writtenOff blank → 0.00", "I1 balance blank → 400.00"]}
  ${"a job"}                                  | ${"job J1, tax 20%; T J1 100; P J1 20; M J1 5; off J1 110"}   | ${["J1 timesheetToBill blank → 10.00", "J1 materialsToBill blank → 5.00", "J1 writtenOff blank → 110.00", "J1 toBill blank → 15.00", "J1 balance blank → 18.00"]}
  ${"a job below zero bills nothing"}         | ${"T J1 -100"}                                                | ${["J1 timesheetToBill blank → -100.00", "J1 materialsToBill blank → 0.00", "J1 writtenOff blank → 0.00", "J1 toBill blank → 0.00", "J1 balance blank → -100.00"]}
`("$because", ({ book, lines }: { book: string; lines: readonly string[] }) => {
  expect(recalculatedBook(bookOf(book)).map(cellLine)).toEqual(lines);
  expect(recalculatedBook(settledBook(book))).toEqual([]);
});

test("a column that is not there is not missed", () => {
  const book = bookOf("T J1 100; invoice I1 500, is Sent");
  const job = theJob(book);
  const invoice = theInvoice(book);
  const stored = { timesheetToBill: undefined, materialsToBill: undefined, writtenOff: undefined, toBill: undefined, balance: job.stored.balance };
  expect(recalculatedJob(book, { ...job, stored }).map(cellLine)).toEqual(["J1 balance blank → 100.00"]);
  const none = { ...invoice.stored, status: undefined, net: undefined, tax: undefined, paid: undefined, writtenOff: undefined };
  expect(recalculatedInvoice(book, { ...invoice, stored: none }).map(cellLine)).toEqual(["I1 balance blank → 500.00"]);
});

test("what has rows that cannot be read keeps what its cells say", () => {
  const book = spoiled(bookOf("T J1 100; T J2 5; invoice I1 500, is Sent"), "jobs J1; invoices I1");
  expect(new Set(recalculatedBook(book).map(({ key }) => key))).toEqual(new Set(["J2"]));
});

const plan: ChangePlan = {
  operation: "op-1", kind: "write-off",
  added: [{ table: "writeOffs", key: "WO-0001", values: { id: "WO-0001" } }],
  changed: [{ table: "invoices", key: "I1", field: "balance", from: 500_00, to: 0 }],
  removed: [{ table: "invoiceLines", key: "L1", values: { id: "L1" } }],
};

test("the inverse of a plan takes it back, and back again", () => {
  expect(inverse(plan)).toEqual({ ...plan, added: plan.removed, removed: plan.added, changed: [{ table: "invoices", key: "I1", field: "balance", from: 0, to: 500_00 }] });
  expect(inverse(inverse(plan))).toEqual(plan);
});

test.each`
  because                         | other                                                          | same
  ${"the same plan"}              | ${plan}                                                        | ${true}
  ${"of another operation"}       | ${{ ...plan, operation: "op-2" }}                              | ${true}
  ${"another row"}                | ${{ ...plan, added: [] }}                                      | ${false}
  ${"one row less to remove"}     | ${{ ...plan, removed: [] }}                                    | ${false}
  ${"from another value"}         | ${{ ...plan, changed: [{ ...plan.changed[0], from: 400_00 }] }} | ${false}
`("$because would write the same: $same", ({ other, same }: { other: ChangePlan; same: boolean }) => expect(sameChanges(plan, other)).toBe(same));

test("a plan is empty when it changes nothing", () => {
  const empty = { ...plan, added: [], changed: [], removed: [] };
  expect([isEmpty(empty), isEmpty(plan), isEmpty({ ...empty, changed: plan.changed }), isEmpty({ ...empty, removed: plan.removed })]).toEqual([true, false, false, false]);
});
