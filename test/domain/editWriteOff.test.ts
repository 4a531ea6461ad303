import { type EditRequest, judgeEdit, locksOf, planEdit } from "../../src/domain/editWriteOff";
import type { Refusal } from "../../src/domain/refusal";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { bookOf } from "./notation";
import { spoiled } from "./requests";
import { cellLine } from "./settled";

/** "W1, amount 100, on 2026-05-01, reason paid late, code LATE, wait": what an edit asks to change. */
function editRequest(text: string): EditRequest {
  const [writeOff = "", ...options] = text.split(",").map((part) => part.trim());
  const said = new Map(options.map((option): [string, string] => [option.split(" ")[0] ?? "", option.split(" ").slice(1).join(" ")]));
  const field = (name: string) => (said.get(name) === "-" ? "" : (said.get(name) ?? null));
  return {
    operation: "op", writeOff, amount: field("amount"), date: field("on"), reason: field("reason"), reasonCode: field("code"),
    nextBillingRun: said.has("wait") ? false : said.has("next") ? true : null, by: "Ann", at: "2026-04-30T10:15:00",
  };
}

const refusalText = ({ code, ...facts }: Refusal) => [code, ...Object.values(facts).map(String)].join(" ");

/** The cells of its row that an edit changes, or why it is refused. */
const edited = (text: string, asked: string, spoilt = ""): string => editedIn(spoiled(bookOf(text), spoilt), asked);

function editedIn(book: IndexedBook, asked: string): string {
  const answer = judgeEdit(book, editRequest(asked));
  if (answer.kind !== "accepted") return refusalText(answer.refusal);
  const { plan } = planEdit(book, "op", answer.before, answer.edited);
  const cells = plan.changed.filter(({ table }) => table === "writeOffs");
  return [...cells.map(cellLine), ...answer.warnings.map(({ kind }) => `warned ${kind}`)].join(", ");
}

interface Row {
  readonly book: string;
  readonly asked: string;
  readonly answer: string;
}

const inv = "invoice I1 500, is Sent, job J1, on 2026-04-01; off I1 200, job J1";
const job = "T J1 100; off J1 30";
const partly = "invoice I1; T J1 100; off J1 30, took I1 10";

test.each`
  because                                       | book                                                   | asked                            | answer
  ${"less"}                                     | ${inv}                                                 | ${"W1, amount 100"}              | ${"W1 amount 200.00 → 100.00"}
  ${"all that there is without it"}             | ${inv}                                                 | ${"w1, amount all"}              | ${"W1 amount 200.00 → 500.00"}
  ${"another day"}                              | ${inv}                                                 | ${"W1, on 2026-04-12"}           | ${"W1 date 2026-04-10 → 2026-04-12"}
  ${"another reason, which is in the words"}    | ${inv}                                                 | ${"W1, reason paid late"}        | ${"W1 reason agreed → paid late, W1 description Write Off: agreed → Write Off: paid late"}
  ${"a reason code"}                            | ${inv}                                                 | ${"W1, code  LATE "}             | ${"W1 reasonCode  → LATE"}
  ${"a write up is called one"}                 | ${job}                                                 | ${"W1, amount -30"}              | ${"W1 amount 30.00 → -30.00, W1 description Write Off: agreed → Write Up: agreed"}
  ${"not for the next run"}                     | ${job}                                                 | ${"W1, wait"}                    | ${"W1 nextBillingRun true → false"}
  ${"for it after all"}                         | ${"T J1 100; off J1 30, wait"}                         | ${"W1, next"}                    | ${"W1 nextBillingRun false → true"}
  ${"an invoice's has no run to go to"}         | ${inv}                                                 | ${"W1, next, amount 100"}        | ${"W1 amount 200.00 → 100.00"}
  ${"the same again changes nothing"}           | ${inv}                                                 | ${"W1, amount 200"}              | ${""}
  ${"above the limit somebody must say yes"}    | ${`policy approvalLimit, 250; ${inv}`}                 | ${"W1, amount 251"}              | ${"W1 amount 200.00 → 251.00, W1 status Posted → Pending"}
  ${"below it nobody need"}                     | ${`policy approvalLimit, 250; ${inv}, is Pending`}     | ${"W1, amount 250"}              | ${"W1 amount 200.00 → 250.00, W1 status Pending → Posted"}
  ${"told as of a new one"}                     | ${job}                                                 | ${"W1, amount 101"}              | ${"W1 amount 30.00 → 101.00, warned more-than-to-bill"}
  ${"a part is billed: more"}                   | ${partly}                                              | ${"W1, amount 40"}               | ${"W1 amount 30.00 → 40.00"}
  ${"down to what is billed"}                   | ${partly}                                              | ${"W1, amount 10"}               | ${"W1 amount 30.00 → 10.00"}
  ${"it stays for the next run"}                | ${partly}                                              | ${"W1, next, amount 40"}         | ${"W1 amount 30.00 → 40.00"}
  ${"a bill that was cancelled gave it back"}   | ${"invoice I1, is Cancelled; T J1 100; off J1 30, took I1 30"} | ${"W1, wait, amount 5"}  | ${"W1 amount 30.00 → 5.00, W1 nextBillingRun true → false"}
`("$because: $asked", ({ book, asked, answer }: Row) => expect(edited(book, asked)).toBe(answer));

