import type { Day } from "../../domain/day";
import { type Proof, proofOfBalances, type ProofRow, type ProofTotals } from "../../domain/reports/proof";
import { amount, amountOrBlank, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { andMoreCells, notBilledLine, partNames, partTotals, plainPeriod, reportWords, sheetDiffersLine, unreadLine } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";

const money = (heading: string): ReportColumn => ({ heading, kind: "amount", width: 80 });

const columns: readonly ReportColumn[] = [
  { heading: reportWords.what, kind: "text", width: 60 },
  { heading: reportWords.number, kind: "text", width: 72 },
  { heading: reportWords.customer, kind: "text", width: 66 },
  ...[reportWords.opening, reportWords.billed, reportWords.paid, reportWords.writtenOff, reportWords.closing, reportWords.difference, reportWords.onSheet, reportWords.sheetDiffers].map(money),
];

/** More cells than these help nobody on paper; the pane lists all of them. */
const mostCells = 100;

/** Every invoice, job and customer: what was owed, what came of it, what is owed, and whether that adds up. */
export function proofReport(opened: OpenBook, from: Day | null, to: Day | null): Report {
  const proof = proofOfBalances(opened.book, from, to);
  const { day: look } = looksOf(opened);
  const unread = opened.problems.filter(({ severity }) => severity === "problem");
  return {
    id: "proof",
    sheet: sheetNameFor(reportWords.proof),
    table: tableNameFor("Proof"),
    title: reportWords.proof,
    lines: [
      plainPeriod(from === null ? null : look(from), to === null ? null : look(to)),
      reportWords.proofBasis,
      isProven(proof) ? reportWords.proven : reportWords.differs,
      sheetDiffersLine(proof.rows.filter(({ sheetDiffers }) => sheetDiffers !== 0).length),
      ...(proof.notBilled > 0 ? [notBilledLine(proof.notBilled)] : []),
      ...(unread.length > 0 ? [reportWords.leftOut] : [reportWords.everythingRead]),
    ],
    columns,
    rows: proof.rows.map(rowOf),
    foot: [
      ...proof.totals.map(totalLine),
      ...(unread.length === 0 ? [] : [{ look: "plain", cells: [] } as const, { look: "heading", cells: [text(reportWords.leftOut)] } as const]),
      ...unread.slice(0, mostCells).map((problem): ReportLine => ({ look: "plain", cells: [text(unreadLine(problem))] })),
      ...(unread.length > mostCells ? [{ look: "plain", cells: [text(andMoreCells(unread.length - mostCells))] } as const] : []),
    ],
    isLandscape: true,
    chart: null,
  };
}

const isProven = ({ rows }: Proof) => rows.every(({ difference }) => difference === 0);

const rowOf = (row: ProofRow): readonly ReportCell[] => [
  text(partNames[row.part]), text(row.incomplete ? `${row.id} *` : row.id), text(row.customer), ...figuresOf(row),
];

const figuresOf = ({ opening, billed, paid, writtenOff, closing, difference, onSheet, sheetDiffers }: ProofRow | ProofTotals): readonly ReportCell[] => [
  amountOrBlank(opening), amountOrBlank(billed), amountOrBlank(paid), amountOrBlank(writtenOff), amount(closing), amount(difference),
  onSheet === null ? null : amount(onSheet), onSheet === null ? null : amount(sheetDiffers),
];

const totalLine = (totals: ProofTotals): ReportLine => ({ look: "total", cells: [text(partTotals[totals.part]), null, null, ...figuresOf(totals)] });
