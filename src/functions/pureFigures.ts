import { billable } from "../domain/amountToBill";
import { nothing, type OpenWriteOff } from "../domain/consumeWriteOffs";
import type { Day } from "../domain/day";
import { foldKey } from "../domain/key";
import { type Amount, rounded, sum, zero } from "../domain/money";
import { asDecimal, quantity } from "../domain/quantity";
import { functionWords } from "../words/functions";
import { type Answer, type Failure, invalid, isFailure, numberOf } from "./answer";
import { areSmall, heightOf, isBlank, type Range, scaledAmount, unscaled } from "./scaled";

const firstDay = "1900-01-01" as Day;

interface Sides {
  readonly timesheet: Amount[];
  readonly materials: Amount[];
  readonly writeOffs: Amount[];
}

/**
 * The amount to bill of each job of a column, from ledgers of two columns: job and amount before tax. Each ledger may be
 * a whole column with its heading.
 */
export function amountsToBill(jobs: Range, timesheet: Range, materials: Range, writeOffs: Range): Answer {
  if (jobs.some((row) => row.length > 1)) return invalid(functionWords.oneColumn("jobs"));
  const sides = new Map<string, Sides>();
  const of = (job: string): Sides => {
    const found = sides.get(job) ?? { timesheet: [], materials: [], writeOffs: [] };
    sides.set(job, found);
    return found;
  };
  const failure =
    eachRow(timesheet, "timesheet", (job, amount) => void of(job).timesheet.push(amount)) ??
    eachRow(materials, "materials", (job, amount) => void of(job).materials.push(amount)) ??
    eachRow(writeOffs, "writeoffs", (job, amount) => void of(job).writeOffs.push(amount));
  if (failure) return failure;
  if (!areSmall([...sides.values()].flatMap((side) => [...side.timesheet, ...side.materials, ...side.writeOffs]))) return invalid(functionWords.tooLarge);
  return jobs.slice(0, Math.max(1, heightOf(jobs))).map(([job]) => {
    if (isBlank(job)) return [""];
    const found = sides.get(foldKey(String(job)));
    return [found ? unscaled(billed(sum(found.timesheet), sum(found.materials), found.writeOffs).toBill) : 0];
  });
}

/** What a run makes of bare amounts. All write-offs are of one day: only which of them is carried hangs on their order. */
const billed = (timesheet: Amount, materials: Amount, writeOffs: readonly Amount[]) =>
  billable({ ...nothing, timesheet, materials }, writeOffs.map((open, at): OpenWriteOff => ({ id: String(at), date: firstDay, open })), "carry");

/** Hands out the rows of a ledger up to its blank tail, counted from one; a heading and blank rows are left out. */
function eachRow(ledger: Range, what: string, take: (job: string, amount: Amount) => void): Failure | undefined {
  if ((ledger[0] ?? []).length !== 2) return isNothing(ledger) ? undefined : invalid(functionWords.twoColumns(what));
  const height = heightOf(ledger);
  for (let at = 0; at < height; at += 1) {
    const [job, cell] = ledger[at] ?? [];
    if ((at === 0 && isHeading(cell)) || (isBlank(job) && isBlank(cell))) continue;
    if (isBlank(job)) return invalid(functionWords.noJobInRow(what, at + 1));
    if (isBlank(cell)) return invalid(functionWords.noAmountInRow(what, at + 1));
    const amount = scaledAmount(cell, what, at + 1);
    if (isFailure(amount)) return amount;
    take(foldKey(String(job)), amount);
  }
  return undefined;
}

// Words above the amounts. What has a digit is an amount that is not one, and is told of.
const isHeading = (cell: Range[number][number]) => typeof cell === "string" && !isBlank(cell) && !/\p{Nd}/u.test(cell);

/** One blank cell stands for a ledger that there is none of. */
const isNothing = (range: Range) => heightOf(range) === 0;

/** What would be billed of a timesheet and of materials after a write-off: one row of four figures for each row given. */
export function toBill(timesheet: Range, materials: Range, writeOff: Range): Answer {
  const given = { timesheet, materials, write_off: writeOff };
  const names = Object.keys(given);
  for (const [name, range] of Object.entries(given)) if (range.some((row) => row.length > 1)) return invalid(functionWords.oneColumn(name));
  if (new Set(Object.values(given).map((range) => range.length)).size > 1) return invalid(functionWords.heights(names));
  const rows = Math.max(1, ...Object.values(given).map(heightOf));
  const answers: (readonly (number | string)[])[] = [];
  for (let at = 0; at < rows; at += 1) {
    const amounts = Object.entries(given).map(([name, range]) => amountOrNothing(range[at]?.[0], name, at + 1));
    const failure = amounts.find(isFailure);
    if (failure) return failure;
    const [labour = zero, goods = zero, open = zero] = amounts as readonly Amount[];
    if (!areSmall([labour, goods, open])) return invalid(functionWords.tooLarge);
    const { left, toBill: total, carried } = billed(labour, goods, [open]);
    answers.push([left.timesheet, left.materials, total, carried].map(unscaled));
  }
  return answers;
}

const amountOrNothing = (cell: Range[number][number], what: string, row: number): Amount | Failure => (isBlank(cell) ? zero : scaledAmount(cell, what, row));

/** The tax inside tax-inclusive amounts, each rounded to cents, half away from zero. One rate may serve all of them. */
export function taxPart(gross: Range, rate: Range): Answer {
  const isOne = rate.length === 1;
  if (!isOne && rate.length !== gross.length) return invalid(functionWords.heights(["gross", "rate"]));
  const rows: (readonly (number | string)[])[] = [];
  for (let at = 0; at < Math.max(1, heightOf(gross)); at += 1) {
    const cells: (number | string)[] = [];
    for (const cell of gross[at] ?? []) {
      const share = (isOne ? rate[0] : rate[at])?.[0];
      const part = taxOfCell(cell, share, at + 1);
      if (isFailure(part)) return part;
      cells.push(part);
    }
    rows.push(cells);
  }
  return rows;
}

function taxOfCell(cell: Range[number][number], share: Range[number][number], row: number): number | string | Failure {
  if (isBlank(cell)) return "";
  if (typeof share !== "number" || share < 0 || share > 1) return invalid(functionWords.noRate);
  const amount = scaledAmount(cell, "gross", row);
  if (isFailure(amount)) return amount;
  const rate = asDecimal(quantity(share));
  return numberOf(rounded(asDecimal(quantity(unscaled(amount))).times(rate).div(rate.plus(1)), 2), 2);
}
