import { judgeReversal } from "../../src/domain/judgeReversal";
import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import { bookOf } from "./notation";
import { reversalRequest, spoiled, writeOffRequest } from "./requests";

// Each request is wrong in every way that its row still shows; the first way in the contract's order answers. From row
// to row the first fault is mended, and the next one speaks.
const lock = "policy periodLockDate, 2026-04-30";
const closed = `${lock}; invoice I1 500, is Paid, job J1; paid I1 500; job J2, of C2; T J2 5`;
const open = "invoice I1 500, is Sent, job J1; paid J1 300; job J2, of C2; job J3; T J2 5; T J3 5";

test.each`
  book      | spoilt                                    | asked                                      | code
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"- -, reason -, on -"}                   | ${"TARGET_MISSING"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 -, reason -, on -, job J9"}          | ${"AMOUNT_MISSING"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 0, reason -, on -, job J9"}          | ${"AMOUNT_ZERO"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 0%, reason -, on -, job J9"}         | ${"AMOUNT_ZERO"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 600, reason -, on -, job J9"}        | ${"REASON_MISSING"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 600, long, on -, job J9"}            | ${"REASON_TOO_LONG"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 600, on -, job J9"}                  | ${"DATE_UNREADABLE"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 600, job J9"}                        | ${"DATE_LOCKED"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I9 600, on 2026-05-01, job J9"}         | ${"NO_SUCH_INVOICE"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I1 600, on 2026-05-01, job J9"}         | ${"NO_SUCH_JOB"}
  ${closed} | ${"twice invoices I1; invoices I1"}       | ${"I1 600, on 2026-05-01, job J2"}         | ${"DUPLICATE_KEY"}
  ${closed} | ${"invoices I1"}                          | ${"I1 600, on 2026-05-01, job J2"}         | ${"INVOICE_CLOSED"}
  ${open}   | ${"invoices I1"}                          | ${"I1 600, job J2"}                        | ${"OTHER_CUSTOMER"}
  ${open}   | ${"invoices I1"}                          | ${"I1 600, job J3"}                        | ${"JOB_NOT_ON_INVOICE"}
  ${open}   | ${"invoices I1"}                          | ${"I1 600, job J1"}                        | ${"MORE_THAN_INVOICE_OWES"}
  ${open}   | ${"invoices I1"}                          | ${"I1 400, job J1"}                        | ${"MORE_THAN_JOB_OWES"}
  ${open}   | ${"invoices I1; policies excess"}         | ${"I1 100, job J1"}                        | ${"UNREADABLE"}
`("an invoice write-off [$asked] answers $code", ({ book, spoilt, asked, code }: Record<string, string>) => {
  const answer = judgeWriteOff(spoiled(bookOf(book ?? ""), spoilt ?? ""), writeOffRequest(asked ?? ""));
  expect(answer.kind === "refused" && answer.refusal.code).toBe(code);
});

test.each`
  spoilt                     | asked                                   | code
  ${"twice jobs J1; jobs J1"} | ${"J9 -, reason -, on -, of C2, wait"} | ${"AMOUNT_MISSING"}
  ${"twice jobs J1; jobs J1"} | ${"J9 0, reason -, on -, of C2, wait"} | ${"AMOUNT_ZERO"}
  ${"twice jobs J1; jobs J1"} | ${"J9 600, reason -, on -, of C2, wait"} | ${"REASON_MISSING"}
  ${"twice jobs J1; jobs J1"} | ${"J9 600, long, on -, of C2, wait"}   | ${"REASON_TOO_LONG"}
  ${"twice jobs J1; jobs J1"} | ${"J9 600, on 2026-02-30, of C2, wait"} | ${"DATE_UNREADABLE"}
  ${"twice jobs J1; jobs J1"} | ${"J9 600, of C2, wait"}               | ${"DATE_LOCKED"}
  ${"twice jobs J1; jobs J1"} | ${"J9 600, on 2026-05-01, of C2, wait"} | ${"NO_SUCH_JOB"}
  ${"twice jobs J1; jobs J1"} | ${"J1 600, on 2026-05-01, of C2, wait"} | ${"DUPLICATE_KEY"}
  ${"jobs J1"}                | ${"J1 600, on 2026-05-01, of C2, wait"} | ${"OTHER_CUSTOMER"}
  ${"jobs J1"}                | ${"J1 600, on 2026-05-01, wait"}       | ${"MORE_THAN_JOB_OWES"}
  ${"jobs J1"}                | ${"J1 100, on 2026-05-01, wait"}       | ${"UNREADABLE"}
`("a job write-off [$asked] answers $code", ({ spoilt, asked, code }: Record<string, string>) => {
  const answer = judgeWriteOff(spoiled(bookOf(`${lock}; T J1 500`), spoilt ?? ""), writeOffRequest(asked ?? ""));
  expect(answer.kind === "refused" && answer.refusal.code).toBe(code);
});

const consumed = `${lock}; invoice I1; T J1 50`;

test.each`
  book                                                        | spoilt                       | asked                     | code
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"twice writeOffs W1"}      | ${"W9, long, on -"}       | ${"REASON_TOO_LONG"}
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"twice writeOffs W1"}      | ${"W9, on -"}             | ${"DATE_UNREADABLE"}
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"twice writeOffs W1"}      | ${"W9"}                   | ${"DATE_LOCKED"}
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"twice writeOffs W1"}      | ${"W9, on 2026-05-01"}    | ${"NO_SUCH_WRITE_OFF"}
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"twice writeOffs W1"}      | ${"W1, on 2026-05-01"}    | ${"DUPLICATE_KEY"}
  ${`${consumed}; off J1 30, took I1 30, is Reversed`}        | ${"jobs J1"}                 | ${"W1, on 2026-05-01"}    | ${"ALREADY_REVERSED"}
  ${`${consumed}; off J1 30, took I1 30`}                     | ${"jobs J1"}                 | ${"W1, on 2026-05-01"}    | ${"CONSUMED"}
  ${`${consumed}; off J1 30`}                                 | ${"jobs J1; policies excess"} | ${"W1, on 2026-05-01"}   | ${"UNREADABLE"}
`("a reversal [$asked] answers $code", ({ book, spoilt, asked, code }: Record<string, string>) => {
  const answer = judgeReversal(spoiled(bookOf(book ?? ""), spoilt ?? ""), reversalRequest(asked ?? ""));
  expect(answer.kind === "refused" && answer.refusal.code).toBe(code);
});
