import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../../src/domain/day";
import { indexed } from "../../src/domain/indexed";
import type { Cell } from "../../src/tables/cell";
import { decodeBook, type RawTables } from "../../src/tables/decodeBook";
import { noMapping, tableNamed } from "../../src/tables/mapping";
import type { Problem } from "../../src/tables/problem";
import type { RawTable } from "../../src/tables/rawTable";
import type { CellValue } from "../excel-host/model/types";
import { figuresOf } from "../workbench/headless/figures";
import { workbookFromText } from "../workbooks/workbookFromText";

const plain = (value: CellValue): Cell => (typeof value === "object" ? value.error : value);

/** The tables of the small firm, as Excel would give them, by our names. */
export const smallTables: Readonly<Record<string, RawTable>> = Object.fromEntries(
  workbookFromText(readFileSync(join(__dirname, "../workbooks/small.txt"), "utf8")).tables.map(({ name, sheet, area }): [string, RawTable] => {
    const [headings = [], ...rows] = sheet.valuesOf(area).map((cells) => cells.map(plain));
    return [tableNamed(noMapping, name) ?? name, { name, sheet: sheet.name, row: area.row, column: area.column, headings, rows }];
  }),
);

/** Every figure of a book: jobs, invoices and debts by name, each as a text, and which of them are marked incomplete. */
export interface Figures {
  readonly texts: ReadonlyMap<string, string>;
  readonly incomplete: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export function figuresIn(tables: Readonly<Record<string, RawTable>>): Figures {
  const { book, problems } = decodeBook(tables as RawTables, noMapping, false);
  const { jobs, invoices, debts } = figuresOf({ book: indexed(book), problems }, "2026-04-30" as Day);
  const named = [
    ...jobs.map((row) => [row.job, row] as const),
    ...invoices.map((row) => [row.invoice, row] as const),
    ...debts.map((row) => [`debt of ${row.job ?? row.customer}`, row] as const),
  ];
  return {
    texts: new Map(named.map(([name, { incomplete: _, ...figures }]) => [name, JSON.stringify(figures)])),
    incomplete: new Set(named.filter(([, row]) => row.incomplete).map(([name]) => name)),
    problems,
  };
}

/** What stands in both books with other figures and is not marked incomplete: totals that are silently wrong. */
export const silentlyOther = (before: Figures, now: Figures): readonly string[] =>
  [...now.texts].flatMap(([name, text]) => (!before.texts.has(name) || before.texts.get(name) === text || now.incomplete.has(name) ? [] : [name]));
