import Decimal from "decimal.js";
import { type Amount, type Decimals, decimal, exact, largestAmount, rounded } from "../domain/money";
import { type Quantity, quantity } from "../domain/quantity";
import { type Cell, isBlank } from "./cell";
import { type CellKind, unreadable } from "./kind";
import { likelyNumber } from "./likely";

// Excel keeps 15 significant digits; what binary arithmetic left after them is noise. A fraction that vanishes when
// rounded (0.0000001) is no amount that anybody meant.
function toAmount(cell: number, decimals: Decimals): Amount | typeof unreadable {
  const scale = scales[decimals];
  if (isWhole(cell, scale)) return exact(Math.round(cell * scale));
  const money = new Decimal(cell).toSignificantDigits(15);
  if (money.abs().times(scale).gt(largestAmount)) return unreadable;
  const amount = rounded(money, decimals);
  return amount === 0 && cell !== 0 ? unreadable : amount;
}

const scales = { 0: 1, 2: 100, 3: 1_000 } satisfies Record<Decimals, number>;

// Nearly every cell is a whole count of minor units, and says so without decimal.js.
function isWhole(cell: number, scale: number): boolean {
  const whole = Math.round(cell * scale);
  return whole / scale === cell && Math.abs(whole) <= largestAmount;
}

const moneyFormat = (decimals: Decimals) => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

/** An amount of money. Fractions below the minor unit are rounded half away from zero, with a notice. */
export const money: CellKind<Amount> = {
  expects: "an amount",
  read: (cell, { decimals }) => (typeof cell === "number" ? toAmount(cell, decimals) : unreadable),
  bent(cell, { decimals }) {
    if (typeof cell !== "number" || isWhole(cell, scales[decimals])) return undefined;
    const amount = toAmount(cell, decimals);
    if (amount === unreadable) return undefined;
    const kept = new Decimal(cell).toSignificantDigits(15);
    return kept.eq(decimal(amount, decimals)) ? undefined : `an amount with at most ${decimals} decimals; it counts as ${decimal(amount, decimals).toFixed(decimals)}`;
  },
  likely: (cell) => likelyNumber(cell),
  write: (amount, { decimals }) => decimal(amount, decimals).toNumber(),
  format: ({ decimals }) => moneyFormat(decimals),
};

/** Units, hours, a rate or a price. */
export const number: CellKind<Quantity> = {
  expects: "a number",
  read: (cell) => (typeof cell === "number" && Math.abs(cell) < 1e12 ? quantity(cell) : unreadable),
  likely: (cell) => likelyNumber(cell),
  write: (value) => value,
  format: () => "General",
};

/** A rate or price: below zero it would turn a charge round without anybody seeing it. */
export const price: CellKind<Quantity> = {
  ...number,
  expects: "a rate of zero or more",
  read(cell, dialect) {
    const value = number.read(cell, dialect);
    return value === unreadable || value < 0 ? unreadable : value;
  },
};

/** A tax rate, as Excel keeps a percentage: 15 % is 0.15. Above 1 somebody has typed 15 for 15 %. */
export const taxRate: CellKind<Quantity> = {
  ...number,
  expects: "a percentage from 0% to 100%",
  read: (cell) => (typeof cell === "number" && cell >= 0 && cell <= 1 ? quantity(cell) : unreadable),
  likely: (cell) => (typeof cell === "number" && cell > 1 && cell <= 100 ? `${quantity(cell)}%` : likelyNumber(cell)),
  format: () => "0%",
};

/** The kind, or nothing where the cell is blank. */
export const blankOr = <Value>(kind: CellKind<Value>): CellKind<Value | null> => ({
  ...kind,
  expects: `${kind.expects}, or nothing`,
  read: (cell: Cell, dialect) => (isBlank(cell) ? null : kind.read(cell, dialect)),
  bent: (cell, dialect) => (isBlank(cell) ? undefined : kind.bent?.(cell, dialect)),
  write: (value, dialect) => (value === null ? "" : kind.write(value, dialect)),
});

/** The kind, or a value that a blank cell stands for. */
export const blankIs = <Value>(blank: Value, kind: CellKind<Value>): CellKind<Value> => ({
  ...kind,
  read: (cell: Cell, dialect) => (isBlank(cell) ? blank : kind.read(cell, dialect)),
  bent: (cell, dialect) => (isBlank(cell) ? undefined : kind.bent?.(cell, dialect)),
});
