/**
 * Rows as a table of text. A heading that begins with ">" names a column that is set to the right.
 * Width counts characters, not code units, so that names with accents or emoji stay in line.
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = headings.map((heading) => heading.startsWith(">"));
  const titles = headings.map((heading) => heading.replace(/^>/, ""));
  const widths = titles.map((title, at) => Math.max(width(title), ...rows.map((row) => width(row[at] ?? ""))));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (right[at] ? pad(cell, widths[at] ?? 0) + cell : cell + pad(cell, widths[at] ?? 0))).join("  ").trimEnd();
  const rule = widths.map((wide) => "─".repeat(wide)).join("  ");
  return [line(titles), rule, ...rows.map(line)].join("\n");
}

const width = (text: string) => [...text.normalize("NFC")].length;
const pad = (text: string, wide: number) => " ".repeat(Math.max(0, wide - width(text)));
