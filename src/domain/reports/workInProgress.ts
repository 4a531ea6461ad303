import { amountToBill } from "../amountToBill";
import { billingOf } from "../billing";
import { ledgerOf, type Job, type WriteOff } from "../book";
import type { IndexedBook } from "../indexed";
import { isPaid } from "../invoiceSums";
import { jobBalance, openWriteOffsWithTax } from "../jobBalance";
import { type Amount, minus, plus, sum } from "../money";
import { consumedOf, counts, openOf, reachesBilling } from "../openWriteOffs";
import { order } from "../order";
import { taxOf } from "../quantity";
import { rateOfCharge, rateOfJob } from "../tax";
import { settledShares } from "./settledShares";

/** The figures of a job's work in progress. Those of work that is not billed yet are before tax, those of invoices include it. */
export interface WorkFigures {
  /** Unbilled labour, vehicles and plant. What a Draft holds is not billed yet. */
  readonly timesheet: Amount;
  readonly materials: Amount;
  readonly broughtForward: Amount;
  /** Job write-offs that bills have consumed: they are inside `billed`. */
  readonly consumed: Amount;
  /** Open job write-offs that wait for the next billing run. */
  readonly allocated: Amount;
  /**
   * What the next billing run leaves: the work that a Draft holds, and below zero what write-offs and balancing entries
   * exceed the charges by. It is timesheet + materials + brought forward − allocated − to bill.
   */
  readonly waiting: Amount;
  /** What the next billing run would bill. */
  readonly toBill: Amount;
  /** Open job write-offs that no billing run takes up. */
  readonly unallocated: Amount;
  /** The tax on the unbilled work, less that on the open write-offs. */
  readonly tax: Amount;
  readonly billed: Amount;
  /** Payments less refunds, those for no invoice included. */
  readonly paid: Amount;
  /** Write-offs of the invoices that are for the job. */
  readonly invoiceWriteOffs: Amount;
  /**
   * What the job owes in all: timesheet + materials + brought forward − allocated − unallocated + tax + billed − paid −
   * invoice write-offs; the first four are to bill + waiting.
   */
  readonly balance: Amount;
}

export interface WorkRow extends WorkFigures {
  readonly job: string;
  readonly customer: string;
  readonly description: string;
  readonly incomplete: boolean;
}

export interface WorkInProgress {
  readonly rows: readonly WorkRow[];
  readonly totals: WorkFigures;
}

/** The work in progress of all jobs, in the order of their ids. A job that owes nothing is left out unless it is asked for. */
export function workInProgress(book: IndexedBook, { zeroBalances }: { readonly zeroBalances: boolean }): WorkInProgress {
  const rows = [...book.jobs].sort((a, b) => order(a.id, b.id)).map((job) => workRow(book, job)).filter(({ balance }) => zeroBalances || balance !== 0);
  const of = (figure: keyof WorkFigures) => sum(rows.map((row) => row[figure]));
  return {
    rows,
    totals: {
      timesheet: of("timesheet"), materials: of("materials"), broughtForward: of("broughtForward"),
      consumed: of("consumed"), allocated: of("allocated"), waiting: of("waiting"), toBill: of("toBill"), unallocated: of("unallocated"), tax: of("tax"),
      billed: of("billed"), paid: of("paid"), invoiceWriteOffs: of("invoiceWriteOffs"), balance: of("balance"),
    },
  };
}

/** All that was written off a job, of both kinds: of its work, before tax, and of its invoices, with tax. */
export const writtenOffInAll = ({ consumed, allocated, unallocated, invoiceWriteOffs }: WorkFigures): Amount =>
  sum([consumed, allocated, unallocated, invoiceWriteOffs]);

/** The work in progress of one job. */
export function workRow(book: IndexedBook, job: Job): WorkRow {
  const { id, customer, description, broughtForward } = job;
  const charges = book.chargesOfJob(id).filter((charge) => ["unbilled", "drafted"].includes(billingOf(book.notBilling, charge)));
  const net = (isMaterials: boolean) => sum(charges.filter(({ kind }) => (ledgerOf(kind) === "materials") === isMaterials).map((charge) => charge.net));
  const [timesheet, materials] = [net(false), net(true)];

  const writeOffs = book.writeOffsOfJob(id).filter(counts);
  const isAllocated = (writeOff: WriteOff) => writeOff.nextBillingRun && reachesBilling(writeOff);
  const open = (rows: readonly WriteOff[]) => sum(rows.map((row) => plus(openOf(book, row), drafted(book, row))));
  const [allocated, unallocated] = [open(writeOffs.filter(isAllocated)), open(writeOffs.filter((row) => !isAllocated(row)))];
  const consumed = sum(writeOffs.map((row) => minus(consumedOf(book, row), drafted(book, row))));

  const { toBill } = amountToBill(book, job, null);
  const waiting = minus(minus(sum([timesheet, materials, broughtForward]), allocated), toBill);

  const tax = sum([...charges.map((charge) => taxOf(charge.net, rateOfCharge(charge, job, book.policies))), taxOf(broughtForward, rateOfJob(job, book.policies))]);
  const taxOfWriteOffs = minus(openWriteOffsWithTax(book, job), plus(allocated, unallocated));
  const shares = book.invoicesOfJob(id).flatMap((invoice) => settledShares(book, invoice)).filter((share) => share.job === id);
  const payments = book.paymentsOfJob(id).filter(isPaid).map(({ amount }) => amount);
  return {
    job: id, customer, description, timesheet, materials, broughtForward, consumed, allocated, waiting, toBill, unallocated,
    tax: minus(tax, taxOfWriteOffs),
    billed: sum(shares.map((share) => share.billed)),
    paid: sum([...shares.map((share) => share.paid), ...payments]),
    invoiceWriteOffs: sum(shares.map((share) => share.writtenOff)),
    balance: jobBalance(book, job),
    incomplete: book.unreadable.anywhere || book.unreadable.everything === true || book.unreadable.jobs.has(id),
  };
}

/** What a Draft has taken from a write-off: a Draft is no bill, so it is still open. */
const drafted = (book: IndexedBook, { billedOn }: WriteOff): Amount =>
  sum(billedOn.filter(({ invoice }) => book.notBilling.get(invoice) === "Draft").map(({ amount }) => amount));
