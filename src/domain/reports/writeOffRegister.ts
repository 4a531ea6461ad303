import type { WriteOff } from "../book";
import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { type Amount, minus, negated, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";

/** By what the register can be grouped. */
export const registerGroups = ["month", "customer", "job", "reason", "person"] as const;
export type RegisterGroup = (typeof registerGroups)[number];

export const writeOffKinds = ["job", "invoice"] as const;
export type WriteOffKind = (typeof writeOffKinds)[number];

/** What was written off, what was written up, and the one less the other. A job's is before tax, an invoice's includes it. */
export interface RegisterFigures {
  readonly writtenOff: Amount;
  readonly writtenUp: Amount;
  readonly net: Amount;
}

/** One write-off; the figures of one that waits or was declined are zero. */
export interface RegisterEntry extends RegisterFigures {
  readonly writeOff: WriteOff;
  readonly kind: WriteOffKind;
  /** What the group goes by: a month such as "2026-04", an id, a code, a person; "" where the entry names none. */
  readonly group: string;
  readonly isCounted: boolean;
}

export interface RegisterSum extends RegisterFigures {
  readonly group: string;
  readonly kind: WriteOffKind;
}

export interface WriteOffRegister {
  readonly by: RegisterGroup;
  readonly entries: readonly RegisterEntry[];
  /** One a group and kind, in the order of the entries. */
  readonly groups: readonly RegisterSum[];
  /** One a kind that has entries. The bases differ, so the two are never added up. */
  readonly totals: readonly (RegisterFigures & { readonly kind: WriteOffKind })[];
}

/** Every write-off of a period, both days included, by group and kind, the oldest first within. */
export function writeOffRegister(book: IndexedBook, from: Day | null, to: Day | null, by: RegisterGroup): WriteOffRegister {
  const entries = book.writeOffs
    .filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
    .map((writeOff) => entryOf(writeOff, by))
    .sort((a, b) => order(a.group, b.group) || writeOffKinds.indexOf(a.kind) - writeOffKinds.indexOf(b.kind) || order(a.writeOff.date, b.writeOff.date) || order(a.writeOff.id, b.writeOff.id));
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.group, entry.kind]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return {
    by, entries,
    groups: [...groups.values()].map((group) => ({ group: group[0]?.group ?? "", kind: group[0]?.kind ?? "job", ...figuresOf(group) })),
    totals: writeOffKinds.flatMap((kind) => {
      const ofKind = entries.filter((entry) => entry.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, ...figuresOf(ofKind) }];
    }),
  };
}

function entryOf(writeOff: WriteOff, by: RegisterGroup): RegisterEntry {
  const { amount, invoice, reverses } = writeOff;
  const isCounted = counts(writeOff);
  // A reversal stands on the side of what it takes back, so that a pair comes to nothing there.
  const isWriteUp = reverses === null ? amount < 0 : amount > 0;
  const [writtenOff, writtenUp] = !isCounted ? [zero, zero] : isWriteUp ? [zero, negated(amount)] : [amount, zero];
  return { writeOff, kind: invoice === null ? "job" : "invoice", group: groupOf(writeOff, by), isCounted, writtenOff, writtenUp, net: minus(writtenOff, writtenUp) };
}

function groupOf({ date, customer, job, reasonCode, postedBy }: WriteOff, by: RegisterGroup): string {
  switch (by) {
    case "month":
      return date.slice(0, 7);
    case "customer":
      return customer;
    case "job":
      return job ?? "";
    case "reason":
      return reasonCode;
    case "person":
      return postedBy;
  }
}

const figuresOf = (entries: readonly RegisterFigures[]): RegisterFigures => ({
  writtenOff: sum(entries.map((entry) => entry.writtenOff)),
  writtenUp: sum(entries.map((entry) => entry.writtenUp)),
  net: sum(entries.map((entry) => entry.net)),
});
