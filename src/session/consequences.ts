import { type AmountToBill, amountToBill, unbilledCharges } from "../domain/amountToBill";
import { bearWriteOffs } from "../domain/bearWriteOffs";
import { type InvoiceStatus, type Ledger, ledgers } from "../domain/book";
import type { IndexedBook } from "../domain/indexed";
import { invoiceState } from "../domain/invoiceState";
import { jobBalance } from "../domain/jobBalance";
import { settleLines } from "../domain/lineSettlement";
import { type Amount, minus, plus, zero } from "../domain/money";
import type { ChangePlan, Value } from "../domain/plan";
import { jobsOnInvoice } from "../domain/touched";
import type { Preview } from "./preview";
import type { Proposed } from "./proposal";

/** A balance that moves. `id` is the invoice's or the job's. */
export interface BalanceMove {
  readonly what: "invoice owes" | "job owes" | "to bill" | "carried" | Ledger;
  readonly id: string;
  readonly before: Amount;
  readonly after: Amount;
}

/** What one entry of a ledger, or one line of an invoice, bears of the amount. */
export interface EntryBears {
  /** Null where no entry does: what was brought forward, or a write up. */
  readonly entry: string | null;
  readonly ledger: Ledger | null;
  /** Who worked, or which item was used. */
  readonly who: string;
  readonly isItem: boolean;
  readonly description: string;
  readonly amount: Amount;
}

/** A field of a write-off's own row that is edited; the row itself, when it goes. */
export interface FieldMove {
  readonly id: string;
  readonly field: (typeof editedFields)[number] | "row";
  readonly before: Value;
  readonly after: Value;
}

// The description follows from the reason.
const editedFields = ["amount", "date", "reasonCode", "reason", "nextBillingRun", "status"] as const;

/** What a posting brings about, as a person wants to see it. */
export interface Consequences {
  readonly fields: readonly FieldMove[];
  readonly balances: readonly BalanceMove[];
  readonly status: { readonly id: string; readonly before: InvoiceStatus; readonly after: InvoiceStatus } | null;
  readonly entries: readonly EntryBears[];
  readonly people: readonly { readonly who: string; readonly amount: Amount }[];
  /** The charges and write-offs that an invoice gives up when it goes, each with its amount before tax. */
  readonly released: readonly { readonly id: string; readonly what: string; readonly amount: Amount }[];
}

/** For a preview that is shown in another way than by its balances. */
export const noConsequences: Consequences = { balances: [], status: null, entries: [], people: [], fields: [], released: [] };

/** Reckons what a preview brings about: both sides from the rows, none from the other. */
export function consequencesOf({ opened: { book: before }, proposed }: Preview): Consequences {
  const after = proposed.after ?? before;
  const row = rowConcerned(before, proposed);
  const invoice = typeof row["invoice"] === "string" ? row["invoice"] : null;
  const job = typeof row["job"] === "string" ? row["job"] : null;
  const heading = invoice === null ? undefined : before.invoiceOf.get(invoice);
  const jobs = [...new Set([...(job === null ? [] : [job]), ...(heading ? jobsOnInvoice(before, heading) : [])])];
  const entries = heading ? borneByLines(before, after, heading.id) : job === null ? [] : borneByEntries(after, job, proposed.ids);
  return {
    fields: fieldsMoved(proposed.plan),
    balances: [...(heading ? ofInvoice(before, after, heading.id) : []), ...jobs.flatMap((id) => ofJob(before, after, id))].filter((move) => move.before !== move.after),
    status: heading && proposed.plan.kind !== "send" && proposed.plan.kind !== "open-invoice" ? statusOf(before, after, heading.id) : null,
    entries,
    people: byPerson(entries),
    released: releasedBy(before, proposed.plan),
  };
}

/** The row that a posting makes, or the write-off that it changes or takes away. */
function rowConcerned(before: IndexedBook, { plan, ids: [id] }: Proposed): Readonly<Record<string, unknown>> {
  if (isOfInvoice(plan.kind)) return { invoice: id };
  const concerns = plan.kind === "edit-write-off" || plan.kind === "delete-write-off";
  return (concerns ? { ...before.writeOffOf.get(id ?? "") } : plan.added[0]?.values) ?? {};
}

