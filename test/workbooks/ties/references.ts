import { find, isChargeable, kindOf } from "./firm";
import type { Firm, Row } from "./firm";
import { match, tie, toPence } from "./figures";

/** Says what does not hold between rows: keys, and what one row says of another. */
export function brokenReferences(firm: Firm): string[] {
  const { customers, jobs, entries, invoices, lines, payments, writeOffs } = firm;
  const tables = [customers, jobs, entries, invoices, lines, payments, writeOffs];
  const known = (rows: readonly Row[], targets: readonly Row[], heading: string) =>
    rows.flatMap((row) =>
      row.isEmpty(heading) || targets.some((target) => target.key === row.text(heading))
        ? []
        : [`${row.key}: there is no ${heading.toLowerCase()} ${row.text(heading)}`],
    );
  return [
    ...tables.flatMap((rows) => rows.filter((row, index) => find(rows, row.key) !== rows[index]).map((row) => `${row.key} stands twice`)),
    ...[jobs, invoices, payments, writeOffs].flatMap((rows) => known(rows, customers, "Customer")),
    ...[entries, invoices, lines, payments, writeOffs].flatMap((rows) => known(rows, jobs, "Job")),
    ...[entries, lines, payments, writeOffs].flatMap((rows) => known(rows, invoices, "Invoice")),
    ...known(lines, entries, "Entry"),
    ...known(writeOffs, writeOffs, "Reverses"),
    ...[invoices, payments, writeOffs].flatMap((rows) => rows.flatMap((row) => ofAnotherCustomer(firm, row))),
    ...entries.flatMap((entry) => brokenEntry(firm, entry)),
    ...writeOffs.flatMap((writeOff) => brokenWriteOff(firm, writeOff)),
  ];
}

/** A row that names a job or an invoice is of that job's and that invoice's customer; and of the invoice's job. */
function ofAnotherCustomer(firm: Firm, row: Row): string[] {
  const job = row.isEmpty("Job") ? undefined : find(firm.jobs, row.text("Job"));
  const named = row.text("Invoice");
  const invoice = named === "" || named === row.key ? undefined : find(firm.invoices, named);
  return [
    ...(job ? match(`${row.key}: Customer`, row.text("Customer"), job.text("Customer")) : []),
    ...(invoice ? match(`${row.key}: Customer`, row.text("Customer"), invoice.text("Customer")) : []),
    ...(invoice ? match(`${row.key}: Job`, row.text("Job"), invoice.text("Job")) : []),
  ];
}

function brokenEntry(firm: Firm, entry: Row): string[] {
  const [units, rate] = kindOf(entry) === "Materials" ? ["Quantity", "Price"] : ["Units", "Rate"];
  const billed = entry.isEmpty("Invoice") ? undefined : find(firm.invoices, entry.text("Invoice"));
  const lines = firm.lines.filter((line) => line.text("Entry") === entry.key);
  return [
    ...tie(`${entry.key}: Charge`, entry.amount("Charge"), toPence(entry.amount(units ?? "").times(entry.amount(rate ?? "")))),
    ...(billed && !isChargeable(entry) ? [`${entry.key} is billed and not chargeable`] : []),
    ...(billed ? match(`${entry.key}: Job`, entry.text("Job"), billed.text("Job")) : []),
    ...(billed && billed.text("Date") < entry.text("Date") ? [`${entry.key} is of a later day than its invoice`] : []),
    ...match(
      `${entry.key}: invoices whose lines name it`,
      lines.map((line) => line.text("Invoice")).join(", "),
      billed?.text("Style") === "Detailed" ? billed.key : "",
    ),
  ];
}

/** A write up raises what is owed; the row that takes a write-off back is none, although its amount is negative. */
const isWriteUp = (row: Row) => row.amount("Amount").isNegative() && row.isEmpty("Reverses");

function brokenWriteOff(firm: Firm, writeOff: Row): string[] {
  const { key } = writeOff;
  const original = writeOff.isEmpty("Reverses") ? undefined : find(firm.writeOffs, writeOff.text("Reverses"));
  const reversals = firm.writeOffs.filter((other) => other.text("Reverses") === key);
  return [
    ...(writeOff.isEmpty("Job") && writeOff.isEmpty("Invoice") ? [`${key} has neither job nor invoice`] : []),
    ...match(`${key}: Description`, writeOff.text("Description"), `${isWriteUp(writeOff) ? "Write Up" : "Write Off"}: ${writeOff.text("Reason")}`),
    ...(original ? tie(`${key}: Amount`, writeOff.amount("Amount"), original.amount("Amount").negated()) : []),
    ...match(`${key}: reversals`, String(reversals.length), writeOff.text("Status") === "Reversed" ? "1" : "0"),
    ...(writeOff.amount("Amount").isZero() ? [`${key} is of nothing`] : []),
  ];
}
