import { keptSheets, writtenEach } from "../../words/reports";
import type { ReportOnSheet } from "./writeReports";

/** What became of a journal: the journal has lines, what stands beside it rows, and each sheet is named with how many. */
export const journalWritten = (sheets: readonly ReportOnSheet[]): string =>
  [
    writtenEach(sheets.map(({ sheet, report }) => ({ sheet, rows: report.rows.length, what: report.id === "journal" ? "line" : "row" }))),
    keptSheets(sheets.flatMap(({ kept }) => kept ?? [])),
  ].filter((said) => said !== "").join(" ");
