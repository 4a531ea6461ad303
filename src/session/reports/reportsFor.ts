import type { TableName } from "../../domain/book";
import { type Day, firstOfMonth, parseDay } from "../../domain/day";
import { foldKey } from "../../domain/key";
import { order } from "../../domain/order";
import type { Refusal } from "../../domain/refusal";
import { activitiesByCustomer } from "../../domain/reports/activity";
import { clientStatement, type StatementDates } from "../../domain/reports/clientStatement";
import { type RegisterGroup } from "../../domain/reports/writeOffRegister";
import type { Report } from "../../tables/report";
import { missingFrom } from "../preview";
import type { OpenBook } from "../readBook";
import { debtsReport } from "./debtsReport";
import { journalReport } from "./journalReport";
import { overdueReport } from "./overdueReport";
import { proofReport } from "./proofReport";
import { registerReport } from "./registerReport";
import { statementReport } from "./statementReport";
import { taxReport } from "./taxReport";
import { wipReport } from "./wipReport";

export { registerGroups } from "../../domain/reports/writeOffRegister";
export type { Report, ReportCell } from "../../tables/report";

/** A report as a person asks for it; days as they were typed, "" for none. */
export type ReportAsked =
  | { readonly kind: "statement"; /** "all" is every customer with a balance. */ readonly customer: string; readonly from: string; readonly to: string; readonly by: StatementDates }
  | { readonly kind: "wip"; /** Whether jobs that owe nothing are listed as well. */ readonly zeroBalances: boolean }
  | { readonly kind: "register"; readonly from: string; readonly to: string; readonly by: RegisterGroup }
  /** Before and after the write-offs of the period. */
  | { readonly kind: "debts"; readonly asOf: string; readonly from: string; readonly to: string }
  /** Without days it is the month of today, up to today. */
  | { readonly kind: "journal"; readonly from: string; readonly to: string }
  | { readonly kind: "proof"; readonly from: string; readonly to: string };

export type ReportsMade = { readonly kind: "made"; readonly reports: readonly Report[]; /** What is to be said beside them, each a sentence without its full stop. */ readonly told?: readonly string[] } | { readonly kind: "refused"; readonly refusal: Refusal };

const needs: Readonly<Record<ReportAsked["kind"], readonly TableName[]>> = { statement: ["invoices"], wip: ["jobs"], register: ["writeOffs"], debts: [], journal: ["writeOffs"], proof: [] };

/** Makes what is asked for, or says why it cannot be made. Nothing is written. */
export function reportsFor(opened: OpenBook, asked: ReportAsked, today: Day): ReportsMade {
  const refuse = (refusal: Refusal): ReportsMade => ({ kind: "refused", refusal });
  const missing = missingFrom(opened, needs[asked.kind]);
  if (missing) return refuse(missing);
  const typed = asked.kind === "wip" ? [] : asked.kind === "debts" ? [asked.from, asked.to, asked.asOf] : [asked.from, asked.to];
  const days = typed.map(dayAsked);
  const wrong = days.indexOf(undefined);
  if (wrong >= 0) return refuse({ code: "DATE_UNREADABLE", typed: typed[wrong] ?? "" });
  const [from = null, to = null, asOf = null] = days;
  if (from !== null && to !== null && to < from) return refuse({ code: "DATE_UNREADABLE", typed: to, expected: `${from} or a later day, because the period begins then` });
  switch (asked.kind) {
    case "wip":
      return made(wipReport(opened, asked.zeroBalances, today));
    case "register":
      return made(registerReport(opened, { from, to, by: asked.by }));
    case "debts":
      return made(debtsReport(opened, { asOf: asOf ?? today, from, to }));
    case "journal": {
      const last = to ?? today;
      const first = from ?? firstOfMonth(last);
      const { report, told } = journalReport(opened, first, last);
      const overdue = overdueReport(opened, last);
      return { kind: "made", told, reports: [report, ...(opened.book.policies.taxScheme === "none" ? [] : [taxReport(opened, first, last)]), ...(overdue ? [overdue] : [])] };
    }
    case "proof":
      return made(proofReport(opened, from, to));
    case "statement": {
      const period = { from, to: to ?? today, by: asked.by };
      const customers = asked.customer.trim().toLowerCase() === "all" ? withBalance(opened, period) : customerAsked(opened, asked.customer);
      if (customers.length === 0) return refuse({ code: "NO_SUCH_CUSTOMER", id: asked.customer.trim() });
      return { kind: "made", reports: customers.map((customer) => statementReport(opened, { customer, ...period })) };
    }
  }
}

const made = (report: Report): ReportsMade => ({ kind: "made", reports: [report] });

/** A day that was typed; null for none, undefined for what is no day. */
const dayAsked = (typed: string): Day | null | undefined => (typed.trim() === "" ? null : parseDay(typed));

/** Everyone who can be sent a statement: the customers of the book, and those that its rows name. */
export function customersToState({ book }: OpenBook): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  const ids = new Set([...names.keys(), ...activitiesByCustomer(book).keys()]);
  const named = [...ids].map((id) => ({ id, name: names.get(id) || id }));
  return named.sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.id, b.id));
}

function customerAsked(opened: OpenBook, typed: string): readonly string[] {
  const all = customersToState(opened);
  const found = all.find(({ id }) => id === typed.trim()) ?? all.find(({ id }) => foldKey(id) === foldKey(typed));
  return found ? [found.id] : [];
}

const withBalance = (opened: OpenBook, { from, to, by }: { readonly from: Day | null; readonly to: Day; readonly by: StatementDates }): readonly string[] =>
  customersToState(opened).map(({ id }) => id).filter((id) => clientStatement(opened.book, id, from, to, by).closing !== 0);
