import { judgeReversal } from "../../src/domain/judgeReversal";
import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import { planReversal, planWriteOff } from "../../src/domain/writeOffPlan";
import { recalculatedBook } from "../../src/domain/recalculate";
import { planLines, settledBook } from "./settled";
import { reversalRequest, writeOffRequest } from "./requests";

function plannedWriteOff(text: string, asked: string) {
  const book = settledBook(text);
  const request = writeOffRequest(asked);
  const judged = judgeWriteOff(book, request);
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  return planWriteOff(book, request, judged);
}

function plannedReversal(text: string, asked: string) {
  const book = settledBook(text);
  const request = reversalRequest(asked);
  const judged = judgeReversal(book, request);
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  return planReversal(book, judged.original, { ...request, date: judged.date, reason: judged.reason });
}

interface Row {
  readonly book: string;
  readonly asked: string;
  readonly lines: readonly string[];
}

const inv = "invoice I1 500, is Sent, job J1";
const lm = "T J1 1000; P J1 20; M J1 400";

test.each`
  because                                  | book                                | asked               | lines
  ${"an invoice, its balance, its job"}    | ${inv}                              | ${"I1 200"}         | ${["+ writeOffs WO-0001", "I1 writtenOff 0.00 → 200.00", "I1 balance 500.00 → 300.00", "J1 balance 500.00 → 300.00"]}
  ${"all of it names the status"}          | ${inv}                              | ${"I1 all"}         | ${["+ writeOffs WO-0001", "I1 status Sent → Written Off", "I1 writtenOff 0.00 → 500.00", "I1 balance 500.00 → 0.00", "J1 balance 500.00 → 0.00"]}
  ${"a job's bill and balance"}            | ${lm}                               | ${"J1 300"}         | ${["+ writeOffs WO-0001", "J1 timesheetToBill 1020.00 → 720.00", "J1 writtenOff 0.00 → 300.00", "J1 toBill 1420.00 → 1120.00", "J1 balance 1420.00 → 1120.00"]}
  ${"not for the next run: no bill"}       | ${lm}                               | ${"J1 300, wait"}   | ${["+ writeOffs WO-0001", "J1 balance 1420.00 → 1120.00"]}
  ${"more than the charges"}               | ${lm}                               | ${"J1 1500"}        | ${["+ writeOffs WO-0001", "J1 timesheetToBill 1020.00 → 0.00", "J1 materialsToBill 400.00 → 0.00", "J1 writtenOff 0.00 → 1420.00", "J1 toBill 1420.00 → 0.00", "J1 balance 1420.00 → -80.00"]}
  ${"a write up"}                          | ${lm}                               | ${"J1 -30"}         | ${["+ writeOffs WO-0001", "J1 timesheetToBill 1020.00 → 1050.00", "J1 toBill 1420.00 → 1450.00", "J1 balance 1420.00 → 1450.00"]}
  ${"pending changes nothing yet"}         | ${`policy approvalLimit, 5; ${inv}`} | ${"I1 200"}        | ${["+ writeOffs WO-0001"]}
  ${"the next id of the series"}           | ${`${inv}; off I1 5; off I1 5`}     | ${"I1 -10"}         | ${["+ writeOffs W3", "I1 writtenOff 10.00 → 0.00", "I1 balance 490.00 → 500.00", "J1 balance 490.00 → 500.00"]}
  ${"one invoice of two jobs: both"}       | ${"invoice I1, is Sent; line I1 50, job J1; line I1 9, job J2"} | ${"I1 all"} | ${["+ writeOffs WO-0001", "I1 status Sent → Written Off", "I1 writtenOff 0.00 → 59.00", "I1 balance 59.00 → 0.00", "J1 balance 50.00 → 0.00", "J2 balance 9.00 → 0.00"]}
`("$because: $asked", ({ book, asked, lines }: Row) => {
  const { plan, after } = plannedWriteOff(book, asked);
  expect(planLines(plan)).toEqual(lines);
  expect([plan.operation, plan.kind]).toEqual(["op-1", "write-off"]);
  // Everything that the write-off changes is in the plan: with the changed cells put in, the book would be at rest.
  expect(recalculatedBook(after)).toEqual(plan.changed);
});

