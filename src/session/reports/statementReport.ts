import type { Day } from "../../domain/day";
import { type Amount, negated } from "../../domain/money";
import { agedColumns } from "../../domain/reports/agedBalance";
import { clientStatement, type ClientStatement, type StatementDates, type StatementRow } from "../../domain/reports/clientStatement";
import { ageingColumns } from "../../domain/reports/monthlyAgeing";
import { amount, amountOrBlank, day, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { bucketHeading, itemOf, monthHeadings, periodLine, reportWords, whoseLine } from "../../words/reports";
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
  { heading: reportWords.date, kind: "day" },
  { heading: reportWords.due, kind: "day" },
  { heading: reportWords.item, kind: "text", wraps: true },
  { heading: reportWords.details, kind: "text", wraps: true },
  { heading: reportWords.invoiced, kind: "amount" },
  { heading: reportWords.paid, kind: "amount" },
  { heading: reportWords.writtenOff, kind: "amount" },
  { heading: reportWords.balance, kind: "amount" },
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
    sender: senderLines(opened.book.policies.firm),
    lines: [
      whoseLine(name, customer),
      periodLine(from === null ? null : look(from), to === null ? null : look(to), by),
      reportWords.invoicesOnly,
      ...(statement.incomplete ? [reportWords.incomplete] : []),
    ],
    columns,
    rows: [[day(from), null, text(reportWords.openingBalance), null, null, null, null, amount(statement.opening)], ...statement.rows.map(rowOf)],
    foot: footOf(statement),
    isLandscape: false,
    chart: null,
  };
}

/** A name and an address may stand in one cell on several lines, or in one with semicolons. */
const senderLines = (firm: string): readonly string[] => firm.split(/[\n;]/).map((line) => line.trim()).filter((line) => line !== "");

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

function footOf({ to, by, invoiced, received, writtenOff, closing, ages, months }: ClientStatement): readonly ReportLine[] {
  const label = closing < 0 ? `${reportWords.closingBalance}, ${reportWords.inCredit}` : reportWords.closingBalance;
  const total: ReportLine = { look: "total", cells: [day(to), null, text(label), null, amount(invoiced), amount(received), amount(writtenOff), amount(closing)] };
  if (months !== null) return [total, ...strip(reportWords.howOldMonths, ageingColumns.map((column) => [monthHeadings[column], months[column]]), reportWords.agedByMonth)];
  if (ages === null) return [total];
  // What no charge accounts for has a place of its own, and so has what is in credit elsewhere, when there is any.
  const shown = agedColumns.filter((column) => column !== "undated" || ages.undated !== 0).map((column) => [bucketHeading(column), ages[column]] as const);
  const credit = ages.credit === 0 ? [] : [[reportWords.credit, negated(ages.credit)] as const];
  return [total, ...strip(reportWords.howOld, [...shown, ...credit], by === "due" ? reportWords.agedByDue : reportWords.agedByWork)];
}

/** Figures with headings of their own at the right end, and what they mean. */
function strip(label: string, figures: readonly (readonly [string, Amount])[], meaning: string): readonly ReportLine[] {
  const before = Array.from({ length: columns.length - figures.length }, (): ReportCell => null);
  return [
    { look: "plain", cells: [] },
    { look: "heading", cells: [text(label), ...before.slice(1), ...figures.map(([heading]) => text(heading))] },
    { look: "plain", cells: [...before, ...figures.map(([, money]) => amountOrBlank(money))] },
    { look: "note", cells: [text(meaning)] },
  ];
}
