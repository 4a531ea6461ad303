import { createWorkbook } from "../excel-host/model/workbook";
import type { Workbook } from "../excel-host/model/types";
import { followDirective } from "./notation/directives";
import { isComment } from "./notation/reading";
import type { Reading } from "./notation/reading";
import { readTable } from "./notation/readTable";

/**
 * Makes a workbook from plain text, so that an example can be read and corrected by whoever keeps books.
 *
 *     # A line that begins with # and a blank is a comment.
 *     sheet Jobs
 *     widths A 10, B 12, C 30
 *     frozen rows 1
 *     cell F2 bold | Jobs of this year
 *
 *     table Jobs at A3
 *       filtered
 *       format Balance: #,##0.00
 *     Job   | Customer | Description      | Balance
 *     J-101 | C-010    | Kitchen, Mill St | 1,200.00
 *     hidden: J-102 | C-011 | Roof        | 0.00
 *     totals: Total |       |             | =totals sum ⇒ 1,200.00
 *
 * A table ends with a blank line. Its options stand indented above the headings. A cell is blank, a number
 * (1200 or 1,200.00; decimals or the heading make it money), a percentage (15%), a day (2026-04-30, with
 * 14:05 for a time), TRUE or FALSE, an error (#N/A), a formula (=A1*2 ⇒ what it shows), or else text.
 * An apostrophe makes text of anything ('12). `\|` is a bar, `\n` a line break, `\\` a backslash in a text.
 * `=` alone in a column with a formula of its own stands for that formula.
 *
 * @throws NotationError that names the line.
 */
export function workbookFromText(text: string, name?: string): Workbook {
  const workbook = createWorkbook(name);
  const reading: Reading = { workbook, lines: text.split(/\r?\n/), at: 0, sheet: undefined };
  while (reading.at < reading.lines.length) {
    const line = (reading.lines[reading.at] ?? "").trim();
    if (line.startsWith("table ")) {
      readTable(reading);
      continue;
    }
    if (line !== "" && !isComment(line)) followDirective(reading, line);
    reading.at += 1;
  }
  return workbook;
}
