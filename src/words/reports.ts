import type { ActivityKind } from "../domain/reports/activity";
import type { StatementDates } from "../domain/reports/clientStatement";

/** What the reports say: on their sheets, in their CSV files, and where they are previewed. */

export const reportWords = {
  statement: "Statement",
  date: "Date",
  due: "Due",
  item: "Item",
  details: "Details",
  invoiced: "Invoiced",
  paid: "Paid",
  writtenOff: "Written off",
  balance: "Balance",
  openingBalance: "Opening balance",
  closingBalance: "Closing balance",
  inCredit: "in credit",
  howOld: "How old it is, in days",
  howOldMonths: "By month",
  agedByWork: "Days count from the work, or the invoice where it names none. Payments and write-offs went to the oldest work of each job",
  agedByDue: "Days count from the day on which an invoice falls due. Payments and write-offs went to the oldest invoices of each job",
  agedByMonth: "By the month in which it was entered: invoices less what was paid and written off in that month, whatever it was for",
  invoicesOnly: "Tax included. Invoices only: work that is not invoiced yet is in the aged debts and in the work in progress",
  noDate: "No date",
  incomplete: "Incomplete: some rows could not be read and are missing here. The proof of balances names them.",
  wip: "Work in progress",
  register: "Write-off register",
  debts: "Aged debts",
  proof: "Proof of balances",
  job: "Job",
  customer: "Customer",
  name: "Name",
  description: "Description",
  timesheet: "Timesheet",
  materials: "Materials",
  broughtForward: "Brought forward",
  offNextBill: "Off the next bill",
  offNoBill: "Off no bill yet",
  tax: "Tax",
  waiting: "Waiting",
  toBill: "To bill",
  offInvoices: "Off invoices",
  offInBills: "Off within bills",
  total: "Total",
  workBasis: "The work and what was written off of it are before tax. What was invoiced, paid and written off of invoices includes it",
  workToBill: "To bill = timesheet + materials + brought forward − off the next bill − waiting. Waiting: work on a Draft; below zero, what exceeds the charges and lowers a later bill",
  workBalance: "Balance = to bill + waiting − off no bill yet + tax + invoiced − paid − off invoices",
  workConsumed: "Off within bills: written off before the invoices were made, which are lower by it",
  zeroBalances: "Jobs that owe nothing, not listed",
  offJobsInAll: "Written off jobs in all, before tax, as in the register",
  offInvoicesInAll: "Written off invoices of jobs in all, tax included",
  kind: "Kind",
  writeOff: "Write-off",
  invoice: "Invoice",
  reasonCode: "Reason code",
  postedBy: "Posted by",
  status: "Status",
  writtenUp: "Written up",
  net: "Net",
  registerBasis: "Write-offs of jobs are before tax, those of invoices include it; they are never added up",
  none: "None",
  nothing: "There is nothing to show.",
  owed: "Owed",
  credit: "In credit",
  before: "Before write-offs",
  after: "After write-offs",
  byAge: "By age, in days",
  debtsBasis: "Tax included. Unbilled work is counted: it is the column Not invoiced, and what is left of the balance is what client statements close with",
  notInvoiced: "Not invoiced",
  onInvoices: "On invoices",
  byMonthOf: "By month",
  chartMonths: "Debts by month, before and after write-offs",
  offInPeriod: "Written off in these days, with tax, as in the proof of balances",
  offInsideBills: "Less what bills have taken up: they were made lower by it, so it is owed neither before nor after",
  offInAges: "Before write-offs less after, as above",
  chart: "Debts by age, before and after write-offs",
  what: "What",
  number: "Number",
  opening: "Opening",
  closing: "Closing",
  difference: "Difference",
  onSheet: "On the sheet",
  sheetDiffers: "Sheet differs by",
  charged: "Charged",
  proofBasis: "Opening + charged − paid − written off = closing; tax included",
  proofCharged: "Charged is what raised the debt: of invoices their total; of jobs and customers the work from its own day, billed or not",
  bridge: "From the invoices to the customers",
  bridgeWork: "Work on no invoice, and written off jobs",
  bridgeJobs: "Paid for jobs, on no invoice",
  bridgeAccount: "Paid on account",
  proven: "Every difference is zero.",
  differs: "There are differences: the rows that show one explain it.",
  everythingRead: "Every row could be read.",
  leftOut: "Cells that could not be read; their rows are in no figure here",
} as const;

/** What stands in A1 while a report is being written: a sheet that says so still has to be written again. */
export const unfinishedReport = "Unfinished. Write this report again.";

const periodText = (from: string | null, to: string | null): string =>
  from === null ? (to === null ? "Everything" : `Up to ${to}`) : to === null ? `From ${from} on` : `${from} to ${to}`;

/** The days of a report in words: from the first to the last, both included. */
export const periodLine = (from: string | null, to: string | null, by: StatementDates) =>
  `${periodText(from, to)}, ${by === "due" ? "invoices by the day on which they fall due" : "by the dates of the transactions"}`;

export const whoseLine = (name: string, id: string) => (name === "" || name === id ? id : `${name} (${id})`);

/** What a row of a statement is about: an id, and the invoice that it went to. */
export function itemOf({ kind, id, invoice }: { readonly kind: ActivityKind; readonly id: string; readonly invoice: string | null }): string {
  const name = `${kind} ${id}`;
  return kind === "Invoice" ? name : invoice === null ? (kind === "Payment" || kind === "Refund" ? `${name}, on account` : name) : `${name} on ${invoice}`;
}

