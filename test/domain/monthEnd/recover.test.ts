import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { judgeRecovery, planRecovery } from "../../../src/domain/monthEnd/recover";
import type { PaymentRequest } from "../../../src/domain/recordPayment";
import { bookOf, show } from "../notation";
import { cellLine } from "../settled";

// Money that came after all: the payment, and the write-offs that it takes back, the latest first.

const request = (text: string): PaymentRequest => {
  const [invoice = "", amount = ""] = text.split(" ");
  return { operation: "op-9", date: "2026-05-02", invoice: invoice === "-" ? null : invoice, job: "J9", amount, method: "Bank", reference: "", fee: "", tip: "", by: "Ben", at: "2026-05-02T09:00:00" };
};

/** "100.00 paid; W2 −60.00 whole, W1 −40.00 of 100.00": what is paid, and what is taken back of what. */
function recovered(book: IndexedBook, text: string): string {
  const judged = judgeRecovery(book, request(text));
  if (judged.kind === "refused") return Object.values(judged.refusal).map(String).join(" ");
  const whole = new Set(judged.reversed.map(({ id }) => id));
  const rows = judged.takenBack.map(({ id, reverses, amount }) => `${id} takes ${show(amount)} of ${reverses}${whole.has(reverses ?? "") ? ", whole" : ""}`);
  return [`${show(judged.payment.amount)} paid, ${show(judged.amount)} recovered`, ...rows].join("; ");
}

const off = "invoice I1 200, is Sent; off I1 100, on 2026-03-01; off I1 60, on 2026-04-01";

test.each`
  because                                        | book                                                   | asked          | answer
  ${"all that is written off, the latest first"} | ${off}                                                 | ${"I1 160"}    | ${"160.00 paid, 160.00 recovered; W3 takes -60.00 of W2, whole; W4 takes -100.00 of W1, whole"}
  ${"exactly the latest"}                        | ${off}                                                 | ${"I1 60"}     | ${"60.00 paid, 60.00 recovered; W3 takes -60.00 of W2, whole"}
  ${"a part of the latest"}                      | ${off}                                                 | ${"I1 59.99"}  | ${"59.99 paid, 59.99 recovered; W3 takes -59.99 of W2"}
  ${"the latest, and a part of the one before"}  | ${off}                                                 | ${"I1 100"}    | ${"100.00 paid, 100.00 recovered; W3 takes -60.00 of W2, whole; W4 takes -40.00 of W1"}
  ${"more than was written off is a payment"}    | ${off}                                                 | ${"I1 170"}    | ${"170.00 paid, 160.00 recovered; W3 takes -60.00 of W2, whole; W4 takes -100.00 of W1, whole"}
  ${"all is all that is written off"}            | ${off}                                                 | ${"I1 All"}    | ${"160.00 paid, 160.00 recovered; W3 takes -60.00 of W2, whole; W4 takes -100.00 of W1, whole"}
  ${"half of what is written off"}               | ${off}                                                 | ${"I1 50%"}    | ${"80.00 paid, 80.00 recovered; W3 takes -60.00 of W2, whole; W4 takes -20.00 of W1"}
  ${"of one day the later number"}               | ${"invoice I1 200, is Sent; off I1 10; off I1 20"}     | ${"I1 25"}     | ${"25.00 paid, 25.00 recovered; W3 takes -20.00 of W2, whole; W4 takes -5.00 of W1"}
  ${"after an earlier recovery what that left"}  | ${`${off}; off I1 -50, reverses W2, on 2026-04-20`}    | ${"I1 30"}     | ${"30.00 paid, 30.00 recovered; W4 takes -10.00 of W2; W5 takes -20.00 of W1"}
  ${"what was declined has taken nothing back"}  | ${`${off}; off I1 -50, reverses W2, is Declined`}      | ${"I1 60"}     | ${"60.00 paid, 60.00 recovered; W4 takes -60.00 of W2, whole"}
  ${"write ups and what waits are passed over"}  | ${`${off}; off I1 -10, on 2026-04-05; off I1 5, is Pending, on 2026-04-06`} | ${"I1 60"} | ${"60.00 paid, 60.00 recovered; W5 takes -60.00 of W2, whole"}
  ${"what was reversed is passed over"}          | ${"invoice I1 200, is Sent; off I1 100; off I1 60, is Reversed; off I1 -60, reverses W2"} | ${"I1 60"} | ${"60.00 paid, 60.00 recovered; W4 takes -60.00 of W1"}
  ${"a row for another invoice is its own"}      | ${`${off}; invoice I2 9, is Sent; off I2 9, on 2026-04-29`} | ${"I1 60"} | ${"60.00 paid, 60.00 recovered; W4 takes -60.00 of W2, whole"}
`("$because: $asked", ({ book, asked, answer }: Record<"book" | "asked" | "answer", string>) => {
  expect(recovered(bookOf(book), asked)).toBe(answer.replace(/W(\d) takes/g, "W$1 takes"));
});

