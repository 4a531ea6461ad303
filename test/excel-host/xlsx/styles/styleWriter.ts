import type { Element } from "@xmldom/xmldom";
import type { CellStyle, Workbook } from "../../model/types";
import { childNamed, newElement, numberOf, removeElement, setAttribute } from "../xml/dom";
import { childMade, styleSheetOrder } from "../xml/order";
import { newFill, newFont } from "./newLooks";
import { cellFormatsOf, styleListsOf, styleOfEntry } from "./readStyles";
import type { FileStyles } from "./readStyles";
import { builtInFormatNumber, firstOwnFormat } from "./numberFormats";

/** Finds the file's number for each of the model's styles, and adds an entry for those that are new. */
export class StyleWriter {
  private readonly known = new Map<number, number>();
  private readonly modelIndexes: readonly number[];

  /** @param edit Gives the style sheet's root and makes it part of what is saved. */
  constructor(
    private readonly workbook: Workbook,
    private readonly file: FileStyles,
    private readonly edit: () => Element,
  ) {
    this.modelIndexes = file.modelIndexes;
    this.modelIndexes.forEach((model, entry) => {
      if (!this.known.has(model)) this.known.set(model, entry);
    });
    this.known.set(0, 0);
  }

  /** The model's index of a cell's entry in the file. */
  modelIndex(entry: number): number {
    return this.modelIndexes[entry] ?? 0;
  }

  wraps(model: number): boolean {
    return this.workbook.styles[model]?.wrapText === true;
  }

  /** The entry in the file of a style of the model. */
  entry(model: number): number {
    const known = this.known.get(model);
    if (known !== undefined) return known;
    const style = this.workbook.styles[model];
    if (!style) throw new Error(`A cell has the style ${model}, which the workbook does not list.`);
    const added = this.added(style);
    this.known.set(model, added);
    return added;
  }

  private added(style: CellStyle): number {
    const root = this.edit();
    const entries = cellFormatsOf(root);
    const base = entries[Math.max(0, style.base)];
    const list = childMade(root, "cellXfs", styleSheetOrder);
    const entry = base ? (base.cloneNode(true) as Element) : newElement(root, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const before = styleOfEntry(entry, -1, styleListsOf(root), this.file.palette);

    if (style.numberFormat !== before.numberFormat) {
      setAttribute(entry, "numFmtId", formatNumber(root, style.numberFormat));
      setAttribute(entry, "applyNumberFormat", 1);
    }
    if (style.bold !== before.bold || style.italic !== before.italic || style.fontColor !== before.fontColor) {
      setAttribute(entry, "fontId", newFont(root, numberOf(entry, "fontId", 0), before, style));
      setAttribute(entry, "applyFont", 1);
    }
    if (style.fill !== before.fill) {
      setAttribute(entry, "fillId", newFill(root, style.fill));
      setAttribute(entry, "applyFill", 1);
    }
    align(entry, before, style);
    if (style.locked !== before.locked) protect(entry, style.locked);
    list.appendChild(entry);
    setAttribute(list, "count", entries.length + 1);
    return entries.length;
  }
}

function formatNumber(root: Element, code: string): number {
  const standard = builtInFormatNumber(code);
  if (standard !== undefined) return standard;
  const own = styleListsOf(root).numberFormats;
  for (const [number, known] of own) if (known === code) return number;
  const number = Math.max(firstOwnFormat - 1, ...own.keys()) + 1;
  const list = childMade(root, "numFmts", styleSheetOrder);
  list.appendChild(newElement(root, "numFmt", { numFmtId: number, formatCode: code }));
  setAttribute(list, "count", own.size + 1);
  return number;
}

function align(entry: Element, before: CellStyle, style: CellStyle): void {
  if (style.horizontal === before.horizontal && style.vertical === before.vertical && style.wrapText === before.wrapText && style.indent === before.indent) return;
  const alignment = childMade(entry, "alignment", ["alignment", "protection", "extLst"]);
  const word = (name: string) => name.toLowerCase();
  if (style.horizontal !== before.horizontal) {
    setAttribute(alignment, "horizontal", style.horizontal === "General" ? undefined : word(style.horizontal));
  }
  if (style.vertical !== before.vertical) {
    setAttribute(alignment, "vertical", style.vertical === "Bottom" ? undefined : word(style.vertical));
  }
  if (style.wrapText !== before.wrapText) setAttribute(alignment, "wrapText", style.wrapText ? 1 : undefined);
  if (style.indent !== before.indent) setAttribute(alignment, "indent", style.indent === 0 ? undefined : style.indent);
  if (alignment.attributes.length === 0) removeElement(alignment);
  setAttribute(entry, "applyAlignment", 1);
}

function protect(entry: Element, locked: boolean): void {
  const known = childNamed(entry, "protection");
  const protection = known ?? childMade(entry, "protection", ["alignment", "protection", "extLst"]);
  setAttribute(protection, "locked", locked ? 1 : 0);
  setAttribute(entry, "applyProtection", 1);
}
