import { ageBuckets } from "../../domain/age";
import type { Day } from "../../domain/day";
import { type Amount, minus, negated, zero } from "../../domain/money";
import { agedDebts, type AgedRow, type AgedTotals, nothingOwed, withoutWriteOffs } from "../../domain/reports/agedDebts";
import { ageingColumns, monthlyAgeing, type MonthlyAges } from "../../domain/reports/monthlyAgeing";
import { proofOfBalances } from "../../domain/reports/proof";
import { amount, amountOrBlank, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { asOfLine, bucketHeading, monthHeadings, reportWords, writeOffsOf } from "../../words/reports";
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
  const isMonthly = opened.book.policies.ageing === "monthly";
  const after = agesOf(opened.book, asOf);
  const before = agesOf(withoutWriteOffs(opened.book, from, to), asOf);
  const { day: look } = looksOf(opened);
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  const ages = agesShown(isMonthly, after.totals, before.totals);
  const columns: readonly ReportColumn[] = [
    { heading: reportWords.customer, kind: "text" },
    { heading: reportWords.name, kind: "text", wraps: true },
    ...[...ages.map(({ heading }) => heading), ...(isMonthly ? [reportWords.onInvoices] : [reportWords.owed, reportWords.credit]), ...sums].map((heading): ReportColumn => ({ heading, kind: "amount" })),
  ];
  const figuresOf = (row: Aged, was: Aged): readonly ReportCell[] => [
    ...ages.map(({ of }) => amountOrBlank(of(row))),
    ...(isMonthly ? [amountOrBlank(row.onInvoices)] : [amount(row.owed), amountOrBlank(negated(row.credit))]),
    amountOrBlank(row.notInvoiced), amount(row.balance), amount(was.balance), amountOrBlank(minus(was.balance, row.balance)),
  ];
  const customers = [...new Set([...after.rows.keys(), ...before.rows.keys()])].sort();
  const isIncomplete = hasUnread(opened) || after.isIncomplete;
  const day = (date: Day | null) => (date === null ? null : look(date));
  // Work is in no month: what is left of it stands below the months.
  const groups = isMonthly ? [...ages, { heading: reportWords.notInvoiced, of: (row: Aged) => row.notInvoiced }] : ages;
  const byAge = groups.map(({ heading, of }): ReportLine => ({ look: "plain", cells: [null, text(heading), amount(of(before.totals)), amount(of(after.totals))] }));
  const foot: readonly ReportLine[] = [
    { look: "total", cells: [text(reportWords.total), null, ...figuresOf(after.totals, before.totals)] },
    ...writtenOffLines(columns.length, writtenOffOf(opened.book, from, to), minus(before.totals.balance, after.totals.balance)),
    { look: "plain", cells: [] },
    { look: "heading", cells: [null, text(isMonthly ? reportWords.byMonthOf : reportWords.byAge), text(reportWords.before), text(reportWords.after)] },
    ...byAge,
  ];
  return {
    id: "debts",
    sheet: sheetNameFor(reportWords.debts),
    table: tableNameFor("AgedDebts"),
    title: reportWords.debts,
    lines: [
      asOfLine(look(asOf)), reportWords.debtsBasis, isMonthly ? reportWords.agedByMonth : reportWords.agedByWork,
      writeOffsOf(day(from), day(to)), ...(isIncomplete ? [reportWords.incomplete] : []),
    ],
    columns,
    rows: customers.map((customer) => [text(customer), text(names.get(customer) ?? ""), ...figuresOf(after.rows.get(customer) ?? nobody, before.rows.get(customer) ?? nobody)]),
    foot,
    isLandscape: true,
    chart: { title: isMonthly ? reportWords.chartMonths : reportWords.chart, firstLine: foot.findIndex(({ look }) => look === "heading"), lines: 1 + byAge.length, firstColumn: 1, columns: 3 },
  };
}

const sums = [reportWords.notInvoiced, reportWords.balance, reportWords.before, reportWords.writtenOff];

/** What was written off in the period by the dates of the write-offs, as the proof of balances has it: tax included. */
const writtenOffOf = (book: OpenBook["book"], from: Day | null, to: Day | null): Amount =>
  proofOfBalances(book, from, to).totals.find(({ part }) => part === "customer")?.writtenOff ?? zero;

/** From what was written off to what is owed less for it, where bills have taken up a part. */
function writtenOffLines(width: number, inAll: Amount, less: Amount): readonly ReportLine[] {
  const line = (label: string, money: Amount): ReportLine => ({ look: "plain", cells: [text(label), ...Array.from({ length: width - 2 }, () => null), amount(money)] });
  if (inAll === less) return [];
  return [line(reportWords.offInPeriod, inAll), line(reportWords.offInsideBills, minus(less, inAll)), line(reportWords.offInAges, less)];
}

/** What a customer owes, by age and by month: one of the two is shown. */
interface Aged extends AgedTotals {
  readonly months: MonthlyAges;
  readonly onInvoices: Amount;
}

const noMonths: MonthlyAges = { current: zero, oneMonth: zero, twoMonths: zero, threeMonthsAndMore: zero, total: zero };

const nobody: Aged = { ...nothingOwed, months: noMonths, onInvoices: zero };

function agesOf(book: OpenBook["book"], asOf: Day) {
  const { rows, totals } = agedDebts(book, asOf);
  // What is dated later is owed as well: this report tells what is so now.
  const monthly = monthlyAgeing(book, asOf, "counted");
  const withMonths = (row: AgedTotals, months: MonthlyAges = noMonths): Aged => ({ ...row, months, onInvoices: months.total });
  const monthsOf = new Map(monthly.rows.map((row) => [row.customer, row]));
  const found = new Map(rows.map((row: AgedRow) => [row.customer, withMonths(row, monthsOf.get(row.customer))]));
  // Months can differ from zero where nothing is owed in all.
  if (book.policies.ageing === "monthly") for (const [customer, months] of monthsOf) if (!found.has(customer)) found.set(customer, withMonths(nothingOwed, months));
  return { rows: found, totals: withMonths(totals, monthly.totals), isIncomplete: rows.some(({ incomplete }) => incomplete) };
}

interface AgeShown {
  readonly heading: string;
  readonly of: (row: Aged) => Amount;
}

/** Only where something has no date is there a column for it. */
function agesShown(isMonthly: boolean, ...totals: readonly AgedTotals[]): readonly AgeShown[] {
  if (isMonthly) return ageingColumns.map((column) => ({ heading: monthHeadings[column], of: ({ months }) => months[column] }));
  const buckets = totals.every(({ undated }) => undated === 0) ? ageBuckets : ([...ageBuckets, "undated"] as const);
  return buckets.map((bucket) => ({ heading: bucketHeading(bucket), of: (row) => row[bucket] }));
}
