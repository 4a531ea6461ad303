import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changed, folderForTests } from "./testRun";

const files = folderForTests();
const life = readFileSync(join(__dirname, "../../workbooks/life.txt"), "utf8");

const off = (amount: string) => ({ do: "write-off", job: "J-001", amount, reason: "Overrun", nextBillingRun: true });
const bill = (more: object = {}) => ({ do: "bill", job: "J-001", ...more });
const pay = { do: "pay", invoice: "INV-0001", amount: "10" };
const policy = (name: string, value: string) => ({ do: "set", policy: name, value });
const balancing = "T-0002 | 2026-04-08 | J-001 | Ana Reyes | Labour  | Hang gates       |  9.50 | 40.00 | 380.00 | ⇒ T-0002 | 2026-04-08 | J-001 | Ana Reyes | Labour | Hang gates | -9.50 | 40.00 | |";
const lastBilled = "Kennel block repair |             | ⇒ Kennel block repair | 2026-04-08 |";
const unsigned = "620.00 | ⇒ -1500.00 |";

test.each`
  because                                     | workbook                    | earlier                                             | step                                                               | code                      | message
  ${"no job"}                                 | ${[]}                       | ${[]}                                               | ${{ do: "bill" }}                                                  | ${"TARGET_MISSING"}       | ${"There is neither a job nor an invoice. Choose one."}
  ${"a bill of zero"}                         | ${[]}                       | ${[]}                                               | ${bill({ billNow: "0" })}                                          | ${"AMOUNT_ZERO"}          | ${"The amount is zero. Enter another; with a minus sign it is a write up or a refund."}
  ${"no such day"}                            | ${[]}                       | ${[]}                                               | ${bill({ upTo: "2026-02-30" })}                                    | ${"DATE_UNREADABLE"}      | ${'"2026-02-30" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
  ${"nothing entered by then"}                | ${[]}                       | ${[]}                                               | ${bill({ upTo: "2026-04-01" })}                                    | ${"NOTHING_TO_BILL"}      | ${"Job J-001 has nothing to bill. Enter charges first, or choose a later day to bill up to."}
  ${"billed already"}                         | ${[]}                       | ${[bill()]}                                         | ${bill()}                                                          | ${"NOTHING_TO_BILL"}      | ${"Job J-001 has nothing to bill. Enter charges first, or choose a later day to bill up to."}
  ${"balancing entries above the charges"}    | ${[unsigned]}               | ${[]}                                               | ${bill()}                                                          | ${"NOTHING_TO_BILL"}      | ${"Job J-001 has nothing to bill: its balancing entries exceed the charges by 720.00, which lowers the next bill. Bill it when there are more charges."}
  ${"write-offs above the charges, blocked"}  | ${[]}                       | ${[policy("excess", "block"), off("1600")]}         | ${bill()}                                                          | ${"EXCESS_WRITE_OFF"}     | ${"The write-offs of job J-001 exceed its charges by 200.00. Lower a write-off, or bill when there are more charges."}
  ${"more than there is"}                     | ${[]}                       | ${[]}                                               | ${bill({ billNow: "1400.01" })}                                    | ${"BILL_TOO_MUCH"}        | ${"1,400.00 can be billed for job J-001, and 1,400.01 was asked for. Lower the amount."}
  ${"a balancing entry before the last bill"} | ${[balancing, lastBilled]}  | ${[]}                                               | ${bill()}                                                          | ${"BALANCING_TOO_EARLY"}  | ${"The balancing entry T-0002 is dated 2026-04-08, and the job was last billed on 2026-04-08. Give the entry a later date."}
  ${"less than is billed"}                    | ${[]}                       | ${[off("1600"), bill()]}                            | ${{ do: "edit-write-off", writeOff: "WO-0001", amount: "1300" }}   | ${"BELOW_CONSUMED"}       | ${"1,400.00 of WO-0001 is already billed, and 1,300.00 was asked for. Enter at least what is billed."}
  ${"off the run it is on"}                   | ${[]}                       | ${[off("1600"), bill()]}                            | ${{ do: "edit-write-off", writeOff: "WO-0001", nextBillingRun: false }} | ${"CONSUMED"}        | ${"1,400.00 of WO-0001 was already billed, on INV-0001. Enter an opposite write-off dated after that billing run instead."}
  ${"wholly billed"}                          | ${[]}                       | ${[off("300"), bill()]}                             | ${{ do: "delete-write-off", writeOff: "WO-0001" }}                 | ${"CONSUMED"}             | ${"300.00 of WO-0001 was already billed, on INV-0001. Enter an opposite write-off dated after that billing run instead."}
  ${"edit of nothing"}                        | ${[]}                       | ${[]}                                               | ${{ do: "edit-write-off", writeOff: "WO-0009", amount: "1" }}      | ${"NO_SUCH_WRITE_OFF"}    | ${"There is no write-off WO-0009. Choose one from the register."}
  ${"deletion in a locked month"}             | ${[]}                       | ${[off("300"), policy("periodLockDate", "2026-04-30")]} | ${{ do: "delete-write-off", writeOff: "WO-0001" }}             | ${"DATE_LOCKED"}          | ${"The books are locked through 2026-04-30, and 2026-04-30 lies within. Choose 2026-05-01 or later."}
  ${"deletion of what was sent"}              | ${[]}                       | ${[bill(), { do: "send", invoice: "INV-0001" }]}    | ${{ do: "delete-invoice", invoice: "INV-0001" }}                   | ${"INVOICE_CLOSED"}       | ${"INV-0001 is Sent. Choose an invoice that is Open or Draft."}
  ${"deletion of what was paid on"}           | ${[]}                       | ${[bill(), pay]}                                    | ${{ do: "delete-invoice", invoice: "INV-0001" }}                   | ${"INVOICE_CLOSED"}       | ${"INV-0001 has payments or write-offs against it. Take those back first, or correct the invoice with opposite entries."}
  ${"deletion of an older bill"}              | ${[]}                       | ${[bill({ billNow: "1000" }), bill()]}              | ${{ do: "delete-invoice", invoice: "INV-0001" }}                   | ${"INVOICE_CLOSED"}       | ${"INV-0001 is not the latest bill of its job. Delete the later one first, or correct it with opposite entries."}
  ${"sent twice"}                             | ${[]}                       | ${[bill(), { do: "send", invoice: "INV-0001" }]}    | ${{ do: "send", invoice: "INV-0001" }}                             | ${"INVOICE_CLOSED"}       | ${"INV-0001 is Sent already. Choose an invoice that is Open."}
  ${"a payment of words"}                     | ${[]}                       | ${[bill()]}                                         | ${{ ...pay, fee: "little" }}                                       | ${"AMOUNT_MISSING"}       | ${'"little" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"a payment on nothing"}                   | ${[]}                       | ${[]}                                               | ${pay}                                                             | ${"NO_SUCH_INVOICE"}      | ${"There is no invoice INV-0001. Choose one from the list."}
  ${"no such policy"}                         | ${[]}                       | ${[]}                                               | ${policy("discount", "5%")}                                        | ${"STEP_UNKNOWN"}         | ${'There is no policy "discount". Use one of the policies that the README lists.'}
  ${"a policy of the wrong kind"}             | ${[]}                       | ${[]}                                               | ${policy("tax rate", "20")}                                        | ${"AMOUNT_MISSING"}       | ${'"20" will not do here. Enter a percentage from 0% to 100%.'}
  ${"a lock without a date"}                  | ${[]}                       | ${[]}                                               | ${policy("tax lock date", "March")}                                | ${"DATE_UNREADABLE"}      | ${'"March" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
`("$because", async ({ workbook, earlier, step, code, message }) => {
  const book = files.workbook(changed(life, ...(workbook as string[])));
  const before = (await files.answer(book, earlier as object[])).answer;
  const { status, answer } = await files.answer(book, [...(earlier as object[]), step]);
  const { steps: _steps, syncs: _syncs, ...figures } = answer;
  expect(answer.steps.at(-1)).toEqual({ do: (step as { do: string }).do, outcome: "refused", code, message, ids: [] });
  expect({ status, ...figures }).toEqual({ status: 3, jobs: before.jobs, invoices: before.invoices, debts: before.debts, problems: before.problems });
});