function fieldsMoved({ kind, changed, removed }: ChangePlan): readonly FieldMove[] {
  if (kind === "delete-write-off") return removed.map(({ key, values }) => ({ id: key, field: "row", before: values["amount"] ?? null, after: null }));
  if (kind === "delete-invoice") return removed.filter(({ table }) => table === "invoices").map(({ key, values }) => ({ id: key, field: "row", before: values["total"] ?? null, after: null }));
  if (isOfInvoice(kind)) return changed.filter(({ table, field }) => table === "invoices" && field === "status").map(({ key, from, to }) => ({ id: key, field: "status", before: from, after: to }));
  if (kind !== "edit-write-off") return [];
  const ofRow = changed.filter(({ table }) => table === "writeOffs");
  return editedFields.flatMap((field) => ofRow.filter((change) => change.field === field).map(({ key, from, to }) => ({ id: key, field, before: from, after: to })));
}

const isOfInvoice = (kind: ChangePlan["kind"]) => kind === "send" || kind === "open-invoice" || kind === "delete-invoice";

function releasedBy(before: IndexedBook, { kind, removed, changed }: ChangePlan): Consequences["released"] {
  const invoice = removed.find(({ table }) => table === "invoices")?.key;
  if (kind !== "delete-invoice" || invoice === undefined) return [];
  const writeOffs = changed.filter(({ table, field }) => table === "writeOffs" && field === "consumed");
  return [
    ...before.chargesOfInvoice(invoice).map(({ id, who, description, net }) => ({ id, what: [who, description].filter((part) => part !== "").join(": "), amount: net })),
    ...writeOffs.map(({ key, from, to }) => ({ id: key, what: before.writeOffOf.get(key)?.description ?? "", amount: minus(from as Amount, to as Amount) })),
  ];
}

function stateOf(book: IndexedBook, id: string) {
  const invoice = book.invoiceOf.get(id);
  return invoice && invoiceState(book, invoice);
}

function ofInvoice(before: IndexedBook, after: IndexedBook, id: string): readonly BalanceMove[] {
  const [was, will] = [stateOf(before, id), stateOf(after, id)];
  return was && will ? [{ what: "invoice owes", id, before: was.balance, after: will.balance }] : [];
}

function statusOf(before: IndexedBook, after: IndexedBook, id: string): Consequences["status"] {
  const [was, will] = [stateOf(before, id)?.status, stateOf(after, id)?.status];
  return was && will ? { id, before: was, after: will } : null;
}

function ofJob(before: IndexedBook, after: IndexedBook, id: string): readonly BalanceMove[] {
  const [was, will] = [before.jobOf.get(id), after.jobOf.get(id)];
  if (!was || !will) return [];
  const [bill, next]: readonly [AmountToBill, AmountToBill] = [amountToBill(before, was, null), amountToBill(after, will, null)];
  return [
    ...ledgers.map((ledger): BalanceMove => ({ what: ledger, id, before: bill.left[ledger], after: next.left[ledger] })),
    { what: "to bill", id, before: bill.toBill, after: next.toBill },
    { what: "carried", id, before: bill.carried, after: next.carried },
    { what: "job owes", id, before: jobBalance(before, was), after: jobBalance(after, will) },
  ];
}

function borneByEntries(after: IndexedBook, id: string, ids: readonly string[]): readonly EntryBears[] {
  const job = after.jobOf.get(id);
  if (!job) return [];
  const charges = unbilledCharges(after, id, null);
  return bearWriteOffs(amountToBill(after, job, null).takes, charges, job, after.policies)
    .filter(({ writeOff }) => ids.includes(writeOff))
    .map(({ entry, ledger, amount }) => {
      const charge = charges.find((candidate) => candidate.id === entry);
      return { entry, ledger, who: charge?.who ?? "", isItem: charge?.kind === "Materials", description: charge?.description ?? "", amount };
    });
}

function borneByLines(before: IndexedBook, after: IndexedBook, id: string): readonly EntryBears[] {
  const [was, will] = [before.invoiceOf.get(id), after.invoiceOf.get(id)];
  if (!was || !will) return [];
  const settled = new Map(settleLines(before, was).map(({ line, writtenOff }) => [line.id, writtenOff]));
  const charges = new Map(before.chargesOfInvoice(id).map((charge) => [charge.id, charge]));
  return settleLines(after, will).flatMap(({ line, writtenOff }): EntryBears[] => {
    const amount = minus(writtenOff, settled.get(line.id) ?? zero);
    const charge = line.entry === null ? undefined : charges.get(line.entry);
    const [who, isItem] = [charge?.who ?? "", charge?.kind === "Materials"];
    return amount === 0 ? [] : [{ entry: line.entry ?? line.id, ledger: null, who, isItem, description: line.description, amount }];
  });
}

function byPerson(entries: readonly EntryBears[]): Consequences["people"] {
  const sums = new Map<string, Amount>();
  for (const { who, isItem, amount } of entries) if (who !== "" && !isItem) sums.set(who, plus(sums.get(who) ?? zero, amount));
  return [...sums].map(([who, amount]) => ({ who, amount }));
}
