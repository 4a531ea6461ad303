import { writtenOffInAll, workInProgress, type WorkFigures, type WorkRow } from "../../domain/reports/workInProgress";
import { type Amount, minus, sum } from "../../domain/money";
import type { Day } from "../../domain/day";
import { amount, amountOrBlank, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { asOfLine, jobsLeftOut, reportWords, workHeadings } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";
import { hasUnread } from "./unread";

const figures = ["timesheet", "materials", "broughtForward", "allocated", "waiting", "toBill", "unallocated", "tax", "billed", "paid", "invoiceWriteOffs", "balance", "consumed"] as const satisfies readonly (keyof WorkFigures)[];

const columns: readonly ReportColumn[] = [
  { heading: reportWords.job, kind: "text" },
  { heading: reportWords.customer, kind: "text", wraps: true },
  { heading: reportWords.description, kind: "text", wraps: true },
  ...figures.map((figure): ReportColumn => ({ heading: workHeadings[figure], kind: "amount" })),
];

/** The work in progress of every job: what is unbilled, what was written off of it, what its invoices came to, what it owes. */
export function wipReport(opened: OpenBook, zeroBalances: boolean, today: Day): Report {
  const { rows: all, totals } = workInProgress(opened.book, { zeroBalances: true });
  const rows = all.filter(({ balance }) => zeroBalances || balance !== 0);
  const left = all.filter((row) => !rows.includes(row));
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  return {
    id: "wip",
    sheet: sheetNameFor(reportWords.wip),
    table: tableNameFor("WorkInProgress"),
    title: reportWords.wip,
    lines: [asOfLine(looksOf(opened).day(today)), reportWords.workBasis, reportWords.workToBill, reportWords.workBalance, reportWords.workConsumed, ...(hasUnread(opened) || all.some(({ incomplete }) => incomplete) ? [reportWords.incomplete] : [])],
    columns,
    rows: rows.map((row) => rowOf(row, names)),
    foot: footOf(left, totals),
    isLandscape: true,
    chart: null,
  };
}

const rowOf = (row: WorkRow, names: ReadonlyMap<string, string>): readonly ReportCell[] => [
  text(row.job), text(names.get(row.customer) || row.customer), text(row.description),
  ...figures.map((figure) => (figure === "balance" ? amount(row[figure]) : amountOrBlank(row[figure]))),
];

function footOf(left: readonly WorkRow[], totals: WorkFigures): readonly ReportLine[] {
  const line = (look: ReportLine["look"], label: string, of: (figure: keyof WorkFigures) => Amount): ReportLine => ({ look, cells: [text(label), null, null, ...figures.map((figure) => amount(of(figure)))] });
  const ofJobs = minus(writtenOffInAll(totals), totals.invoiceWriteOffs);
  const last = (label: string, money: Amount): ReportLine => ({ look: "plain", cells: [text(label), ...Array.from({ length: columns.length - 2 }, () => null), amount(money)] });
  return [
    ...(left.length > 0 ? [line("plain", jobsLeftOut(left.length), (figure) => sum(left.map((row) => row[figure])))] : []),
    line("total", reportWords.total, (figure) => totals[figure]),
    { look: "plain", cells: [] },
    last(reportWords.offJobsInAll, ofJobs),
    last(reportWords.offInvoicesInAll, totals.invoiceWriteOffs),
  ];
}
