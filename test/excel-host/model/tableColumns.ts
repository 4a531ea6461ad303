import type { CellValue, Table, TableColumn } from "./types";

/** How a value reads as a column's name: headings are always text. */
export function headingText(value: CellValue): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A name no other column has, as Excel finds one: a blank becomes "Column3", a repeated "Total" becomes "Total2". */
function distinctName(wanted: string, place: number, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const stem = wanted === "" ? "Column" : wanted;
  let candidate = wanted === "" ? `Column${place + 1}` : wanted;
  for (let count = 2; known.has(candidate.toLowerCase()); count++) candidate = `${stem}${count}`;
  return candidate;
}

export const newColumn = (name: string): TableColumn => ({
  name,
  calculatedFormula: "",
  totalsFunction: "",
  totalsLabel: "",
});

/** The columns of a new table, named by its heading cells. */
export function columnsFromHeadings(headings: readonly CellValue[]): TableColumn[] {
  const names: string[] = [];
  headings.forEach((heading, place) => names.push(distinctName(headingText(heading), place, names)));
  return names.map(newColumn);
}

/** Names the column under a heading cell after what was written there. Gives the text the heading must show. */
export function renameColumnUnder(table: Table, column: number, value: CellValue): string | undefined {
  const place = column - table.area.column;
  const renamed = table.columns[place];
  if (!renamed) return undefined;
  const others = table.columns.filter((other) => other !== renamed).map((other) => other.name);
  renamed.name = distinctName(headingText(value), place, others);
  return renamed.name;
}
