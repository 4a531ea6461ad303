import type { RawTables } from "../../../src/tables/decodeBook";
import type { Cell } from "../../../src/tables/cell";

const day = 46_023;
const table = (name: string, headings: string, rows: readonly (readonly Cell[])[]) => ({ name, sheet: name, row: 0, column: 0, headings: headings.split("|"), rows });
const rowsOf = (count: number, row: (at: number) => readonly Cell[]) => Array.from({ length: count }, (_, at) => row(at));

/** A firm of so many jobs, hours and write-offs; hours and write-offs go round the jobs. */
function firm(jobs: number, hours: number, writeOffs: number): RawTables {
  const jobOf = (at: number) => `J-${at % jobs}`;
  return {
    jobs: table("Jobs", "Job|Customer|To bill|Balance", rowsOf(jobs, (at) => [`J-${at}`, "C-1", "", ""])),
    timesheet: table("Timesheet", "Entry|Date|Job|Charge|Invoice", rowsOf(hours, (at) => [`T-${at}`, day, jobOf(at), 10, ""])),
    writeOffs: table(
      "WriteOffs", "Write-off|Date|Customer|Job|Invoice|Amount|Reason|Description|Next billing run|Consumed|Billed on|Status|Reverses|Operation",
      rowsOf(writeOffs, (at) => [`WO-${at}`, day, "C-1", jobOf(at), "", 0.01, "", "Goodwill", true, 0, "", "Posted", "", ""]),
    ),
  };
}

/** Books of odd shapes, by their size: what grows faster than its rows shows here. */
export const shapes: readonly (readonly [string, (rows: number) => RawTables])[] = [
  ["one job with every row", (rows) => firm(1, rows, 10)],
  ["every row its own job", (rows) => firm(rows, rows, 10)],
  ["every row a write-off on one job", (rows) => firm(1, 10, rows)],
];
