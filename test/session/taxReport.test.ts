import { journalReport } from "../../src/session/reports/journalReport";
import { overdueReport } from "../../src/session/reports/overdueReport";
import { reportsFor } from "../../src/session/reports/reportsFor";
import { taxReport } from "../../src/session/reports/taxReport";
import type { OpenBook } from "../../src/session/readBook";
import type { Report, ReportCell, ReportLine } from "../../src/tables/report";
import { day, show } from "../domain/notation";
import { replaced } from "../journeys/journey";
import { sampleText } from "../workbooks/sampleFiles";
import { openedFromText } from "./openedFromText";

// The tax relief beside the journal: both come to the same, and the sheet says of every row why it is in the journal or not.

const sample = sampleText();
const said = (cell: ReportCell | undefined): string => (!cell ? "" : cell.kind === "text" ? cell.text : cell.kind === "day" ? cell.day : cell.kind === "amount" ? show(cell.amount) : String(cell.count));
const columnOf = ({ columns }: Report, heading: string) => columns.findIndex((column) => column.heading === heading);
const amountsOf = (rows: readonly (readonly ReportCell[])[], at: number) => rows.map((cells) => cells[at]).reduce((sum, cell) => sum + (cell?.kind === "amount" ? cell.amount : 0), 0);

/** "Not yet entered 19.89": the sums beneath the table, by their tax. */
const sumsOf = (report: Report) => report.foot.map(({ cells }: ReportLine) => `${said(cells[0])} ${said(cells[columnOf(report, "Tax")])}`);

test.each`
  from            | to              | sums
  ${"2026-04-01"} | ${"2026-04-30"} | ${["Before it: claimed 57.50", "In this journal: to claim 133.75", "In this journal: to repay -3.00", "Not yet entered 19.89", "Total, without what is too late 208.14"]}
  ${"2026-02-01"} | ${"2026-04-30"} | ${["In this journal: to claim 191.25", "In this journal: to repay -3.00", "Not yet entered 19.89", "Total, without what is too late 208.14"]}
  ${"2026-01-01"} | ${"2026-01-31"} | ${["Total, without what is too late 0.00"]}
  ${"2026-05-01"} | ${"2026-05-31"} | ${["Before it: claimed 191.25", "Before it: repaid -3.00", "In this journal: to claim 19.89", "Total, without what is too late 208.14"]}
`("the sample, $from to $to: sums that add up, and the tax of the journal among them", ({ from, to, sums }: { from: string; to: string; sums: readonly string[] }) => {
  const opened = openedFromText(sample);
  const [relief, { report: journal }] = [taxReport(opened, day(from), day(to)), journalReport(opened, day(from), day(to))];
  expect(sumsOf(relief)).toEqual(sums);
  // Of each figure the parts come to the total, and the rows do.
  for (const heading of ["Written off", "Tax", "Net cost"]) {
    const at = columnOf(relief, heading);
    const total = amountsOf(relief.foot.slice(-1).map(({ cells }) => cells), at);
    expect([heading, amountsOf(relief.foot.slice(0, -1).map(({ cells }) => cells), at), amountsOf(relief.rows, at)]).toEqual([heading, relief.foot.length > 1 ? total : 0, total]);
  }
  const taxLines = journal.rows.filter((cells) => said(cells[2]) === "Tax");
  const inJournal = relief.rows.filter((cells) => said(cells[columnOf(relief, "Entered")]) === "In this journal");
  expect(amountsOf(inJournal, columnOf(relief, "Tax"))).toBe(amountsOf(taxLines, 3) - amountsOf(taxLines, 4));
});

test("it says which days it goes by, what the journal has of it, and what is not claimed any more", () => {
  const { lines } = taxReport(openedFromText(sample), day("2026-04-01"), day("2026-04-30"));
  expect(lines).toEqual([
    "2026-04-01 to 2026-04-30",
    "Write-offs that are dated up to 2026-04-30. Their tax goes by Entry on: 2026-04-01 to 2026-04-30 is in this journal, earlier days are before it, later ones not yet",
    "The tax of this journal is 130.75: the rows that are entered in it come to that",
    "UK VAT", "Figures with their evidence for the accountant, not a filing",
  ]);
  const late = taxReport(openedFromText(replaced(sample, "WO-0005   | 2026-03-16", "WO-0005   | 2030-04-21")), day("2030-04-01"), day("2030-04-30"));
  expect(sumsOf(late)).toEqual(["Before it: claimed 81.72", "Before it: repaid -3.00", "Total, without what is too late 78.72", "Too late to be claimed, in no total 129.42"]);
});

