import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import { plainLooks } from "../../src/session/looks";
import { explainWarning } from "../../src/words/warnings";
import { writeOffRequest } from "./requests";
import { settledBook } from "./settled";

// What is on its way for a target is told before another write-off: it changes no balance yet, so that the figures do not show it.

const inv = "invoice I1 500, is Sent, job J1";

test.each`
  because                                     | book                                                      | asked         | told
  ${"nothing on its way"}                     | ${`${inv}; paid I1 20; off I1 5`}                         | ${"I1 100"}   | ${[]}
  ${"a payment"}                              | ${`${inv}; paid I1 20, is Pending`}                       | ${"I1 100"}   | ${["A payment of 20.00 on I1 is pending. Wait for it, or lower the amount."]}
  ${"a write-off that waits for approval"}    | ${`${inv}; off I1 400, is Pending`}                       | ${"I1 100"}   | ${["W1 of I1 waits for approval, over 400.00 in all. Look whether this one is meant as well."]}
  ${"two of them"}                            | ${`${inv}; off I1 300, is Pending; off I1 50, is Pending`} | ${"I1 100"}  | ${["W1 and W2 of I1 wait for approval, over 350.00 in all. Look whether this one is meant as well."]}
  ${"a declined one is over"}                 | ${`${inv}; off I1 300, is Declined`}                      | ${"I1 100"}   | ${[]}
  ${"one of the job"}                         | ${"T J1 900; off J1 800, is Pending"}                     | ${"J1 100"}   | ${["W1 of J1 waits for approval, over 800.00 in all. Look whether this one is meant as well."]}
  ${"one of the invoice is none of the job"}  | ${`T J1 900; ${inv}; off I1 300, job J1, is Pending`}     | ${"J1 100"}   | ${[]}
`("told before another write-off: $because", ({ book, asked, told }: { book: string; asked: string; told: readonly string[] }) => {
  const judged = judgeWriteOff(settledBook(book), writeOffRequest(asked));
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  expect(judged.warnings.map((warning) => explainWarning(warning, plainLooks(2)))).toEqual(told);
});
