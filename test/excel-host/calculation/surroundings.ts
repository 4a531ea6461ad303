import type { Table, Workbook } from "../model/types";
import type { ReadFormula } from "./formulaCell";

/** What formulas lean on beside the cells: tables, names and sheets. Whoever renames or stretches one does not say so; it is seen by comparing. */
export interface Surroundings {
  /** Of each table where it begins and what its columns are called, and how far down it goes. */
  readonly tables: ReadonlyMap<string, { readonly shape: string; readonly end: string }>;
  readonly sheets: string;
  readonly names: string;
}

export function surroundingsOf(workbook: Workbook): Surroundings {
  return {
    tables: new Map(workbook.tables.map((table) => [table.name.toLowerCase(), { shape: shapeOf(table), end: `${table.area.rows} ${table.showTotals}` }])),
    sheets: JSON.stringify(workbook.sheets.map(({ id, name }) => [id, name])),
    names: JSON.stringify(workbook.names.map(({ name, formula, scope }) => [name, formula, scope?.id])),
  };
}

const shapeOf = ({ sheet, area, columns, showHeaders }: Table) =>
  JSON.stringify([sheet.id, area.row, area.column, showHeaders, columns.map(({ name }) => name)]);

/** What is another than before. */
export interface Shifted {
  /** Tables of which the beginning or a heading is another. */
  readonly shapes: ReadonlySet<string>;
  /** Tables that end elsewhere. */
  readonly ends: ReadonlySet<string>;
  readonly hasSheets: boolean;
  readonly hasNames: boolean;
}

/** Null where all is as before. */
export function shiftedFrom(before: Surroundings, now: Surroundings): Shifted | null {
  const tables = [...new Set([...before.tables.keys(), ...now.tables.keys()])];
  const differs = (what: "shape" | "end") => new Set(tables.filter((name) => before.tables.get(name)?.[what] !== now.tables.get(name)?.[what]));
  const [shapes, ends, hasSheets, hasNames] = [differs("shape"), differs("end"), before.sheets !== now.sheets, before.names !== now.names];
  return shapes.size + ends.size > 0 || hasSheets || hasNames ? { shapes, ends, hasSheets, hasNames } : null;
}

/** Whether a formula may look at other cells now. One that names no table means the one it stands in. */
export function isAffected({ tables, hasNames, hasSheets }: ReadFormula, { shapes, ends, ...shifted }: Shifted, own: () => Table | undefined): boolean {
  // A name may lead anywhere.
  if (hasNames || (hasSheets && shifted.hasSheets)) return true;
  return tables.some(({ name, isRowOnly }) => {
    const meant = name === "" ? own()?.name.toLowerCase() : name;
    return meant === undefined || shapes.has(meant) || (!isRowOnly && ends.has(meant));
  });
}
