import type { Area, Sheet } from "./types";

/** A chart over cells. One that a file brought is known by its name alone and stays in the file as it is. */
export interface Chart {
  name: string;
  /** Where the file's drawing keeps it; undefined for a chart that was made here. */
  readonly inFile: string | undefined;
  readonly type: "ColumnClustered";
  title: string;
  legend: "Bottom" | "Top" | "Left" | "Right";
  /** The cells that it shows: a heading row above them, names in the first column, one series a column. */
  readonly source: { readonly sheet: Sheet; readonly area: Area } | undefined;
  /** The cells that it covers. */
  place: Area;
}

/** A name that no chart of the sheet has, as Excel gives them. */
export function freshChartName(charts: readonly Chart[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}
