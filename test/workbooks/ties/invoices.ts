import Decimal from "decimal.js";
import { consumedBy, counts, ledgersOf, lowered } from "./consumption";
import { find, kindOf } from "./firm";
import type { Firm, Row } from "./firm";
import { match, sumOf, taxOn, tie, toPence, zero } from "./figures";

/** Says which figures of an invoice do not follow from its lines, payments and write-offs. */
export function brokenInvoice(firm: Firm, invoice: Row): string[] {
  const { key } = invoice;
  const lines = firm.lines.filter((line) => line.text("Invoice") === key);
  const column = (heading: string) => sumOf(lines.map((line) => line.amount(heading)));
  const payments = firm.payments.filter((payment) => payment.text("Invoice") === key && ["Completed", ""].includes(payment.text("Status")));
  const writeOffs = firm.writeOffs.filter((writeOff) => writeOff.text("Invoice") === key && counts(writeOff));
  const paid = sumOf(payments.map((payment) => payment.amount("Amount")));
  const writtenOff = sumOf(writeOffs.map((writeOff) => writeOff.amount("Amount")));
  const balance = column("Gross").minus(paid).minus(writtenOff);
  return [
    ...tie(`${key}: Net`, invoice.amount("Net"), column("Net")),
    ...tie(`${key}: Tax`, invoice.amount("Tax"), column("Tax")),
    ...tie(`${key}: Total`, invoice.amount("Total"), column("Gross")),
    ...tie(`${key}: Paid`, invoice.amount("Paid"), paid),
    ...tie(`${key}: Written off`, invoice.amount("Written off"), writtenOff),
    ...tie(`${key}: Balance`, invoice.amount("Balance"), balance),
    ...match(`${key}: Status`, invoice.text("Status"), statusOf(firm, invoice, balance, paid, writtenOff)),
    ...match(`${key}: Due`, invoice.text("Due"), twentiethOfNextMonth(invoice.text("Date"))),
    ...(!invoice.isEmpty("Sent") && invoice.text("Sent") < invoice.text("Date") ? [`${key} was sent before its date`] : []),
    ...(invoice.isEmpty("Job") ? lines.flatMap(brokenLooseLine) : brokenBill(firm, invoice, lines)),
    ...lines.flatMap((line) => tie(`${line.key}: Gross`, line.amount("Gross"), line.amount("Net").plus(line.amount("Tax")))),
  ];
}

function statusOf(firm: Firm, invoice: Row, balance: Decimal, paid: Decimal, writtenOff: Decimal): string {
  const said = invoice.text("Status");
  // These two are a person's decision and follow from no figure.
  if (said === "Draft" || said === "Cancelled") return said;
  if (balance.isNegative() && !balance.isZero()) return "Credit balance";
  if (!balance.isZero()) return invoice.isEmpty("Sent") ? "Open" : "Sent";
  const isEmptied = firm.writeOffs.some((writeOff) => consumedBy(writeOff).some((consumed) => consumed.invoice === invoice.key));
  if (invoice.amount("Total").isZero() && isEmptied) return "Written Off";
  if (writtenOff.isZero()) return "Paid";
  return paid.isZero() ? "Written Off" : "Settled";
}

function twentiethOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-20` : `${year}-${String(month + 1).padStart(2, "0")}-20`;
}

/** Says where a job's invoice is not what its entries and the write-offs that it took make of it. */
function brokenBill(firm: Firm, invoice: Row, lines: readonly Row[]): string[] {
  const job = find(firm.jobs, invoice.text("Job"));
  const entries = firm.entries.filter((entry) => entry.text("Invoice") === invoice.key);
  const taken = firm.writeOffs.flatMap(consumedBy).filter((consumed) => consumed.invoice === invoice.key);
  const ofType = (...types: string[]) => lines.filter((line) => types.includes(line.text("Type")));
  const net = (of: readonly Row[]) => sumOf(of.map((line) => line.amount("Net")));
  const jobRate = firm.taxRate(job);
  const whole = ofType("Other", "Credit", "Adjustment").flatMap((line) => [
    ...tie(`${line.key}: Tax`, line.amount("Tax"), taxOn(line.amount("Net"), line.amount("Tax rate"))),
    ...tie(`${line.key}: Tax rate`, line.amount("Tax rate"), jobRate),
  ]);

  if (invoice.text("Style") === "Detailed") {
    return [
      ...whole,
      ...entries.flatMap((entry) => brokenLine(firm, job, entry, firm.lines.filter((line) => line.text("Entry") === entry.key))),
      ...match(
        `${invoice.key}: its Credit and Adjustment lines`,
        ofType("Credit", "Adjustment").map((line) => `${line.text("Description")} ${line.amount("Net").toFixed(2)}`).join("; "),
        taken.map(({ writeOff, amount }) => `${writeOff.text("Description")} ${amount.negated().toFixed(2)}`).join("; "),
      ),
    ];
  }

  const ups = sumOf(taken.map(({ amount }) => Decimal.min(zero, amount))).negated();
  const downs = sumOf(taken.map(({ amount }) => Decimal.max(zero, amount)));
  const before = ledgersOf(entries);
  const after = lowered({ ...before, timesheet: before.timesheet.plus(ups) }, downs);
  const entryTax = sumOf(entries.map((entry) => taxOn(entry.amount("Charge"), firm.taxRate(job, entry))));
  const takenTax = sumOf(taken.map(({ amount }) => taxOn(amount, jobRate)));
  const groups = ofType("Labour", "Vehicle", "Plant", "Materials");
  return [
    ...whole,
    ...tie(`${invoice.key}: its labour and vehicles`, net(ofType("Labour", "Vehicle")), after.timesheet),
    ...tie(`${invoice.key}: its plant`, net(ofType("Plant")), after.plant),
    ...tie(`${invoice.key}: its materials`, net(ofType("Materials")), after.materials),
    ...tie(`${invoice.key}: tax of its groups`, sumOf(groups.map((line) => line.amount("Tax"))), entryTax.minus(takenTax)),
    ...match(`${invoice.key}: its Credit and Adjustment lines`, String(ofType("Credit", "Adjustment").length), "0"),
  ];
}

/** The lines of an invoice without a job stand for themselves. */
const brokenLooseLine = (line: Row): string[] => [
  ...tie(`${line.key}: Net`, line.amount("Net"), toPence(line.amount("Quantity").times(line.amount("Rate")))),
  ...tie(`${line.key}: Tax`, line.amount("Tax"), taxOn(line.amount("Net"), line.amount("Tax rate"))),
];

function brokenLine(firm: Firm, job: Row, entry: Row, [line]: readonly Row[]): string[] {
  if (!line) return [`${entry.key} has no line`];
  const rate = firm.taxRate(job, entry);
  return [
    ...match(`${line.key}: Type`, line.text("Type"), kindOf(entry)),
    ...match(`${line.key}: Job`, line.text("Job"), job.key),
    ...tie(`${line.key}: Quantity`, line.amount("Quantity"), entry.amount(entry.isEmpty("Units") ? "Quantity" : "Units")),
    ...tie(`${line.key}: Rate`, line.amount("Rate"), entry.amount(entry.isEmpty("Units") ? "Price" : "Rate")),
    ...tie(`${line.key}: Net`, line.amount("Net"), entry.amount("Charge")),
    ...tie(`${line.key}: Tax rate`, line.amount("Tax rate"), rate),
    ...tie(`${line.key}: Tax`, line.amount("Tax"), taxOn(entry.amount("Charge"), rate)),
  ];
}
