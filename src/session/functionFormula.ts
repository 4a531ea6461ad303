import type { Day } from "../domain/day";
import { parseDay } from "../domain/day";
import { findByKey, hasKey } from "../domain/key";
import { type ArgumentName, type ArgumentTold, functionNamed, type FunctionTold } from "../words/functionList";
import { billingHeadings } from "../words/functions";
import type { ArgumentProblem } from "../words/insertFunction";
import { billingRows } from "./billingView";
import type { OpenBook } from "./readBook";

/** What is entered for each argument; blank where nothing is. */
export type Given = Readonly<Partial<Record<ArgumentName, string>>>;

/** How many cells a formula fills, as far as that can be known before Excel works it out. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
}

export type FormulaMade =
  | { readonly kind: "formula"; readonly formula: string; readonly room: Room }
  | { readonly kind: "wrong"; readonly argument: ArgumentName; readonly because: ArgumentProblem };

/** Makes a formula of ours from what was entered for its arguments, as Excel's files have it: commas between them. */
export function functionFormula(opened: OpenBook, told: FunctionTold, given: Given): FormulaMade {
  const written: string[] = [];
  for (const argument of told.takes) {
    const typed = (given[argument.name] ?? "").trim();
    if (typed === "" && argument.isOptional) continue;
    const made = typed === "" ? { kind: "missing" as const } : writtenAs(opened, argument, typed);
    if (typeof made !== "string") return { kind: "wrong", argument: argument.name, because: made };
    written.push(made);
  }
  return { kind: "formula", formula: `=${functionNamed(told.id)}(${written.join(",")})`, room: roomOf(opened, told, given) };
}

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function writtenAs({ book }: OpenBook, { name }: ArgumentTold, typed: string): string | ArgumentProblem {
  switch (name) {
    case "job":
      return idIn(typed, book.jobOf, book.unreadable.jobs) ?? { kind: "no-job", id: typed };
    case "invoice":
      return idIn(typed, book.invoiceOf, book.unreadable.invoices) ?? { kind: "no-invoice", id: typed };
    case "job_or_customer":
      return idIn(typed, book.jobOf, book.unreadable.jobs)
        ?? idIn(typed, new Map(book.customers.map((customer) => [customer.id, customer])), book.unreadable.customers)
        ?? { kind: "no-job-or-customer", id: typed };
    case "up_to": {
      const day = parseDay(typed);
      return day === undefined ? { kind: "no-day" } : dateOf(day);
    }
    default:
      return isCells(typed) ? typed : { kind: "no-cells", found: typed };
  }
}

/** The id as the table has it. One whose row cannot be read is there all the same. */
function idIn(typed: string, rows: ReadonlyMap<string, { readonly id: string }>, unreadable: Iterable<string>): string | undefined {
  const row = findByKey(rows, typed);
  if (row) return quoted(row.id);
  return hasKey(unreadable, typed) ? quoted(typed) : undefined;
}

const dateOf = (day: Day): string => `DATE(${day.split("-").map(Number).join(",")})`;

const sheet = String.raw`(?:(?:'(?:[^'\[\]]|'')+'|[\p{L}_][\p{L}\d_.]*)!)?`;
const cells = new RegExp(String.raw`^${sheet}(?:\$?[A-Z]{1,3}\$?(?<top>\d+)(?::\$?[A-Z]{1,3}\$?(?<bottom>\d+))?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$`, "iu");
const column = /^[\p{L}_\\][\p{L}\d_.]*\[[^[\]=#'@]+\]$/u;
const number = /^[-+]?\d+(?:\.\d+)?%?$/;

/** A number, cells such as A2:A20 or D:E, or a column of a table: nothing that would make another formula of it. */
const isCells = (typed: string) => number.test(typed) || cells.test(typed) || column.test(typed);

function heightOf(typed: string): number {
  const { top, bottom } = cells.exec(typed)?.groups ?? {};
  return top === undefined || bottom === undefined ? 1 : Math.abs(Number(bottom) - Number(top)) + 1;
}

/** The last day that Excel knows. */
const lastDay = "9999-12-31" as Day;

function roomOf(opened: OpenBook, { id }: FunctionTold, given: Given): Room {
  const height = (argument: ArgumentName) => heightOf((given[argument] ?? "").trim());
  switch (id) {
    case "BILLING": {
      const rows = billingRows(opened, parseDay(given.up_to ?? "") ?? lastDay).filter(({ isBillable }) => isBillable);
      return { rows: rows.length + 1, columns: billingHeadings.length };
    }
    case "AMOUNTSTOBILL":
      return { rows: height("jobs"), columns: 1 };
    case "TOBILL":
      return { rows: Math.max(height("timesheet"), height("materials"), height("write_off")), columns: 4 };
    case "TAXPART":
      return { rows: Math.max(height("gross"), height("rate")), columns: 1 };
    default:
      return { rows: 1, columns: 1 };
  }
}
