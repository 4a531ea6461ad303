import type { WriteOff } from "../domain/book";
import type { IndexedBook } from "../domain/indexed";
import type { Amount } from "../domain/money";
import type { ActivityKind } from "../domain/reports/activity";
import { clientStatement } from "../domain/reports/clientStatement";
import { workRow, type WorkFigures } from "../domain/reports/workInProgress";
import { jobsOnInvoice } from "../domain/touched";
import type { Preview } from "./preview";

/** A line of a report that a write-off would change; null where the line is not there. */
export type ReportChange =
  | { readonly report: "statement"; readonly customer: string; readonly line: { readonly kind: ActivityKind; readonly id: string; readonly invoice: string | null } | "closing"; readonly before: Amount | null; readonly after: Amount | null }
  | { readonly report: "wip"; readonly job: string; readonly figure: keyof WorkFigures; readonly before: Amount; readonly after: Amount };

/** Whether a preview is of a write-off: only then is there something to compare. */
export const changesReports = ({ proposed: { plan, after } }: Preview): boolean =>
  after !== undefined && ["write-off", "edit-write-off", "delete-write-off", "reverse"].includes(plan.kind);

/** The lines of the statement and of the work in progress report that would change, each before and after. */
export function reportChanges({ opened: { book: before }, proposed }: Preview): readonly ReportChange[] {
  const { after, plan } = proposed;
  if (!after) return [];
  const rows = plan.added.filter(({ table }) => table === "writeOffs").map(({ key }) => key);
  const others = [...plan.changed, ...plan.removed].filter(({ table }) => table === "writeOffs").map(({ key }) => key);
  const writeOffs = [...rows, ...others].flatMap((id) => [before.writeOffOf.get(id), after.writeOffOf.get(id)]).filter((writeOff) => writeOff !== undefined);
  const invoices = [...new Set(writeOffs.map(({ invoice }) => invoice))].flatMap((id) => (id === null ? [] : (before.invoiceOf.get(id) ?? [])));
  const customers = [...new Set(invoices.map(({ customer }) => customer))];
  const jobs = [...new Set([...writeOffs.map(({ job }: WriteOff) => job), ...invoices.flatMap((invoice) => jobsOnInvoice(before, invoice))])].filter((job) => job !== null);
  return [...customers.flatMap((customer) => ofStatement(before, after, customer)), ...jobs.flatMap((job) => ofJob(before, after, job))];
}

function ofStatement(before: IndexedBook, after: IndexedBook, customer: string): readonly ReportChange[] {
  const [was, will] = [clientStatement(before, customer, null, null), clientStatement(after, customer, null, null)];
  const keyOf = ({ kind, id }: { readonly kind: ActivityKind; readonly id: string }) => `${kind} ${id}`;
  const [wasRows, willRows] = [new Map(was.rows.map((row) => [keyOf(row), row])), new Map(will.rows.map((row) => [keyOf(row), row]))];
  const lines = [...new Map([...wasRows, ...willRows])].flatMap(([key, { kind, id, invoice }]): readonly ReportChange[] => {
    const [now, then] = [wasRows.get(key)?.amount ?? null, willRows.get(key)?.amount ?? null];
    return now === then ? [] : [{ report: "statement", customer, line: { kind, id, invoice }, before: now, after: then }];
  });
  const isMoved = was.closing !== will.closing;
  return [...lines, ...(isMoved ? [{ report: "statement", customer, line: "closing", before: was.closing, after: will.closing } as const] : [])];
}

const figures = ["timesheet", "materials", "broughtForward", "consumed", "allocated", "waiting", "toBill", "unallocated", "tax", "billed", "paid", "invoiceWriteOffs", "balance"] as const;

function ofJob(before: IndexedBook, after: IndexedBook, id: string): readonly ReportChange[] {
  const [was, will] = [before.jobOf.get(id), after.jobOf.get(id)].map((job, at) => job && workRow(at === 0 ? before : after, job));
  if (!was || !will) return [];
  return figures.filter((figure) => was[figure] !== will[figure]).map((figure) => ({ report: "wip", job: id, figure, before: was[figure], after: will[figure] }));
}
