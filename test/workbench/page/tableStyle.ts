/** How a table is drawn where its cells have no look of their own. Colours are CSS; "" is none. */
export interface TableLook {
  readonly heading: string;
  readonly headingInk: string;
  readonly band: string;
  readonly line: string;
  readonly body: string;
  readonly bodyInk: string;
}

// The theme of new workbooks: black, and the six accents that Excel's numbered styles go through again and again.
const accents = ["#000000", "#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"];
const none: TableLook = { heading: "", headingInk: "", band: "", line: "", body: "", bodyInk: "" };

const faint = (colour: string, share: number) => `color-mix(in srgb, ${colour} ${share}%, var(--sheet))`;

/** The look of one of Excel's own styles, such as "TableStyleMedium2"; a style of the workbook's own gets none. */
export function tableLook(style: string): TableLook {
  const [, family, digits = ""] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const number = Number(digits) - 1;
  const accent = accents[number % accents.length] ?? "#000000";
  // Black on a dark sheet would not be seen.
  const seen = accent === "#000000" ? "var(--ink)" : accent;
  const row = Math.floor(number / accents.length);
  switch (family) {
    case "Light":
      return row === 1
        ? { ...none, heading: seen, headingInk: inkOn(accent), line: seen }
        : { ...none, headingInk: "var(--ink)", band: faint(seen, 20), line: seen };
    case "Medium":
      return { ...none, heading: seen, headingInk: inkOn(accent), band: faint(seen, row === 0 ? 20 : 40), line: faint(seen, 60), body: row === 0 ? "" : faint(seen, 20) };
    case "Dark":
      return { heading: "#000000", headingInk: "#ffffff", band: faint(seen, 80), line: "", body: faint(seen, 60), bodyInk: "var(--ink)" };
    default:
      return none;
  }
}

const inkOn = (accent: string) => (accent === "#000000" ? "var(--sheet)" : "#ffffff");

/** Black or white, whichever is better read on a colour such as "#1f4e79". */
export function readableOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "#000000" : "#ffffff";
}
