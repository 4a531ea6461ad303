import { exact, rounded, written } from "./arithmetic";
import type { Book, InvoiceRow, JobRow, MaterialsRow, Policies, TimesheetRow, WriteOffRow } from "./book";
import { invoiceAnswer, owes } from "./invoices";
import { randomFrom, type Random } from "./random";
import { maybe, numbered, randomDay } from "./randomFields";
import { randomInvoice } from "./randomInvoice";
import { randomPayments } from "./randomPayments";
import { randomWriteOffs } from "./randomWriteOffs";

const rates = ["0", "0.05", "0.125", "0.15", "0.175", "0.2"];
const units = ["1", "1.5", "0.333", "2.25", "0.25", "3", "7.75", "0.1"];
const prices = ["33.33", "84.335", "60", "10.10", "0.5", "19.99", "45.005", "12.5", "100"];

/**
 * A small book that keeps the house rules: what is billed is on an invoice, what was consumed names one, statuses are those
 * that its amounts give. Unbilled negative entries are dated after the last billing, as they must be.
 */
export function randomBook(seed: number): Book {
  const random = randomFrom(seed);
  const policies: Policies = {
    excess: random.pick(["carry", "carry", "credit", "block"]),
    decimals: random.pick([2, 2, 2, 0, 3]),
    ...maybe("taxRate", random.chance(0.7) ? random.pick(rates) : undefined),
    ...maybe("dueDays", random.chance(0.2) ? random.whole(0, 60) : undefined),
  };
  const customers = ["C-001", "C-002", "C-003"].slice(0, random.whole(1, 3));
  const jobs = Array.from({ length: random.whole(1, 4) }, (_, index) => randomJob(random, numbered("J-", index + 1), random.pick(customers)));

  let book: Book = {
    policies,
    jobs,
    timesheet: Array.from({ length: random.whole(1, 9) }, (_, index) => randomTimesheet(random, numbered("T-", index + 1), jobs, policies)),
    materials: Array.from({ length: random.whole(0, 5) }, (_, index) => randomMaterials(random, numbered("M-", index + 1), jobs, policies)),
    invoices: [],
    lines: [],
    payments: [],
    writeOffs: [],
  };
  const hasSentColumn = random.chance(0.5);
  const invoices = random.whole(0, 4);
  for (let index = 1; index <= invoices; index += 1) book = randomInvoice(random, book, numbered("INV-", index), customers, hasSentColumn);
  book = randomWriteOffs(random, randomPayments(random, book));
  return withRowsInAnyOrder(random, withTheirStatuses(book));
}

function randomJob(random: Random, job: string, customer: string): JobRow {
  const hasForward = random.chance(0.25);
  return {
    job,
    customer,
    ...maybe("taxRate", random.chance(0.3) ? random.pick(rates) : undefined),
    ...(hasForward ? { lastBilled: "2025-12-31", broughtForward: random.pick(["400", "35", "7", "-20"]) } : {}),
  };
}

/** What both ledgers have in common. A negative entry balances an earlier one, so it comes late. */
function randomEntry(random: Random, entry: string, jobs: readonly JobRow[], policies: Policies) {
  const isNegative = random.chance(0.15);
  const charge = random.chance(0.1) ? random.pick(["12.35", "0.99", "50"]) : undefined;
  const signed = charge !== undefined && isNegative ? `-${charge}` : charge;
  return {
    isNegative,
    row: {
      entry,
      date: isNegative ? randomDay(random, 4, 6) : randomDay(random, 1, 6),
      job: random.pick(jobs).job,
      ...maybe("charge", signed === undefined ? undefined : written(rounded(exact(signed), policies.decimals), policies.decimals)),
      ...maybe("chargeable", random.chance(0.1) ? false : undefined),
      ...maybe("taxRate", random.chance(0.25) ? random.pick(rates) : undefined),
    },
  };
}

function randomTimesheet(random: Random, entry: string, jobs: readonly JobRow[], policies: Policies): TimesheetRow {
  const { isNegative, row } = randomEntry(random, entry, jobs, policies);
  const quantity = random.pick(units);
  return {
    ...row,
    ...maybe("kind", random.pick(["Labour", "Labour", "Vehicle", "Plant", undefined] as const)),
    units: isNegative ? `-${quantity}` : quantity,
    rate: random.pick(prices),
  };
}

function randomMaterials(random: Random, entry: string, jobs: readonly JobRow[], policies: Policies): MaterialsRow {
  const { isNegative, row } = randomEntry(random, entry, jobs, policies);
  const quantity = random.pick(units);
  return { ...row, quantity: isNegative ? `-${quantity}` : quantity, price: random.pick(prices) };
}

/** Each invoice with the status that its amounts give it. */
const withTheirStatuses = (book: Book): Book => ({
  ...book,
  invoices: book.invoices.map((row): InvoiceRow => (owes(row) ? { ...row, status: invoiceAnswer(book, row).status } : row)),
});

/** No answer may depend on the order of rows, except that the lines of an invoice stand in theirs. */
function withRowsInAnyOrder(random: Random, book: Book): Book {
  const shuffled = <Row>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({ row, place: random.whole(0, 1_000_000) })).sort((a, b) => a.place - b.place).map(({ row }) => row);
  const writeOffs: readonly WriteOffRow[] = shuffled(book.writeOffs);
  return { ...book, timesheet: shuffled(book.timesheet), materials: shuffled(book.materials), payments: shuffled(book.payments), writeOffs };
}
