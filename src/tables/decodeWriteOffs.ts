import type { Invoice, InvoiceLine, WriteOff } from "../domain/book";
import type { Decimals } from "../domain/money";
import { readConsumptions } from "./consumptions";
import type { Rings } from "./decodeBook";
import { ownerNamed } from "./decodeJobs";
import type { Findings } from "./findings";
import { unreadable } from "./kind";
import { headerOf, isMuddled, type ReadTable } from "./readTable";
import type { writeOffsTable } from "./schemas";

interface Context {
  readonly invoices: readonly Invoice[];
  readonly lines: readonly InvoiceLine[];
  readonly decimals: Decimals;
}

export function decodeWriteOffs(table: ReadTable<typeof writeOffsTable> | undefined, rings: Rings, findings: Findings, context: Context): readonly WriteOff[] {
  if (table === undefined) return [];
  findings.standTwice("writeOffs", rings.writeOffs.twice);
  const jobsOnInvoice = jobsOfInvoices(context);
  const writeOffs: WriteOff[] = [];
  for (const row of table.rows) {
    const { at, values, flawed } = row;
    const reject = (field: string, found: string, expected: string) => findings.reject(table, at, headerOf(table, field), found, expected);
    const invoice = values.invoice === null ? null : rings.invoices.named(values.invoice);
    const job = values.job === null ? null : rings.jobs.named(values.job);
    const billedOn = flawed ? [] : readConsumptions(values.billedOn, values.consumed ?? values.amount, context.decimals);
    const flaws = [
      invoice === undefined && (() => reject("invoice", String(values.invoice), "an invoice of the Invoices table, or nothing")),
      job === undefined && (() => reject("job", String(values.job), "a job of the Jobs table, or nothing")),
      rings.writeOffs.twice.has(values.id) && (() => reject("id", values.id, "a write-off that stands on one row only")),
      !flawed && values.invoice === null && values.job === null && (() => reject("job", "neither a job nor an invoice", "a job or an invoice")),
      billedOn === unreadable && (() => reject("billedOn", values.billedOn, "an invoice, or several with what each took: INV-0041 1400.00; INV-0052 200.00")),
      invoice && job && !(jobsOnInvoice.get(invoice)?.has(job) ?? true) && (() => reject("job", job, `a job that is on invoice ${invoice}`)),
    ].filter((flaw) => typeof flaw === "function");
    for (const tell of flaws) tell();
    if (flawed || flaws.length > 0 || invoice === undefined || job === undefined || billedOn === unreadable) {
      findings.leaveOut(table, at, { job: job ?? null, invoice: invoice ?? null, customer: ownerNamed(values.customer, rings), writeOff: values.id, someInvoice: (invoice === undefined && (Boolean(job) || values.customer !== null)) || isMuddled(table, row, "invoice"), someJob: isMuddled(table, row, "job") });
      continue;
    }
    const { id, date, amount, reasonCode, reason, description, nextBillingRun, status, postedBy, postedAt, operation } = values;
    writeOffs.push({
      id, date, job, invoice, amount, reasonCode, reason, description, nextBillingRun, status, postedBy, postedAt, operation,
      customer: ownerNamed(values.customer, rings) ?? "",
      billedOn: billedOn.map((part) => ({ ...part, invoice: rings.invoices.named(part.invoice) ?? part.invoice })),
      reverses: values.reverses === null ? null : (rings.writeOffs.named(values.reverses) ?? values.reverses),
      ...(values.run ? { run: values.run } : {}),
      ...(values.approvedBy ? { approvedBy: values.approvedBy, approvedAt: values.approvedAt } : {}),
    });
  }
  return writeOffs;
}

function jobsOfInvoices({ invoices, lines }: Context): ReadonlyMap<string, ReadonlySet<string>> {
  const jobs = new Map<string, Set<string>>();
  const headings = new Map(invoices.map(({ id, job }) => [id, job]));
  const withLines = new Set(lines.map(({ invoice }) => invoice));
  const add = (invoice: string, job: string | null) => {
    const found = jobs.get(invoice) ?? new Set<string>();
    if (job !== null) found.add(job);
    jobs.set(invoice, found);
  };
  for (const { invoice, job } of lines) add(invoice, job ?? headings.get(invoice) ?? null);
  for (const { id, job } of invoices) if (!withLines.has(id)) add(id, job);
  return jobs;
}
