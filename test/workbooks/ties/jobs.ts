import Decimal from "decimal.js";
import { consumedBy, counts, isForJob, ledgersOf, lowered, openOf, totalOf, unbilledOf } from "./consumption";
import type { Firm, Row } from "./firm";
import { match, sumOf, taxOn, tie, zero } from "./figures";

/** Says which figures of a job do not follow from its entries, write-offs, invoices and payments. */
export function brokenJob(firm: Firm, job: Row): string[] {
  const { key } = job;
  const mine = (rows: readonly Row[]) => rows.filter((row) => row.text("Job") === key);
  const bills = mine(firm.invoices);
  const entries = unbilledOf(firm, job);
  const writeOffs = mine(firm.writeOffs).filter((writeOff) => isForJob(writeOff) && counts(writeOff));

  // A reversed write-off and its reversal never reach a bill.
  const waiting = writeOffs.filter(
    (writeOff) => writeOff.text("Next billing run") === "TRUE" && writeOff.text("Status") !== "Reversed" && writeOff.isEmpty("Reverses"),
  );
  const ups = sumOf(waiting.map((writeOff) => Decimal.min(zero, openOf(writeOff)))).negated();
  const downs = sumOf(waiting.map((writeOff) => Decimal.max(zero, openOf(writeOff))));
  const charges = ledgersOf(entries, broughtForward(firm, job));
  const gross = { ...charges, timesheet: charges.timesheet.plus(ups) };
  const left = lowered(gross, downs);

  const rate = firm.taxRate(job);
  const withTax = (net: Decimal, at: Decimal) => net.plus(taxOn(net, at));
  const unbilled = sumOf(entries.map((entry) => withTax(entry.amount("Charge"), firm.taxRate(job, entry))));
  const open = sumOf(writeOffs.map((writeOff) => withTax(openOf(writeOff), rate)));
  const owed = sumOf(bills.map((invoice) => invoice.amount("Balance")));
  const onAccount = sumOf(
    mine(firm.payments)
      .filter((payment) => payment.isEmpty("Invoice") && payment.text("Status") === "Completed")
      .map((payment) => payment.amount("Amount")),
  );
  return [
    ...match(`${key}: Last billed`, job.text("Last billed"), bills.map((invoice) => invoice.text("Date")).sort().at(-1) ?? ""),
    ...tie(`${key}: Brought forward`, job.amount("Brought forward"), charges.broughtForward),
    ...tie(`${key}: Timesheet to bill`, job.amount("Timesheet to bill"), left.timesheet.plus(left.plant)),
    ...tie(`${key}: Materials to bill`, job.amount("Materials to bill"), left.materials),
    ...tie(`${key}: Written off`, job.amount("Written off"), totalOf(gross).minus(totalOf(left))),
    ...tie(`${key}: To bill`, job.amount("To bill"), Decimal.max(zero, totalOf(left))),
    ...tie(
      `${key}: Balance`,
      job.amount("Balance"),
      unbilled.plus(withTax(charges.broughtForward, rate)).minus(open).plus(owed).minus(onAccount),
    ),
  ];
}

/** What bills carried forward and no later bill has brought forward yet. */
const broughtForward = (firm: Firm, job: Row): Decimal =>
  sumOf(
    firm.lines
      .filter((line) => line.text("Job") === job.key && ["Carried forward", "Brought forward"].includes(line.text("Description")))
      .map((line) => line.amount("Net")),
  ).negated();

/** Says what is wrong with what bills took of a write-off: only of a job's, never more than there is, a write up whole. */
export function brokenConsumption(writeOff: Row): string[] {
  const { key } = writeOff;
  const [amount, consumed] = [writeOff.amount("Amount"), writeOff.amount("Consumed")];
  const most = isForJob(writeOff) && counts(writeOff) ? amount : zero;
  return [
    ...tie(`${key}: Consumed`, consumed, sumOf(consumedBy(writeOff).map((part) => part.amount))),
    ...(consumed.abs().greaterThan(most.abs()) || consumed.times(amount).lessThan(zero) ? [`${key}: more is consumed than there is`] : []),
    ...(amount.isNegative() && !consumed.isZero() ? tie(`${key}: Consumed`, consumed, amount) : []),
  ];
}
