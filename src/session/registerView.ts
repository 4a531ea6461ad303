import type { WriteOff, WriteOffStatus } from "../domain/book";
import type { IndexedBook } from "../domain/indexed";
import { type Amount, absolute, minus, plus, sum, zero } from "../domain/money";
import { consumptionsOf, counts, openOf, reachesBilling } from "../domain/openWriteOffs";
import { order } from "../domain/order";

export const registerKinds = ["job", "invoice"] as const;
export type RegisterKind = (typeof registerKinds)[number];

export const registerSortings = ["newest", "largest", "customer"] as const;
export type RegisterSorting = (typeof registerSortings)[number];

/** What can be asked of a status. A reversal goes with what it takes back, so that a pair is never parted. */
export const registerStatuses = ["look", "Posted", "Pending", "Reversed", "Declined"] as const;
export type RegisterStatus = (typeof registerStatuses)[number];

/** One write-off as the register has it. */
export interface RegisterRow {
  readonly writeOff: WriteOff;
  readonly kind: RegisterKind;
  readonly name: string;
  readonly status: WriteOffStatus | "Reversal";
  /** A reversal stands on the side of what it takes back. */
  readonly isWriteUp: boolean;
  /** The other half of a pair that nets to nothing. */
  readonly reversedBy: string | null;
  /** What bills took of it and what is left for others; before tax, below zero for a write up. Nothing for an invoice's. */
  readonly consumed: Amount;
  readonly open: Amount;
  readonly billedOn: readonly string[];
  /** Open, and on no billing run: somebody may have forgotten it. */
  readonly wantsALook: boolean;
  /** What a search looks at, in small letters. */
  readonly texts: string;
}

/** The whole register, newest first. */
export interface Register {
  readonly rows: readonly RegisterRow[];
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly months: readonly string[];
  readonly reasonCodes: readonly string[];
  readonly wantingALook: number;
}

/** Which entries are wanted, and in which order. Null is all; a reason code of "" is none. */
export interface RegisterView {
  readonly search: string;
  readonly kind: RegisterKind | null;
  readonly customer: string | null;
  readonly job: string;
  readonly month: string | null;
  readonly reasonCode: string | null;
  readonly status: RegisterStatus | null;
  readonly sorting: RegisterSorting;
}

export const allEntries: RegisterView = { search: "", kind: null, customer: null, job: "", month: null, reasonCode: null, status: null, sorting: "newest" };

/** What the entries of one kind come to: a job's are before tax, an invoice's include it, so they are never added up. */
export interface RegisterTotal {
  readonly kind: RegisterKind;
  readonly writtenOff: Amount;
  readonly writtenUp: Amount;
  readonly net: Amount;
}

export interface RegisterSeen {
  readonly rows: readonly RegisterRow[];
  /** Of the kinds that are seen. */
  readonly totals: readonly RegisterTotal[];
  /** Whether some of what is seen is in no total, because it waits for approval or was declined. */
  readonly hasUncounted: boolean;
}

/** Reads the register out of a book. */
export function registerOf(book: IndexedBook): Register {
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  const reversals = new Map(book.writeOffs.flatMap(({ id, reverses }) => (reverses === null ? [] : [[reverses, id] as const])));
  const rows = book.writeOffs
    .map((writeOff) => rowOf(book, writeOff, names.get(writeOff.customer) || writeOff.customer, reversals.get(writeOff.id) ?? null))
    .sort((a, b) => order(b.writeOff.date, a.writeOff.date) || order(b.writeOff.id, a.writeOff.id));
  const customers = [...new Map(rows.map(({ writeOff, name }) => [writeOff.customer, name]))].map(([id, name]) => ({ id, name }));
  return {
    rows,
    customers: customers.sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.id, b.id)),
    months: [...new Set(rows.map(({ writeOff }) => monthOf(writeOff)))],
    reasonCodes: [...new Set(rows.map(({ writeOff }) => writeOff.reasonCode))].sort(order),
    wantingALook: rows.filter(({ wantsALook }) => wantsALook).length,
  };
}

