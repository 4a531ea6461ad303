import type { Refusal } from "../../src/domain/refusal";
import { plainLooks } from "../../src/session/looks";
import { aboveWords, waitsSentence } from "../../src/words/approval";
import { batchWords } from "../../src/words/monthEnd";
import { explainRefusal } from "../../src/words/refusals";
import type { HeldLimit } from "../../src/domain/approvalLimit";
import { cents } from "../domain/notation";

const looks = plainLooks(2);

test.each`
  because                        | refusal                                                                         | says
  ${"an amount of some kind"}    | ${{ code: "AMOUNT_MISSING", typed: " ", expected: "a whole number of days" }}   | ${"Nothing is entered yet. Enter a whole number of days."}
  ${"what will not do"}          | ${{ code: "AMOUNT_MISSING", typed: "x", expected: "a whole number of days" }}   | ${'"x" will not do here. Enter a whole number of days.'}
  ${"an amount"}                 | ${{ code: "AMOUNT_MISSING", typed: "" }}                                        | ${"There is no amount yet. Enter one."}
  ${"a word"}                    | ${{ code: "STEP_UNKNOWN", step: "", expected: "invoice, job or both" }}         | ${"Nothing is entered yet. Enter invoice, job or both."}
  ${"a date"}                    | ${{ code: "DATE_UNREADABLE", typed: " " }}                                      | ${"There is no date yet. Enter one as year-month-day, such as 2026-04-30."}
  ${"a date of some kind"}       | ${{ code: "DATE_UNREADABLE", typed: "", expected: "a later day" }}              | ${"Nothing is entered yet. Enter a later day."}
  ${"a code, of one"}            | ${{ code: "REASON_MISSING", reasonCode: "", codes: ["LATE"] }}                  | ${"There is no reason code yet. Choose LATE."}
  ${"a code, of two"}            | ${{ code: "REASON_MISSING", reasonCode: "", codes: ["LATE", "BAD"] }}           | ${"There is no reason code yet. Choose one of LATE and BAD."}
  ${"a code, of twelve"}         | ${{ code: "REASON_MISSING", reasonCode: "", codes: "ABCDEFGHIJKL".split("") }}  | ${"There is no reason code yet. Choose one of A, B, C, D, E, F, G, H, I, J, K and L."}
  ${"a code, of very many"}      | ${{ code: "REASON_MISSING", reasonCode: "", codes: "ABCDEFGHIJKLM".split("") }} | ${"There is no reason code yet. Choose one of the ReasonCodes table."}
  ${"a code, in the pane"}       | ${{ code: "REASON_MISSING", reasonCode: "" }}                                   | ${"There is no reason code yet. Choose one of the ReasonCodes table."}
`("says what is missing: $because", ({ refusal, says }: { refusal: Refusal; says: string }) => {
  expect(explainRefusal(refusal, looks)).toBe(says);
});

const held = (of: HeldLimit["of"], isNameless = false): HeldLimit => ({ amount: cents("20"), of, isNameless });
test.each`
  because            | limit                                        | says
  ${"for all"}       | ${held(null)}                                | ${"above the limit of 20.00"}
  ${"a customer's"}  | ${held({ by: "customer", name: "C-011" })}   | ${"above the limit of 20.00 for customer C-011"}
  ${"a code's"}      | ${held({ by: "reason", name: "DISPUTE" })}   | ${"above the limit of 20.00 for reason code DISPUTE"}
  ${"a person's"}    | ${held({ by: "person", name: "Ben" })}       | ${"above the limit of 20.00 for Ben"}
  ${"anybody's"}     | ${held({ by: "person", name: "Ben" }, true)} | ${"above the limit of 20.00 for Ben, which holds where nobody says who posts it"}
  ${"of an old log"} | ${null}                                      | ${"above a limit"}
`("names the limit that held: $because", ({ limit, says }: { limit: HeldLimit | null; says: string }) => {
  expect([aboveWords(limit, looks), waitsSentence(limit, looks)]).toEqual([says, `It waits for approval: it is ${says}.`]);
});

const row = (id: string, why = "Why.") => ({ id, why });
test.each`
  because                         | rows                                                                                          | says
  ${"one"}                        | ${[row("INV-1")]}                                                                             | ${"1 row stays. INV-1: Why."}
  ${"its sentence names it"}      | ${[row("INV-1", "INV-1 is gone."), row("INV-11", "INV-1 is gone.")]}                          | ${"2 rows stay. INV-1 is gone. INV-11: INV-1 is gone."}
  ${"three"}                      | ${["A", "B", "C"].map((id) => row(id))}                                                       | ${"3 rows stay. A: Why. B: Why. C: Why."}
  ${"more than one would read"}   | ${["A", "B", "C", "D", "E"].map((id) => row(id))}                                             | ${"5 rows stay. A: Why. B: Why. C: Why. The other 2 say why each by itself."}
`("names the rows that stay: $because", ({ rows, says }: { rows: Parameters<typeof batchWords.stay>[0]; says: string }) => {
  expect(batchWords.stay(rows)).toBe(says);
});

test.each`
  said                                            | says
  ${batchWords.resumed("RUN-0001", 1, 250)}       | ${"RUN-0001 goes on: 1 more write-off is posted, after 250 before."}
  ${batchWords.resumed("RUN-0001", 2, 1)}         | ${"RUN-0001 goes on: 2 more write-offs are posted, after 1 before."}
  ${batchWords.before("RUN-0001", 1, false)}      | ${"RUN-0001 was posted before, with 1 write-off. Nothing was written a second time."}
  ${batchWords.before("RUN-0001", 2, true)}       | ${"RUN-0001 was posted before, with 2 write-offs, and taken back since, wholly or in part. Nothing was written a second time."}
  ${batchWords.stopped("Sheet A is protected.")}  | ${"It stopped on its way. Sheet A is protected."}
`("$says", ({ said, says }: { said: string; says: string }) => expect(said).toBe(says));
