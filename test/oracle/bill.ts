import { daysAfter, exact, sum, twentiethOfNextMonth, withTax, written, zero, type Exact } from "./arithmetic";
import { detailedLines, summaryLines, type BillLine } from "./billLines";
import type { Book, Excess, InvoiceStatus, LineType } from "./book";
import { rateOfJob } from "./entries";
import { runOf, type Run } from "./run";

export interface BillOptions {
  readonly style: "detailed" | "summary";
  readonly date: string;
  /** The invoice's own date where it is absent. */
  readonly upTo?: string;
  readonly billNow?: string;
  /** The book's policy where it is absent. */
  readonly policy?: Excess;
}

export interface BilledLine {
  readonly type: LineType;
  readonly entry: string | null;
  readonly net: string;
  /** Null where the line stands for entries of several rates. */
  readonly taxRate: string | null;
  readonly tax: string;
  readonly gross: string;
}

export interface Bill {
  readonly lines: readonly BilledLine[];
  readonly due: string;
  readonly status: InvoiceStatus;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  /** By write-off, what this invoice consumed; write ups with their minus sign. */
  readonly consumed: readonly { readonly writeOff: string; readonly amount: string }[];
  readonly broughtForward: string;
  readonly marked: readonly string[];
}

export type BillAnswer =
  | { readonly kind: "billed"; readonly bill: Bill }
  | { readonly kind: "refused"; readonly code: "NOTHING_TO_BILL" | "EXCESS_WRITE_OFF" | "BILL_TOO_MUCH"; readonly amount: string };

/** Bills one job: the lines of its invoice, and what else in the book changes with it. */
export function bill(book: Book, job: string, options: BillOptions): BillAnswer {
  const { decimals } = book.policies;
  const policy = options.policy ?? book.policies.excess;
  const run = runOf(book, job, options.upTo ?? options.date, policy);
  const text = (amount: Exact) => written(amount, decimals);

  // Charges that balancing entries outweigh, or that cancel out by themselves, wait. Those that write-offs emptied do not:
  // a nil invoice takes them out of the work in progress.
  if (run.isEmpty || (run.amountToBill.isZero() && run.consumed.isZero()))
    return { kind: "refused", code: "NOTHING_TO_BILL", amount: text(run.staysUnbilled) };
  if (policy === "block" && !run.excess.isZero()) return { kind: "refused", code: "EXCESS_WRITE_OFF", amount: text(run.excess) };

  const billNow = options.billNow === undefined ? run.amountToBill : exact(options.billNow);
  if (billNow.greaterThan(run.amountToBill)) return { kind: "refused", code: "BILL_TOO_MUCH", amount: text(run.amountToBill) };
  const carriedForward = run.amountToBill.minus(billNow);

  const jobRate = rateOfJob(book, job);
  const lines = [
    ...(options.style === "detailed" ? detailedLines(run, jobRate, decimals) : summaryLines(run, jobRate, decimals)),
    ...carriedForwardLine(carriedForward, jobRate, decimals),
  ];
  const net = sum(lines.map((line) => line.net));
  const tax = sum(lines.map((line) => line.tax));
  if (!net.equals(billNow)) throw new Error(`The lines come to ${net.toString()}, ${billNow.toString()} was to be billed.`);

  return {
    kind: "billed",
    bill: {
      lines: lines.map((line) => asText(line, decimals)),
      due: book.policies.dueDays === undefined ? twentiethOfNextMonth(options.date) : daysAfter(options.date, book.policies.dueDays),
      status: statusOfNewInvoice(net.plus(tax), run),
      net: text(net),
      tax: text(tax),
      total: text(net.plus(tax)),
      consumed: consumedByWriteOff(run).map(({ writeOff, amount }) => ({ writeOff, amount: text(amount) })),
      broughtForward: text(carriedForward),
      marked: run.entries.map(({ entry }) => entry),
    },
  };
}

/** A part bill is lowered by what it carries forward, at the job's rate. */
function carriedForwardLine(carriedForward: Exact, jobRate: Exact, decimals: number): readonly BillLine[] {
  if (carriedForward.isZero()) return [];
  const net = carriedForward.negated();
  return [{ type: "Other", entry: undefined, net, rate: jobRate, tax: withTax(net, jobRate, decimals).minus(net) }];
}

/** A nil invoice that write-offs emptied is Written Off; one of which all was carried forward has nothing left to pay. */
function statusOfNewInvoice(total: Exact, run: Run): InvoiceStatus {
  if (total.isZero()) return run.consumed.isZero() ? "Paid" : "Written Off";
  return total.isNegative() ? "Credit balance" : "Open";
}

/** Write ups are consumed whole, reductions by their pieces. */
function consumedByWriteOff(run: Run): readonly { readonly writeOff: string; readonly amount: Exact }[] {
  const byWriteOff = new Map<string, Exact>();
  for (const { writeOff, amount } of run.writeUps) byWriteOff.set(writeOff, amount.negated());
  for (const { writeOff, amount } of run.pieces) byWriteOff.set(writeOff, (byWriteOff.get(writeOff) ?? zero).plus(amount));
  return [...byWriteOff].map(([writeOff, amount]) => ({ writeOff, amount }));
}

const asText = (line: BillLine, decimals: number): BilledLine => ({
  type: line.type,
  entry: line.entry ?? null,
  net: written(line.net, decimals),
  taxRate: line.rate === undefined ? null : line.rate.toString(),
  tax: written(line.tax, decimals),
  gross: written(line.net.plus(line.tax), decimals),
});
