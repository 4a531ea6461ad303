import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Ledger } from "../domain/book";
import type { Amount } from "../domain/money";
import { allJobs, type BillingRow, billingRows, type BillingSeen, billingSeen, type BillingView, chosenOf, dayMeant, ledgersOf } from "../session/billingView";
import { customersOf } from "../session/debtsView";
import type { DebtsRead } from "../session/readDebts";
import { today } from "./today";

export interface Billing {
  readonly view: BillingView;
  readonly day: string;
  readonly rows: readonly BillingRow[];
  readonly seen: BillingSeen;
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly ledgers: readonly Ledger[];
  readonly incomplete: boolean;
  /** The jobs that are chosen, whether they are seen or not, and what they come to. */
  readonly chosen: { readonly jobs: readonly string[]; readonly toBill: Amount };
  readonly change: (part: Partial<BillingView>) => void;
  readonly choose: (job: string, isChosen: boolean) => void;
  /** Chooses all that are seen, or none of them. */
  readonly chooseAll: (isChosen: boolean) => void;
}

type Read = Extract<DebtsRead, { readonly kind: "read" }>;

const nothing: readonly BillingRow[] = [];

/** The state of the list of jobs to bill: it outlives a reading that fails, and what is chosen stays chosen. */
export function useBilling(read: Read | null): Billing {
  const [view, setView] = useState(allJobs);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // Typing goes before: a long list follows as soon as it can.
  const wanted = useDeferredValue(view);
  const day = dayMeant(wanted, today(new Date()));
  const opened = read?.opened ?? null;
  const rows = useMemo(() => (opened ? billingRows(opened, day) : nothing), [opened, day]);
  const names = read?.customers;
  const seen = useMemo(() => billingSeen(rows, names ?? new Map(), wanted), [rows, names, wanted]);
  const customers = useMemo(() => customersOf(rows, names ?? new Map()), [rows, names]);
  const used = useMemo(() => ledgersOf(rows), [rows]);
  const chosen = useMemo(() => chosenOf(rows, ticked), [rows, ticked]);
  return {
    view, day, rows, seen, customers, ledgers: used, chosen,
    incomplete: seen.rows.some(({ incomplete }) => incomplete),
    change: (part) => setView((now) => ({ ...now, ...part })),
    choose: useCallback((job, isChosen) => setTicked((now) => ticking(now, [job], isChosen)), []),
    chooseAll: (isChosen) => setTicked((now) => ticking(now, seen.rows.filter((row) => row.isBillable).map(({ job }) => job), isChosen)),
  };
}

function ticking(now: ReadonlySet<string>, jobs: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(now);
  for (const job of jobs) if (isChosen) next.add(job); else next.delete(job);
  return next;
}
