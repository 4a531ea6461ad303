import { whoOwesInvoice, whoOwesJob } from "../../src/domain/whoOwes";
import { bookOf } from "./notation";
import { spoiled } from "./requests";

/** Who owes on what is selected, or why nobody does. */
function whoOwes(text: string, selected: string, spoilt: string): string {
  const book = spoiled(bookOf(text), spoilt);
  const answer = selected.startsWith("I") ? whoOwesInvoice(book, ` ${selected.toLowerCase()} `) : whoOwesJob(book, ` ${selected.toLowerCase()} `);
  if (answer.kind === "refused") return Object.values(answer.refusal).map(String).join(" ");
  if (answer.kind === "closed") return `closed ${answer.invoice} ${answer.status}`;
  return answer.kind === "owes-nothing" ? `${answer.job} owes nothing` : `${answer.customer} for ${answer.invoice ?? "no invoice"}, ${answer.job ?? "no job"}`;
}

const inv = "invoice I1 500, is Sent, job J1, of C2";
const two = "invoice I1, is Open; line I1 50, job J1; line I1 9, job J2";

test.each`
  because                                     | book                                                     | selected | spoilt                 | answer
  ${"an invoice and its job"}                 | ${inv}                                                   | ${"I1"}  | ${""}                  | ${"C2 for I1, J1"}
  ${"an Open one"}                            | ${"invoice I1 500, is Open"}                             | ${"I1"}  | ${""}                  | ${"C1 for I1, no job"}
  ${"a part of it is paid"}                   | ${`${inv}; paid I1 499.99`}                              | ${"I1"}  | ${""}                  | ${"C2 for I1, J1"}
  ${"the job of its lines"}                   | ${"invoice I1, is Open; line I1 50, job J1"}             | ${"I1"}  | ${""}                  | ${"C1 for I1, J1"}
  ${"one for two jobs is neither's"}          | ${two}                                                   | ${"I1"}  | ${""}                  | ${"C1 for I1, no job"}
  ${"but the job's of its heading"}           | ${"invoice I1, is Open, job J2; line I1 50, job J1; line I1 9, job J2"} | ${"I1"} | ${""}    | ${"C1 for I1, J2"}
  ${"it is paid"}                             | ${`${inv}; paid I1 500`}                                 | ${"I1"}  | ${""}                  | ${"closed I1 Paid"}
  ${"more than it is paid"}                   | ${`${inv}; paid I1 501`}                                 | ${"I1"}  | ${""}                  | ${"closed I1 Credit balance"}
  ${"an empty one that was just made"}        | ${"invoice I1, is Open"}                                 | ${"I1"}  | ${""}                  | ${"closed I1 Open"}
  ${"a Draft"}                                | ${"invoice I1 500, is Draft"}                            | ${"I1"}  | ${""}                  | ${"closed I1 Draft"}
  ${"there is none"}                          | ${inv}                                                   | ${"I9"}  | ${""}                  | ${"NO_SUCH_INVOICE i9"}
  ${"it stands twice"}                        | ${inv}                                                   | ${"I1"}  | ${"twice invoices I1"} | ${"DUPLICATE_KEY invoices i1"}
  ${"a job with work to bill"}                | ${"job J1, of C2; T J1 10"}                              | ${"J1"}  | ${""}                  | ${"C2 for no invoice, J1"}
  ${"a job with an invoice"}                  | ${inv}                                                   | ${"J1"}  | ${""}                  | ${"C1 for no invoice, J1"}
  ${"though it paid ahead for more"}          | ${`${inv}; paid J1 600`}                                 | ${"J1"}  | ${""}                  | ${"C1 for no invoice, J1"}
  ${"or for its work"}                        | ${"T J1 10; paid J1 600"}                                | ${"J1"}  | ${""}                  | ${"C1 for no invoice, J1"}
  ${"a balance that no run bills"}            | ${"T J1 50; T J1 -60; paid J1 -20"}                      | ${"J1"}  | ${""}                  | ${"C1 for no invoice, J1"}
  ${"a job without anything"}                 | ${"job J1"}                                              | ${"J1"}  | ${""}                  | ${"J1 owes nothing"}
  ${"a job whose invoice is paid"}            | ${`${inv}; paid I1 500`}                                 | ${"J1"}  | ${""}                  | ${"J1 owes nothing"}
  ${"one that was just made, empty"}          | ${"invoice I1, is Open, job J1"}                         | ${"J1"}  | ${""}                  | ${"J1 owes nothing"}
  ${"a Draft that will be owed"}              | ${"invoice I1 50, is Draft, job J1"}                     | ${"J1"}  | ${""}                  | ${"J1 owes nothing"}
  ${"a job whose invoice is a Draft, empty"}  | ${"invoice I1, is Draft, job J1"}                        | ${"J1"}  | ${""}                  | ${"J1 owes nothing"}
  ${"what cannot be read may be owed"}        | ${"job J1"}                                              | ${"J1"}  | ${"jobs J1"}           | ${"UNREADABLE jobs J1"}
  ${"something is owed whatever it is"}       | ${"T J1 10"}                                             | ${"J1"}  | ${"jobs J1"}           | ${"C1 for no invoice, J1"}
  ${"there is no such job"}                   | ${"job J1"}                                              | ${"J9"}  | ${""}                  | ${"NO_SUCH_JOB j9"}
`("$selected: $because", ({ book, selected, spoilt, answer }: Record<string, string>) => expect(whoOwes(book ?? "", selected ?? "", spoilt ?? "")).toBe(answer));

test("the answer is of its kind", () => {
  const book = bookOf("T J1 10; invoice I1 5, is Open");
  expect([whoOwesJob(book, "J1"), whoOwesInvoice(book, "I1")]).toStrictEqual([
    { kind: "owes", customer: "C1", job: "J1", invoice: null }, { kind: "owes", customer: "C1", job: null, invoice: "I1" },
  ]);
});

test("where nobody knows what is short, no job owes nothing", () => {
  const book = bookOf("job J1");
  const short = { ...book, unreadable: { ...book.unreadable, everything: true } };
  expect(whoOwesJob(short, "J1")).toEqual({ kind: "refused", refusal: { code: "UNREADABLE", table: "jobs", id: "J1" } });
});
