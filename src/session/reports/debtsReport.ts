import { ageBuckets } from "../../domain/age";
import type { Day } from "../../domain/day";
import { negated } from "../../domain/money";
import { agedDebts, type AgedRow, type AgedTotals, nothingOwed, withoutWriteOffs } from "../../domain/reports/agedDebts";
import { amount, amountOrBlank, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { asOfLine, bucketHeading, reportWords, writeOffsOf } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";
import { hasUnread } from "./unread";

/** As of which day, and before and after the write-offs of which period. */
export interface DebtsWanted {
  readonly asOf: Day;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Who owes what by age, as it is and as it would be without the write-offs of a period, with a chart of both. */
export function debtsReport(opened: OpenBook, { asOf, from, to }: DebtsWanted): Report {
  const after = agedDebts(opened.book, asOf);
  const before = agedDebts(withoutWriteOffs(opened.book, from, to), asOf);
  const { day: look } = looksOf(opened);
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  // Only where something has no date is there a column for it.
  const buckets = after.totals.undated === 0 && before.totals.undated === 0 ? ageBuckets : ([...ageBuckets, "undated"] as const);
  const columns: readonly ReportColumn[] = [
    { heading: reportWords.customer, kind: "text", width: 70 },
    { heading: reportWords.name, kind: "text", width: 170, wraps: true },
    ...buckets.map((bucket): ReportColumn => ({ heading: bucketHeading(bucket), kind: "amount", width: 78 })),
    ...[reportWords.owed, reportWords.credit, reportWords.balance, reportWords.before, reportWords.writtenOff].map((heading): ReportColumn => ({ heading, kind: "amount", width: 78 })),
  ];
  const figuresOf = (row: AgedTotals, was: AgedTotals): readonly ReportCell[] => [
    ...buckets.map((bucket) => amountOrBlank(row[bucket])),
    amount(row.owed), amountOrBlank(negated(row.credit)), amount(row.balance), amount(was.balance), amountOrBlank((was.balance - row.balance) as typeof row.balance),
  ];
  const customers = [...new Set([...after.rows, ...before.rows].map(({ customer }) => customer))].sort();
  const find = (rows: readonly AgedRow[], customer: string): AgedTotals => rows.find((row) => row.customer === customer) ?? nothingOwed;
  const isIncomplete = hasUnread(opened) || after.rows.some(({ incomplete }) => incomplete);
  const day = (date: Day | null) => (date === null ? null : look(date));
  const byBucket = buckets.map((bucket): ReportLine => ({ look: "plain", cells: [null, text(bucketHeading(bucket)), amount(before.totals[bucket]), amount(after.totals[bucket])] }));
  return {
    id: "debts",
    sheet: sheetNameFor(reportWords.debts),
    table: tableNameFor("AgedDebts"),
    title: reportWords.debts,
    lines: [asOfLine(look(asOf)), reportWords.debtsBasis, writeOffsOf(day(from), day(to)), reportWords.withoutConsumed, ...(isIncomplete ? [reportWords.incomplete] : [])],
    columns,
    rows: customers.map((customer) => [text(customer), text(names.get(customer) ?? ""), ...figuresOf(find(after.rows, customer), find(before.rows, customer))]),
    foot: [
      { look: "total", cells: [text(reportWords.total), null, ...figuresOf(after.totals, before.totals)] },
      { look: "plain", cells: [] },
      { look: "heading", cells: [null, text(reportWords.byAge), text(reportWords.before), text(reportWords.after)] },
      ...byBucket,
    ],
    isLandscape: true,
    chart: { title: reportWords.chart, firstLine: 2, lines: 1 + byBucket.length, firstColumn: 1, columns: 3 },
  };
}
