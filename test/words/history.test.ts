import { jobHistory } from "../../src/domain/jobHistory";
import { detailsOf, nameOfEvent } from "../../src/words/history";
import { bookOf, show, theJob } from "../domain/notation";

const work = "T J1 1000, on 2026-04-01";

test.each`
  because                            | book                                                             | says
  ${"work that no bill has"}         | ${work}                                                          | ${"T1: Labour, Not billed"}
  ${"work under guarantee"}          | ${"P J1 20, free"}                                               | ${"P1: Plant, Not charged"}
  ${"what an earlier bill left"}     | ${"job J1, forward 40"}                                          | ${"Brought forward: Left by an earlier bill"}
  ${"a bill of entries"}             | ${"invoice I1, job J1; line I1 1000; T J1 1000, billed I1"}      | ${"T1: Labour, Billed on I1; Invoice I1: Open, Bills 1000.00"}
  ${"an invoice without entries"}    | ${"invoice I1 50, is Sent, job J1"}                              | ${"Invoice I1: Sent"}
  ${"money"}                         | ${"paid J1 25"}                                                  | ${"Payment X1: Bank, On no invoice"}
  ${"money paid back"}               | ${"paid J1 -25"}                                                 | ${"Refund X1: Bank, On no invoice"}
  ${"money on its way"}              | ${"paid J1 25, is Pending"}                                      | ${"Payment X1: Pending: 25.00 does not count, Bank, On no invoice"}
  ${"for the next bill"}             | ${"off J1 30"}                                                   | ${"Write-off W1: agreed, 30.00 before tax, For the next bill"}
  ${"for no bill"}                   | ${"off J1 30, wait"}                                             | ${"Write-off W1: agreed, 30.00 before tax"}
  ${"upward"}                        | ${"off J1 -30, wait"}                                            | ${"Write up W1: agreed, -30.00 before tax"}
  ${"waiting for approval"}          | ${"off J1 30, wait, is Pending"}                                 | ${"Write-off W1: agreed, Pending: 30.00 does not count yet, 30.00 before tax"}
  ${"declined"}                      | ${"off J1 30, wait, is Declined"}                                | ${"Write-off W1: agreed, Declined: 30.00 does not count, 30.00 before tax"}
  ${"taken back"}                    | ${"off J1 30, is Reversed; off J1 -30, reverses W1"}             | ${"Write-off W1: agreed, 30.00 before tax, Reversed; Write up W2: agreed, -30.00 before tax, Reverses W1"}
  ${"paid as the row says"}          | ${"invoice I1 50, is Sent, job J1, paid 20; no payments"}        | ${"Invoice I1: Sent; Paid, I1: As the row of the invoice says"}
`("$because: $says", ({ book: text, says }: { book: string; says: string }) => {
  const book = bookOf(text);
  const steps = jobHistory(book, theJob(book));
  expect(steps.map(({ event, effect }) => `${nameOfEvent(event)}: ${detailsOf(event, effect, show).join(", ")}`).join("; ")).toBe(says);
});
