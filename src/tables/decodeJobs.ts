import type { Charge, Customer, Invoice, InvoiceLine, Job, ReasonCode } from "../domain/book";
import { type Amount, zero } from "../domain/money";
import type { Rings } from "./decodeBook";
import type { Findings } from "./findings";
import { headerOf, type ReadTable } from "./readTable";
import type { customersTable, jobsTable } from "./schemas";
import type { reasonCodesTable } from "./settledSchemas";

export function decodeCustomers(table: ReadTable<typeof customersTable> | undefined, rings: Rings, findings: Findings): readonly Customer[] {
  if (table === undefined) return [];
  findings.standTwice("customers", rings.customers.twice);
  return table.rows.flatMap(({ at, values, flawed }) => {
    if (flawed) return [];
    if (rings.customers.twice.has(values.id)) {
      findings.reject(table, at, headerOf(table, "id"), values.id, "a customer that stands on one row only");
      findings.leaveOut(table, at, { customer: values.id });
      return [];
    }
    return [{ id: values.id, name: values.name }];
  });
}

export function decodeJobs(table: ReadTable<typeof jobsTable> | undefined, rings: Rings, findings: Findings): readonly Job[] {
  if (table === undefined) return [];
  findings.standTwice("jobs", rings.jobs.twice);
  const has = (field: string) => table.columnOf.has(field);
  const stored = (field: string, value: Amount | null) => (has(field) ? value : undefined);
  return table.rows.flatMap(({ at, values, flawed }) => {
    const { id } = values;
    const twice = rings.jobs.twice.has(id);
    if (twice) findings.reject(table, at, headerOf(table, "id"), id, "a job that stands on one row only");
    if (flawed || twice) {
      findings.leaveOut(table, at, { job: id, customer: ownerNamed(values.customer, rings) });
      return [];
    }
    const customer = customerNamed(values.customer, table, at, rings, findings);
    const { description, status, lastBilled, broughtForward, taxRate, timesheetToBill, materialsToBill, writtenOff, toBill, balance } = values;
    return [{
      id, customer, description, status, lastBilled, broughtForward, taxRate,
      stored: {
        timesheetToBill: stored("timesheetToBill", timesheetToBill),
        materialsToBill: stored("materialsToBill", materialsToBill),
        writtenOff: stored("writtenOff", writtenOff),
        toBill: stored("toBill", toBill),
        balance: stored("balance", balance),
      },
    }];
  });
}

/** Whom a row that is left out belongs to, spelt as the customer's own row does. */
export const ownerNamed = (reference: string | null, rings: Rings): string | null => (reference === null ? null : (rings.customers.named(reference) ?? reference));

/** The customer as its own row spells it. One that no row bears still owes what it owes: that is a notice. */
export function customerNamed(reference: string, table: ReadTable, at: number, rings: Rings, findings: Findings): string {
  const customer = rings.customers.named(reference);
  if (customer !== undefined) return customer;
  findings.notice(table, at, headerOf(table, "customer"), reference, "a customer of the Customers table");
  return reference;
}

/** In a workbook without Jobs the other tables tell which jobs there are. */
export function jobsWithoutTable(invoices: readonly Invoice[], lines: readonly InvoiceLine[], charges: readonly Charge[]): readonly Job[] {
  const customers = new Map<string, string>();
  const invoiceCustomer = new Map(invoices.map(({ id, customer }) => [id, customer]));
  for (const { job, customer } of invoices) if (job !== null) customers.set(job, customer);
  for (const { job, invoice } of lines) if (job !== null && !customers.has(job)) customers.set(job, invoiceCustomer.get(invoice) ?? "");
  for (const { job, invoice } of charges) if (!customers.has(job)) customers.set(job, (invoice !== null && invoiceCustomer.get(invoice)) || "");
  const noColumns = { timesheetToBill: undefined, materialsToBill: undefined, writtenOff: undefined, toBill: undefined, balance: undefined };
  return [...customers].map(([id, customer]) => ({
    id, customer, description: "", status: "", lastBilled: null, broughtForward: zero, taxRate: null, stored: noColumns,
  }));
}

export const decodeReasonCodes = (table: ReadTable<typeof reasonCodesTable> | undefined): readonly ReasonCode[] =>
  (table?.rows ?? []).flatMap(({ values, flawed }) => (flawed ? [] : [{ code: values.code, meaning: values.meaning, treatment: values.treatment, account: values.account }]));
