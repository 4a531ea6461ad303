/** Cells as text for other programs: tabs between them, a line a row; quoted where they hold such signs themselves. */
export const toTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\n");

// A cell, quoted or plain, and what ends it. A quote that is not closed is a plain sign.
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/** The reverse. Rows that are shorter than the longest one are filled up. */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  for (let end = "\t"; end !== ""; ) {
    const [, quoted, plain = "", next = ""] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (next !== "\t") {
      rows.push(row);
      row = [];
    }
    end = next;
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((short) => [...short, ...Array<string>(width - short.length).fill("")]);
}
