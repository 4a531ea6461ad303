import { exact, notBelowZero, smaller, sum, zero, type Exact } from "./arithmetic";
import type { Book, Excess, WriteOffRow } from "./book";
import { entriesOf, isToBill, jobOf, rateOfJob, type Entry, type EntryKind } from "./entries";
import { allocatedWriteOffs, openForRun } from "./openWriteOffs";

/** Who bears a part of a write-off: an entry, a write up (which raised the timesheet), or what was brought forward. */
export type BearerKind = EntryKind | "Write up" | "Brought forward";

/** A part of one write-off, taken from one bearer. */
export interface Piece {
  readonly writeOff: string;
  readonly kind: BearerKind;
  readonly entry: string | undefined;
  readonly rate: Exact;
  readonly amount: Exact;
}

/** What a billing run would do with one job, before tax. The four ledgers are what write-offs left of them. */
export interface Run {
  readonly entries: readonly Entry[];
  readonly writeUps: readonly { readonly writeOff: string; readonly amount: Exact }[];
  readonly broughtForward: Exact;
  readonly pieces: readonly Piece[];
  readonly left: { readonly labour: Exact; readonly plant: Exact; readonly materials: Exact; readonly broughtForward: Exact };
  readonly gross: Exact;
  /** The positive write-offs that are open, consumed and left open. */
  readonly open: Exact;
  readonly consumed: Exact;
  readonly excess: Exact;
  readonly amountToBill: Exact;
  /** Below zero where balancing entries exceed the charges: they wait for the next run. */
  readonly staysUnbilled: Exact;
  /** Every ledger comes to zero: there is nothing to bill, and write-offs stay open. */
  readonly isEmpty: boolean;
}

interface Bearer {
  readonly kind: BearerKind;
  readonly entry: string | undefined;
  readonly rate: Exact;
  left: Exact;
}

interface Ledger {
  left: Exact;
  readonly bearers: readonly Bearer[];
}

/** Works out a run for one job: entries and write-offs up to a day, or all of them where no day is given. */
export function runOf(book: Book, job: string, upTo: string | undefined, excessPolicy: Excess): Run {
  const jobRate = rateOfJob(book, job);
  const entries = entriesOf(book, job).filter((entry) => isToBill(book, entry) && (upTo === undefined || entry.date <= upTo));
  const allocated = allocatedWriteOffs(book, job, upTo);
  const reductions = allocated.filter((row) => openForRun(book, row).isPositive());
  const writeUps = allocated
    .filter((row) => openForRun(book, row).isNegative())
    .map((row) => ({ writeOff: row.writeOff, amount: openForRun(book, row).negated() }));
  const broughtForward = exact(jobOf(book, job).broughtForward ?? "0");

  const entryBearers = (...kinds: readonly EntryKind[]): Bearer[] =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ kind, entry, rate, net }) => ({ kind, entry, rate, left: net }));
  // Write ups raise the timesheet; they bear write-offs after its entries have.
  const labour = ledgerOf([
    ...entryBearers("Labour", "Vehicle"),
    ...writeUps.map(({ amount }): Bearer => ({ kind: "Write up", entry: undefined, rate: jobRate, left: amount })),
  ]);
  const plant = ledgerOf(entryBearers("Plant"));
  const materials = ledgerOf(entryBearers("Materials"));
  const forward = ledgerOf([{ kind: "Brought forward", entry: undefined, rate: jobRate, left: broughtForward }]);
  const ledgers = [labour, plant, materials, forward];

  const gross = sum(ledgers.map(({ left }) => left));
  const open = sum(reductions.map((row) => openForRun(book, row)));
  const isEmpty = ledgers.every(({ left }) => left.isZero());

  // Write-offs lower a bill to nothing and no further, unless the policy gives a credit for the rest.
  const givesCredit = excessPolicy === "credit" && !isEmpty;
  const consumed = givesCredit ? open : smaller(open, notBelowZero(gross));
  const pieces = consume(book, reductions, consumed, ledgers, materials, jobRate);

  const net = gross.minus(consumed);
  return {
    entries,
    writeUps,
    broughtForward,
    pieces,
    left: { labour: labour.left, plant: plant.left, materials: materials.left, broughtForward: forward.left },
    gross,
    open,
    consumed,
    excess: open.minus(consumed),
    amountToBill: givesCredit ? net : notBelowZero(net),
    staysUnbilled: givesCredit ? zero : smaller(net, zero),
    isEmpty,
  };
}

const ledgerOf = (bearers: readonly Bearer[]): Ledger => ({ bearers, left: sum(bearers.map(({ left }) => left)) });

/** Lets the write-offs, oldest first, take the ledgers in order, each down to zero; within a ledger the oldest entries bear them. */
function consume(
  book: Book,
  reductions: readonly WriteOffRow[],
  consumed: Exact,
  ledgers: readonly Ledger[],
  materials: Ledger,
  jobRate: Exact,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let toConsume = consumed;
  for (const row of reductions) {
    let toTake = smaller(openForRun(book, row), toConsume);
    toConsume = toConsume.minus(toTake);
    for (const ledger of ledgers) {
      let fromLedger = smaller(toTake, notBelowZero(ledger.left));
      toTake = toTake.minus(fromLedger);
      ledger.left = ledger.left.minus(fromLedger);
      for (const bearer of ledger.bearers) {
        const amount = smaller(fromLedger, notBelowZero(bearer.left));
        if (amount.isZero()) continue;
        pieces.push({ writeOff: row.writeOff, kind: bearer.kind, entry: bearer.entry, rate: bearer.rate, amount });
        bearer.left = bearer.left.minus(amount);
        fromLedger = fromLedger.minus(amount);
      }
    }
    // Only a policy of credit leaves something here: it falls on the materials, which go below zero.
    if (toTake.isZero()) continue;
    pieces.push({ writeOff: row.writeOff, kind: "Materials", entry: undefined, rate: jobRate, amount: toTake });
    materials.left = materials.left.minus(toTake);
  }
  return pieces;
}