const locked = "policy periodLockDate, 2026-04-10";
const pair = "T J1 50; off J1 30, is Reversed; off J1 -30, reverses W1";

test.each`
  because                                       | book                                                   | asked                                        | answer
  ${"nothing is asked"}                         | ${inv}                                                 | ${"W1"}                                      | ${"AMOUNT_MISSING "}
  ${"no amount"}                                | ${inv}                                                 | ${"W1, amount much"}                         | ${"AMOUNT_MISSING much"}
  ${"no reason"}                                | ${inv}                                                 | ${"W1, reason -"}                            | ${"REASON_MISSING"}
  ${"a cent more than the invoice owes"}        | ${inv}                                                 | ${"W1, amount 500.01"}                       | ${"MORE_THAN_INVOICE_OWES I1 50001 50000"}
  ${"beside what else is written off it"}       | ${`${inv}; off I1 100`}                                | ${"W1, amount 401"}                          | ${"MORE_THAN_INVOICE_OWES I1 40100 40000"}
  ${"a locked day"}                             | ${locked + "; " + inv + ", on 2026-04-11"}             | ${"W1, on 2026-04-10"}                       | ${"DATE_LOCKED 2026-04-10 2026-04-10 2026-04-11"}
  ${"it stands on a locked day itself"}         | ${`${locked}; ${inv}`}                                 | ${"W1, on 2026-04-30"}                       | ${"DATE_LOCKED 2026-04-10 2026-04-10 2026-04-11"}
  ${"there is none"}                            | ${inv}                                                 | ${"W9, amount 100"}                          | ${"NO_SUCH_WRITE_OFF W9"}
  ${"what was typed is judged first"}           | ${inv}                                                 | ${"W9, amount much"}                         | ${"AMOUNT_MISSING much"}
  ${"its reason too"}                           | ${inv}                                                 | ${"W9, reason -"}                            | ${"REASON_MISSING"}
  ${"and its day"}                              | ${inv}                                                 | ${"W9, on tomorrow"}                         | ${"DATE_UNREADABLE tomorrow"}
  ${"else the day of posting"}                  | ${`policy periodLockDate, 2026-04-30; ${inv}`}         | ${"W9, amount 100"}                          | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"it is reversed"}                           | ${pair}                                                | ${"W1, amount 20"}                           | ${"ALREADY_REVERSED W1 W2"}
  ${"it is a reversal"}                         | ${pair}                                                | ${"W2, amount -20"}                          | ${"ALREADY_REVERSED W2 W1"}
  ${"it was declined"}                          | ${`${job}, is Declined`}                               | ${"W1, amount 20"}                           | ${"ALREADY_REVERSED W1 null Declined"}
  ${"it is billed"}                             | ${"invoice I1; T J1 100; off J1 30, took I1 30"}       | ${"W1, amount 40"}                           | ${"CONSUMED W1 3000 I1"}
  ${"below what is billed"}                     | ${partly}                                              | ${"W1, amount 9.99"}                         | ${"BELOW_CONSUMED W1 999 1000"}
  ${"a write up of what is billed"}             | ${partly}                                              | ${"W1, amount -10"}                          | ${"BELOW_CONSUMED W1 -1000 1000"}
  ${"a part is on a bill and cannot leave it"}  | ${partly}                                              | ${"W1, wait"}                                | ${"CONSUMED W1 1000 I1"}
`("refused because $because: $asked", ({ book, asked, answer }: Row) => expect(edited(book, asked)).toBe(answer));

