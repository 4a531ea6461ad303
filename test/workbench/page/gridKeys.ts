import type { KeyboardEvent } from "react";
import { sheetColumns, sheetRows } from "../../excel-host/model/area";
import { clear } from "./clear";
import { beyond } from "./merged";
import { type Cell, type Direction, endOfRun, type Selection } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import type { Editing } from "./useEditing";
import type { Workbench } from "./workbench";

interface Surroundings {
  readonly workbench: Workbench;
  readonly layout: SheetLayout;
  readonly editing: Editing;
  /** How many rows a page is. */
  readonly page: number;
}

/** What a key does to the sheet while nothing is being typed. */
export function pressKey(event: KeyboardEvent, surroundings: Surroundings): void {
  const { workbench, editing } = surroundings;
  const isCommand = event.ctrlKey || event.metaKey;
  // What is typed into a cell belongs to its editor.
  if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
  const moved = movedBy(event, surroundings);
  if (moved) workbench.select(moved);
  else if (isCommand && event.key === "a") workbench.select(everything, false);
  else if (event.key === "F2") editing.begin("cell");
  else if (event.key === "Delete" || event.key === "Backspace") clear(workbench);
  else if (isCommand && (event.key === "PageDown" || event.key === "PageUp")) turnSheet(workbench, event.key === "PageDown" ? 1 : -1);
  else if (event.key.length === 1 && !isCommand && !event.altKey) editing.begin("cell", event.key);
  else return;
  event.preventDefault();
}

const everything: Selection = { cell: { row: 0, column: 0 }, corner: { row: sheetRows - 1, column: sheetColumns - 1 } };

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The selection after a key that moves it, or undefined for any other key. */
function movedBy(event: KeyboardEvent, { workbench, layout, page }: Surroundings): Selection | undefined {
  const { sheet, selection } = workbench;
  const isCommand = event.ctrlKey || event.metaKey;
  const { key, shiftKey } = event;
  if (key === "Enter") return only(beyond(sheet, selection.cell, shiftKey ? "up" : "down", layout));
  if (key === "Tab") return only(beyond(sheet, selection.cell, shiftKey ? "left" : "right", layout));

  const from = shiftKey ? selection.corner : selection.cell;
  const to = (cell: Cell): Selection => (shiftKey ? { cell: selection.cell, corner: cell } : only(cell));
  const isFilled = ({ row, column }: Cell) => sheet.value(row, column) !== "";
  const arrow = arrows[key];
  if (arrow) return to(isCommand ? endOfRun(from, arrow, layout, isFilled) : beyond(sheet, from, arrow, layout));
  if (isCommand && key === "Home") return to({ row: sheet.frozenRows, column: sheet.frozenColumns });
  if (key === "Home") return to({ row: from.row, column: 0 });
  if (isCommand && key === "End" && layout.used) {
    const { row, rows, column, columns } = layout.used;
    return to({ row: row + rows - 1, column: column + columns - 1 });
  }
  if (isCommand) return undefined;
  if (key === "PageDown") return to(beyond(sheet, from, "down", layout, page));
  return key === "PageUp" ? to(beyond(sheet, from, "up", layout, page)) : undefined;
}

const only = (cell: Cell): Selection => ({ cell, corner: cell });

function turnSheet(workbench: Workbench, by: number): void {
  const seen = workbench.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = seen[seen.indexOf(workbench.sheet) + by];
  if (next) workbench.activate(next);
}
