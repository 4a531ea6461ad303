import type { Element } from "@xmldom/xmldom";
import type { Table, TableColumn } from "../../model/types";
import { fileFormula } from "../cells/fileFormula";
import { rangeReference } from "../cells/reference";
import { attributeOf, childNamed, childrenNamed, newElement, numberOf, removeElement, setAttribute } from "../xml/dom";
import { storedText } from "../xml/escape";
import { childMade, tableColumnOrder, tableOrder } from "../xml/order";
import { columnElements, readTableFacts } from "./readTable";
import type { TableFacts } from "./readTable";

const factsKey = (table: TableFacts): string => {
  const { name, area, showHeaders, showTotals, showFilterButton, filterActive, style, bandedRows, columns } = table;
  const { row, column, rows, columns: width } = area;
  return JSON.stringify([name, row, column, rows, width, showHeaders, showTotals, showFilterButton, filterActive, style, bandedRows,
    columns.map((one) => [one.name, one.calculatedFormula, one.totalsFunction, one.totalsLabel])]);
};

/** True when the part describes the table as the model has it. */
export const tableIsSame = (element: Element, part: string, table: Table): boolean =>
  factsKey(readTableFacts(element, part)) === factsKey(table);

/** Writes a table of the model into its part, leaving alone what the model does not describe. */
export function writeTable(element: Element, table: Table): void {
  const name = storedText(table.name);
  if (attributeOf(element, "displayName") !== name) {
    setAttribute(element, "name", name);
    setAttribute(element, "displayName", name);
  }
  setAttribute(element, "ref", rangeReference(table.area));
  setCount(element, "headerRowCount", table.showHeaders, true);
  setCount(element, "totalsRowCount", table.showTotals, false);
  if (table.showTotals) element.removeAttribute("totalsRowShown");
  writeFilter(element, table);
  writeColumns(element, table.columns, table.name);
  writeStyle(element, table);
}

function setCount(element: Element, name: string, shown: boolean, byDefault: boolean): void {
  setAttribute(element, name, shown === byDefault ? undefined : shown ? 1 : 0);
}

function writeFilter(element: Element, table: Table): void {
  const present = childNamed(element, "autoFilter");
  if (!table.showFilterButton || !table.showHeaders) {
    if (present) removeElement(present);
    return;
  }
  const filter = present ?? childMade(element, "autoFilter", tableOrder);
  const { area, showTotals } = table;
  setAttribute(filter, "ref", rangeReference({ ...area, rows: area.rows - (showTotals ? 1 : 0) }));
  // Buttons may be hidden without a filter; what a filter chose goes when the model says that none is active.
  if (!table.filterActive) childrenNamed(filter, "filterColumn").filter((column) => column.firstChild).forEach(removeElement);
}

function writeStyle(element: Element, table: Table): void {
  if (table.style === "" && !table.bandedRows && !childNamed(element, "tableStyleInfo")) return;
  const info = childMade(element, "tableStyleInfo", tableOrder);
  const isNew = info.attributes.length === 0;
  setAttribute(info, "name", table.style === "" ? undefined : table.style);
  if (isNew) for (const name of ["showFirstColumn", "showLastColumn", "showColumnStripes"]) setAttribute(info, name, 0);
  setAttribute(info, "showRowStripes", table.bandedRows ? 1 : 0);
}

/** Columns are matched by name; where one was renamed in its place, by place. New ones get numbers of their own. */
function writeColumns(element: Element, columns: readonly TableColumn[], table: string): void {
  const before = columnElements(element);
  const named = (column: TableColumn) => before.find((known) => attributeOf(known, "name") === storedText(column.name));
  const byName = columns.map(named);
  const isRenamed = (known: Element | undefined) => before.length === columns.length && !byName.includes(known);
  let nextId = Math.max(0, ...before.map((column) => numberOf(column, "id", 0))) + 1;
  const list = childMade(element, "tableColumns", tableOrder);
  const matched = byName.map((known, place) => known ?? (isRenamed(before[place]) ? before[place] : undefined));
  before.forEach(removeElement);
  columns.forEach((column, place) => {
    const target = matched[place] ?? newElement(list, "tableColumn", { id: nextId++ });
    writeColumn(target, column, table);
    list.appendChild(target);
  });
  setAttribute(list, "count", columns.length);
}

function writeColumn(element: Element, column: TableColumn, table: string): void {
  setAttribute(element, "name", storedText(column.name));
  setAttribute(element, "totalsRowFunction", column.totalsFunction === "" ? undefined : column.totalsFunction);
  setAttribute(element, "totalsRowLabel", column.totalsLabel === "" ? undefined : storedText(column.totalsLabel));
  const present = childNamed(element, "calculatedColumnFormula");
  const formula = column.calculatedFormula.replace(/^=/, "");
  if (formula === "") {
    if (present) removeElement(present);
  } else if (present?.textContent !== formula) {
    (present ?? childMade(element, "calculatedColumnFormula", tableColumnOrder)).textContent = fileFormula(formula, table);
  }
}
