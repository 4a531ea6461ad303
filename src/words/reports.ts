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
  taxIncluded: "Tax included",
  howOld: "How old it is, in days",
  noDate: "No date",
  incomplete: "Incomplete: some rows could not be read and are missing here. The proof of balances names them.",
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

/** At the foot of every page. */
export const pageOfPages = (page: string, pages: string) => `Page ${page} of ${pages}`;

/** What became of writing: where the reports are, and which sheets stayed as somebody made them theirs. */
export const writtenTo = (sheets: readonly string[]): string =>
  sheets.length === 0 ? "Nothing was written." : sheets.length === 1 ? `Written to the sheet ${sheets[0] ?? ""}.` : `${sheets.length} reports are written, from the sheet ${sheets[0] ?? ""} to ${sheets.at(-1) ?? ""}.`;

export const keptSheets = (sheets: readonly string[]): string =>
  sheets.length === 0 ? "" : sheets.length === 1
    ? `The sheet ${sheets[0] ?? ""} was changed or is not ours, so it stays as it is.`
    : `${sheets.length} sheets were changed or are not ours, so they stay as they are.`;
