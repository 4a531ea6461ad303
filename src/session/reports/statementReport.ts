import type { Day } from "../../domain/day";
import { ageBuckets } from "../../domain/age";
import { negated } from "../../domain/money";
import { agedColumns } from "../../domain/reports/agedBalance";
import { clientStatement, type ClientStatement, type StatementDates, type StatementRow } from "../../domain/reports/clientStatement";
import { amount, amountOrBlank, day, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { bucketHeading, itemOf, periodLine, reportWords, whoseLine } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";

/** Which statement is wanted: whose, from which day to which, by which dates. */
export interface StatementWanted {
  readonly customer: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly by: StatementDates;
}

const columns: readonly ReportColumn[] = [
  { heading: reportWords.date, kind: "day", width: 66 },
  { heading: reportWords.due, kind: "day", width: 66 },
  { heading: reportWords.item, kind: "text", width: 156, wraps: true },
  { heading: reportWords.details, kind: "text", width: 168, wraps: true },
  { heading: reportWords.invoiced, kind: "amount", width: 76 },
  { heading: reportWords.paid, kind: "amount", width: 76 },
  { heading: reportWords.writtenOff, kind: "amount", width: 76 },
  { heading: reportWords.balance, kind: "amount", width: 76 },
];

/** A client statement: what was owed, what came of it, what is owed, and how old that is. */
export function statementReport(opened: OpenBook, { customer, from, to, by }: StatementWanted): Report {
  const statement = clientStatement(opened.book, customer, from, to, by);
  const { day: look } = looksOf(opened);
  const name = opened.book.customers.find(({ id }) => id === customer)?.name ?? "";
  return {
    id: `statement ${customer}`,
    sheet: sheetNameFor(`${reportWords.statement} ${customer}`),
    table: tableNameFor(`Statement_${customer}`),
    title: reportWords.statement,
    lines: [
      whoseLine(name, customer),
      periodLine(from === null ? null : look(from), to === null ? null : look(to), by),
      reportWords.taxIncluded,
      ...(statement.incomplete ? [reportWords.incomplete] : []),
    ],
    columns,
    rows: [[day(from), null, text(reportWords.openingBalance), null, null, null, null, amount(statement.opening)], ...statement.rows.map(rowOf)],
    foot: footOf(statement),
    isLandscape: false,
    chart: null,
  };
}

function rowOf(row: StatementRow): readonly ReportCell[] {
  const { date, due, details, balance } = row;
  const isPayment = row.kind === "Payment" || row.kind === "Refund";
  const isWriteOff = row.kind === "Write-off" || row.kind === "Write up";
  return [
    day(date), day(due), text(itemOf(row)), text(details),
    row.kind === "Invoice" ? amount(row.amount) : null,
    isPayment ? amount(negated(row.amount)) : null,
    isWriteOff ? amount(negated(row.amount)) : null,
    amount(balance),
  ];
}

function footOf({ to, invoiced, received, writtenOff, closing, ages }: ClientStatement): readonly ReportLine[] {
  const label = closing < 0 ? `${reportWords.closingBalance}, ${reportWords.inCredit}` : reportWords.closingBalance;
  const total: ReportLine = { look: "total", cells: [day(to), null, text(label), null, amount(invoiced), amount(received), amount(writtenOff), amount(closing)] };
  if (ages === null) return [total];
  // What no charge accounts for has a place of its own, before the others, when there is any.
  const shown = ages.undated === 0 ? ageBuckets : agedColumns.filter((bucket) => bucket === "undated" || ageBuckets.includes(bucket));
  const before = Array.from({ length: columns.length - shown.length }, (): ReportCell => null);
  return [
    total,
    { look: "plain", cells: [] },
    { look: "heading", cells: [...withLabel(before, reportWords.howOld), ...shown.map((bucket) => text(bucketHeading(bucket)))] },
    { look: "plain", cells: [...before, ...shown.map((bucket) => amountOrBlank(ages[bucket]))] },
  ];
}

const withLabel = (cells: readonly ReportCell[], label: string): readonly ReportCell[] => [text(label), ...cells.slice(1)];
