import type { Day } from "../../domain/day";
import { overdueAYear } from "../../domain/monthEnd/overdueAYear";
import { sum } from "../../domain/money";
import { amount, day, type Report, type ReportColumn, text } from "../../tables/report";
import { journalWords } from "../../words/journal";
import { asOfLine, reportWords } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";
import { ratesInWords } from "./ratesInWords";
import { hasUnread } from "./unread";

const columns: readonly ReportColumn[] = [
  { heading: reportWords.customer, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: journalWords.supplied, kind: "day" },
  { heading: reportWords.due, kind: "day" },
  { heading: journalWords.adjustFrom, kind: "day" },
  { heading: reportWords.balance, kind: "amount" },
  { heading: journalWords.taxRates, kind: "text", wraps: true },
  { heading: reportWords.tax, kind: "amount" },
];

/** Australia: what is a year overdue at the end of a period and not written off, with the tax in it; null where the tax of debts is not adjusted. */
export function overdueReport(opened: OpenBook, to: Day): Report | null {
  const { taxScheme, taxBasis } = opened.book.policies;
  if (taxScheme !== "au" || taxBasis === "payments") return null;
  const debts = overdueAYear(opened.book, to);
  const looks = looksOf(opened);
  return {
    id: "overdue-a-year",
    sheet: sheetNameFor(journalWords.overdue),
    table: tableNameFor("OverdueAYear"),
    title: journalWords.overdue,
    lines: [asOfLine(looks.day(to)), journalWords.scheme("au"), journalWords.notAFiling, journalWords.overdueNote, ...(hasUnread(opened) ? [reportWords.incomplete] : [])],
    columns,
    rows: debts.map(({ invoice, owing, tax, parts, from }) => [
      text(invoice.customer), text(invoice.id), day(invoice.date), day(invoice.due), day(from), amount(owing), text(ratesInWords(parts, looks)), amount(tax),
    ]),
    foot: [{ look: "total", cells: [text(reportWords.total), null, null, null, null, amount(sum(debts.map(({ owing }) => owing))), null, amount(sum(debts.map(({ tax }) => tax)))] }],
    isLandscape: true,
    chart: null,
  };
}