/** The sample under another scheme, or with other policies. */
const under = (scheme: string, more = ""): OpenBook => openedFromText(replaced(sample, "taxScheme      | uk\n", `taxScheme | ${scheme}\n${more}`));

test.each`
  because                    | scheme    | more                       | sheets
  ${"no scheme"}             | ${"none"} | ${""}                      | ${["Journal"]}
  ${"United Kingdom"}        | ${"uk"}   | ${""}                      | ${["Journal", "Tax relief"]}
  ${"New Zealand"}           | ${"nz"}   | ${""}                      | ${["Journal", "Tax relief"]}
  ${"Australia"}             | ${"au"}   | ${""}                      | ${["Journal", "Tax relief", "Overdue a year"]}
  ${"on the payments basis"} | ${"au"}   | ${"taxBasis | payments\n"} | ${["Journal", "Tax relief"]}
`("the sheets beside the journal: $because", ({ scheme, more, sheets }: { scheme: string; more: string; sheets: readonly string[] }) => {
  const made = reportsFor(under(scheme, more), { kind: "journal", from: "2026-04-01", to: "2026-04-30" }, day("2026-04-30"));
  expect(made.kind === "made" ? made.reports.map(({ sheet }) => sheet) : made).toEqual(sheets);
});

test("days of a claim are the United Kingdom's alone, and on the payments basis it says why it is empty", () => {
  const headings = (scheme: string) => taxReport(under(scheme), day("2026-04-01"), day("2026-04-30")).columns.map(({ heading }) => heading);
  expect(headings("uk").slice(-3)).toEqual(["Entered", "Claim from", "Until"]);
  expect(headings("nz").slice(-1)).toEqual(["Entered"]);
  const { lines, rows } = taxReport(under("nz", "taxBasis | payments\n"), day("2026-04-01"), day("2026-04-30"));
  expect([rows, lines.at(-1)]).toEqual([[], "Tax is accounted for when it is paid (policy taxBasis), so that there is nothing to relieve"]);
});

test("Australia: what is a year overdue at the end of the period, and the tax in it", () => {
  expect(overdueReport(under("au"), day("2026-04-30"))?.rows).toEqual([]);
  const report = overdueReport(under("au"), day("2027-01-31"));
  expect(report?.rows.map((cells) => cells.map(said).join(" | "))).toEqual([
    "C-008 | INV-0004 | 2025-09-30 | 2025-10-20 | 2026-10-20 | 113.96 | 20%: 113.96 | 18.99",
    "C-012 | INV-0012 | 2025-11-28 | 2025-12-20 | 2026-12-20 | 389.73 | 20%: 389.73 | 64.96",
    "C-008 | INV-0013 | 2025-11-28 | 2025-12-20 | 2026-12-20 | 1220.23 | 20%: 1,220.23 | 203.37",
    "C-001 | INV-0018 | 2025-12-31 | 2026-01-20 | 2027-01-20 | 0.03 | 20%: 0.03 | 0.01",
    "C-011 | INV-0019 | 2025-12-31 | 2026-01-20 | 2027-01-20 | 124.00 | 20%: 124.00 | 20.67",
  ]);
  expect(report?.foot.map(({ cells }) => cells.map(said).filter((words) => words !== "").join(" | "))).toEqual(["Total | 1847.95 | 308.00"]);
});

test("the journal says which accounts are not set, and what to do", () => {
  const unset = (book: OpenBook) => journalReport(book, day("2026-04-01"), day("2026-04-30")).told.filter((line) => line.includes("not set"));
  const [receivables, tax] = [
    "The policy receivablesAccount is not set, so that the journal says Accounts receivable. Name an account of your ledger there before you import it",
    "The policy taxAccount is not set, so that the journal says Tax. Name an account of your ledger there before you import it",
  ];
  expect(unset(openedFromText(sample))).toEqual([receivables, tax]);
  expect(unset(under("uk", "taxAccount | 2200\n"))).toEqual([receivables]);
  expect(unset(under("none", "receivablesAccount | 1100\n"))).toEqual([]);
  expect(journalReport(under("uk"), day("2026-01-01"), day("2026-01-31")).told).toEqual([]);
});
