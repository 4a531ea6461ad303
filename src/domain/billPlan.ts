import { type BillLine, billLines, totalsOf } from "./billLines";
import type { Charge, Consumption, Invoice, InvoiceLine, Job, WriteOff } from "./book";
import { consumptionText } from "./consumptionText";
import type { Take } from "./consumeWriteOffs";
import { dueDay } from "./dueDay";
import { indexed, type IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import type { BillRequest, JudgedBill, JudgedRun } from "./judgeBill";
import { type Amount, plus, sum, zero } from "./money";
import { firstIds, nextIds } from "./nextId";
import type { CellChanged, ChangePlan, RowAdded, Value } from "./plan";
import { recalculatedJob } from "./recalculate";

/** A bill with its ids: what the preview shows and the plan writes. */
export interface Bill {
  readonly invoice: Invoice;
  readonly lines: readonly (BillLine & { readonly id: string })[];
  readonly judged: JudgedBill;
  readonly consumed: ReadonlyMap<string, Amount>;
}

/** The plan of a billing run: its invoices with their lines, the charges marked, the write-offs consumed, the jobs as they are after it. */
export function planBill(book: IndexedBook, request: BillRequest, run: JudgedRun): { plan: ChangePlan; bills: readonly Bill[]; after: IndexedBook } {
  const bills = withIds(book, run, request);
  const after = bookAfter(book, bills);
  const added: RowAdded[] = [];
  for (const { invoice } of bills) added.push(invoiceRow(after, invoice));
  for (const { invoice, lines, judged } of bills) for (const line of lines) added.push(lineRow(line, invoice.id, judged.job.id));
  const changed = bills.flatMap((bill) => [
    ...bill.judged.charges.map((charge): CellChanged => ({ table: tableOf(charge), key: charge.id, field: "invoice", from: charge.invoice, to: bill.invoice.id })),
    ...consumptionChanges(book, after, [...bill.consumed.keys()]),
    ...jobChanges(after, bill.judged.job),
  ]);
  return { bills, after, plan: { operation: request.operation, kind: "bill", added, removed: [], changed } };
}

export const tableOf = ({ kind }: Charge) => (kind === "Materials" ? ("materials" as const) : ("timesheet" as const));

function withIds(book: IndexedBook, { bills, date }: JudgedRun, { style }: BillRequest): readonly Bill[] {
  const invoiceIds = nextIds(book.keys.invoices ?? [], firstIds.invoices, bills.length);
  const drafts = bills.map((judged) => billLines({ ...judged, policies: book.policies }, style));
  const lineIds = nextIds(book.keys.invoiceLines ?? [], firstIds.invoiceLines, drafts.reduce((count, lines) => count + lines.length, 0));
  let next = 0;
  return bills.map((judged, at) => {
    const lines = (drafts[at] ?? []).map((line) => ({ ...line, id: lineIds[next++] ?? "" }));
    const { net, tax, total } = totalsOf(lines);
    const invoice: Invoice = {
      id: invoiceIds[at] ?? "", date, due: dueDay(date, book.policies), customer: judged.job.customer, job: judged.job.id, style, sent: null,
      stored: { status: "Open", net, tax, total, paid: zero, writtenOff: zero, balance: total },
    };
    return { invoice, lines, judged, consumed: consumedByTakes(judged.amount.takes) };
  });
}


function consumedByTakes(takes: readonly Take[]): ReadonlyMap<string, Amount> {
  const sums = new Map<string, Amount>();
  for (const { writeOff, amount } of takes) sums.set(writeOff, plus(sums.get(writeOff) ?? zero, amount));
  return sums;
}

/** The book as it is once the run is posted. */
function bookAfter(book: IndexedBook, bills: readonly Bill[]): IndexedBook {
  const billOf = new Map<Charge, string>();
  const consumption = new Map<string, Consumption>();
  const jobs = new Map<string, Job>();
  for (const { judged, invoice, consumed } of bills) {
    for (const charge of judged.charges) billOf.set(charge, invoice.id);
    for (const [writeOff, amount] of consumed) consumption.set(writeOff, { invoice: invoice.id, amount });
    jobs.set(judged.job.id, { ...judged.job, lastBilled: invoice.date, broughtForward: judged.carriedForward });
  }
  const lines: readonly InvoiceLine[] = bills.flatMap(({ lines, invoice, judged }) =>
    lines.map(({ quantity: _quantity, rate: _rate, ...line }) => ({ ...line, invoice: invoice.id, job: judged.job.id })));
  return indexed({
    ...book,
    charges: book.charges.map((charge) => (billOf.has(charge) ? { ...charge, invoice: billOf.get(charge) ?? null } : charge)),
    jobs: book.jobs.map((job) => jobs.get(job.id) ?? job),
    invoices: [...book.invoices, ...bills.map(({ invoice }) => invoice)],
    lines: [...book.lines, ...lines],
    writeOffs: book.writeOffs.map((writeOff) => withConsumption(writeOff, consumption.get(writeOff.id))),
  });
}

const withConsumption = (writeOff: WriteOff, part: Consumption | undefined): WriteOff =>
  part ? { ...writeOff, billedOn: [...writeOff.billedOn, part] } : writeOff;

function invoiceRow(after: IndexedBook, invoice: Invoice): RowAdded {
  const { stored: _, ...fields } = invoice;
  return { table: "invoices", key: invoice.id, values: { ...fields, sent: null, ...invoiceState(after, invoice) } as Readonly<Record<string, Value>> };
}

const lineRow = (line: BillLine & { readonly id: string }, invoice: string, job: string): RowAdded => ({
  table: "invoiceLines", key: line.id, values: { ...line, invoice, job } as Readonly<Record<string, Value>>,
});

/** The Consumed and Billed on cells of write-offs whose consumption differs between two books. */
export function consumptionChanges(before: IndexedBook, after: IndexedBook, ids: readonly string[]): readonly CellChanged[] {
  return ids.flatMap((key) => {
    const [old, now] = [before.writeOffOf.get(key), after.writeOffOf.get(key)];
    if (!old || !now) return [];
    const table = "writeOffs";
    return [
      { table, key, field: "consumed", from: sum(old.billedOn.map(({ amount }) => amount)), to: sum(now.billedOn.map(({ amount }) => amount)) },
      { table, key, field: "billedOn", from: consumptionText(old.billedOn, before.policies.decimals), to: consumptionText(now.billedOn, after.policies.decimals) },
    ];
  });
}

/** A job's cells after a run: its last bill, what was brought forward, and the derived figures. */
export function jobChanges(after: IndexedBook, before: Job): readonly CellChanged[] {
  const now = after.jobOf.get(before.id);
  if (!now) return [];
  const moved = (["lastBilled", "broughtForward"] as const).flatMap((field): readonly CellChanged[] =>
    now[field] === before[field] ? [] : [{ table: "jobs", key: before.id, field, from: before[field], to: now[field] }]);
  return [...moved, ...recalculatedJob(after, now)];
}
