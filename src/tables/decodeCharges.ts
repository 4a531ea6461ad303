import type { Charge, ChargeKind } from "../domain/book";
import { type Amount, amountText, type Decimals } from "../domain/money";
import { asDecimal, chargeOf, type Quantity } from "../domain/quantity";
import type { Rings } from "./decodeBook";
import type { Findings } from "./findings";
import { placeBefore } from "./keptRows";
import { keyRing } from "./keyRing";
import { headerOf, isMuddled, type ReadTable } from "./readTable";
import type { materialsTable, timesheetTable } from "./schemas";

type ChargesTable = ReadTable<typeof timesheetTable> | ReadTable<typeof materialsTable>;

/** The entries of one ledger table, and what each of its rows was decoded to: undefined where it is left out or told of. */
export interface ChargesRead {
  readonly table: ChargesTable | undefined;
  readonly charges: readonly Charge[];
  readonly ofRows: readonly (Charge | undefined)[];
}

/**
 * The entries of one ledger table. Both lay their rows alike but for the names of their columns.
 *
 * @param before The same table as it was decoded before. Entries are taken over from rows that were kept, where nothing
 *   was told of them and what they name is still there under the same spelling.
 */
export function decodeCharges(table: ChargesTable | undefined, rings: Rings, findings: Findings, decimals: Decimals, before?: ChargesRead): ChargesRead {
  if (table === undefined || table.missing.length > 0) return { table, charges: [], ofRows: [] };
  const name = table.schema.name === "Timesheet" ? "timesheet" : "materials";
  const twice = keyRing(table)?.twice ?? new Set<string>();
  findings.standTwice(name, twice);
  const isTime = countsInDays(table);
  const kept = before?.table && before.table.dialect.decimals === decimals && !isTime ? before : undefined;
  const rowsBefore: readonly { readonly values: object }[] = kept?.table?.rows ?? [];
  const charges: Charge[] = [];
  const ofRows: (Charge | undefined)[] = [];
  table.rows.forEach((row, place) => {
    const { at, values, flawed } = row;
    const { id, date, who, description, units, rate, chargeable, taxRate } = values;
    const kind: ChargeKind = "kind" in values ? (values.kind as ChargeKind) : "Materials";
    const job = values.job === null ? undefined : rings.jobs.named(values.job);
    const invoice = values.invoice === null ? null : rings.invoices.named(values.invoice);
    const isTwice = twice.has(id);
    const same = kept?.ofRows[placeBefore(rowsBefore, table.rows.length, place, (old) => old.values === values)];
    if (same && same.job === job && same.invoice === invoice && !isTwice) {
      charges.push(same);
      ofRows.push(same);
      return;
    }
    const told = findings.problems.length;
    const isHours = isTime && units !== null && units !== 0;
    if (isHours) findings.reject(table, at, headerOf(table, "units"), `${units} of a day, shown as a time`, `hours as a number, probably ${asDecimal(units).times(24).toDecimalPlaces(6).toString()}`);
    const net = flawed || isHours ? undefined : netOf(table, at, values, findings, decimals);
    if (values.job !== null && job === undefined) findings.reject(table, at, headerOf(table, "job"), values.job, "a job of the Jobs table");
    if (invoice === undefined) findings.reject(table, at, headerOf(table, "invoice"), String(values.invoice), "an invoice of the Invoices table, or nothing");
    if (isTwice) findings.reject(table, at, headerOf(table, "id"), id, "an entry that stands on one row only");
    if (flawed || net === undefined || job === undefined || invoice === undefined || isTwice) {
      findings.leaveOut(table, at, { job: job ?? null, invoice: invoice ?? null, someJob: isMuddled(table, row, "job") });
      ofRows.push(undefined);
      return;
    }
    const charge: Charge = { id, kind, date, job, who, description, units, rate, net, chargeable, taxRate, invoice };
    charges.push(charge);
    ofRows.push(findings.problems.length === told ? charge : undefined);
  });
  return { table, charges, ofRows };
}

interface Money {
  readonly units: Quantity | null;
  readonly rate: Quantity | null;
  readonly charge: Amount | null;
}

/** The Charge column counts; where it is blank, units × rate. A difference between the two is told, and the column stands. */
function netOf(table: ChargesTable, at: number, { units, rate, charge }: Money, findings: Findings, decimals: Decimals): Amount | undefined {
  const computed = units === null || rate === null ? undefined : chargeOf(units, rate, decimals);
  if (charge === null) {
    const needs = units === null ? "units" : "rate";
    if (computed === undefined) {
      if (units !== null && rate !== null) findings.reject(table, at, headerOf(table, "units"), `${units} × ${rate}`, "a charge below a million million");
      else findings.reject(table, at, headerOf(table, table.columnOf.has("charge") ? "charge" : needs), "a blank cell", `a charge, or ${headerOf(table, "units")} and ${headerOf(table, "rate")} to reckon it from`);
    }
    return computed;
  }
  if (computed !== undefined && computed !== charge)
    findings.notice(table, at, headerOf(table, "charge"), amountText(charge, decimals), `${units} × ${rate} = ${amountText(computed, decimals)}; the charge of ${amountText(charge, decimals)} counts`);
  return charge;
}

/** Whether the units are times of day to Excel, as 7:15 typed into a cell is: a part of a day, and no number of hours. */
function countsInDays({ raw, columnOf }: ChargesTable): boolean {
  const column = columnOf.get("units");
  const format = column === undefined ? "" : (raw.formats?.[column] ?? "");
  return /\[h+\]|h+:m/i.test(format.replace(/"[^"]*"|\\./g, ""));
}