test.each`
  because                             | book                   | spoilt                  | answer
  ${"it stands twice"}                | ${inv}                 | ${"twice writeOffs W1"} | ${"DUPLICATE_KEY writeOffs W1"}
  ${"its invoice has unreadable rows"} | ${inv}                | ${"invoices I1"}        | ${"UNREADABLE invoices I1"}
  ${"its job has"}                    | ${job}                 | ${"jobs J1"}            | ${"UNREADABLE jobs J1"}
  ${"a part is billed, and its job has"} | ${partly}          | ${"jobs J1"}            | ${"UNREADABLE jobs J1"}
`("refused because $because", ({ book, spoilt, answer }: Row & { spoilt: string }) => expect(edited(book, "W1, amount 20", spoilt)).toBe(answer));

// What the form greys out: all of it with its reason, or the part that bills have taken.
test.each`
  because                              | book                                             | all                                            | consumed
  ${"nothing came of it yet"}          | ${inv}                                           | ${null}                                        | ${null}
  ${"a part is billed"}                | ${partly}                                        | ${null}                                        | ${10_00}
  ${"all of it is"}                    | ${"invoice I1; off J1 30, took I1 30"}           | ${"CONSUMED W1 3000 I1"}                       | ${30_00}
  ${"its day is locked"}               | ${`${locked}; ${inv}`}                           | ${"DATE_LOCKED 2026-04-10 2026-04-10 2026-04-11"} | ${null}
  ${"locked and billed in part"}       | ${`${locked}; ${partly}`}                        | ${"CONSUMED W1 1000 I1"}                       | ${10_00}
  ${"it is reversed"}                  | ${pair}                                          | ${"ALREADY_REVERSED W1 W2"}                    | ${null}
`("what of a write-off can change when $because", ({ book, all, consumed }: { book: string; all: string | null; consumed: number | null }) => {
  const read = bookOf(book);
  const locks = locksOf(read, read.writeOffs[0]!);
  expect([locks.all && refusalText(locks.all), locks.consumed]).toEqual([all, consumed]);
});

test("the plan of an edit tells the derived cells that follow, and the book after it", () => {
  const book = bookOf(inv);
  const answer = judgeEdit(book, editRequest("W1, amount 100"));
  if (answer.kind === "refused") throw new Error(answer.refusal.code);
  const { plan, after } = planEdit(book, "op", answer.before, answer.edited);
  expect({ ...plan, changed: plan.changed.map(cellLine).slice(0, 1) }).toEqual({ operation: "op", kind: "edit-write-off", added: [], removed: [], changed: ["W1 amount 200.00 → 100.00"] });
  expect(plan.changed.map(cellLine)).toContain("I1 balance blank → 400.00");
  expect(after.writeOffs).toEqual([answer.edited]);
});

// A workbook that knows LATE alone; what stands in the register was for OLD.
test.each`
  because                                       | asked                      | answer
  ${"a code of the table"}                      | ${"W1, code late"}         | ${"W1 reasonCode OLD → late"}
  ${"none"}                                     | ${"W1, code -"}            | ${"W1 reasonCode OLD → "}
  ${"one that it has not"}                      | ${"W1, code ODD"}          | ${"REASON_MISSING ODD LATE"}
  ${"judged with what was typed"}               | ${"W9, code ODD"}          | ${"REASON_MISSING ODD LATE"}
  ${"the old one once more"}                    | ${"W1, code old"}          | ${"W1 reasonCode OLD → old, warned unknown-reason-code"}
  ${"the rest may change under the old one"}    | ${"W1, amount 100"}        | ${"W1 amount 200.00 → 100.00, warned unknown-reason-code"}
`("the reason code of what is posted: $because", ({ asked, answer }: Row) => {
  const base = bookOf(inv);
  const book = indexed({ ...base, reasonCodes: [{ code: "LATE", meaning: "" }], writeOffs: base.writeOffs.map((row) => ({ ...row, reasonCode: "OLD" })) });
  expect(editedIn(book, asked)).toBe(answer);
});

test("the limit that an edited write-off is above", () => {
  const answer = judgeEdit(bookOf(`policy approvalLimit, 250; ${inv}`), editRequest("W1, amount 251"));
  expect(answer).toMatchObject({ kind: "accepted", above: { amount: 250_00, of: null } });
});
