import type { CellChanged, ChangePlan } from "../domain/plan";
import { recalculatedInvoice, recalculatedJob } from "../domain/recalculate";
import type { OpenBook } from "./readBook";

/** What follows from other rows alone. The status of an invoice does too, unless it is a person's word. */
const figures: Readonly<Partial<Record<CellChanged["table"], readonly string[]>>> = {
  invoices: ["net", "tax", "total", "paid", "writtenOff", "balance"],
  jobs: ["timesheetToBill", "materialsToBill", "writtenOff", "toBill", "balance"],
};

/** Whether a cell follows from other rows alone. */
export const isFigure = ({ table, field }: CellChanged): boolean => figures[table]?.includes(field) ?? false;

/**
 * The cells of a plan that are still to be put right, once all its rows are there. Somebody may have posted on the same
 * invoice or job at the same moment: figures that follow from rows are reckoned from the rows as they are by now, and
 * never forced back to what the plan made of older ones.
 *
 * @param rest The cells that do not say what the plan wants.
 */
export function reckonedAnew({ book }: OpenBook, plan: ChangePlan, rest: readonly CellChanged[]): readonly CellChanged[] {
  const { unreadable } = book;
  const reckoned = new Map<string, CellChanged>();
  const keys = (table: CellChanged["table"]) => new Set(plan.changed.filter((change) => change.table === table).map(({ key }) => key));
  const invoices = [...keys("invoices")].filter((key) => !unreadable.invoices.has(key)).flatMap((key) => book.invoiceOf.get(key) ?? []);
  const jobs = [...keys("jobs")].filter((key) => !unreadable.jobs.has(key)).flatMap((key) => book.jobOf.get(key) ?? []);
  for (const change of [...invoices.flatMap((row) => recalculatedInvoice(book, row)), ...jobs.flatMap((row) => recalculatedJob(book, row))]) reckoned.set(placeOf(change), change);

  const followsFromRows = (change: CellChanged) => isFigure(change) && (change.table === "invoices" ? invoices : jobs).some(({ id }) => id === change.key);
  return [
    ...rest.filter((change) => !followsFromRows(change) && !reckoned.has(placeOf(change))),
    // Only cells of the plan: of others it was not read whether they hold a formula of the user's.
    ...plan.changed.flatMap((change) => reckoned.get(placeOf(change)) ?? []),
  ];
}

const placeOf = ({ table, key, field }: CellChanged) => `${table}\n${key}\n${field}`;
