import { bucketOf } from "../../src/domain/age";
import { debtOfJob, debts, totalDebt } from "../../src/domain/debts";
import type { IndexedBook } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { paymentFee } from "../../src/domain/paymentFee";
import { quantity } from "../../src/domain/quantity";
import golden from "./golden.json";
import { bookOf, cents, day, show, theInvoice, theJob } from "./notation";
import { deleteWriteOff, done, edit, pay, writeOff } from "./postings";

// The examples of invoices, guards and debts. Every step goes the way of a posting: judged, planned, written, read anew.

/** What the row of the invoice says once the steps are written: "paid 700", "off 250", "edit WO-0001 300". */
function afterSteps(invoice: string, steps: readonly string[]) {
  const book = steps.reduce<IndexedBook>((before, step) => {
    const [verb, ...words] = step.split(" ");
    if (verb === "paid") return done(pay(before, `I1 ${words.join(" ")}`)).book;
    if (verb === "edit") return done(edit(before, words[0] ?? "", { amount: words[1] ?? "" })).book;
    return done(writeOff(before, `I1 ${words.join(" ")}`)).book;
  }, bookOf(invoice));
  const { stored } = theInvoice(book);
  const { balance, status } = invoiceState(book, theInvoice(book));
  expect(stored).toMatchObject({ balance, status });
  return { balance: show(balance), status };
}

const sent = "invoice I1 1200, is Sent, sent 2026-04-16";

test.each`
  example  | because                            | steps                                        | expected
  ${"G17"} | ${"paid in part, the rest let off"} | ${["paid 700", "off 500"]}                  | ${golden.G17}
  ${"G17"} | ${"in any order"}                  | ${["off 500", "paid 700"]}                   | ${golden.G17}
  ${"G17"} | ${"by what is left"}               | ${["paid 700", "off all"]}                   | ${golden.G17}
  ${"G18"} | ${"written off"}                   | ${["off 1200"]}                              | ${golden.G18[0]}
  ${"G18"} | ${"paid"}                          | ${["paid 1200"]}                             | ${golden.G18[1]}
  ${"G19"} | ${"written off in part"}           | ${["off 250"]}                               | ${golden.G19}
  ${"G21"} | ${"written up again"}              | ${["off 250", "off -100"]}                   | ${golden.G21}
  ${"G22"} | ${"edited: it owes again"}         | ${["paid 700", "off 500", "edit WO-0001 300"]} | ${golden.G22}
`("$example $because", ({ steps, expected }: { steps: readonly string[]; expected: object }) => {
  expect(afterSteps(sent, steps)).toEqual(expected);
});

test("G20 a cent more than the invoice owes is refused", () => {
  const tries = ["500.01", "500.00"].map((amount) => writeOff(bookOf("invoice I1 500, is Sent"), `I1 ${amount}`));
  expect(tries.map(({ kind }) => kind === "posted")).toEqual(golden.G20);
  expect(tries[0]).toMatchObject({ refusal: { code: "MORE_THAN_INVOICE_OWES", asked: 500_01, owing: 500_00 } });
});

test.each`
  because                             | lock                                  | kind
  ${"G23 on the day of the tax lock"} | ${"policy taxLockDate, 2026-04-10"}   | ${golden.G23}
  ${"the day after it"}               | ${"policy taxLockDate, 2026-04-09"}   | ${"posted"}
  ${"a closed month locks as well"}   | ${"policy periodLockDate, 2026-04-30"} | ${"refused"}
  ${"nothing is locked"}              | ${""}                                 | ${"posted"}
`("deleting a write-off: $because", ({ lock, kind }: { lock: string; kind: string }) => {
  const result = deleteWriteOff(bookOf(`${lock}; ${sent}; off I1 200, on 2026-04-10`), "W1");
  expect(result.kind).toBe(kind);
  if (result.kind === "refused") expect(result.refusal.code).toBe("DATE_LOCKED");
});

test("G24 what is written off leaves the list of debts", () => {
  const book = bookOf("invoice I1 500, is Sent, job J1; invoice I2 300, is Sent, job J2");
  const before = debts(book, day("2026-04-30"));
  const after = debts(done(writeOff(book, "I1 500")).book, day("2026-04-30"));
  expect({ before: show(totalDebt(before)), after: show(totalDebt(after)), rows: after.length }).toEqual(golden.G24);
});

test("G28 what lowers a debt goes to its oldest charges, and the age is that of the newest left", () => {
  const book = bookOf("T J1 200, on 2026-02-01; T J1 100, on 2026-01-01; paid J1 100; off J1 50, wait");
  const { balance, age } = debtOfJob(book, theJob(book), day("2026-03-31"));
  expect([show(balance), age]).toEqual(golden.G28);
  expect(bucketOf(age ?? 0)).toBe("31–60");
});

test("G41 a fee is an expense: the debt falls by what was paid", () => {
  const fee = paymentFee({ flat: cents("0.30"), percentage: quantity(0.015) }, cents("100"));
  const { book } = done(pay(bookOf("invoice I1 250, is Sent"), "I1 100", show(fee)));
  expect({ fee: show(fee), debt_reduction: show(cents("250") - invoiceState(book, theInvoice(book)).balance as typeof fee) }).toEqual(golden.G41);
  expect(book.payments).toMatchObject([{ amount: 100_00, fee: 1_80 }]);
});