/** One entry of it, as a place that changes it shows it; null when there is none. */
export function entryOf(book: IndexedBook, id: string): RegisterRow | null {
  const writeOff = book.writeOffOf.get(id);
  if (!writeOff) return null;
  const name = book.customers.find((customer) => customer.id === writeOff.customer)?.name;
  return rowOf(book, writeOff, name || writeOff.customer, book.writeOffs.find(({ reverses }) => reverses === id)?.id ?? null);
}

const monthOf = ({ date }: WriteOff) => date.slice(0, 7);

function rowOf(book: IndexedBook, writeOff: WriteOff, name: string, reversedBy: string | null): RegisterRow {
  const { id, customer, job, invoice, amount, reasonCode, description, reverses } = writeOff;
  const kind = invoice === null ? "job" : "invoice";
  const consumptions = kind === "job" ? consumptionsOf(book, writeOff) : [];
  const open = kind === "job" && reachesBilling(writeOff) ? openOf(book, writeOff) : zero;
  return {
    writeOff, kind, name, reversedBy, open,
    status: reverses !== null && writeOff.status === "Posted" ? "Reversal" : writeOff.status,
    isWriteUp: reverses === null ? amount < 0 : amount > 0,
    consumed: sum(consumptions.map((part) => part.amount)),
    billedOn: consumptions.map((part) => part.invoice),
    wantsALook: open !== 0 && !writeOff.nextBillingRun,
    texts: [id, customer, name, job ?? "", invoice ?? "", description, reasonCode].join("\n").toLowerCase(),
  };
}

/** What is seen of the register: the totals are those of the entries that are seen. */
export function registerSeen({ rows }: Register, book: IndexedBook, view: RegisterView): RegisterSeen {
  const seen = rows.filter(wantedBy(book, view));
  const totals = registerKinds.flatMap((kind) => totalOf(kind, seen.filter((row) => row.kind === kind)));
  return { rows: sorted(seen, view.sorting), totals, hasUncounted: seen.some(({ writeOff }) => !counts(writeOff)) };
}

function wantedBy(book: IndexedBook, { search, kind, customer, job, month, reasonCode, status }: RegisterView): (row: RegisterRow) => boolean {
  const [wanted, wantedJob] = [search.trim().toLowerCase(), job.trim().toLowerCase()];
  const isOfJob = (id: string | null) => id !== null && `${id}\n${book.jobOf.get(id)?.description ?? ""}`.toLowerCase().includes(wantedJob);
  return (row) =>
    (kind === null || row.kind === kind) &&
    (customer === null || row.writeOff.customer === customer) &&
    (month === null || monthOf(row.writeOff) === month) &&
    (reasonCode === null || row.writeOff.reasonCode === reasonCode) &&
    (status === null || hasStatus(row, status)) &&
    (wantedJob === "" || isOfJob(row.writeOff.job)) &&
    (wanted === "" || row.texts.includes(wanted));
}

const hasStatus = (row: RegisterRow, status: RegisterStatus) =>
  status === "look" ? row.wantsALook : status === "Reversed" ? row.status === "Reversed" || row.status === "Reversal" : row.status === status;

// They come newest first, and a sort keeps the order of those that are equal.
function sorted(rows: readonly RegisterRow[], sorting: RegisterSorting): readonly RegisterRow[] {
  if (sorting === "newest") return rows;
  if (sorting === "largest") return [...rows].sort((a, b) => absolute(b.writeOff.amount) - absolute(a.writeOff.amount));
  return [...rows].sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.writeOff.customer, b.writeOff.customer));
}

function totalOf(kind: RegisterKind, rows: readonly RegisterRow[]): readonly RegisterTotal[] {
  if (rows.length === 0) return [];
  let [writtenOff, writtenUp] = [zero, zero];
  for (const { writeOff, isWriteUp } of rows) {
    if (!counts(writeOff)) continue;
    if (isWriteUp) writtenUp = minus(writtenUp, writeOff.amount);
    else writtenOff = plus(writtenOff, writeOff.amount);
  }
  return [{ kind, writtenOff, writtenUp, net: minus(writtenOff, writtenUp) }];
}
