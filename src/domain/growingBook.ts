import type { WriteOff } from "./book";
import type { IndexedBook } from "./indexed";
import { invoiceShares } from "./invoiceShares";
import { jobBalanceReckoned } from "./jobBalance";
import { addTo, type Amount, minus, plus, zero } from "./money";
import { nobody } from "./numbering";
import { counts } from "./openWriteOffs";

/** A book that write-offs are added to one after the other: to index it anew for each of thousands would take minutes. */
export interface GrowingBook {
  /** The book with what was added so far; it changes with every addition. */
  readonly book: IndexedBook;
  /** Adds a new write-off, of which no bill has consumed anything yet. */
  add(writeOff: WriteOff): void;
}

export function growingBook(book: IndexedBook): GrowingBook {
  const writeOffs = [...book.writeOffs];
  const onInvoice = new Map<string, WriteOff[]>();
  const onJob = new Map<string, WriteOff[]>();
  const sums = book.invoiceSums();
  const writtenOff = Float64Array.from(sums.writtenOff);
  const ownSums = { ...sums, writtenOff };
  let writeOffOf: Map<string, WriteOff> | undefined;
  const withMore = (more: Map<string, WriteOff[]>, id: string, known: readonly WriteOff[]) => {
    const added = more.get(id);
    return added ? [...known, ...added] : known;
  };
  // A job may have thousands of invoices: what it owes is reckoned once, and then moves by what its part of an invoice does.
  const balances = new Map<string, Amount>();
  const moveBalances = (id: string, act: () => void) => {
    const invoice = balances.size === 0 ? undefined : book.invoiceOf.get(id);
    const before = invoice && invoiceShares(grown, invoice);
    act();
    if (!before) return;
    invoiceShares(grown, invoice).forEach((share) => {
      const kept = share.job === null ? undefined : balances.get(share.job);
      if (share.job === null || kept === undefined) return;
      const then = before.find(({ job }) => job === share.job)?.balance ?? zero;
      balances.set(share.job, plus(kept, minus(share.balance, then)));
    });
  };
  const grown: IndexedBook = {
    ...book,
    writeOffs,
    get writeOffOf() {
      return (writeOffOf ??= new Map(writeOffs.map((row) => [row.id, row])));
    },
    writeOffsOfInvoice: (id) => withMore(onInvoice, id, book.writeOffsOfInvoice(id)),
    writeOffsOfJob: (id) => withMore(onJob, id, book.writeOffsOfJob(id)),
    invoiceSums: () => ownSums,
    jobBalanceKept(job) {
      const balance = balances.get(job.id) ?? jobBalanceReckoned(grown, job);
      balances.set(job.id, balance);
      return balance;
    },
  };
  return {
    book: grown,
    add(writeOff) {
      const { id, invoice, job } = writeOff;
      writeOffs.push(writeOff);
      writeOffOf?.set(id, writeOff);
      const [owners, owner] = invoice === null ? [onJob, job] : [onInvoice, invoice];
      const take = () => {
        if (owner !== null) owners.set(owner, [...(owners.get(owner) ?? []), writeOff]);
        if (invoice !== null && counts(writeOff)) addTo(writtenOff, book.numberOfInvoice(invoice) ?? nobody, writeOff.amount);
      };
      if (invoice !== null) return moveBalances(invoice, take);
      take();
      if (job !== null) balances.delete(job);
    },
  };
}
