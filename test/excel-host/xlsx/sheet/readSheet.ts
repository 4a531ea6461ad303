import type { Element } from "@xmldom/xmldom";
import type { Area, Sheet } from "../../model/types";
import { plainFormula } from "../cells/fileFormula";
import { areaOf } from "../cells/reference";
import { sourceValue } from "../cells/sourceValue";
import type { ValueContext } from "../cells/sourceValue";
import type { FileStyles } from "../styles/readStyles";
import { isYes, parseXml, rootOf } from "../xml/dom";
import { readColumns } from "./columns";
import { readMerges } from "./merges";
import { readProtection } from "./protection";
import { scanRows } from "./scanRows";
import { splitSheet } from "./splitSheet";
import { readFrozen } from "./view";

/** Reads a worksheet part into a sheet of the model that is still empty. */
export function readSheet(text: string, sheet: Sheet, values: ValueContext, styles: FileStyles): void {
  const { part } = values;
  const { skeleton, data, prefix } = splitSheet(text, part);
  readSettings(rootOf(parseXml(skeleton, part)), sheet);
  const arrays: Area[] = [];
  scanRows(data, prefix, part, ({ row, attributes, cells }) => {
    if (isYes(attributes["hidden"])) sheet.hiddenRows.add(row);
    for (const cell of cells) {
      const value = sourceValue(cell, row, values);
      if (cell.formula !== "") sheet.setFormula(row, cell.column, plainFormula(`=${cell.formula}`), value);
      else if (value !== "") sheet.setValue(row, cell.column, value);
      const filled = cell.group?.kind === "array" ? areaOf(cell.group.area) : undefined;
      if (filled && filled.rows * filled.columns > 1) arrays.push(filled);
      const style = styles.modelIndexes[Number(cell.attributes["s"] ?? 0)] ?? 0;
      if (style !== 0) sheet.setStyle(row, cell.column, style);
    }
  });
  for (const filled of arrays) sheet.spill(filled.row, filled.column, sheet.valuesOf(filled));
}

function readSettings(worksheet: Element, sheet: Sheet): void {
  const { widths, hidden } = readColumns(worksheet);
  for (const [column, width] of widths) sheet.columnWidths.set(column, width);
  for (const column of hidden) sheet.hiddenColumns.add(column);
  const frozen = readFrozen(worksheet);
  [sheet.frozenRows, sheet.frozenColumns] = [frozen.rows, frozen.columns];
  sheet.protection = readProtection(worksheet);
  sheet.merged = readMerges(worksheet);
}
