import type { Report } from "../../tables/report";
import { markOf, type WrittenReport, type WrittenReports } from "../../tables/writtenReports";
import type { ReportGround, SheetSeen } from "../../workbook/reportGround";
import { unfinishedReport } from "../../words/reports";
import { numberedSheet } from "./names";

/** Where a report goes: a sheet of its own, which is new or held the same report as we had left it. */
export interface Place {
  readonly sheet: string;
  readonly table: string;
  readonly before: SheetSeen | null;
  /** The sheet that it would have gone to, had somebody not made it theirs; null where it went there. */
  readonly kept: string | null;
}

/** Excel takes names without case. */
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * Finds a place for each report. A sheet is written over only when it holds this very report and every cell says what we
 * wrote, or when it was cut off while we wrote it. Any other sheet of that name stays, and the report takes the next name.
 */
export function placeReports(reports: readonly Report[], ground: ReportGround, written: WrittenReports): readonly Place[] {
  const sheets = new Set(ground.sheets.map((name) => name.toLowerCase()));
  const ours = new Map(ground.seen.filter((seen) => !seen.isProtected).map((seen) => [seen.name.toLowerCase(), seen]));
  const recorded = new Map(Object.entries(written).map(([name, entry]) => [name.toLowerCase(), entry]));
  const names = new Set(ground.names.map((name) => name.toLowerCase()));
  return reports.map((report) => {
    const holds = (sheet: string): SheetSeen | null => {
      const [seen, entry] = [ours.get(sheet.toLowerCase()), recorded.get(sheet.toLowerCase())];
      return seen && entry?.report === report.id && isAsLeft(seen, entry) ? seen : null;
    };
    let number = 1;
    let sheet = report.sheet;
    while (sheets.has(sheet.toLowerCase()) && !holds(sheet)) sheet = numberedSheet(report.sheet, (number += 1));
    const before = holds(sheet);
    sheets.add(sheet.toLowerCase());
    ours.delete(sheet.toLowerCase());
    for (const table of before?.tables ?? []) names.delete(table.toLowerCase());
    const table = freeTable(report.table, names);
    names.add(table.toLowerCase());
    return { sheet, table, before, kept: same(sheet, report.sheet) ? null : report.sheet };
  });
}

function isAsLeft({ cells, row, column }: SheetSeen, { marks, isBegun }: WrittenReport): boolean {
  // What was cut off says so in its first cell, unless it came to nothing at all.
  if (isBegun && (cells.length === 0 || (row === 0 && column === 0 && cells[0]?.[0] === unfinishedReport))) return true;
  return marks.includes(markOf(cells, row, column));
}

function freeTable(wanted: string, taken: ReadonlySet<string>): string {
  let [name, number] = [wanted, 1];
  while (taken.has(name.toLowerCase())) name = `${wanted}_${(number += 1)}`;
  return name;
}
