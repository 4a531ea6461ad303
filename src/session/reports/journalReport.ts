import type { Day } from "../../domain/day";
import { type Journal, journalOf, type JournalLine } from "../../domain/monthEnd/journal";
import { netCost, taxEvents } from "../../domain/monthEnd/taxEvents";
import { sum } from "../../domain/money";
import { amount, amountOrBlank, day, type Report, type ReportCell, type ReportColumn, text } from "../../tables/report";
import { accountWords, journalWords, narration } from "../../words/journal";
import { plainPeriod, reportWords } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { percentText } from "../monthEnd/percentText";
import { sheetNameFor, tableNameFor } from "./names";
import { hasUnread } from "./unread";

const columns: readonly ReportColumn[] = [
  { heading: reportWords.date, kind: "day" },
  { heading: journalWords.journal, kind: "text" },
  { heading: journalWords.account, kind: "text", wraps: true },
  { heading: journalWords.debit, kind: "amount" },
  { heading: journalWords.credit, kind: "amount" },
  { heading: journalWords.taxCode, kind: "text" },
  { heading: reportWords.customer, kind: "text" },
  { heading: reportWords.job, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: reportWords.writeOff, kind: "text" },
  { heading: journalWords.narration, kind: "text", wraps: true },
];

/** The journal of a period as a sheet: what to post to the ledger, balanced, and what is not in it. */
export function journalReport(opened: OpenBook, from: Day, to: Day): { readonly report: Report; readonly journal: Journal } {
  const journal = journalOf(opened.book, from, to);
  const looks = looksOf(opened);
  const { debits, credits, withoutAccount, ofJobs } = journal;
  const report: Report = {
    id: "journal",
    sheet: sheetNameFor(journalWords.journal),
    table: tableNameFor("Journal"),
    title: journalWords.journal,
    lines: [
      plainPeriod(looks.day(from), looks.day(to)), journalWords.scheme(opened.book.policies.taxScheme), journalWords.notAFiling,
      ...(ofJobs.length > 0 ? [journalWords.ofJobs(ofJobs.length)] : []),
      ...(withoutAccount.length > 0 ? [journalWords.withoutAccount(withoutAccount.map(({ id }) => id).slice(0, 20).join(", "))] : []),
      ...(hasUnread(opened) ? [reportWords.incomplete] : []),
    ],
    columns,
    rows: journal.lines.map(rowOf),
    foot: [
      { look: "total", cells: [text(reportWords.total), null, null, amount(debits), amount(credits)] },
      ...(debits === credits ? [] : [{ look: "heading" as const, cells: [text(journalWords.outOfBalance)] }]),
    ],
    isLandscape: true,
    chart: null,
  };
  return { report, journal };
}

function rowOf(line: JournalLine): readonly ReportCell[] {
  const { writeOff, date, journal, account, debit, credit, taxRate } = line;
  return [
    day(date), text(journal), text(accountWords(account)), amountOrBlank(debit), amountOrBlank(credit), text(taxRate === null ? "" : percentText(taxRate)),
    text(writeOff.customer), text(writeOff.job ?? ""), text(writeOff.invoice ?? ""), text(writeOff.id), text(narration(line)),
  ];
}

const evidenceColumns: readonly ReportColumn[] = [
  { heading: reportWords.writeOff, kind: "text" },
  { heading: reportWords.kind, kind: "text" },
  { heading: reportWords.customer, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: journalWords.supplied, kind: "day" },
  { heading: reportWords.due, kind: "day" },
  { heading: reportWords.date, kind: "day" },
  { heading: journalWords.grossOff, kind: "amount" },
  { heading: journalWords.taxRates, kind: "text", wraps: true },
  { heading: reportWords.tax, kind: "amount" },
  { heading: journalWords.netCost, kind: "amount" },
  { heading: journalWords.claimFrom, kind: "day" },
  { heading: journalWords.claimUntil, kind: "day" },
  { heading: journalWords.entryOn, kind: "day" },
];

/** What each write-off up to the end of a period does to tax, with what an inspector would ask for. */
export function taxReport(opened: OpenBook, to: Day): Report {
  const looks = looksOf(opened);
  const events = taxEvents(opened.book).filter(({ writeOff }) => writeOff.date <= to);
  return {
    id: "tax-relief",
    sheet: sheetNameFor(journalWords.evidence),
    table: tableNameFor("TaxRelief"),
    title: journalWords.evidence,
    lines: [plainPeriod(null, looks.day(to)), journalWords.scheme(opened.book.policies.taxScheme), journalWords.notAFiling, ...(hasUnread(opened) ? [reportWords.incomplete] : [])],
    columns: evidenceColumns,
    rows: events.map(({ writeOff, invoice, what, gross, tax, parts, from, until, on }) => [
      text(writeOff.id), text(on === null ? journalWords.tooLate : journalWords.what[what]), text(writeOff.customer), text(invoice.id), day(invoice.date), day(invoice.due), day(writeOff.date), amount(gross),
      text(parts.map((part) => `${part.rate === null ? journalWords.noRate : percentText(part.rate)}: ${looks.amount(part.gross)}`).join("; ")), amount(tax), amount(netCost({ gross, tax })), day(from), day(until), day(on),
    ]),
    foot: [{ look: "total", cells: [text(reportWords.total), null, null, null, null, null, null, amount(sum(events.map(({ gross }) => gross))), null, amount(sum(events.filter(({ on }) => on !== null).map(({ tax }) => tax)))] }],
    isLandscape: true,
    chart: null,
  };
}
