import type { Charge, InvoiceLine, WriteOff } from "../domain/book";
import type { HistoryEvent } from "../domain/history";
import type { LineStatus } from "../domain/lineSettlement";
import type { Amount } from "../domain/money";
import type { Day } from "../domain/day";

/** What the places about one job and one invoice say. */

export const historyWords = {
  history: "History",
  showInExcel: "Show in Excel",
  date: "Date",
  event: "What happened",
  details: "Details",
  amount: "Amount",
  balance: "Balance",
  actions: "Actions",
  nothingYet: "Nothing has happened yet.",
  ofJob: "Tax included. Work is owed from its own day; a bill takes its place, so it changes nothing that is owed.",
  ofCustomer: "Tax included: invoices without a job, and what was paid on them or on account.",
  incomplete: "Incomplete",
  incompleteAdvice: "Some rows could not be read and are missing here. The list of debts names them.",
  owing: "What is owed",
  taxIncluded: "tax included",
  nextBill: "What is to be billed",
  beforeTax: "before tax",
  heading: "Invoice",
  totals: "Totals",
  settlement: "Payments and write-offs",
  toBill: "To bill",
  waits: "Waits for another bill",
  writtenUp: "Written up",
  staysUnbilled: "Stays unbilled",
  lines: "Lines",
  line: "Line",
  net: "Net",
  tax: "Tax",
  total: "Total",
  paid: "Paid",
  writtenOff: "Written off",
  balanceDue: "Balance due",
  status: "Status",
  customer: "Customer",
  job: "Job",
  due: "Due",
  sent: "Sent",
  style: "Style",
  notSent: "not yet",
  noJob: "No job",
  noLines: "This invoice has no lines. Its total is that of its row.",
  atTheStart: "At the start",
  broughtForward: "Brought forward",
} as const;

export const historyOf = (job: string | null, name: string) => `${historyWords.history}: ${job === null ? name : `${job}, ${name}`}`;

export const invoiceNamed = (id: string) => `Invoice ${id}`;

/** A line by what it is for; by its id where it does not say. */
export const nameOfLine = ({ id, entry, description }: Pick<InvoiceLine, "id" | "entry" | "description">) => description || (entry ?? id);

export const goneNotice = (id: string) => ({ title: id, sentence: "The workbook has it no more. Go back and read the debts again." });

export const actionsFor = (id: string) => `Actions for ${id}`;

export const entriesOfWork = (many: number) => `${many} entries of work`;

export const fromTo = (first: string, last: string) => (first === last ? first : `${first} – ${last}`);

/** What an event is called, by its id. */
export function nameOfEvent(event: HistoryEvent): string {
  switch (event.kind) {
    case "brought forward":
      return historyWords.broughtForward;
    case "charge":
      return event.charge.description === "" ? event.charge.id : `${event.charge.id} ${event.charge.description}`;
    case "invoice":
      return invoiceNamed(event.invoice.id);
    case "payment":
      return `${event.payment.amount < 0 ? "Refund" : "Payment"} ${event.payment.id}`;
    case "paid":
      return `${historyWords.paid}, ${event.invoice.id}`;
    case "write-off":
      return `${event.writeOff.amount < 0 ? "Write up" : "Write-off"} ${event.writeOff.id}`;
  }
}

/** What else is to be said of it, in short. `effect` is what it did; amounts look as `show` makes them. */
export function detailsOf(event: HistoryEvent, effect: Amount, show: (amount: Amount) => string): readonly string[] {
  switch (event.kind) {
    case "brought forward":
      return ["Left by an earlier bill"];
    case "charge":
      return detailsOfCharge(event.charge);
    case "invoice":
      return [event.status, ...(event.total === effect ? [] : [`Bills ${show(event.total)}`])];
    case "payment": {
      const { invoice, method, reference, status, amount } = event.payment;
      const counted = status === "Completed" ? [] : [`${status}: ${show(amount)} does not count`];
      return [...counted, ...said(method), ...said(reference), invoice === null ? "On no invoice" : `On ${invoice}`];
    }
    case "paid":
      return ["As the row of the invoice says"];
    case "write-off":
      return detailsOfWriteOff(event.writeOff, show);
  }
}

const said = (text: string) => (text === "" ? [] : [text]);

const detailsOfCharge = ({ kind, who, invoice, chargeable }: Charge) => [kind, ...said(who), chargeable ? (invoice === null ? "Not billed" : `Billed on ${invoice}`) : "Not charged"];

function detailsOfWriteOff({ amount, invoice, reason, status, billedOn, nextBillingRun, reverses }: WriteOff, show: (amount: Amount) => string): readonly string[] {
  const waits = status === "Pending" ? [`Pending: ${show(amount)} does not count yet`] : status === "Declined" ? [`Declined: ${show(amount)} does not count`] : [];
  const taken = billedOn.length > 0 ? [`Taken by ${billedOn.map((part) => part.invoice).join(", ")}`] : nextBillingRun && status === "Posted" && reverses === null ? ["For the next bill"] : [];
  const target = invoice === null ? [`${show(amount)} before tax`, ...taken] : [`On ${invoice}`];
  return [...said(reason), ...waits, ...target, ...(status === "Reversed" ? ["Reversed"] : []), ...(reverses === null ? [] : [`Reverses ${reverses}`])];
}

export const lineStatusWords: Readonly<Record<LineStatus, string>> = {
  open: "Open",
  "part paid": "Part paid",
  settled: "Settled",
  "part written off": "Part written off",
  "written off": "Written off",
};

/** What came of a line, in short: what is nothing is not said. */
export function settledBy(parts: { readonly credited: Amount; readonly paid: Amount; readonly writtenOff: Amount }, show: (amount: Amount) => string): readonly string[] {
  const named = [["Credited", parts.credited], ["Paid", parts.paid], ["Written off", parts.writtenOff]] as const;
  return named.filter(([, amount]) => amount !== 0).map(([name, amount]) => `${name} ${show(amount)}`);
}

export const dayOr = (day: Day | null | undefined, look: (day: Day) => string, otherwise: string) => (day ? look(day) : otherwise);
