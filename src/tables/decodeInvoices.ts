import type { Invoice, InvoiceLine, Payment } from "../domain/book";
import { type Amount, amountText, type Decimals, minus, plus, zero } from "../domain/money";
import { taxInside, taxOf } from "../domain/quantity";
import type { Rings } from "./decodeBook";
import { customerNamed, ownerNamed } from "./decodeJobs";
import type { Findings } from "./findings";
import { keyRing } from "./keyRing";
import { headerOf, isMuddled, type ReadTable } from "./readTable";
import type { invoiceLinesTable, invoicesTable, paymentsTable } from "./schemas";

const none: ReadonlySet<string> = new Set();

export function decodeInvoices(table: ReadTable<typeof invoicesTable> | undefined, rings: Rings, findings: Findings): readonly Invoice[] {
  if (table === undefined) return [];
  findings.standTwice("invoices", rings.invoices.twice);
  const stored = <Value>(field: string, value: Value) => (table.columnOf.has(field) ? value : undefined);
  const invoices: Invoice[] = [];
  for (const { at, values, flawed } of table.rows) {
    const { id, date, due, style, status, sent, net, tax, total, paid, writtenOff, balance } = values;
    const twice = rings.invoices.twice.has(id);
    if (twice) findings.reject(table, at, headerOf(table, "id"), id, "an invoice that stands on one row only");
    const job = values.job === null ? null : rings.jobs.named(values.job);
    if (job === undefined) findings.reject(table, at, headerOf(table, "job"), String(values.job), "a job of the Jobs table, or nothing");
    if (flawed || twice || job === undefined) {
      findings.leaveOut(table, at, { invoice: id, job: job ?? null, customer: ownerNamed(values.customer, rings) });
      continue;
    }
    const customer = customerNamed(values.customer, table, at, rings, findings);
    invoices.push({
      id, date, due, customer, job, style,
      sent: stored("sent", sent),
      stored: {
        status: stored("status", status), net: stored("net", net), tax: stored("tax", tax), total: stored("total", total),
        paid: stored("paid", paid), writtenOff: stored("writtenOff", writtenOff), balance: stored("balance", balance),
      },
    });
  }
  return invoices;
}

export function decodeLines(table: ReadTable<typeof invoiceLinesTable> | undefined, rings: Rings, findings: Findings, decimals: Decimals): readonly InvoiceLine[] {
  if (table === undefined) return [];
  const twice = keyRing(table)?.twice ?? none;
  findings.standTwice("invoiceLines", twice);
  const lines: InvoiceLine[] = [];
  for (const row of table.rows) {
    const { at, values, flawed } = row;
    const { id, type, entry, description, taxRate } = values;
    const invoice = values.invoice === null ? undefined : rings.invoices.named(values.invoice);
    const job = values.job === null ? null : rings.jobs.named(values.job);
    const isTwice = twice.has(id);
    if (values.invoice !== null && invoice === undefined) findings.reject(table, at, headerOf(table, "invoice"), values.invoice, "an invoice of the Invoices table");
    if (job === undefined) findings.reject(table, at, headerOf(table, "job"), String(values.job), "a job of the Jobs table, or nothing");
    if (isTwice) findings.reject(table, at, headerOf(table, "id"), id, "a line that stands on one row only");
    const amounts = flawed ? undefined : amountsOf(table, at, values, findings, decimals);
    if (flawed || isTwice || invoice === undefined || job === undefined || amounts === undefined) {
      findings.leaveOut(table, at, { invoice: invoice ?? null, job: job ?? null, someInvoice: isMuddled(table, row, "invoice") });
      continue;
    }
    lines.push({ id, invoice, type, job, entry, description, taxRate, ...amounts });
  }
  return lines;
}