test.each`
  because                                  | book                                              | asked              | lines
  ${"an invoice owes again"}               | ${`${inv}; off I1 500, job J1`}                   | ${"W1"}            | ${["+ writeOffs W2", "W1 status Posted → Reversed", "I1 status Written Off → Sent", "I1 writtenOff 500.00 → 0.00", "I1 balance 0.00 → 500.00", "J1 balance 0.00 → 500.00"]}
  ${"paid in the meantime"}                | ${`${inv}; off I1 200; paid I1 300`}              | ${"W1"}            | ${["+ writeOffs W2", "W1 status Posted → Reversed", "I1 status Settled → Sent", "I1 writtenOff 200.00 → 0.00", "I1 balance 0.00 → 200.00", "J1 balance 0.00 → 200.00"]}
  ${"a job's bill is whole again"}         | ${"T J1 50; off J1 30"}                           | ${"W1"}            | ${["+ writeOffs W2", "W1 status Posted → Reversed", "J1 timesheetToBill 20.00 → 50.00", "J1 writtenOff 30.00 → 0.00", "J1 toBill 20.00 → 50.00", "J1 balance 20.00 → 50.00"]}
  ${"a write up is taken back"}            | ${"T J1 50; off J1 -30, wait"}                    | ${"W1"}            | ${["+ writeOffs W2", "W1 status Posted → Reversed", "J1 balance 80.00 → 50.00"]}
`("a reversal: $because", ({ book, asked, lines }: Row) => {
  const { plan, after } = plannedReversal(book, asked);
  expect(planLines(plan)).toEqual(lines);
  expect([plan.operation, plan.kind]).toEqual(["op-2", "reverse"]);
  expect(recalculatedBook(after)).toEqual(plan.changed.filter(({ table }) => table !== "writeOffs"));
});

test("the row of a write-off, field by field", () => {
  const { plan, writeOff } = plannedWriteOff(`${inv}; T J1 5`, "I1 200, reason   late ");
  expect(plan.added[0]?.values).toEqual({
    id: "WO-0001", date: "2026-04-30", customer: "C1", job: "J1", invoice: "I1", amount: 200_00, reasonCode: "OTHER", reason: "late",
    description: "Write Off: late", nextBillingRun: false, consumed: 0, billedOn: "", status: "Posted", postedBy: "Ann", postedAt: "2026-04-30T10:15:00", reverses: null, operation: "op-1",
  });
  expect(writeOff.billedOn).toEqual([]);
});

test("one that waits for approval says so", () => {
  expect(plannedWriteOff(`policy approvalLimit, 5; ${inv}`, "I1 200").writeOff.status).toBe("Pending");
});

test("the row of a write up says so", () => {
  const { writeOff } = plannedWriteOff(lm, "J1 -30");
  expect([writeOff.amount, writeOff.description, writeOff.nextBillingRun]).toEqual([-30_00, "Write Up: agreed with the customer", true]);
});

test.each`
  reason         | kept                        | described
  ${""}          | ${"Reversal of W1"}         | ${"Write Off: Reversal of W1"}
  ${"paid late"} | ${"Reversal of W1: paid late"} | ${"Write Off: Reversal of W1: paid late"}
`("the row of a reversal because of $reason", ({ reason, kept, described }: { reason: string; kept: string; described: string }) => {
  const { plan, writeOff } = plannedReversal(`${inv}; off I1 200, job J1`, `W1, on 2026-05-01, reason ${reason}`);
  expect(plan.added[0]?.values).toEqual({
    id: "W2", date: "2026-05-01", customer: "C1", job: "J1", invoice: "I1", amount: -200_00, reasonCode: "", reason: kept, description: described,
    nextBillingRun: false, consumed: 0, billedOn: "", status: "Posted", postedBy: "Ben", postedAt: "2026-05-02T09:00:00", reverses: "W1", operation: "op-2",
  });
  expect(writeOff.reverses).toBe("W1");
});

test("the reversal of a write up bears its word", () => {
  const { writeOff } = plannedReversal(`${lm}; off J1 -30`, "W1");
  expect([writeOff.amount, writeOff.description]).toEqual([30_00, "Write Up: Reversal of W1"]);
});
