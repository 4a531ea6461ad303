import Decimal from "decimal.js";
import type { CellValue, Workbook } from "../../excel-host/model/types";
import { dayOf } from "../notation/dates";
import { zero } from "./figures";

/** A row as the sheet has it, asked by heading. */
export interface Row {
  readonly key: string;
  /** The words in a cell; a day as 2026-04-30; "" where it is empty. */
  text(heading: string): string;
  /** The number in a cell; nothing where it is empty. */
  amount(heading: string): Decimal;
  isEmpty(heading: string): boolean;
}

/** A workbook read for checking: rows by table, with no opinion on what they mean. */
export interface Firm {
  readonly customers: readonly Row[];
  readonly jobs: readonly Row[];
  /** Timesheet, then materials. */
  readonly entries: readonly Row[];
  readonly invoices: readonly Row[];
  readonly lines: readonly Row[];
  readonly payments: readonly Row[];
  readonly writeOffs: readonly Row[];
  readonly policies: readonly Row[];
  /** The rate of tax on an entry, or on what belongs to a job as a whole. */
  taxRate(job: Row | undefined, entry?: Row): Decimal;
}

export function readFirm(workbook: Workbook): Firm {
  const policies = rowsOf(workbook, "Policies");
  const policyRate = find(policies, "taxRate").amount("Value");
  return {
    customers: rowsOf(workbook, "Customers"),
    jobs: rowsOf(workbook, "Jobs"),
    entries: [...rowsOf(workbook, "Timesheet"), ...rowsOf(workbook, "Materials")],
    invoices: rowsOf(workbook, "Invoices"),
    lines: rowsOf(workbook, "InvoiceLines"),
    payments: rowsOf(workbook, "Payments"),
    writeOffs: rowsOf(workbook, "WriteOffs"),
    policies,
    taxRate: (job, entry) => [entry, job].find((row) => row && !row.isEmpty("Tax rate"))?.amount("Tax rate") ?? policyRate,
  };
}

/** The row with this key. */
export function find(rows: readonly Row[], key: string): Row {
  const row = rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`There is no row "${key}".`);
  return row;
}

export const kindOf = (entry: Row): string => (entry.isEmpty("Kind") ? "Materials" : entry.text("Kind"));

export const isChargeable = (entry: Row): boolean => entry.text("Chargeable") !== "FALSE";

function rowsOf(workbook: Workbook, name: string): Row[] {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  const { sheet, area } = table;
  return Array.from({ length: area.rows - 1 }, (_, index) => {
    const cell = (heading: string): CellValue => {
      const column = table.columns.findIndex((candidate) => candidate.name === heading);
      return column < 0 ? "" : sheet.value(area.row + 1 + index, area.column + column);
    };
    return {
      key: String(sheet.value(area.row + 1 + index, area.column)),
      text: (heading) => words(cell(heading), heading),
      amount: (heading) => number(cell(heading), heading),
      isEmpty: (heading) => cell(heading) === "",
    };
  });
}

const dayHeadings = ["Date", "Due", "Sent", "Last billed"];

function words(value: CellValue, heading: string): string {
  if (typeof value === "object") throw new Error(`${heading} shows ${value.error}.`);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" && dayHeadings.includes(heading) ? (dayOf(value, false) ?? "") : String(value);
}

function number(value: CellValue, heading: string): Decimal {
  if (value === "") return zero;
  if (typeof value !== "number") throw new Error(`${heading} shows ${JSON.stringify(value)} where a number belongs.`);
  return new Decimal(value);
}