test.each`
  because                                        | book                                                   | asked          | answer
  ${"nothing is written off"}                    | ${"invoice I1 200, is Sent"}                           | ${"I1 10"}     | ${"NO_SUCH_WRITE_OFF I1 invoice"}
  ${"what was written off is reversed"}          | ${"invoice I1 200, is Sent; off I1 60, is Reversed; off I1 -60, reverses W1"} | ${"I1 10"} | ${"NO_SUCH_WRITE_OFF I1 invoice"}
  ${"more was written up than off"}              | ${"invoice I1 200, is Sent; off I1 60; off I1 -70"}    | ${"I1 10"}     | ${"NO_SUCH_WRITE_OFF I1 invoice"}
  ${"a refund recovers nothing"}                 | ${off}                                                 | ${"I1 -10"}    | ${"NO_SUCH_WRITE_OFF I1 invoice"}
  ${"half of nothing is nothing"}                | ${"invoice I1 200, is Sent"}                           | ${"I1 50%"}    | ${"AMOUNT_ZERO"}
  ${"what is no amount"}                         | ${off}                                                 | ${"I1 much"}   | ${"AMOUNT_MISSING much"}
  ${"what is no percentage"}                     | ${off}                                                 | ${"I1 x%"}     | ${"AMOUNT_MISSING x%"}
  ${"no such invoice"}                           | ${off}                                                 | ${"I9 10"}     | ${"NO_SUCH_INVOICE I9"}
  ${"no invoice at all"}                         | ${off}                                                 | ${"- 10"}      | ${"TARGET_MISSING"}
`("refused, because $because", ({ book, asked, answer }: Record<"book" | "asked" | "answer", string>) => expect(recovered(bookOf(book), asked)).toBe(answer));

test("the rows say whose money took what back, on the day on which it came", () => {
  const judged = judgeRecovery(bookOf(off), request("I1 100"));
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  const told = judged.takenBack.map(({ reason, description, date, postedBy, postedAt, operation, status, invoice }) => ({ reason, description, date, postedBy, postedAt, operation, status, invoice }));
  const stamp = { date: "2026-05-02", postedBy: "Ben", postedAt: "2026-05-02T09:00:00", operation: "op-9", status: "Posted", invoice: "I1" };
  expect(told).toEqual([
    { ...stamp, reason: "Recovery of W2, PAY-0001", description: "Write Off: Recovery of W2, PAY-0001" },
    { ...stamp, reason: "Recovery of W1, PAY-0001", description: "Write Up: Recovery of W1, PAY-0001" },
  ]);
});

test("what is written: the payment and the rows, what is taken back wholly is marked, and the invoice owes as before", () => {
  const book = bookOf(off);
  const asked = request("I1 100");
  const judged = judgeRecovery(book, asked);
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  const { plan, after } = planRecovery(book, asked, judged);
  expect({ kind: plan.kind, operation: plan.operation, removed: plan.removed, added: plan.added.map(({ table, key }) => `${table} ${key}`), changed: plan.changed.map(cellLine).filter((line) => /status|balance|paid|writtenOff/.test(line)) })
    .toEqual({
      kind: "recover", operation: "op-9", removed: [], added: ["payments PAY-0001", "writeOffs W3", "writeOffs W4"],
      changed: ["W2 status Posted → Reversed", "I1 paid blank → 100.00", "I1 writtenOff blank → 60.00", "I1 balance blank → 40.00"],
    });
  expect(after.writeOffs.map(({ id, status }) => `${id} ${status}`)).toEqual(["W1 Posted", "W2 Reversed", "W3 Posted", "W4 Posted"]);
  expect(indexed(after).payments).toHaveLength(1);
});

const paidFor = (rest: number, owes: number) => [{ kind: "recovered-beyond-written-off", invoice: "I1", rest, owes }];
test.each`
  because                                 | asked          | warnings
  ${"less than was written off"}          | ${"I1 159.99"} | ${[]}
  ${"just that"}                          | ${"I1 160"}    | ${[]}
  ${"a cent more, which is a payment"}    | ${"I1 160.01"} | ${paidFor(1, 39_99)}
  ${"as much as it was for"}              | ${"I1 200"}    | ${paidFor(40_00, 0)}
  ${"more than it was for, a credit"}     | ${"I1 210"}    | ${paidFor(50_00, -10_00)}
`("what is told of money that came: $because", ({ asked, warnings }: { asked: string; warnings: readonly object[] }) => {
  const judged = judgeRecovery(bookOf(off), request(asked));
  expect(judged.kind === "accepted" && judged.warnings).toEqual(warnings);
});
