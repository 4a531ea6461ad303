import type { Element } from "@xmldom/xmldom";
import type { Area, Sheet, Table, TableColumn, Workbook } from "../../model/types";
import { areaOf } from "../cells/reference";
import { UnreadableFile } from "../unreadableFile";
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf } from "../xml/dom";
import { meantText } from "../xml/escape";

/** A table as its part describes it. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly filterActive: boolean;
  readonly style: string;
  readonly bandedRows: boolean;
  readonly columns: readonly Readonly<TableColumn>[];
}

const withEquals = (formula: string | undefined) => (formula === undefined || formula === "" ? "" : `=${formula}`);

export const columnElements = (table: Element): Element[] => {
  const list = childNamed(table, "tableColumns");
  return list ? childrenNamed(list, "tableColumn") : [];
};

function readColumn(element: Element): TableColumn {
  const label = attributeOf(element, "totalsRowLabel");
  return {
    name: meantText(attributeOf(element, "name") ?? ""),
    calculatedFormula: withEquals(childNamed(element, "calculatedColumnFormula")?.textContent ?? undefined),
    totalsFunction: attributeOf(element, "totalsRowFunction") ?? "",
    totalsLabel: label === undefined ? "" : meantText(label),
  };
}

/** Reads a table part. */
export function readTableFacts(table: Element, part: string): TableFacts {
  const area = areaOf(attributeOf(table, "ref") ?? "");
  const name = attributeOf(table, "displayName") ?? attributeOf(table, "name");
  if (!area || name === undefined) throw new UnreadableFile(`The file is damaged: its part ${part} describes no table.`);
  const filter = childNamed(table, "autoFilter");
  const style = childNamed(table, "tableStyleInfo");
  return {
    name: meantText(name),
    area,
    showHeaders: numberOf(table, "headerRowCount", 1) > 0,
    showTotals: numberOf(table, "totalsRowCount", 0) > 0,
    showFilterButton: filter !== undefined,
    filterActive: filter !== undefined && childrenNamed(filter, "filterColumn").some((column) => column.firstChild !== null),
    style: (style && attributeOf(style, "name")) ?? "",
    bandedRows: style !== undefined && flagOf(style, "showRowStripes"),
    columns: columnElements(table).map(readColumn),
  };
}

/** Puts a table of a file into the model, whose cells are there already. The headings' cells keep what they hold. */
export function addReadTable(workbook: Workbook, sheet: Sheet, facts: TableFacts): Table {
  const { row, column, columns } = facts.area;
  const cells = Array.from({ length: columns }, (_cell, place) => ({
    value: sheet.value(row, column + place),
    formula: sheet.formula(row, column + place),
  }));
  const table = workbook.addTable(sheet, facts.area, facts.name);
  const { columns: readColumns, ...settings } = facts;
  Object.assign(table, settings, { showHeaders: false });
  cells.forEach(({ value, formula }, place) => {
    if (formula !== "") sheet.setFormula(row, column + place, formula, value);
    else sheet.setValue(row, column + place, value);
  });
  table.showHeaders = facts.showHeaders;
  table.columns.splice(0, table.columns.length, ...readColumns.map((read) => ({ ...read })));
  return table;
}
