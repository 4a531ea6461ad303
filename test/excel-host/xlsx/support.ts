import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CellStyle, CellValue, Sheet, Workbook } from "../model/types";
import { areaReference, cellReference, positionOf } from "./cells/reference";

export const fixtureNames = ["excel", "libreoffice", "prefixed", "sparse", "strict"] as const;
export type FixtureName = (typeof fixtureNames)[number];

export const fixture = (name: FixtureName): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "fixtures", `${name}.xlsx`)));

/** The parts of a file as text, by name. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content, true)]));

export const partOf = (bytes: Uint8Array, part: string): string => {
  const content = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (!content) throw new Error(`There is no part ${part}.`);
  return strFromU8(content);
};

/** The parts that differ between two files, those that came with "+" and those that went with "-". */
export function partsChanged(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const lines = [...now].flatMap(([part, text]) => (!old.has(part) ? [`+${part}`] : old.get(part) === text ? [] : [part]));
  return [...lines, ...[...old.keys()].filter((part) => !now.has(part)).map((part) => `-${part}`)].sort();
}

const shownValue = (value: CellValue) => (typeof value === "object" ? value.error : JSON.stringify(value));

function shownStyle(style: CellStyle | undefined): string {
  if (!style) throw new Error("A cell has a style that the workbook does not list.");
  const { source: _source, base: _base, ...look } = style;
  return JSON.stringify(look);
}

/** Every cell of a workbook, a line each: where it is, its formula, its value, its look. */
export const cellLines = (workbook: Workbook): readonly string[] =>
  workbook.sheets.flatMap((sheet) =>
    sheet.rowNumbers().flatMap((row) =>
      sheet.columnsOfRow(row).map((column) => {
        const look = shownStyle(workbook.styles[sheet.style(row, column)]);
        return `${sheet.name}!${cellReference(row, column)} ${sheet.formula(row, column)} ${shownValue(sheet.value(row, column))} ${look}`;
      }),
    ),
  );

/** All else that a model says about a workbook. */
export const settingLines = (workbook: Workbook): readonly string[] => [
  ...workbook.sheets.map((sheet) => {
    const { name, visibility, frozenRows, frozenColumns, protection, merged } = sheet;
    const byPlace = (one: number, other: number) => one - other;
    const widths = [...sheet.columnWidths].sort(([one], [other]) => byPlace(one, other));
    const columns = [widths, [...sheet.hiddenColumns].sort(byPlace), [...sheet.hiddenRows].sort(byPlace)];
    return JSON.stringify({ name, visibility, frozenRows, frozenColumns, protection, merged: merged.map(areaReference), columns });
  }),
  ...workbook.tables.map(({ id: _id, sheet, ...table }) => JSON.stringify({ sheet: sheet.name, ...table })),
  ...workbook.names.map(({ scope, ...name }) => JSON.stringify({ ...name, scope: scope?.name })),
  JSON.stringify([[...workbook.settings], [...workbook.customProperties], workbook.date1904, workbook.calculationMode, workbook.structureProtected, workbook.activeSheet.name]),
];

export const linesOf = (workbook: Workbook): readonly string[] => [...cellLines(workbook), ...settingLines(workbook)];

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** A cell of a sheet by its reference. */
export function at(sheet: Sheet, reference: string) {
  const place = positionOf(reference);
  if (!place) throw new Error(`${reference} is no cell.`);
  const { row, column } = place;
  return {
    value: () => sheet.value(row, column),
    formula: () => sheet.formula(row, column),
    put: (value: CellValue) => sheet.setValue(row, column, value),
    putFormula: (formula: string, cached: CellValue) => sheet.setFormula(row, column, formula, cached),
  };
}