export const bucketHeading = (bucket: string) => (bucket === "undated" ? reportWords.noDate : bucket);

/** The columns of ageing by months. */
export const monthHeadings = { current: "This month", oneMonth: "1 month ago", twoMonths: "2 months ago", threeMonthsAndMore: "3 months and more" } as const;

/** At the foot of every page. */
export const pageOfPages = (page: string, pages: string) => `Page ${page} of ${pages}`;

/** What became of writing: where the reports are, and which sheets stayed as somebody made them theirs. */
export const writtenTo = (sheets: readonly string[]): string =>
  sheets.length === 0 ? "Nothing was written." : sheets.length === 1 ? `Written to the sheet ${sheets[0] ?? ""}.` : `${sheets.length} reports are written, from the sheet ${sheets[0] ?? ""} to ${sheets.at(-1) ?? ""}.`;

/** The same of sheets that are to be told apart, each with what stands on it: "the sheets Journal (8 lines) and Tax relief (3 rows)". */
export function writtenEach(sheets: readonly { readonly sheet: string; readonly rows: number; readonly what: "line" | "row" }[]): string {
  const each = sheets.map(({ sheet, rows, what }) => `${sheet} (${rows === 0 ? `no ${what}s` : rows === 1 ? `1 ${what}` : `${rows} ${what}s`})`);
  const last = each.pop() ?? "";
  return each.length === 0 ? `Written to the sheet ${last}.` : `Written to the sheets ${each.join(", ")} and ${last}.`;
}

export const keptSheets = (sheets: readonly string[]): string =>
  sheets.length === 0 ? "" : sheets.length === 1
    ? `The sheet ${sheets[0] ?? ""} was changed or is not ours, so it stays as it is.`
    : `${sheets.length} sheets were changed or are not ours, so they stay as they are.`;

export const asOfLine = (day: string) => `As of ${day}`;

export const plainPeriod = (from: string | null, to: string | null) => periodText(from, to);

export const writeOffsOf = (from: string | null, to: string | null) => `Before and after the write-offs of: ${periodText(from, to)}`;

export const jobsLeftOut = (many: number) => `${reportWords.zeroBalances}: ${many}`;

/** By what the register is grouped: its first column. */
export const groupHeadings = { month: "Month", customer: "Customer", job: "Job", reason: "Reason", person: "Person" } as const;

export const groupedBy = { month: "By month", customer: "By customer", job: "By job", reason: "By reason", person: "By person" } as const;

export const kindNames = { job: "Job", invoice: "Invoice" } as const;

export const partNames = { invoice: "Invoice", job: "Job", customer: "Customer" } as const;

export const partTotals = { invoice: "All invoices", job: "All jobs", customer: "All customers" } as const;

/** What counts in no total says so where its status stands. */
export const waitingFor = (status: string, amount: string) => `${status}: ${amount}`;

export const notBilledLine = (many: number) => `${many} Draft or Cancelled ${many === 1 ? "invoice is" : "invoices are"} not billed and not listed.`;

export const sheetDiffersLine = (many: number) => (many === 0 ? "The Balance columns say the same." : `${many} ${many === 1 ? "row says" : "rows say"} something else in the Balance column.`);

/** A cell that could not be read, for people. */
export const unreadLine = ({ sheet, row, column, found, expected }: { readonly sheet: string; readonly row: number; readonly column: string; readonly found: string; readonly expected: string }) =>
  `${sheet}, row ${row}${column === "" ? "" : `, ${column}`}: ${found}; expected ${expected}`;

/** What is missing from the figures, where they cannot prove anything. */
export const notProven = (cells: number) => `Not proven: ${cells === 1 ? "a cell" : `${cells} cells`} could not be read, and what belongs to ${cells === 1 ? "it" : "them"} is in no figure here. Rows with a * lack some of it; the end of this sheet lists ${cells === 1 ? "the cell" : "the cells"}.`;

/** The same where no figure can be relied on: a column is missing that they come from, or nobody knows whose a row is. */
export const nothingProven = (why: string) => `Not proven, and no figure here is whole: ${why}.`;

export const andMoreCells = (many: number) => `and ${many} more`;

/** The figures of the work in progress, as their columns are headed. */
export const workHeadings = {
  timesheet: reportWords.timesheet, materials: reportWords.materials, broughtForward: reportWords.broughtForward, allocated: reportWords.offNextBill, waiting: reportWords.waiting, toBill: reportWords.toBill,
  unallocated: reportWords.offNoBill, tax: reportWords.tax, billed: reportWords.invoiced, paid: reportWords.paid, invoiceWriteOffs: reportWords.offInvoices,
  balance: reportWords.balance, consumed: reportWords.offInBills,
} as const;

type StatementLine = { readonly kind: ActivityKind; readonly id: string; readonly invoice: string | null };

/** A line of a report that would change. */
export const changedLine = (change: { readonly report: "statement"; readonly customer: string; readonly line: StatementLine | "closing" } | { readonly report: "wip"; readonly job: string; readonly figure: keyof typeof workHeadings }): string =>
  change.report === "wip" ? `${change.job} ${workHeadings[change.figure]}` : change.line === "closing" ? `${change.customer} ${reportWords.closingBalance}` : itemOf(change.line);
