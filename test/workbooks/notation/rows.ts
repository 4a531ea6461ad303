/** What a backslash makes of the letter after it, so that any text fits between two bars on one line. */
const escapes: Readonly<Record<string, string>> = { "|": "|", "\\": "\\", n: "\n", r: "\r", t: "\t", s: " " };

const unescaped = (text: string) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (whole, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (escapes[letter ?? ""] ?? whole) : String.fromCharCode(parseInt(code, 16)),
  );

/** Splits a line at its bars. Blanks round a cell do not count; `\s` stands for a blank that does. */
export const splitRow = (line: string): string[] =>
  line.split(/(?<=(?<!\\)(?:\\\\)*)\|/).map((cell) => cell.trim());

/** The text that a cell's notation stands for. Call it last: what comes out of an escape is never notation. */
export const unescapeText = unescaped;

/** The opposite: text without bars, line breaks or blanks at its ends. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\|]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(/^ +| +$/g, (blanks) => "\\s".repeat(blanks.length))
    .replace(/[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Lines up the cells of rows below each other, numbers at the right, without blanks at the end of a line. */
export function alignRows(rows: readonly (readonly { readonly text: string; readonly right: boolean }[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.text.length)));
  return rows.map((row) =>
    row
      .map(({ text, right }, column) => (right ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join(" | ")
      .trimEnd(),
  );
}
