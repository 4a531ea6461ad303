import type { Workbook } from "../../excel-host/model/types";
import { columnNumber, readAddress, readArea } from "./addresses";
import { formatOf, putCell } from "./formats";
import { cellOf, fail, onThisLine, sheetOf } from "./reading";
import type { Reading } from "./reading";
import { unescapeText } from "./rows";

interface Directive {
  readonly says: string;
  readonly pattern: RegExp;
  readonly act: (reading: Reading, parts: readonly string[]) => void;
}

const modes: readonly Workbook["calculationMode"][] = ["Automatic", "AutomaticExceptTables", "Manual"];

const columnIn = (reading: Reading, letters: string) => columnNumber(letters) ?? fail(reading, `${letters} is no column.`);

/** Everything that can be said outside a table, first of the workbook, then of the sheet named last. */
const directives: readonly Directive[] = [
  { says: "date1904", pattern: /^date1904$/, act: ({ workbook }) => (workbook.date1904 = true) },
  { says: "read only", pattern: /^read only$/, act: ({ workbook }) => (workbook.readOnly = true) },
  { says: "structure protected", pattern: /^structure protected$/, act: ({ workbook }) => (workbook.structureProtected = true) },
  {
    says: "calculation Manual",
    pattern: /^calculation (\S+)$/,
    act: (reading, [mode = ""]) => {
      reading.workbook.calculationMode =
        modes.find((known) => known === mode) ?? fail(reading, `Calculation is one of ${modes.join(", ")}.`);
    },
  },
  {
    says: "setting key = JSON",
    pattern: /^setting (\S+) = (.+)$/,
    act: (reading, [key = "", json = ""]) => {
      onThisLine(reading, () => JSON.parse(json) as unknown);
      reading.workbook.settings.set(key, json);
    },
  },
  {
    says: "property Name = value",
    pattern: /^property (.+?) = (.*)$/,
    act: (reading, [name = "", notation = ""]) => {
      const { value } = cellOf(reading, notation);
      if (typeof value === "object") return fail(reading, "A property is a text, a number, TRUE or FALSE.");
      reading.workbook.customProperties.set(unescapeText(name), value);
    },
  },
  {
    says: "name Rates =Policies!$B$2",
    pattern: /^(local )?(hidden )?name (\S+) (=.+)$/,
    act: (reading, [local = "", hidden = "", name = "", formula = ""]) =>
      void reading.workbook.names.push({ name, formula, scope: local ? sheetOf(reading) : null, visible: !hidden }),
  },
  {
    says: "sheet Name",
    pattern: /^sheet (.+)$/,
    act: (reading, [name = ""]) => void (reading.sheet = onThisLine(reading, () => reading.workbook.addSheet(unescapeText(name)))),
  },
  { says: "hidden", pattern: /^hidden$/, act: (reading) => (sheetOf(reading).visibility = "Hidden") },
  { says: "very hidden", pattern: /^very hidden$/, act: (reading) => (sheetOf(reading).visibility = "VeryHidden") },
  { says: "active", pattern: /^active$/, act: (reading) => (reading.workbook.activeSheet = sheetOf(reading)) },
  {
    says: "protected, protected objects=1",
    pattern: /^protected(( \w+=\w*)*)$/,
    act: (reading, [given = ""]) => {
      const options = given.trim().split(" ").filter((option) => option !== "").map((option) => option.split("="));
      sheetOf(reading).protection = { options: { sheet: "1", ...Object.fromEntries(options) as Record<string, string> } };
    },
  },
  { says: "frozen rows 1", pattern: /^frozen rows (\d+)$/, act: (reading, [rows]) => (sheetOf(reading).frozenRows = Number(rows)) },
  {
    says: "frozen columns 1",
    pattern: /^frozen columns (\d+)$/,
    act: (reading, [columns]) => (sheetOf(reading).frozenColumns = Number(columns)),
  },
  {
    says: "widths A 12, B 30",
    pattern: /^widths (.+)$/,
    act: (reading, [list = ""]) => {
      for (const part of list.split(/\s*,\s*/)) {
        const [, letters = "", width = ""] =
          /^([A-Z]+) (\d+(?:\.\d+)?)$/.exec(part) ?? fail(reading, `"${part}" is no width. Write a column and a width in characters: B 30.`);
        sheetOf(reading).columnWidths.set(columnIn(reading, letters), Number(width));
      }
    },
  },
  {
    says: "hidden columns C, D",
    pattern: /^hidden columns (.+)$/,
    act: (reading, [list = ""]) => {
      for (const letters of list.split(/\s*,\s*/)) sheetOf(reading).hiddenColumns.add(columnIn(reading, letters));
    },
  },
  {
    says: "hidden rows 4, 7",
    pattern: /^hidden rows (\d+(?:\s*,\s*\d+)*)$/,
    act: (reading, [list = ""]) => {
      for (const row of list.split(",")) sheetOf(reading).hiddenRows.add(Number(row) - 1);
    },
  },
  {
    says: "merged A1:C1",
    pattern: /^merged (\S+)$/,
    act: (reading, [area = ""]) =>
      void sheetOf(reading).merged.push(readArea(area) ?? fail(reading, `"${area}" is no area. Write one as A1:C1.`)),
  },
  {
    says: "cell F2 bold | text",
    pattern: /^cell ([A-Z]+\d+)((?: (?:bold|italic|wrap|unlocked))*)(?: format (.+?))? \| ?(.*)$/,
    act: (reading, [address = "", looks = "", format = "", notation = ""]) => {
      const { row, column } = readAddress(address) ?? fail(reading, `${address} is no cell.`);
      const cell = cellOf(reading, notation.trim());
      const changes = {
        ...(looks.includes("bold") ? { bold: true } : {}),
        ...(looks.includes("italic") ? { italic: true } : {}),
        ...(looks.includes("wrap") ? { wrapText: true } : {}),
        ...(looks.includes("unlocked") ? { locked: false } : {}),
      };
      putCell(reading.workbook, sheetOf(reading), row, column, cell, format || formatOf(cell, false), changes);
    },
  },
];

/** Does what one line outside a table says. */
export function followDirective(reading: Reading, line: string): void {
  for (const { pattern, act } of directives) {
    const match = pattern.exec(line);
    if (match) return act(reading, match.slice(1).map((part: string | undefined) => part ?? ""));
  }
  fail(reading, `"${line}" cannot be read. Outside a table a line is one of: ${directives.map(({ says }) => says).join(" · ")} · table Name at A1.`);
}
