import type { CellValue } from "../../model/types";
import type { SharedStrings } from "../strings/sharedStrings";
import type { SourceCell } from "../sheet/sourceCell";
import { UnreadableFile } from "../unreadableFile";
import { meantText } from "../xml/escape";
import { isYes } from "../xml/dom";
import { cellReference } from "./reference";
import { serialOf } from "./serial";

/** What is needed to know what a stored cell means. */
export interface ValueContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly part: string;
}

/** The value a stored cell means. A value that cannot be what its type says is damage, never a zero. */
export function sourceValue(cell: SourceCell, row: number, context: ValueContext): CellValue {
  const { value, attributes } = cell;
  const type = attributes["t"] ?? "n";
  if (type === "inlineStr") return meantText(cell.inlineText ?? value ?? "");
  if (value === undefined) return "";
  if (type === "str") return meantText(value);
  if (value.trim() === "") return "";
  switch (type) {
    case "s":
      return context.strings.texts[Number(value)] ?? damaged(cell, row, context);
    case "b":
      return isYes(value.trim());
    case "e":
      return { error: value };
    case "d":
      return serialOf(value, context.date1904) ?? damaged(cell, row, context);
    default:
      return numberFrom(value) ?? damaged(cell, row, context);
  }
}

function numberFrom(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function damaged(cell: SourceCell, row: number, context: ValueContext): never {
  const where = cellReference(row, cell.column);
  throw new UnreadableFile(`The file is damaged: the cell ${where} in its part ${context.part} holds "${cell.value}", which it cannot.`);
}
