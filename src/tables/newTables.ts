import type { TableName } from "../domain/book";
import { type Policies } from "../domain/policies";
import { defaultPolicies } from "../domain/policies";
import { extraHeadings, policyMeanings, startingReasonCodes } from "../words/newTables";
import type { Cell } from "./cell";
import type { StartingTable } from "./edits";
import type { Dialect } from "./kind";
import { allTables, headingOf, type Mapping, sheetNameOf, unfinishedSheetOf } from "./mapping";
import { foldHeading } from "./readTable";
import type { ColumnSchema } from "./schema";
import { text } from "./textKinds";

/** Which tables a person may want made: all, or what the one or the other half of the work needs. */
export const tableSets = {
  all: ["customers", "jobs", "timesheet", "materials", "invoices", "invoiceLines", "payments", "writeOffs", "reasonCodes", "policies"],
  invoices: ["customers", "invoices", "payments", "writeOffs", "reasonCodes", "policies"],
  jobs: ["customers", "jobs", "timesheet", "materials", "writeOffs", "reasonCodes", "policies"],
} as const satisfies Record<string, readonly TableName[]>;

export type TableSet = keyof typeof tableSets;

/** The tables as they are to be made, each alone on its sheet, under the names that the workbook calls them by. */
export function newTables(names: readonly TableName[], mapping: Mapping, sheets: readonly string[], dialect: Dialect): readonly StartingTable[] {
  return names.map((name) => {
    const columns = columnsOf(name, mapping, dialect);
    const unfinishedSheet = unfinishedSheetOf(name);
    return {
      name: sheetNameOf(mapping, name),
      sheet: sheetOf(mapping, name),
      unfinishedSheet,
      unfinishedIsThere: sheets.some((sheet) => sheet.toLowerCase() === unfinishedSheet.toLowerCase()),
      headings: columns.map(({ heading }) => heading),
      widths: columns.map(({ width }) => width),
      formats: columns.map(({ format }) => format),
      rows: startingRows(name).map((row) => columns.map(({ field }) => row[field] ?? "")),
    };
  });
}

const longestSheetName = 31;

/** The sheet that a table of ours is made on: it has the name of the table, as far as a sheet can. */
export const sheetOf = (mapping: Mapping, name: TableName): string => sheetNameOf(mapping, name).slice(0, longestSheetName);

interface NewColumn {
  readonly field: string;
  readonly heading: string;
  readonly format: string;
  readonly width: number;
}

function columnsOf(name: TableName, mapping: Mapping, dialect: Dialect): readonly NewColumn[] {
  const columns = Object.entries<ColumnSchema>(allTables[name].columns).map(([field, { kind }]): NewColumn => {
    const heading = headingOf(mapping, name, field);
    // A table of ours holds what people typed elsewhere; in theirs a name or a description may be a formula.
    const format = kind === text && name !== "writeOffs" ? "General" : kind.format(dialect);
    return { field, heading, format, width: widthOf(field, heading, format) };
  });
  const known = new Set(columns.map(({ heading }) => foldHeading(heading)));
  const more = Object.entries(extras[name] ?? {}).filter(([, heading]) => !known.has(foldHeading(heading)));
  return [...columns, ...more.map(([field, heading]) => ({ field, heading, format: "General", width: widthOf(field, heading, "General") }))];
}

/** Columns for people alone. */
const extras: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  reasonCodes: { treatment: extraHeadings.treatment, account: extraHeadings.account },
  policies: { explained: extraHeadings.meaning },
};

const wide: Readonly<Record<string, number>> = { name: 170, description: 200, reason: 200, meaning: 230, explained: 430, id: 70, code: 120, policy: 100, treatment: 100, value: 80 };

/** In points. A heading is bold and has a filter button beside it. */
function widthOf(field: string, heading: string, format: string): number {
  const holds = wide[field] ?? (format.includes("hh") ? 105 : 72);
  return Math.max(holds, heading.length * 5.75 + 26);
}

const startingRows = (name: TableName): readonly Readonly<Record<string, Cell>>[] =>
  name === "reasonCodes" ? startingReasonCodes : name === "policies" ? startingPolicies : [];

// Every policy with what holds where nothing is said: a blank value says the same as no row. The rate of tax stays
// blank, because zero is the one rate that nobody should get by default without seeing it said.
const startingPolicies = (Object.keys(policyMeanings) as (keyof Policies)[]).map((policy) => {
  const value = policy === "taxRate" ? null : defaultPolicies[policy];
  return { policy, value: value ?? "", explained: policyMeanings[policy] };
});
