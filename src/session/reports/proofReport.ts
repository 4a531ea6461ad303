import type { Day } from "../../domain/day";
import { type Proof, proofOfBalances, type ProofRow, type ProofTotals } from "../../domain/reports/proof";
import { type ProofBridge, proofBridge } from "../../domain/reports/proofBridge";
import { noColumn, type Problem } from "../../tables/problem";
import { amount, amountOrBlank, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { andMoreCells, notBilledLine, nothingProven, notProven, partNames, partTotals, plainPeriod, reportWords, sheetDiffersLine, unreadLine } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";

const money = (heading: string): ReportColumn => ({ heading, kind: "amount" });

const columns: readonly ReportColumn[] = [
  { heading: reportWords.what, kind: "text" },
  { heading: reportWords.number, kind: "text" },
  { heading: reportWords.customer, kind: "text" },
  ...[reportWords.opening, reportWords.charged, reportWords.paid, reportWords.writtenOff, reportWords.closing, reportWords.difference, reportWords.onSheet, reportWords.sheetDiffers].map(money),
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
      reportWords.proofBasis, reportWords.proofCharged,
      ...verdict(opened, proof, unread),
      sheetDiffersLine(proof.rows.filter(({ sheetDiffers }) => sheetDiffers !== 0).length),
      ...(proof.notBilled > 0 ? [notBilledLine(proof.notBilled)] : []),
      ...(unread.length > 0 ? [] : [reportWords.everythingRead]),
    ],
    columns,
    rows: proof.rows.map(rowOf),
    foot: [
      ...proof.totals.map(totalLine),
      ...bridgeLines(proofBridge(opened.book, proof)),
      ...(unread.length === 0 ? [] : [{ look: "plain", cells: [] } as const, { look: "heading", cells: [text(reportWords.leftOut)] } as const]),
      ...unread.slice(0, mostCells).map((problem): ReportLine => ({ look: "plain", cells: [text(unreadLine(problem))] })),
      ...(unread.length > mostCells ? [{ look: "plain", cells: [text(andMoreCells(unread.length - mostCells))] } as const] : []),
    ],
    isLandscape: true,
    chart: null,
  };
}

/** What is proven, what is not, and why: what could not be read can prove nothing. */
function verdict({ book }: OpenBook, { rows }: Proof, unread: readonly Problem[]): readonly string[] {
  const isZero = rows.every(({ difference }) => difference === 0);
  const differs = isZero ? [] : [reportWords.differs];
  if (book.unreadable.everything === true) {
    // A missing column is the graver reason.
    const [gravest] = [...unread].sort((a, b) => Number(b.found === noColumn) - Number(a.found === noColumn));
    return [...differs, nothingProven(gravest ? unreadLine(gravest) : reportWords.leftOut)];
  }
  if (unread.length > 0) return [...differs, notProven(unread.length)];
  return isZero ? [reportWords.proven] : differs;
}

/** What lies between the total of the invoices and that of the customers, as far as there is any. */
function bridgeLines({ paidForJobs, paidOnAccount, work }: ProofBridge): readonly ReportLine[] {
  const parts = [[reportWords.bridgeWork, work], [reportWords.bridgeJobs, paidForJobs], [reportWords.bridgeAccount, paidOnAccount]] as const;
  const shown = parts.filter(([, figures]) => Object.values(figures).some((figure) => figure !== 0));
  if (shown.length === 0) return [];
  return [
    { look: "plain", cells: [] },
    { look: "heading", cells: [text(reportWords.bridge)] },
    ...shown.map(([label, figures]): ReportLine => ({ look: "plain", cells: [text(label), null, null, ...figuresOf({ ...figures, onSheet: null, sheetDiffers: figures.difference })] })),
  ];
}

const rowOf = (row: ProofRow): readonly ReportCell[] => [
  text(partNames[row.part]), text(row.incomplete ? `${row.id} *` : row.id), text(row.customer), ...figuresOf(row),
];

const figuresOf = ({ opening, charged, paid, writtenOff, closing, difference, onSheet, sheetDiffers }: Omit<ProofTotals, "part">): readonly ReportCell[] => [
  amountOrBlank(opening), amountOrBlank(charged), amountOrBlank(paid), amountOrBlank(writtenOff), amount(closing), amount(difference),
  onSheet === null ? null : amount(onSheet), onSheet === null ? null : amount(sheetDiffers),
];

const totalLine = (totals: ProofTotals): ReportLine => ({ look: "total", cells: [text(partTotals[totals.part]), null, null, ...figuresOf(totals)] });
