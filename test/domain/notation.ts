import { type Book, type Charge, type ChargeKind, type Invoice, type InvoiceLine, type Job, type LineType, type Payment, type WriteOff } from "../../src/domain/book";
import { parseDay, type Day } from "../../src/domain/day";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { type Amount, amountText, exact, parseAmount, plus, zero } from "../../src/domain/money";
import { defaultPolicies, type Policies } from "../../src/domain/policies";
import { chargeOf, type Quantity, quantity, taxOf } from "../../src/domain/quantity";
import { type Entry, entries } from "./entries";

/**
 * Makes a book from short entries, parted by semicolons or line breaks. Jobs are called J1, J2, invoices I1, customers C1.
 * A job that is only mentioned is a job of C1 without tax.
 *
 *     policy excess, credit
 *     job J1, of C2, is Done, tax 15%, forward 400, last 2026-03-31
 *     T J1 1000, on 2026-04-01, tax 20%, billed I1, free     V vehicle, P plant, M materials; these become T1, T2, P1, M1
 *     T J1 25 @ 60                                           units and rate
 *     invoice I1 1200, is Sent, job J1, of C2, sent 2026-03-31 (or: sent never)
 *     line I1 1000, tax 15%, job J1, type Credit             before tax
 *     paid I1 700, job J1, is Pending                        or: paid J1 100, paid C1 100
 *     off J1 300, wait, took I1 200 + I2 50                  W1, W2 ...; "wait" is not for the next billing run
 *     off I1 500, job J1, is Pending, reverses W1
 *     no payments
 */
export function bookOf(text: string): IndexedBook {
  const all = entries(text);
  const policies = policiesOf(all);
  const money = (typed: string) => amountOf(typed, policies);
  const numbered = new Map<string, number>();
  const idOf = (letter: string) => {
    const number = (numbered.get(letter) ?? 0) + 1;
    numbered.set(letter, number);
    return `${letter}${number}`;
  };
  const of = (verb: string) => all.filter((entry) => entry.verb === verb);
  const declared = of("job").map((entry) => jobOf(entry, money));
  const mentioned = all.flatMap(({ target, options }) => [target, options.get("job") ?? ""]).filter((id) => /^J\d/.test(id));
  const jobs = [...new Set(mentioned)].map((id) => declared.find((job) => job.id === id) ?? jobOf({ verb: "job", target: id, figure: "", options: new Map() }, money));
  const invoices = of("invoice").map((entry) => invoiceOf(entry, money));
  const writeOffs = of("off").map((entry) => writeOffOf(entry, idOf("W"), money));
  const has = ["customers", "jobs", "timesheet", "materials", "invoices", "invoiceLines", "payments", "writeOffs"] as const;
  const book: Book = {
    has: new Set(all.some(({ verb, target }) => verb === "no" && target === "payments") ? has.filter((table) => table !== "payments") : has),
    policies, jobs, invoices, writeOffs,
    customers: [{ id: "C1", name: "Ash" }, { id: "C2", name: "Birch" }],
    charges: all.filter(({ verb }) => verb in kinds).map((entry) => chargeIn(entry, idOf(entry.verb), policies)),
    lines: of("line").map((entry) => lineOf(entry, idOf("L"), money)),
    payments: of("paid").map((entry) => paymentOf(entry, idOf("X"), money)),
    reasonCodes: [],
    keys: { writeOffs: writeOffs.map(({ id }) => id), invoices: invoices.map(({ id }) => id) },
    unreadable: { jobs: new Set(), invoices: new Set(), customers: new Set(), writeOffs: new Set(), policies: new Set(), duplicates: {}, anywhere: false },
  };
  return indexed(book);
}

const kinds: Readonly<Record<string, ChargeKind>> = { T: "Labour", V: "Vehicle", P: "Plant", M: "Materials" };

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`not a day: ${text}`);
  return read;
}

/** Minor units at two decimals: cents("1,400.00") is 140000. */
export const cents = (typed: string): Amount => amountOf(typed, defaultPolicies);

/** An amount as the tables of the tests write it. */
export const show = (amount: Amount) => amountText(amount, 2);

export function theJob(book: IndexedBook, id = "J1"): Job {
  const job = book.jobOf.get(id);
  if (!job) throw new Error(`no job ${id}`);
  return job;
}

export function theInvoice(book: IndexedBook, id = "I1"): Invoice {
  const invoice = book.invoiceOf.get(id);
  if (!invoice) throw new Error(`no invoice ${id}`);
  return invoice;
}

