/** What Excel lets no sheet be called. */
const forbidden = /[\\/?*:[\]]/g;
const longestName = 31;

/** The name of a sheet, as far as Excel takes it. */
export const sheetNameFor = (wanted: string): string => wanted.replace(forbidden, "_").replace(/^'|'$/g, "_").slice(0, longestName).trim();

/** The same name with a number, within what Excel takes. */
export function numberedSheet(name: string, number: number): string {
  const end = number === 1 ? "" : ` (${number})`;
  return `${name.slice(0, longestName - end.length).trimEnd()}${end}`;
}

const prefix = "WriteOffsReport_";

/** The name of a report's table: nobody else's begins so, and no table of the book is called so. */
export const tableNameFor = (wanted: string): string => `${prefix}${wanted.replace(/[^\p{L}\p{N}_]/gu, "_")}`.slice(0, 200);

/** Whether a table is one of a report, and no ledger. */
export const isReportTable = (name: string): boolean => name.toLowerCase().startsWith(prefix.toLowerCase());
