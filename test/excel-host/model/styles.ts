import type { CellStyle } from "./types";

/** How a cell looks that nobody has formatted. */
export const defaultStyle: CellStyle = {
  numberFormat: "General",
  bold: false,
  italic: false,
  fontColor: "",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  locked: true,
  source: -1,
  base: -1,
};

/** A list of styles in which no two are equal, and the way to find one's place in it. */
export interface StyleList {
  readonly styles: readonly CellStyle[];
  indexOf(style: CellStyle): number;
}

const keyOf = (style: CellStyle) =>
  [
    style.numberFormat,
    style.bold,
    style.italic,
    style.fontColor,
    style.fill,
    style.horizontal,
    style.vertical,
    style.wrapText,
    style.indent,
    style.locked,
    style.source,
    style.base,
  ].join("\u0000");

/** Starts with the default style at index 0. Styles are never removed, so an index stays good. */
export function createStyleList(): StyleList {
  const styles: CellStyle[] = [defaultStyle];
  const places = new Map([[keyOf(defaultStyle), 0]]);
  return {
    styles,
    indexOf(style) {
      const key = keyOf(style);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, styles.length);
      styles.push(style);
      return styles.length - 1;
    },
  };
}
