import type { CellValue } from "../../model/types";
import { cellReference } from "../cells/reference";
import type { StringWriter } from "../strings/stringWriter";
import { storedFormula, storedText, xmlAttribute, xmlText } from "../xml/escape";

/** What a cell says about itself and what it holds, as XML. */
export interface CellParts {
  readonly row: number;
  readonly column: number;
  /** The entry of cellXfs; 0 goes without saying. */
  readonly style: number;
  /** The value's type as the file names it, "n" where it goes without saying. */
  readonly type: string;
  readonly others: Readonly<Record<string, string>>;
  readonly formulaXml: string;
  readonly valueXml: string;
}

export function cellXml(prefix: string, cell: CellParts): string {
  const style = cell.style === 0 ? "" : ` s="${cell.style}"`;
  const type = cell.type === "n" ? "" : ` t="${cell.type}"`;
  let others = "";
  for (const [name, value] of Object.entries(cell.others)) others += ` ${name}="${xmlAttribute(value)}"`;
  const tag = `<${prefix}c r="${cellReference(cell.row, cell.column)}"${style}${type}${others}`;
  const content = cell.formulaXml + cell.valueXml;
  return content === "" ? `${tag}/>` : `${tag}>${content}</${prefix}c>`;
}

/** @param filled The cells that the formula fills, where it fills more than its own; "" otherwise. */
export function formulaXml(prefix: string, formula: string, filled: string): string {
  if (formula === "") return "";
  const array = filled === "" ? "" : ` t="array" ref="${filled}"`;
  return `<${prefix}f${array}>${xmlText(storedFormula(formula.replace(/^=/, "")))}</${prefix}f>`;
}

// Excel writes its newer errors (#SPILL!, #BUSY!, #CALC!) as #VALUE! with a mark beside it; without the mark this is what they are.
const writtenErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** A value with the type it is stored as. Texts go among the shared ones, unless they are a formula's result. */
export function valueXml(
  prefix: string,
  value: CellValue,
  hasFormula: boolean,
  strings: StringWriter,
): Pick<CellParts, "type" | "valueXml"> {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === "") return hasFormula ? { type: "str", valueXml: v("") } : { type: "n", valueXml: "" };
  if (typeof value === "boolean") return { type: "b", valueXml: v(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", valueXml: v(writtenErrors.has(value.error) ? value.error : "#VALUE!") };
  if (typeof value === "string") {
    if (hasFormula) return { type: "str", valueXml: v(xmlText(storedText(value))) };
    return { type: "s", valueXml: v(String(strings.numberOf(value))) };
  }
  return Number.isFinite(value) ? { type: "n", valueXml: v(String(value)) } : { type: "e", valueXml: v("#NUM!") };
}

export const sameValue = (one: CellValue, other: CellValue): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && one.error === other.error);
