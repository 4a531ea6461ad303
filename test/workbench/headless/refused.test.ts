import { changed, folderForTests, small } from "./testRun";

const files = folderForTests();

const invoice = (id: string, amount: unknown, more: object = {}) => ({ do: "write-off", invoice: id, amount, reason: "Test", ...more });
const job = (id: string, amount: unknown, more: object = {}) => ({ do: "write-off", job: id, amount, reason: "Test", ...more });

const locked = "decimals     |     2 ⇒ decimals     |     2\nperiodLockDate | 2026-03-31";
const badAmount = "WO-0002   | 2026-04-21 | C-011    | J-103 | INV-0003 |  25.50 | DISPUTE ⇒ WO-0002 | 2026-04-21 | C-011 | J-103 | INV-0003 | twenty | DISPUTE";
const twice = "INV-0002 | 2026-03-31 | 2026-04-20 | C-010    | J-102 | Summary  | Sent ⇒ inv-0003 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent";
const badTotal = "L-00007 | INV-0003 | Labour    | J-103 | T-0006 | Replace rotten sill               |     3.25 |  45.00 | 146.25 ⇒ L-00007 | INV-0003 | Labour | J-103 | T-0006 | Replace rotten sill | 3.25 | 45.00 | 146,25";
const badHours = "T-0007 | 2026-04-07 | J-101 | Ana Reyes  | Labour  | Fit units                    | 16.00 | 45.00 | 720.00 ⇒ T-0007 | 2026-04-07 | J-101 | Ana Reyes | Labour | Fit units | 16.00 | 45.00 | #N/A";
const badPolicy = "overWriteOff | block ⇒ overWriteOff | maybe";
const protectedRegister = "sheet WriteOffs ⇒ sheet WriteOffs\nprotected";
const below = "sheet WriteOffs ⇒ sheet WriteOffs\ncell Q4 | Checked by\ncell R4 | Priya";
const without = (table: string) => `table ${table} at A1 ⇒ table My${table} at A1`;
const withoutColumn = "| Next billing run | ⇒ | Next bill |";
const reason256 = "x".repeat(256);