/** An invoice that says neither by lines nor by a total what it comes to counts as nothing, and that is told. */
export function noticeBlankTotals(table: ReadTable<typeof invoicesTable> | undefined, lines: readonly InvoiceLine[], findings: Findings): void {
  if (table === undefined) return;
  const withLines = new Set(lines.map(({ invoice }) => invoice));
  for (const { at, values, flawed } of table.rows) {
    if (flawed || values.total !== null || withLines.has(values.id) || values.status === "Draft" || values.status === "Cancelled") continue;
    findings.notice(table, at, headerOf(table, "total"), "a blank cell", "a total, or lines in InvoiceLines; it counts as nothing");
  }
}

interface LineCells {
  readonly net: Amount | null;
  readonly tax: Amount | null;
  readonly gross: Amount | null;
  readonly taxRate: InvoiceLine["taxRate"];
}

/** Net, tax and gross of a line; any two tell the third, and a net amount with a rate tells its tax. */
function amountsOf(table: ReadTable<typeof invoiceLinesTable>, at: number, { net, tax, gross, taxRate }: LineCells, findings: Findings, decimals: Decimals) {
  if (net === null && gross === null) {
    findings.reject(table, at, headerOf(table, "net"), "a blank cell", "an amount");
    return undefined;
  }
  const lineTax = tax ?? taxOfLine(net, gross, taxRate);
  const lineNet = net ?? minus(gross ?? zero, lineTax);
  const lineGross = gross ?? plus(lineNet, lineTax);
  const computed = plus(lineNet, lineTax);
  if (computed !== lineGross)
    findings.notice(table, at, headerOf(table, "gross"), amountText(lineGross, decimals), `net and tax together, ${amountText(computed, decimals)}; the gross of ${amountText(lineGross, decimals)} counts`);
  return { net: lineNet, tax: lineTax, gross: lineGross };
}

function taxOfLine(net: Amount | null, gross: Amount | null, rate: LineCells["taxRate"]): Amount {
  if (net !== null && gross !== null) return minus(gross, net);
  if (rate === null) return zero;
  return net === null ? taxInside(gross ?? zero, rate) : taxOf(net, rate);
}

export function decodePayments(table: ReadTable<typeof paymentsTable> | undefined, rings: Rings, findings: Findings): readonly Payment[] {
  if (table === undefined) return [];
  const twice = keyRing(table)?.twice ?? none;
  findings.standTwice("payments", twice);
  const payments: Payment[] = [];
  for (const row of table.rows) {
    const { at, values, flawed } = row;
    const { id, date, method, reference, amount, fee, tip, status } = values;
    const invoice = values.invoice === null ? null : rings.invoices.named(values.invoice);
    const job = values.job === null ? null : rings.jobs.named(values.job);
    const isTwice = twice.has(id);
    const nobody = values.invoice === null && values.job === null && values.customer === null;
    if (invoice === undefined) findings.reject(table, at, headerOf(table, "invoice"), String(values.invoice), "an invoice of the Invoices table, or nothing");
    if (job === undefined) findings.reject(table, at, headerOf(table, "job"), String(values.job), "a job of the Jobs table, or nothing");
    if (isTwice) findings.reject(table, at, headerOf(table, "id"), id, "a payment that stands on one row only");
    if (nobody && !flawed) findings.reject(table, at, headerOf(table, "invoice"), "a blank cell", "an invoice, a job or a customer that the payment is for");
    // An invoice that is not there may be any of theirs.
    const isLost = invoice === undefined && (Boolean(job) || values.customer !== null);
    if (flawed || isTwice || nobody || invoice === undefined || job === undefined) {
      findings.leaveOut(table, at, { invoice: invoice ?? null, job: job ?? null, customer: ownerNamed(values.customer, rings), someInvoice: isLost || isMuddled(table, row, "invoice") });
      continue;
    }
    const customer = values.customer === null ? null : customerNamed(values.customer, table, at, rings, findings);
    payments.push({ id, date, customer, job, invoice, method, reference, amount, fee, tip, status });
  }
  return payments;
}
