import { exact, rounded, sum, taxOn, written, zero, type Exact } from "./arithmetic";
import type { Book, InvoiceRow, JobRow, LineRow, LineType, WriteOffRow } from "./book";
import { entriesOf, isToBill, rateOfJob, type Entry, type EntryKind } from "./entries";
import type { Random } from "./random";
import { maybe, numbered, part, randomDay } from "./randomFields";

interface NewLine {
  readonly type: LineType;
  readonly job?: string;
  readonly entry?: string;
  readonly net: Exact;
  readonly rate: Exact | undefined;
  readonly tax: Exact;
}

/**
 * The book with one more invoice of January to March: of one job or two, or of none; with lines, or with a total only.
 * It bills some entries that were unbilled, and may hold a Credit line that consumed a part of a write-off.
 */
export function randomInvoice(random: Random, book: Book, invoice: string, customers: readonly string[], hasSentColumn: boolean): Book {
  const customer = random.pick(customers);
  const ofCustomer = book.jobs.filter((row) => row.customer === customer);
  const first = ofCustomer.length > 0 && random.chance(0.8) ? random.pick(ofCustomer) : undefined;
  const second = random.chance(0.35) ? ofCustomer.find((row) => row !== first) : undefined;
  const jobs = first ? (second ? [first, second] : [first]) : [];
  const row: InvoiceRow = {
    invoice,
    date: randomDay(random, 1, 3),
    customer,
    ...maybe("job", jobs.length === 1 ? first?.job : undefined),
    style: random.pick(["Detailed", "Summary"]),
    status: random.pick(["Open", "Sent", "Sent", "Sent", "Draft", "Cancelled"]),
    ...(hasSentColumn ? { sent: random.pick([null, "2026-04-01"]) } : {}),
  };

  const hasOnlyTotal = jobs.length < 2 && random.chance(0.25);
  if (hasOnlyTotal) {
    const { decimals } = book.policies;
    const net = rounded(exact(random.pick(["1200", "99.99", "0.05", "430.333"])), decimals);
    const tax = taxOn(net, exact(random.pick(["0", "0.15", "0.2"])), decimals);
    const total = written(net.plus(tax), decimals);
    return { ...book, invoices: [...book.invoices, { ...row, net: written(net, decimals), tax: written(tax, decimals), total }] };
  }
  if (jobs.length === 0) return withLines(book, row, [otherLine(random, book, undefined)], [], []);
  return jobInvoice(random, book, row, jobs);
}

function jobInvoice(random: Random, book: Book, row: InvoiceRow, jobs: readonly JobRow[]): Book {
  const lines: NewLine[] = [];
  const marked: string[] = [];
  const writeOffs: WriteOffRow[] = [];
  for (const { job, customer } of jobs) {
    const entries = entriesOf(book, job).filter((entry) => entry.invoice === undefined && isToBill(book, entry) && entry.date <= row.date);
    const billed = entries.filter(() => random.chance(0.8));
    marked.push(...billed.map(({ entry }) => entry));
    lines.push(...(row.style === "Summary" ? kindLines(job, billed) : billed.map((entry) => entryLine(job, entry))));
    if (billed.length === 0 || random.chance(0.2)) lines.push(otherLine(random, book, job));

    const charged = sum(lines.filter((line) => line.job === job).map(({ net }) => net));
    if (row.status === "Draft" || !charged.greaterThan(0) || random.chance(0.6)) continue;
    const amount = part(random, written(charged, book.policies.decimals), book.policies.decimals);
    if (exact(amount).isZero()) continue;
    lines.push(creditLine(book, job, exact(amount)));
    writeOffs.push({
      writeOff: numbered("WO-", book.writeOffs.length + writeOffs.length + 1),
      date: row.date,
      customer,
      job,
      // Often it is consumed whole; else the rest waits for the next run.
      amount: random.chance(0.5) ? amount : written(exact(amount).plus(exact("35")), book.policies.decimals),
      nextBillingRun: true,
      billedOn: [{ invoice: row.invoice, amount }],
    });
  }
  return withLines(book, row, lines, marked, writeOffs);
}

const entryLine = (job: string, { kind, entry, net, rate, tax }: Entry): NewLine => ({ type: kind, job, entry, net, rate, tax });

function kindLines(job: string, entries: readonly Entry[]): readonly NewLine[] {
  const kinds: readonly EntryKind[] = ["Labour", "Vehicle", "Plant", "Materials"];
  return kinds.flatMap((type) => {
    const ofKind = entries.filter(({ kind }) => kind === type);
    const [first] = ofKind;
    if (!first) return [];
    const rate = ofKind.every((entry) => entry.rate.equals(first.rate)) ? first.rate : undefined;
    return [{ type, job, net: sum(ofKind.map(({ net }) => net)), rate, tax: sum(ofKind.map(({ tax }) => tax)) }];
  });
}

function otherLine(random: Random, book: Book, job: string | undefined): NewLine {
  const net = rounded(exact(random.pick(["75", "20.05", "3.333"])), book.policies.decimals);
  const rate = job === undefined ? exact(book.policies.taxRate ?? "0") : rateOfJob(book, job);
  return { type: "Other", ...maybe("job", job), net, rate, tax: taxOn(net, rate, book.policies.decimals) };
}

function creditLine(book: Book, job: string, amount: Exact): NewLine {
  const rate = rateOfJob(book, job);
  const net = zero.minus(amount);
  return { type: "Credit", job, net, rate, tax: taxOn(net, rate, book.policies.decimals) };
}

function withLines(book: Book, row: InvoiceRow, lines: readonly NewLine[], marked: readonly string[], writeOffs: readonly WriteOffRow[]): Book {
  const { decimals } = book.policies;
  const { invoice } = row;
  const mark = <Row extends { readonly entry: string }>(entry: Row): Row => (marked.includes(entry.entry) ? { ...entry, invoice } : entry);
  const billedJobs = row.status === "Draft" || row.status === "Cancelled" ? [] : lines.map(({ job }) => job);
  const newLines = lines.map(
    ({ type, job, entry, net, rate, tax }, index): LineRow => ({
      line: numbered("L-", book.lines.length + index + 1),
      invoice,
      type,
      ...maybe("job", job),
      ...maybe("entry", entry),
      net: written(net, decimals),
      ...maybe("taxRate", rate?.toString()),
      tax: written(tax, decimals),
      gross: written(net.plus(tax), decimals),
    }),
  );
  return {
    ...book,
    jobs: book.jobs.map((job) => (billedJobs.includes(job.job) && (job.lastBilled ?? "") < row.date ? { ...job, lastBilled: row.date } : job)),
    timesheet: book.timesheet.map(mark),
    materials: book.materials.map(mark),
    invoices: [...book.invoices, row],
    lines: [...book.lines, ...newLines],
    writeOffs: [...book.writeOffs, ...writeOffs],
  };
}
