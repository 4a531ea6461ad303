import { leftAfter, type OpenWriteOff, type Take, type Unbilled } from "../../src/domain/consumeWriteOffs";
import type { Ledger } from "../../src/domain/book";
import { formatAmount, minus, sum, zero } from "../../src/domain/money";
import { cents, day } from "./notation";

const letters: Readonly<Record<string, Ledger>> = { T: "timesheet", P: "plant", M: "materials", B: "broughtForward" };

const parts = (text: string) => text.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => part.split(" "));

/** "T 1000, P 250, M 400, B 100": what each ledger would bill. */
export function unbilled(text: string): Unbilled {
  const amounts = { timesheet: zero, plant: zero, materials: zero, broughtForward: zero };
  for (const [letter = "", amount = ""] of parts(text)) amounts[letters[letter] ?? "timesheet"] = cents(amount);
  return amounts;
}

/** "W 150, W -100": write-offs W1, W2, each a day older than the next. */
export const writeOffs = (text: string): readonly OpenWriteOff[] =>
  parts(text).map(([, amount = ""], at) => ({ id: `W${at + 1}`, date: day(`2026-04-${String(at + 1).padStart(2, "0")}`), open: cents(amount) }));

const short = (text: string) => text.replace(/\.00$/, "").replaceAll(",", "");

/** What the takes leave, in the letters that the charges named and those that are not zero; then what stays open. */
export function left(charges: string, asked: readonly OpenWriteOff[], takes: readonly Take[]): string {
  const named = parts(charges).map(([letter]) => letter);
  const after = leftAfter(unbilled(charges), takes);
  const ledgers = Object.entries(letters).filter(([letter, ledger]) => named.includes(letter) || after[ledger] !== 0);
  const open = minus(sum(asked.map((writeOff) => writeOff.open)), sum(takes.map(({ amount }) => amount)));
  const said = ledgers.map(([letter, ledger]) => `${letter} ${short(formatAmount(after[ledger], 2))}`);
  return [...said, ...(open === 0 ? [] : [`open ${short(formatAmount(open, 2))}`])].join(", ");
}
