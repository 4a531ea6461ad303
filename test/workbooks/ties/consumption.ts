import Decimal from "decimal.js";
import { isChargeable, kindOf } from "./firm";
import type { Firm, Row } from "./firm";
import { sumOf, zero } from "./figures";

/** What one invoice took of one write-off; below zero for a write up. */
export interface Consumed {
  readonly writeOff: Row;
  readonly invoice: string;
  readonly amount: Decimal;
}

/** Reads "INV-0041", which took all that was consumed, or "INV-0041 1400.00; INV-0052 200.00". */
export const consumedBy = (writeOff: Row): Consumed[] =>
  writeOff
    .text("Billed on")
    .split("; ")
    .filter((part) => part !== "")
    .map((part) => part.split(" "))
    .map(([invoice = "", amount]) => ({
      writeOff,
      invoice,
      amount: amount === undefined ? writeOff.amount("Consumed") : new Decimal(amount),
    }));

/** Posted and Reversed write-offs count, Pending and Declined ones do not. */
export const counts = (writeOff: Row): boolean => ["Posted", "Reversed", ""].includes(writeOff.text("Status"));

export const openOf = (writeOff: Row): Decimal => writeOff.amount("Amount").minus(sumOf(consumedBy(writeOff).map(({ amount }) => amount)));

export const isForJob = (writeOff: Row): boolean => writeOff.isEmpty("Invoice");

export interface Ledgers {
  readonly timesheet: Decimal;
  readonly plant: Decimal;
  readonly materials: Decimal;
  readonly broughtForward: Decimal;
}

/** What entries come to before tax: employees and vehicles, plant, materials. */
export function ledgersOf(entries: readonly Row[], broughtForward: Decimal = zero): Ledgers {
  const charged = (...kinds: string[]) => sumOf(entries.filter((entry) => kinds.includes(kindOf(entry))).map((entry) => entry.amount("Charge")));
  return { timesheet: charged("Labour", "Vehicle"), plant: charged("Plant"), materials: charged("Materials"), broughtForward };
}

export const totalOf = ({ timesheet, plant, materials, broughtForward }: Ledgers): Decimal =>
  sumOf([timesheet, plant, materials, broughtForward]);

/** Takes an amount out of the ledgers in their order, none below zero and no more than they hold together. */
export function lowered(ledgers: Ledgers, amount: Decimal): Ledgers {
  let left = Decimal.max(zero, Decimal.min(amount, totalOf(ledgers)));
  const take = (ledger: Decimal) => {
    const taken = Decimal.max(zero, Decimal.min(left, ledger));
    left = left.minus(taken);
    return ledger.minus(taken);
  };
  return {
    timesheet: take(ledgers.timesheet),
    plant: take(ledgers.plant),
    materials: take(ledgers.materials),
    broughtForward: take(ledgers.broughtForward),
  };
}

/** The entries of a job that the next bill would hold. */
export const unbilledOf = (firm: Firm, job: Row): Row[] =>
  firm.entries.filter((entry) => entry.text("Job") === job.key && entry.isEmpty("Invoice") && isChargeable(entry));
