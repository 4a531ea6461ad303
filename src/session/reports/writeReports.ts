import type { Refusal } from "../../domain/refusal";
import { bytesOf } from "../../tables/bytes";
import { requestBytes } from "../../tables/firstPart";
import type { Report } from "../../tables/report";
import { reportSheet } from "../../tables/reportSheet";
import { markOf, readWrittenReports, storeWrittenReports, type WrittenReport, type WrittenReports } from "../../tables/writtenReports";
import { type ReportGround, readReportGround } from "../../workbook/reportGround";
import { type PlacedReport, type ReportPart, writeReportParts } from "../../workbook/writeReports";
import { cellFormatsOf } from "../looks";
import type { OpenBook } from "../readBook";
import { type Place, placeReports } from "./placeReports";

/** A report that was written. */
export interface ReportOnSheet {
  readonly report: Report;
  readonly sheet: string;
  /** The sheet that stays as somebody made it theirs, and which the report would have gone to. */
  readonly kept: string | null;
}

export type ReportsWritten =
  | { readonly kind: "written"; readonly sheets: readonly ReportOnSheet[]; /** Whether somebody stopped before the last. */ readonly isStopped: boolean; /** What is remembered of all reports from now on. */ readonly remembered: WrittenReports }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Writing {
  /** How many of them are there, after each request. */
  readonly onProgress?: (done: number) => void;
  readonly isStopped?: () => boolean;
  /** What is remembered of reports by now, where the book was read before the last of them: it saves a second look. */
  readonly remembered?: WrittenReports | null;
}

/** So many reports go into one request, and so many cells of earlier ones into one answer. */
const [mostReports, mostCells] = [20, 200_000];

/**
 * Writes reports, each to a sheet of its own: one round trip to look at the ground, and one for every 4 MB or twenty
 * reports. A sheet that somebody has changed is left to them.
 */
export async function writeReports(opened: OpenBook, reports: readonly Report[], { onProgress, isStopped, remembered: known = null }: Writing = {}): Promise<ReportsWritten> {
  const { ground, written } = await lookAround(known ?? readWrittenReports(opened.layout.settings["WriteOffs.reports"]), reports);
  const places = placeReports(reports, ground, written);
  const refusal = inTheWay(ground, places);
  if (refusal) return { kind: "refused", refusal };
  const dialect = { decimals: opened.book.policies.decimals, date1904: opened.layout.date1904 };
  const formats = cellFormatsOf(opened);
  const all = places.map((place, at) => {
    const report = reports[at] as Report;
    return { report, place, placed: { ...place, report: reportSheet(report, formats, dialect) } satisfies PlacedReport };
  });

  let remembered = stillThere(written, ground);
  let done = 0;
  for (const parts of inRequests(all.map(({ placed }) => placed))) {
    if (isStopped?.() === true) break;
    const entryOf = entriesOf(all, remembered);
    const begun = { ...remembered, ...entryOf(parts.map(({ placed }) => placed), true) };
    const whole = parts.filter(({ placed, from, rows }) => from + rows >= placed.report.cells.length).map(({ placed }) => placed);
    remembered = { ...begun, ...entryOf(whole, false) };
    done += whole.length;
    const isLast = done === all.length;
    await writeReportParts({
      parts, activate: isLast ? (all[0]?.place.sheet ?? null) : null,
      remembered: { before: storeWrittenReports(begun), after: storeWrittenReports(remembered) },
    });
    onProgress?.(done);
  }
  return { kind: "written", sheets: all.slice(0, done).map(({ report, place }) => ({ report, sheet: place.sheet, kept: place.kept })), isStopped: done < all.length, remembered };
}

/** Looks at the sheets that hold these reports as far as is known; once more where somebody has written reports since. */
async function lookAround(last: WrittenReports, reports: readonly Report[]): Promise<{ readonly ground: ReportGround; readonly written: WrittenReports }> {
  const wanted = new Set(reports.map(({ id }) => id));
  const holding = (written: WrittenReports) => Object.entries(written).filter(([, { report }]) => wanted.has(report));
  let known = last;
  for (let looks = 0; ; looks += 1) {
    const ground = await readInAnswers(holding(known));
    const written = readWrittenReports(ground.stored);
    if (looks > 0 || JSON.stringify(holding(written)) === JSON.stringify(holding(known))) return { ground, written };
    known = written;
  }
}

async function readInAnswers(entries: readonly (readonly [string, WrittenReport])[]): Promise<ReportGround> {
  const answers: string[][] = [[]];
  let cells = 0;
  for (const [sheet, entry] of entries) {
    cells += entry.cells;
    if (cells > mostCells && answers.at(-1)?.length !== 0) {
      answers.push([]);
      cells = entry.cells;
    }
    answers.at(-1)?.push(sheet);
  }
  const [first = [], ...more] = answers;
  const ground = await readReportGround(first);
  const seen = [...ground.seen];
  for (const sheets of more) seen.push(...(await readReportGround(sheets)).seen);
  return { ...ground, seen };
}

function inTheWay({ readOnly, structureProtected }: ReportGround, places: readonly Place[]): Refusal | undefined {
  if (readOnly) return { code: "WORKBOOK_PROTECTED", against: "writing" };
  return structureProtected && places.some(({ before }) => before === null) ? { code: "WORKBOOK_PROTECTED", against: "new sheets" } : undefined;
}

/** What is remembered of sheets that are gone is forgotten. */
function stillThere(written: WrittenReports, { sheets }: ReportGround): WrittenReports {
  const there = new Set(sheets.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(written).filter(([name]) => there.has(name.toLowerCase())));
}

/** What is remembered of reports while they are being written, and once they are whole. */
function entriesOf(all: readonly { readonly report: Report; readonly placed: PlacedReport }[], known: WrittenReports) {
  const idOf = new Map(all.map(({ report, placed }) => [placed, report.id]));
  return (placed: readonly PlacedReport[], isBegun: boolean): WrittenReports => Object.fromEntries(placed.map((each): [string, WrittenReport] => {
    const { cells, columns } = each.report;
    const before = isBegun ? (known[each.sheet]?.marks ?? []) : [];
    return [each.sheet, { report: idOf.get(each) ?? "", cells: cells.length * columns.length, marks: [...new Set([...before, markOf(cells)])], isBegun }];
  }));
}

/** Parts reports into what one request takes each. */
function inRequests(reports: readonly PlacedReport[]): readonly (readonly ReportPart[])[] {
  const requests: ReportPart[][] = [[]];
  let room = requestBytes;
  for (const placed of reports) {
    const { cells } = placed.report;
    let from = 0;
    while (from < cells.length) {
      if ((requests.at(-1)?.length ?? 0) >= mostReports || room <= 0) {
        requests.push([]);
        room = requestBytes;
      }
      let rows = 0;
      while (from + rows < cells.length && room > 0) {
        room -= bytesOf(cells[from + rows]);
        rows += 1;
      }
      requests.at(-1)?.push({ placed, from, rows });
      from += rows;
    }
  }
  return requests;
}
