import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { planRunReversal, type RunReversalRequest } from "../../../src/domain/monthEnd/reverseRun";
import { bookOf, show } from "../notation";
import { cellLine } from "../settled";

// A run, or rows of it, taken back: what becomes of each row, and what is written.

const request = (writeOffs: string, more: Partial<RunReversalRequest> = {}): RunReversalRequest => ({
  operation: "op-2", run: "RUN-0001", writeOffs: writeOffs.split(" ").filter((id) => id !== ""), date: "", reason: "They pay after all", by: "Ben", at: "2026-05-02T09:00:00", ...more,
});

const firm = "invoice I1 5, is Sent; invoice I2 4, is Sent; invoice I3 3, is Sent; off I1 5; off I2 1, is Pending; off I3 3; off I3 3, is Declined";

function became(book: IndexedBook, asked: RunReversalRequest): string {
  const { rows, judged } = planRunReversal(book, asked);
  const told = rows.map((row) => {
    if (row.kind === "refused") return `${row.id}: ${Object.values(row.refusal).map(String).join(" ")}`;
    if (row.kind === "declined") return `${row.original.id} declined`;
    const { id, reverses, amount, date, reason } = row.reversal;
    return `${id} takes ${show(amount)} of ${reverses} back on ${date}: ${reason}`;
  });
  return judged.kind === "refused" ? `refused ${Object.values(judged.refusal).map(String).join(" ")}` : told.join("; ");
}

test.each<readonly [string, string, Partial<RunReversalRequest>, string]>([
  ["a row", "W1", {}, "W5 takes -5.00 of W1 back on 2026-05-02: Reversal of W1: They pay after all"],
  ["without a reason", "W1", { reason: " " }, "W5 takes -5.00 of W1 back on 2026-05-02: Reversal of W1"],
  ["on a day of its own", "W1", { date: "2026-04-30" }, "W5 takes -5.00 of W1 back on 2026-04-30: Reversal of W1: They pay after all"],
  ["what waits is declined, and takes no number", "W2 W1", {}, "W2 declined; W5 takes -5.00 of W1 back on 2026-05-02: Reversal of W1: They pay after all"],
  ["what cannot be taken back stays, and takes no number", "W4 W1 W9 W3", { reason: "" }, "W4: ALREADY_REVERSED W4 null Declined; W5 takes -5.00 of W1 back on 2026-05-02: Reversal of W1; W9: NO_SUCH_WRITE_OFF W9; W6 takes -3.00 of W3 back on 2026-05-02: Reversal of W3"],
  ["nothing of it can be", "W4", {}, "refused ALREADY_REVERSED W4 null Declined"],
  ["nothing of it is there", "", {}, "refused NO_SUCH_WRITE_OFF RUN-0001 run"],
  ["a day that is none", "W1", { date: "tomorrow" }, "refused DATE_UNREADABLE tomorrow"],
])("%s", (_because, writeOffs, more, answer) => {
  const got = became(bookOf(firm), request(writeOffs, more));
  expect(got).toBe(answer);
});

test("what is written: the reversals under the run, what is taken back and declined is marked, and a note for the log", () => {
  const book = bookOf(firm);
  const { judged } = planRunReversal(book, request("W1 W2 W3"));
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  const { plan, after } = judged;
  expect({ kind: plan.kind, operation: plan.operation, removed: plan.removed, added: plan.added.map(({ table, key, values }) => `${table} ${key} ${String(values["run"])}`), marked: plan.changed.filter(({ table }) => table === "writeOffs").map(cellLine) })
    .toEqual({
      kind: "reverse-run", operation: "op-2", removed: [], added: ["writeOffs W5 RUN-0001", "writeOffs W6 RUN-0001"],
      marked: ["W1 status Posted → Reversed", "W2 status Pending → Declined", "W3 status Posted → Reversed"],
    });
  expect(plan.changed.map(cellLine)).toEqual(expect.arrayContaining(["I1 balance blank → 5.00", "I3 balance blank → 3.00"]));
  expect(after.writeOffs.map(({ id, status }) => `${id} ${status}`)).toEqual(["W1 Reversed", "W2 Declined", "W3 Reversed", "W4 Declined", "W5 Posted", "W6 Posted"]);
  expect(plan.run).toEqual({ run: "RUN-0001", rule: "", part: 1, rows: 2, amount: -8_00, before: 4_00, after: 12_00, date: "2026-05-02", reasonCode: "", reason: "They pay after all", left: [] });
});

test("where the day of posting is locked a run is taken back on the first open day", () => {
  const book = bookOf(`policy periodLockDate, 2026-05-31; ${firm}`);
  expect(became(indexed(book), request("W1", { reason: "" }))).toBe("W5 takes -5.00 of W1 back on 2026-06-01: Reversal of W1");
});