function amountOf(typed: string, { decimals }: Policies): Amount {
  const amount = parseAmount(typed, decimals);
  if (amount === undefined) throw new Error(`not an amount: ${typed}`);
  return amount;
}

const rateOf = (percent: string | undefined): Quantity | null => (percent === undefined ? null : quantity(Number(percent.replace("%", "")) / 100));

function policiesOf(all: readonly Entry[]): Policies {
  let policies = defaultPolicies;
  for (const { target, options } of all.filter(({ verb }) => verb === "policy")) {
    const [value = ""] = options.keys();
    const amounts = target === "approvalLimit" ? amountOf(value, policies) : undefined;
    const number = target === "decimals" || target === "dueDays" ? Number(value) : target === "taxRate" ? rateOf(value) : undefined;
    policies = { ...policies, [target]: amounts ?? number ?? value };
  }
  return policies;
}

type Money = (typed: string) => Amount;

const jobOf = ({ target, options }: Entry, money: Money): Job => ({
  id: target, customer: options.get("of") ?? "C1", description: "", status: options.get("is") ?? "",
  lastBilled: options.has("last") ? day(options.get("last") ?? "") : null,
  broughtForward: money(options.get("forward") ?? "0"),
  taxRate: rateOf(options.get("tax")),
  stored: { timesheetToBill: null, materialsToBill: null, writtenOff: null, toBill: null, balance: null },
});

function chargeIn({ verb, target, figure, options }: Entry, id: string, policies: Policies): Charge {
  const [units, rate] = figure.includes("@") ? figure.split("@").map((part) => quantity(Number(part))) : [];
  const net = units === undefined || rate === undefined ? amountOf(figure, policies) : (chargeOf(units, rate, policies.decimals) ?? zero);
  return {
    id, net, kind: kinds[verb] ?? "Labour", date: day(options.get("on") ?? "2026-04-01"), job: target, who: "", description: "", units: units ?? null, rate: rate ?? null,
    chargeable: !options.has("free"), taxRate: rateOf(options.get("tax")), invoice: options.get("billed") ?? null,
  };
}

const invoiceOf = ({ target, figure, options }: Entry, money: Money): Invoice => ({
  id: target, date: day(options.get("on") ?? "2026-04-15"), due: null, customer: options.get("of") ?? "C1", job: options.get("job") ?? null, style: null,
  sent: !options.has("sent") ? undefined : options.get("sent") === "never" ? null : day(options.get("sent") ?? ""),
  stored: {
    status: (options.get("is") as Invoice["stored"]["status"]) ?? null,
    net: null, tax: null, total: figure === "" ? null : money(figure), paid: options.has("paid") ? money(options.get("paid") ?? "") : null, writtenOff: null, balance: null,
  },
});

function lineOf({ target, figure, options }: Entry, id: string, money: Money): InvoiceLine {
  const net = money(figure);
  const taxRate = rateOf(options.get("tax"));
  const tax = taxRate === null ? exact(0) : taxOf(net, taxRate);
  return { id, invoice: target, type: (options.get("type") as LineType) ?? "Labour", job: options.get("job") ?? null, entry: options.get("entry") ?? null, description: options.get("text") ?? "", net, tax, gross: plus(net, tax), taxRate };
}

const paymentOf = ({ target, figure, options }: Entry, id: string, money: Money): Payment => ({
  id, date: day(options.get("on") ?? "2026-04-20"), customer: target.startsWith("C") ? target : null,
  job: target.startsWith("J") ? target : (options.get("job") ?? null), invoice: target.startsWith("I") ? target : null,
  method: "Bank", reference: "", amount: money(figure), fee: zero, tip: zero, status: (options.get("is") as Payment["status"]) ?? "Completed",
});

const writeOffOf = ({ target, figure, options }: Entry, id: string, money: Money): WriteOff => ({
  id, date: day(options.get("on") ?? "2026-04-10"), customer: options.get("of") ?? "C1",
  job: target.startsWith("J") ? target : (options.get("job") ?? null), invoice: target.startsWith("I") ? target : null, amount: money(figure),
  reasonCode: "", reason: "agreed", description: "Write Off: agreed", nextBillingRun: target.startsWith("J") && !options.has("wait"),
  billedOn: (options.get("took") ?? "").split("+").flatMap((part) => {
    const [invoice, amount] = part.trim().split(" ");
    return invoice && amount ? [{ invoice, amount: money(amount) }] : [];
  }),
  status: (options.get("is") as WriteOff["status"]) ?? "Posted", postedBy: "", postedAt: "", reverses: options.get("reverses") ?? null, operation: "",
});
