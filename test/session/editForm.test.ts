import type { IndexedBook } from "../../src/domain/indexed";
import { consequencesOf } from "../../src/session/consequences";
import { type EditDraft, editFacts, editRequestOf, fieldsOf, untouched } from "../../src/session/editForm";
import { type Looks, plainLooks } from "../../src/session/looks";
import { preview } from "../../src/session/preview";
import { proposeDeletion, proposeEdit } from "../../src/session/proposeEdit";
import type { OpenBook } from "../../src/session/readBook";
import { explainLock } from "../../src/words/locks";
import { fieldInWords, fieldWords } from "../../src/words/register";
import { explainRefusal } from "../../src/words/refusals";
import { bookOf, show } from "../domain/notation";
import { small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

// As the tables of the tests write amounts.
const looks: Looks = { ...plainLooks(2), amount: show };
const desk = { operation: "op-1", by: "", at: "2026-04-30T12:00:00" };
const opened = openedFromText(small);
const withBook = (book: IndexedBook): OpenBook => ({ ...opened, book });

function factsOf(open: OpenBook, id: string) {
  const facts = editFacts(open, id);
  if (!facts) throw new Error(`There is no ${id}.`);
  return facts;
}

const inv = "invoice I1 500, is Sent, job J1; off I1 100";
const lm = "T J1 1000; M J1 400";

// What is free of a write-off, by what has become of it.
test.each`
  because                             | book                                                     | locked                                                                                                            | keeps
  ${"an invoice's is free"}           | ${inv}                                                   | ${null}                                                                                                           | ${null}
  ${"so is a job's"}                  | ${`${lm}; off J1 300`}                                   | ${null}                                                                                                           | ${null}
  ${"billed in part"}                 | ${"invoice I1; off J1 300, took I1 200"}                 | ${null}                                                                                                           | ${"200.00"}
  ${"wholly billed"}                  | ${"invoice I1; off J1 300, took I1 300"}                 | ${"300.00 of W1 was already billed, on I1. Enter an opposite write-off dated after that billing run instead."}    | ${"300.00"}
  ${"a cancelled bill locks nothing"} | ${"invoice I1, is Cancelled; off J1 300, took I1 300"}   | ${null}                                                                                                           | ${null}
  ${"in a closed month"}              | ${`policy periodLockDate, 2026-04-10; ${inv}`}           | ${"W1 is dated 2026-04-10, and the books are locked through 2026-04-10. Reverse it instead, on 2026-04-11 or later."} | ${null}
  ${"billed, in a closed month"}      | ${"policy periodLockDate, 2026-04-10; invoice I1; off J1 300, took I1 200"} | ${"200.00 of W1 was already billed, on I1. Enter an opposite write-off dated after that billing run instead."} | ${"200.00"}
  ${"reversed"}                       | ${"off J1 30, is Reversed; off J1 -30, reverses W1"}     | ${"W1 and W2 already cancel each other out. Nothing is left to take back."}                                       | ${null}
  ${"declined"}                       | ${"off J1 30, is Declined"}                              | ${"W1 was declined and has changed nothing. Nothing is left to take back."}                                       | ${null}
  ${"what waits for approval is free"} | ${`${lm}; off J1 30, is Pending`}                       | ${null}                                                                                                           | ${null}
`("what can be edited: $because", ({ book, locked, keeps }: { book: string; locked: string | null; keeps: string | null }) => {
  const { all, consumed } = factsOf(withBook(bookOf(book)), "W1").locks;
  expect({ locked: all && explainLock("W1")(all, looks), keeps: consumed && show(consumed) }).toEqual({ locked, keeps });
});

test.each`
  because                                  | typed                                     | asked
  ${"nothing was touched"}                 | ${{}}                                     | ${null}
  ${"the same amount in other digits"}     | ${{ amount: "25.5" }}                     | ${null}
  ${"the same reason with a blank after"}  | ${{ reason: "Sill was the wrong colour " }} | ${null}
  ${"another amount"}                      | ${{ amount: "20" }}                       | ${{ amount: "20" }}
  ${"a write up"}                          | ${{ amount: "-20" }}                      | ${{ amount: "-20" }}
  ${"what cannot be read goes on as typed"} | ${{ amount: "lots" }}                    | ${{ amount: "lots" }}
  ${"several fields"}                      | ${{ date: "2026-04-22", reasonCode: "" }} | ${{ date: "2026-04-22", reasonCode: "" }}
`("the request holds only what differs: $because", ({ typed, asked }: { typed: Partial<EditDraft>; asked: object | null }) => {
  const request = editRequestOf(opened, factsOf(opened, "WO-0002"), { ...untouched, ...typed }, desk);
  const nothing = { amount: null, date: null, reasonCode: null, reason: null, nextBillingRun: null };
  expect(request).toEqual(asked && { ...desk, writeOff: "WO-0002", ...nothing, ...asked });
});

test("a field that nobody touched follows the row when somebody else changes it", () => {
  const later = withBook(bookOf("T J1 500; off J1 70"));
  expect(fieldsOf(later, factsOf(later, "W1"), { ...untouched, date: "2026-04-22" })).toMatchObject({ amount: "70.00", date: "2026-04-22", reason: "agreed" });
});

function told(text: string, propose: "delete" | Partial<EditDraft>): readonly string[] {
  const open = withBook(bookOf(text));
  const request = propose === "delete" ? null : editRequestOf(open, factsOf(open, "W1"), { ...untouched, ...propose }, desk);
  const seen = preview({ ...open, found: opened.found }, request ? proposeEdit(request) : proposeDeletion({ ...desk, key: "W1" }));
  if (seen.kind === "refused") return [explainRefusal(seen.refusal, looks)];
  const { fields, balances, status } = consequencesOf(seen);
  return [
    ...fields.map(({ field, before, after }) => `${fieldWords[field]} ${fieldInWords(field, before, looks)} → ${fieldInWords(field, after, looks)}`),
    ...balances.map(({ what, id, before, after }) => `${id} ${what} ${show(before)} → ${show(after)}`),
    ...(status && status.before !== status.after ? [`${status.id} ${status.before} → ${status.after}`] : []),
  ];
}

test.each`
  because                                    | book                                      | asked                          | says
  ${"less on an invoice"}                    | ${inv}                                    | ${{ amount: "60" }}            | ${["Amount 100.00 → 60.00", "I1 invoice owes 400.00 → 440.00", "J1 job owes 400.00 → 440.00"]}
  ${"an invoice that was settled opens"}     | ${"invoice I1 100, is Written Off; off I1 100"} | ${{ amount: "60" }}      | ${["Amount 100.00 → 60.00", "I1 invoice owes 0.00 → 40.00", "I1 Written Off → Sent"]}
  ${"it becomes a write up"}                 | ${inv}                                    | ${{ amount: "-20" }}           | ${["Amount 100.00 → Write up 20.00", "I1 invoice owes 400.00 → 520.00", "J1 job owes 400.00 → 520.00"]}
  ${"more than is owed"}                     | ${inv}                                    | ${{ amount: "500.01" }}        | ${["500.00 is owing on I1, and 500.01 was asked for. Lower the amount."]}
  ${"less than was billed"}                  | ${"invoice I1; T J1 500; off J1 300, took I1 200"} | ${{ amount: "199" }}  | ${["200.00 of W1 is already billed, and 199.00 was asked for. Enter at least what is billed."]}
  ${"for the next billing run"}              | ${`${lm}; off J1 300, wait`}              | ${{ nextBillingRun: true }}    | ${["Next billing run No → Yes", "J1 timesheet 1000.00 → 700.00", "J1 to bill 1400.00 → 1100.00"]}
  ${"and out of it"}                         | ${`${lm}; off J1 300`}                    | ${{ nextBillingRun: false }}   | ${["Next billing run Yes → No", "J1 timesheet 700.00 → 1000.00", "J1 to bill 1100.00 → 1400.00"]}
  ${"a reason alone moves no balance"}       | ${inv}                                    | ${{ reason: "Quarrel" }}       | ${["Reason agreed → Quarrel"]}
  ${"a row that goes"}                       | ${`${lm}; off J1 300`}                    | ${"delete"}                    | ${["Amount 300.00 → deleted", "J1 timesheet 700.00 → 1000.00", "J1 to bill 1100.00 → 1400.00", "J1 job owes 1100.00 → 1400.00"]}
  ${"one that was billed stays"}             | ${"invoice I1; off J1 300, took I1 300"}  | ${"delete"}                    | ${["300.00 of W1 was already billed, on I1. Enter an opposite write-off dated after that billing run instead."]}
`("an edit tells what it brings about: $because", ({ book, asked, says }: { book: string; asked: "delete" | Partial<EditDraft>; says: readonly string[] }) => {
  expect(told(book, asked)).toEqual(says);
});
