import type { TableName } from "../domain/book";
import { type Decimals, formatAmount } from "../domain/money";
import { amountFormat } from "../tables/amountFormat";
import { dayFormat } from "../tables/dayFormat";
import { day } from "../tables/dayKinds";
import { money } from "../tables/numberKinds";
import type { ReadTable } from "../tables/readTable";
import type { ReportFormats } from "../tables/reportSheet";
import type { Looks } from "../words/looks";
import type { OpenBook } from "./readBook";
import { notationOf } from "./typing";

export type { Looks } from "../words/looks";

type Column = readonly [table: TableName, field: string];

/** The columns that are asked how amounts and days look, those that are looked at most first. */
const amountColumns: readonly Column[] = [
  ["invoices", "balance"], ["invoices", "total"], ["jobs", "balance"], ["jobs", "toBill"], ["writeOffs", "amount"], ["payments", "amount"],
  ["invoiceLines", "gross"], ["timesheet", "charge"], ["materials", "charge"],
];
const dayColumns: readonly Column[] = [["invoices", "date"], ["timesheet", "date"], ["materials", "date"], ["payments", "date"], ["writeOffs", "date"]];

/** How this workbook shows amounts and days: as the first of its columns that hides nothing, in the reader's separators. */
export function looksOf(opened: OpenBook): Looks {
  const { culture, book: { policies: { decimals } } } = opened;
  const plain = plainLooks(decimals);
  if (culture === null) return plain;
  const ours = money.format({ decimals, date1904: false });
  return {
    amount: firstOf([...formatsOf(opened, amountColumns), ours], (format) => amountFormat(format, culture, decimals)) ?? plain.amount,
    day: firstOf(formatsOf(opened, dayColumns), (format) => dayFormat(format, culture)) ?? plain.day,
    decimal: notationOf(opened).decimal,
  };
}

/** Excel's codes for amounts and days in this workbook: those of the first of its columns that hides nothing. */
export function cellFormatsOf(opened: OpenBook): ReportFormats {
  const { culture, book: { policies: { decimals } } } = opened;
  const dialect = { decimals, date1904: false };
  const reader = culture ?? { name: "en-US", decimal: ".", group: ",", dateSeparator: "/", shortDate: "M/d/yyyy" };
  return {
    amount: formatsOf(opened, amountColumns).find((format) => amountFormat(format, reader, decimals)) ?? money.format(dialect),
    day: formatsOf(opened, dayColumns).find((format) => dayFormat(format, reader)) ?? day.format(dialect),
  };
}

/** How they look where no workbook has a say: 1,234.50 and 2026-04-30. */
export const plainLooks = (decimals: Decimals): Looks => ({ amount: (amount) => formatAmount(amount, decimals), day: (day) => day, decimal: "." });

/** The formats that the first rows of columns have, where these are there. */
const formatsOf = ({ decoded, reads }: OpenBook, columns: readonly Column[]): readonly string[] =>
  columns.flatMap(([table, field]) => {
    const read: ReadTable | undefined = decoded.tables[table];
    const column = read?.columnOf.get(field);
    const format = column === undefined ? undefined : reads[table]?.formats[column];
    return format === undefined ? [] : [format];
  });

function firstOf<Writer>(formats: readonly string[], writerOf: (format: string) => Writer | undefined): Writer | undefined {
  for (const format of formats) {
    const writer = writerOf(format);
    if (writer !== undefined) return writer;
  }
  return undefined;
}
