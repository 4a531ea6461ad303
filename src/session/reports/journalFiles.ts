import { type Day, firstOfMonth, parseDay } from "../../domain/day";
import { journalOf } from "../../domain/monthEnd/journal";
import { journalCsv, type JournalCsvLine, journalFormats } from "../../tables/journalCsv";
import { accountWords, journalWords, narration } from "../../words/journal";
import type { OpenBook } from "../readBook";

export interface JournalFile {
  readonly name: string;
  readonly content: string;
}

const programs = { xero: "Xero", quickbooks: "QuickBooks", sage: "Sage" } as const;

/** The journal of a period as the imports of Xero, QuickBooks and Sage take it. */
export function journalFiles({ book }: OpenBook, { from, to }: { readonly from: string; readonly to: string }, today: Day): readonly JournalFile[] {
  const last = parseDay(to) ?? today;
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  const lines = journalOf(book, parseDay(from) ?? firstOfMonth(last), last).lines.map((line): JournalCsvLine => ({
    journal: line.journal, date: line.date, account: accountWords(line.account), debit: line.debit, credit: line.credit,
    customer: names.get(line.writeOff.customer) || line.writeOff.customer, invoice: line.writeOff.invoice ?? "", narration: narration(line),
    isReceivables: line.account.kind === "receivables", taxScheme: book.policies.taxScheme,
  }));
  return journalFormats.flatMap((format) => (format === "generic" ? [] : [{ name: `${journalWords.journal} ${programs[format]}`, content: journalCsv(lines, format, book.policies.decimals) }]));
}
