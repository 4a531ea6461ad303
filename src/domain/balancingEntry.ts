import type { Charge, Job } from "./book";
import { tableOf } from "./billPlan";
import { type Day, dayAfter } from "./day";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { judgeDate } from "./judgeWriteOff";
import { foldKey, hasKey } from "./key";
import { type Amount, minus } from "./money";
import { firstIds, nextId } from "./nextId";
import { isTwofold, readAmount, readQuantity, textOf, type Typed, unreadAmount } from "./notation";
import type { ChangePlan } from "./plan";
import { chargeOf, difference, type Quantity } from "./quantity";
import { storedText } from "./reason";
import { type Judged, type Refusal, refused } from "./refusal";
import { touched } from "./touched";
import type { Warning } from "./warning";

/** What a billed entry should have been, as a person says it: "25 units were billed, it should be 20". */
export interface BalancingRequest {
  readonly operation: string;
  /** The entry that was billed. */
  readonly entry: string;
  /** What should stand there: units where the entry is units × rate, else the charge itself, before tax. */
  readonly should: Typed;
  readonly date: string;
  /** "" takes words that name the entry. */
  readonly description: string;
  readonly by: string;
  readonly at: string;
}

type ByUnits = Charge & { readonly units: Quantity; readonly rate: Quantity };

/** Whether an entry is corrected by its units; one whose charge is no units × rate is corrected by the charge. */
export function isByUnits(charge: Charge, decimals: 0 | 2 | 3): charge is ByUnits {
  const { units, rate, net } = charge;
  return units !== null && rate !== null && rate !== 0 && chargeOf(units, rate, decimals) === net;
}

/** The first day that a balancing entry can have: the one after the last billing of the job. */
export const firstBalancingDay = (job: Job | undefined): Day | null => (job === undefined || job.lastBilled === null ? null : dayAfter(job.lastBilled));

/** Finds an entry of either ledger that is on a bill, or says why it is not to be balanced. */
export function findBilledEntry(book: IndexedBook, typed: string): Charge | Refusal {
  const id = typed.trim();
  for (const table of ["timesheet", "materials"] as const)
    if (hasKey(book.unreadable.duplicates[table], id)) return { code: "DUPLICATE_KEY", table, id };
  const folded = foldKey(id);
  const charge = book.charges.find((candidate) => foldKey(candidate.id) === folded);
  const isUnbilled = charge !== undefined && (charge.invoice === null || book.notBilling.has(charge.invoice));
  return charge === undefined || isUnbilled ? { code: "TARGET_MISSING", entry: { id: charge?.id ?? id, isUnbilled } } : charge;
}

/**
 * Judges a balancing entry: what was billed wrongly is set right by an entry of the difference, never by a write-off.
 * One that lowers the charge must be dated after the last billing of its job, so that the next bill falls by it.
 */
export function judgeBalancing(book: IndexedBook, request: BalancingRequest): Judged<{ readonly charge: Charge; readonly original: Charge; readonly warnings: readonly Warning[] }> {
  const original = findBilledEntry(book, request.entry);
  const { decimals } = book.policies;
  const byUnits = "code" in original || isByUnits(original, decimals);
  const should = byUnits ? readQuantity(request.should) : readAmount(request.should, decimals);
  const typed = textOf(request.should).trim();
  if (should === undefined) return refused(typed !== "" && byUnits && !isTwofold(request.should) ? { code: "AMOUNT_MISSING", typed, expected: "units as digits, such as 20 or 7.5" } : unreadAmount(request.should));
  const date = judgeDate(book, request.date);
  if ("code" in original) return refused(original.code === "TARGET_MISSING" || typeof date === "string" ? original : date);

  const part = isByUnits(original, decimals) ? unitsLess(original, should as Quantity, decimals) : { units: null, net: minus(should as Amount, original.net) };
  if (part === undefined) return refused({ code: "AMOUNT_MISSING", typed, expected: "units that make a charge below a million million" });
  if (part.net === 0) return refused({ code: "AMOUNT_ZERO", entry: original.id });
  if (typeof date !== "string") return refused(date);
  const job = book.jobOf.get(original.job);
  const lastBilled = job?.lastBilled ?? null;
  const table = tableOf(original);
  const id = nextId(book.keys[table] ?? [], firstIds[table]);
  if (lastBilled !== null && date <= lastBilled && part.net < 0) return refused({ code: "BALANCING_TOO_EARLY", entry: id, date, lastBilled });
  const incomplete = incompleteRefusal(book, "jobs", original.job);
  if (incomplete) return refused(incomplete);
  const policy = unreadablePolicy(book);
  if (policy) return refused(policy);

  const charge: Charge = {
    ...original, ...part, id, date, invoice: null,
    rate: part.units === null ? null : original.rate,
    description: storedText(request.description) || `Correction of ${original.id}${original.description === "" ? "" : `: ${original.description}`}`,
  };
  return { kind: "accepted", charge, original, warnings: warningsOf(book, original, charge, lastBilled) };
}

function unitsLess({ units, rate }: ByUnits, should: Quantity, decimals: 0 | 2 | 3): { units: Quantity; net: Amount } | undefined {
  const less = difference(should, units);
  const net = chargeOf(less, rate, decimals);
  return net === undefined ? undefined : { units: less, net };
}

function warningsOf(book: IndexedBook, original: Charge, charge: Charge, lastBilled: Day | null): readonly Warning[] {
  const { units, kind, who, date } = charge;
  const names = new RegExp(`(?<![\\p{L}\\p{N}-])${original.id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");
  const others = book.chargesOfJob(original.job).filter((other) => other.id !== original.id && names.test(other.description)).map(({ id }) => id);
  return [
    ...(kind === "Labour" && units !== null ? [{ kind: "payroll-units", who, units } as const] : []),
    ...(lastBilled !== null && date <= lastBilled ? [{ kind: "dated-before-bill", date, lastBilled } as const] : []),
    ...(others.length > 0 ? [{ kind: "corrected-before", entry: original.id, by: others } as const] : []),
  ];
}

/** The plan of a balancing entry: its row in the ledger of the first one, and what the job has to bill from then on. */
export function planBalancing(book: IndexedBook, { operation }: { readonly operation: string }, charge: Charge): { plan: ChangePlan; after: IndexedBook } {
  const after = indexed({ ...book, charges: [...book.charges, charge] });
  const { net, kind, who, chargeable: _, invoice: __, ...row } = charge;
  const table = tableOf(charge);
  const values = { ...row, who, charge: net, ...(table === "timesheet" ? { kind } : {}) };
  return { after, plan: { operation, kind: "balance-entry", added: [{ table, key: charge.id, values }], removed: [], changed: touched(after, { job: charge.job, invoice: null }) } };
}
