import type { Element } from "@xmldom/xmldom";
import type { CellStyle, Workbook } from "../../model/types";
import { attributeOf, childNamed, childrenNamed, elementsOf, flagOf, numberOf } from "../xml/dom";
import { colourOf, isPlainTextColour } from "./colours";
import type { Palette } from "./colours";
import { builtInFormat } from "./numberFormats";

/** The styles of a file beside those of the model it was read into. */
export interface FileStyles {
  /** The model's index for each cellXfs entry of the file. */
  readonly modelIndexes: readonly number[];
  readonly palette: Palette;
}

const entriesOf = (styleSheet: Element, list: string): Element[] => {
  const parent = childNamed(styleSheet, list);
  return parent ? elementsOf(parent) : [];
};

/** The lists of a style sheet that its entries point into. */
export interface StyleLists {
  readonly fonts: readonly Element[];
  readonly fills: readonly Element[];
  /** The formats that the file names itself, by number. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

export const styleListsOf = (styleSheet: Element): StyleLists => ({
  fonts: entriesOf(styleSheet, "fonts"),
  fills: entriesOf(styleSheet, "fills"),
  numberFormats: new Map(
    entriesOf(styleSheet, "numFmts").map((entry) => [
      numberOf(entry, "numFmtId", -1),
      attributeOf(entry, "formatCode") ?? "General",
    ]),
  ),
});

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const known = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined, otherwise: Value): Value =>
  (key === undefined ? undefined : table[key]) ?? otherwise;

const isOn = (font: Element | undefined, name: string): boolean => {
  const mark = font && childNamed(font, name);
  return mark !== undefined && flagOf(mark, "val", true);
};

function fontColour(font: Element | undefined, palette: Palette): string {
  const colour = font && childNamed(font, "color");
  return colour && !isPlainTextColour(colour) ? colourOf(colour, palette) : "";
}

function fillColour(fill: Element | undefined, palette: Palette): string {
  const pattern = fill && childNamed(fill, "patternFill");
  if (!pattern || attributeOf(pattern, "patternType") !== "solid") return "";
  return colourOf(childNamed(pattern, "fgColor"), palette);
}

/** What one entry of cellXfs looks like. */
export function styleOfEntry(entry: Element, source: number, lists: StyleLists, palette: Palette): CellStyle {
  const font = lists.fonts[numberOf(entry, "fontId", 0)];
  const fill = lists.fills[numberOf(entry, "fillId", 0)];
  const format = numberOf(entry, "numFmtId", 0);
  const alignment = childNamed(entry, "alignment");
  const protection = childNamed(entry, "protection");
  return {
    numberFormat: lists.numberFormats.get(format) ?? builtInFormat(format) ?? "General",
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    fontColor: fontColour(font, palette),
    fill: fillColour(fill, palette),
    horizontal: known<CellStyle["horizontal"]>(horizontals, alignment && attributeOf(alignment, "horizontal"), "General"),
    vertical: known<CellStyle["vertical"]>(verticals, alignment && attributeOf(alignment, "vertical"), "Bottom"),
    wrapText: alignment !== undefined && flagOf(alignment, "wrapText"),
    indent: alignment === undefined ? 0 : numberOf(alignment, "indent", 0),
    locked: protection === undefined || flagOf(protection, "locked", true),
    source,
    base: -1,
  };
}

export const cellFormatsOf = (styleSheet: Element): Element[] => {
  const list = childNamed(styleSheet, "cellXfs");
  return list ? childrenNamed(list, "xf") : [];
};

// Some programs write black where Excel writes the automatic colour.
const isPlain = (key: string, value: unknown) => key === "source" || key === "base" || (key === "fontColor" && value === "#000000");

const looksAlike = (one: CellStyle, other: CellStyle): boolean =>
  Object.entries(one).every(([key, value]) => isPlain(key, value) || other[key as keyof CellStyle] === value);

/** Reads a style sheet into the model. The file's first entry is the model's default style wherever the two look alike. */
export function readStyles(styleSheet: Element | undefined, palette: Palette, workbook: Workbook): FileStyles {
  if (!styleSheet) return { modelIndexes: [], palette };
  const [standard] = workbook.styles;
  const lists = styleListsOf(styleSheet);
  const modelIndexes = cellFormatsOf(styleSheet).map((entry, source) => {
    const style = styleOfEntry(entry, source, lists, palette);
    return source === 0 && standard && looksAlike(style, standard) ? 0 : workbook.styleIndex(style);
  });
  return { modelIndexes, palette };
}