test.each`
  because                                   | workbook             | step                                                             | code                        | message
  ${"a step that nobody knows"}             | ${[]}                | ${{ do: "write-of" }}                                            | ${"STEP_UNKNOWN"}           | ${'There is no step "write-of". Use one of the steps that the README lists.'}
  ${"no register"}                          | ${[without("WriteOffs")]} | ${invoice("INV-0003", "1")}                                 | ${"TABLE_MISSING"}          | ${"The workbook has no table WriteOffs. Make it, or map a table of your own to it."}
  ${"no register to reverse from"}          | ${[without("WriteOffs")]} | ${{ do: "reverse", writeOff: "WO-0002" }}                   | ${"TABLE_MISSING"}          | ${"The workbook has no table WriteOffs. Make it, or map a table of your own to it."}
  ${"no jobs"}                              | ${[without("Jobs")]} | ${job("J-101", "1")}                                             | ${"TABLE_MISSING"}          | ${"The workbook has no table Jobs. Make it, or map a table of your own to it."}
  ${"no invoices"}                          | ${[without("Invoices")]} | ${invoice("INV-0003", "1")}                                  | ${"TABLE_MISSING"}          | ${"The workbook has no table Invoices. Make it, or map a table of your own to it."}
  ${"a column with another heading"}        | ${[withoutColumn]}   | ${job("J-101", "1")}                                             | ${"COLUMN_MISSING"}         | ${"Table WriteOffs has no column Next billing run. Add it, or map a column of your own."}
  ${"neither job nor invoice"}              | ${[]}                | ${{ do: "write-off", amount: "1", reason: "Test" }}              | ${"TARGET_MISSING"}         | ${"There is neither a job nor an invoice. Choose one."}
  ${"blank job and invoice"}                | ${[]}                | ${{ do: "write-off", job: " ", invoice: "", amount: "1" }}       | ${"TARGET_MISSING"}         | ${"There is neither a job nor an invoice. Choose one."}
  ${"no amount"}                            | ${[]}                | ${{ do: "write-off", invoice: "INV-0003", reason: "Test" }}      | ${"AMOUNT_MISSING"}         | ${"There is no amount yet. Enter one."}
  ${"an amount in words"}                   | ${[]}                | ${invoice("INV-0003", "ten")}                                    | ${"AMOUNT_MISSING"}         | ${'"ten" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"a decimal comma"}                      | ${[]}                | ${invoice("INV-0003", "10,50")}                                  | ${"AMOUNT_MISSING"}         | ${'"10,50" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"half a cent"}                          | ${[]}                | ${invoice("INV-0003", 10.005)}                                   | ${"AMOUNT_MISSING"}         | ${'"10.005" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"zero"}                                 | ${[]}                | ${invoice("INV-0003", "0.00")}                                   | ${"AMOUNT_ZERO"}            | ${"The amount is zero. Enter another; with a minus sign it is a write up or a refund."}
  ${"all of nothing"}                       | ${[]}                | ${job("J-102", "all")}                                           | ${"AMOUNT_ZERO"}            | ${"The amount is zero. Enter another; with a minus sign it is a write up or a refund."}
  ${"no reason"}                            | ${[]}                | ${invoice("INV-0003", "1", { reason: null })}                    | ${"REASON_MISSING"}         | ${"There is no reason yet. Say why in a few words."}
  ${"a reason of blanks"}                   | ${[]}                | ${invoice("INV-0003", "1", { reason: " \u200b\t " })}            | ${"REASON_MISSING"}         | ${"There is no reason yet. Say why in a few words."}
  ${"a reason that is too long"}            | ${[]}                | ${invoice("INV-0003", "1", { reason: reason256 })}               | ${"REASON_TOO_LONG"}        | ${"The reason has 256 characters. Shorten it to 255 at most."}
  ${"a day that is not in the calendar"}    | ${[]}                | ${invoice("INV-0003", "1", { date: "2026-04-31" })}              | ${"DATE_UNREADABLE"}        | ${'"2026-04-31" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
  ${"a date with slashes"}                  | ${[]}                | ${invoice("INV-0003", "1", { date: "30/04/2026" })}              | ${"DATE_UNREADABLE"}        | ${'"30/04/2026" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
  ${"a locked day"}                         | ${[locked]}          | ${invoice("INV-0003", "1", { date: "2026-03-31" })}              | ${"DATE_LOCKED"}            | ${"The books are locked through 2026-03-31, and 2026-03-31 lies within. Choose 2026-04-01 or later."}
  ${"a locked day for a reversal"}          | ${[locked]}          | ${{ do: "reverse", writeOff: "WO-0002", date: "2026-03-01" }}    | ${"DATE_LOCKED"}            | ${"The books are locked through 2026-03-31, and 2026-03-01 lies within. Choose 2026-04-01 or later."}
  ${"an invoice that is not there"}         | ${[]}                | ${invoice("INV-0099", "1")}                                      | ${"NO_SUCH_INVOICE"}        | ${"There is no invoice INV-0099. Name one of INV-0001, INV-0002, INV-0003, INV-0004, INV-0005."}
  ${"a job that is not there"}              | ${[]}                | ${job("J-999", "1")}                                             | ${"NO_SUCH_JOB"}            | ${"There is no job J-999. Name one of J-101, J-102, J-103."}
  ${"a write-off that is not there"}        | ${[]}                | ${{ do: "reverse", writeOff: "WO-0099" }}                        | ${"NO_SUCH_WRITE_OFF"}      | ${"There is no write-off WO-0099. Name one of WO-0001, WO-0002."}
  ${"a reversal of nothing"}                | ${[]}                | ${{ do: "reverse" }}                                             | ${"NO_SUCH_WRITE_OFF"}      | ${"There is no write-off yet. Name one of WO-0001, WO-0002."}
  ${"an invoice that stands twice"}         | ${[twice]}           | ${invoice("INV-0003", "1")}                                      | ${"DUPLICATE_KEY"}          | ${"INV-0003 is on more than one row. Give each row an id of its own, then try again."}
  ${"a paid invoice"}                       | ${[]}                | ${invoice("INV-0001", "1")}                                      | ${"INVOICE_CLOSED"}         | ${"INV-0001 is Paid. Choose an invoice that is Open or Sent."}
  ${"a draft"}                              | ${[]}                | ${invoice("INV-0005", "1")}                                      | ${"INVOICE_CLOSED"}         | ${"INV-0005 is Draft. Choose an invoice that is Open or Sent."}
  ${"another customer"}                     | ${[]}                | ${invoice("INV-0003", "1", { customer: "C-010" })}               | ${"OTHER_CUSTOMER"}         | ${"INV-0003 belongs to customer C-011, not to C-010. Choose one of the same customer."}
  ${"both, and the job is not on it"}       | ${[]}                | ${invoice("INV-0002", "1", { job: "J-101" })}                    | ${"JOB_NOT_ON_INVOICE"}     | ${"INV-0002 is for J-102, not for job J-101. Choose a job that is on the invoice."}
  ${"both, and the invoice is for no job"}  | ${[]}                | ${invoice("INV-0004", "1", { job: "J-103" })}                    | ${"JOB_NOT_ON_INVOICE"}     | ${"INV-0004 is for no job. Leave the job out, or choose an invoice of job J-103."}
  ${"a cent too much on an invoice"}        | ${[]}                | ${invoice("INV-0003", "150.01")}                                 | ${"MORE_THAN_INVOICE_OWES"} | ${"150.00 is owing on INV-0003, and 150.01 was asked for. Lower the amount."}
  ${"a cent too much on a job"}             | ${[]}                | ${job("J-101", "1400.01", { nextBillingRun: false })}            | ${"MORE_THAN_JOB_OWES"}     | ${"1,680.00 is owing on job J-101, tax included, and 1,680.01 was asked for. Lower the amount."}
  ${"a write-off that was billed"}          | ${[]}                | ${{ do: "reverse", writeOff: "WO-0001" }}                        | ${"CONSUMED"}               | ${"97.50 of WO-0001 was already billed, on INV-0002. Enter an opposite write-off dated after that billing run instead."}
  ${"an invoice with a line of text"}       | ${[badTotal]}        | ${invoice("INV-0003", "1")}                                      | ${"UNREADABLE"}             | ${"Rows of INV-0003 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
  ${"a job with an error among its hours"}  | ${[badHours]}        | ${job("J-101", "1")}                                             | ${"UNREADABLE"}             | ${"Rows of J-101 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
  ${"a write-off with an amount in words"}  | ${[badAmount]}       | ${{ do: "reverse", writeOff: "WO-0002" }}                        | ${"UNREADABLE"}             | ${"Rows of WO-0002 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
  ${"a policy that cannot be read"}         | ${[badPolicy]}       | ${invoice("INV-0004", "1")}                                      | ${"UNREADABLE"}             | ${"The policy overWriteOff cannot be read, and it may forbid this. Correct the cell in the Policies table, then try again."}
  ${"a protected register"}                 | ${[protectedRegister]} | ${invoice("INV-0003", "1")}                                    | ${"SHEET_PROTECTED"}        | ${"Sheet WriteOffs is protected. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"a note right below the register"}      | ${[below]}           | ${invoice("INV-0003", "1")}                                      | ${"DATA_BELOW"}             | ${"There is something below table WriteOffs, in WriteOffs!Q4:R4, that new rows would tear apart. Move it, then try again."}
`("refuses $because", async ({ workbook, step, code, message }: { workbook: readonly string[]; step: object; code: string; message: string }) => {
  const book = files.workbook(changed(small, ...workbook));
  const before = await files.answer(book);
  const { status, err, answer } = await files.answer(book, [step]);

  expect(answer.steps).toEqual([{ do: (step as { do: string }).do, outcome: "refused", code, message, ids: [] }]);
  expect({ status, err }).toEqual({ status: 3, err: "" });
  expect({ ...answer, steps: [], syncs: 0 }).toEqual({ ...before.answer, syncs: 0 });
});
