import type { Table } from "../../excel-host/model/types";
import { fail, isComment } from "./reading";
import type { Reading } from "./reading";

/** What one indented line under a table's first line says: of the table, or of one column by its heading. */
export interface TableOption {
  readonly onTable?: (table: Table) => void;
  readonly hasColouredHeadings?: boolean;
  readonly column?: string;
  readonly format?: string;
  readonly formula?: string;
}

const tableOptions: readonly { readonly pattern: RegExp; readonly read: (first: string, second: string) => TableOption }[] = [
  { pattern: /^style (\S+)$/, read: (style) => ({ onTable: (table) => (table.style = style) }) },
  { pattern: /^filtered$/, read: () => ({ onTable: (table) => (table.filterActive = true) }) },
  { pattern: /^coloured headings$/, read: () => ({ hasColouredHeadings: true }) },
  { pattern: /^no bands$/, read: () => ({ onTable: (table) => (table.bandedRows = false) }) },
  { pattern: /^no filter buttons$/, read: () => ({ onTable: (table) => (table.showFilterButton = false) }) },
  { pattern: /^format (.+?): (.+)$/, read: (column, format) => ({ column, format }) },
  { pattern: /^formula (.+?): (=.+)$/, read: (column, formula) => ({ column, formula }) },
];

/** Reads the indented lines between a table's first line and its headings. */
export function readTableOptions(reading: Reading): TableOption[] {
  const options: TableOption[] = [];
  for (; /^\s+\S/.test(reading.lines[reading.at] ?? "") || isComment(reading.lines[reading.at] ?? ""); reading.at++) {
    const line = (reading.lines[reading.at] ?? "").trim();
    if (isComment(line)) continue;
    const option = tableOptions.find(({ pattern }) => pattern.test(line));
    const [, first = "", second = ""] = option?.pattern.exec(line) ?? [];
    options.push(
      option?.read(first, second) ??
        fail(reading, `"${line}" is no option of a table. There are: style, filtered, coloured headings, no bands, no filter buttons, "format Heading: #,##0", "formula Heading: =…".`),
    );
  }
  return options;
}

const placed = (options: readonly TableOption[], headings: readonly string[], take: (option: TableOption) => string | undefined) => {
  const byColumn: (string | undefined)[] = headings.map(() => undefined);
  for (const option of options) {
    if (option.column === undefined) continue;
    const place = headings.indexOf(option.column);
    if (place < 0) throw new Error(`An option names the heading "${option.column}", which this table does not have.`);
    byColumn[place] = take(option) ?? byColumn[place];
  }
  return byColumn;
};

/** The number format that the options give to each column, where they do. */
export const formatsIn = (options: readonly TableOption[], headings: readonly string[]) =>
  placed(options, headings, (option) => option.format);

/** The formula of each column, "" where the options give none. */
export const formulasIn = (options: readonly TableOption[], headings: readonly string[]) =>
  placed(options, headings, (option) => option.formula).map((formula) => formula ?? "");
