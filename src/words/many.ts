import { arrow, statusLabel } from "./form";

/** What the grid of many write-offs says. */
export const manyWords = {
  title: "Write off several",
  selectSeveral: "Select several",
  selectNone: "Stop selecting",
  selectAll: "Select all shown",
  select: "Select",
  each: "A date and a reason of its own for each",
  remove: "Leave out",
  nextBillingRun: "For the next billing run",
  nothingLeft: "No row is left. Go back and choose others.",
  notConfirmedYet: "Some rows are write ups, and they are not confirmed yet. Tick the box, then post.",
  noneToPost: "No row can be posted as it stands. Correct the rows that say why, or leave them out.",
} as const;

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const rowsSelected = (many: number) => `${many} selected`;

export const selectRow = (name: string, job: string | null) => `Select ${name}${job === null ? "" : `, ${job}`}`;

export const writeOffSelected = (many: number) => `Write off ${count(many, "debt", "debts")}…`;

export const postRows = (ready: number, all: number) =>
  ready === all ? `Post ${count(all, "write-off", "write-offs")}` : `Post ${ready} of ${count(all, "write-off", "write-offs")}`;

/** The name of a row for a field in it: a screen reader hears which one it is at. */
export const ofRow = (what: string, target: string) => `${what}: ${target}`;

/** What all rows come to: amounts already formatted, null where there are none of the kind. */
export function sumsOfRows({ offInvoices, offJobs, up, waitsOffInvoices, waitsOffJobs }: { readonly offInvoices: string | null; readonly offJobs: string | null; readonly up: string | null; readonly waitsOffInvoices: string | null; readonly waitsOffJobs: string | null }): string {
  const parts = [
    ...(offInvoices === null ? [] : [`${offInvoices} off invoices, tax included`]),
    ...(offJobs === null ? [] : [`${offJobs} off jobs, before tax`]),
    ...(up === null ? [] : [`${up} written up`]),
    ...(waitsOffInvoices === null ? [] : [`${waitsOffInvoices} off invoices, tax included, waits for approval`]),
    ...(waitsOffJobs === null ? [] : [`${waitsOffJobs} off jobs, before tax, waits for approval`]),
  ];
  return parts.length === 0 ? "Nothing yet." : `${parts.join("; ")}.`;
}

export const confirmRaises = (many: number) => `Yes, ${count(many, "row is a write up and raises", "rows are write ups and raise")} what is owed or billed`;

/** "Balance 359.64 → 0.00 · Status Settled" */
export const effectLine = (what: string, before: string, after: string, status: string | null) =>
  [`${what} ${arrow(before, after)}`, ...(status === null ? [] : [`${statusLabel} ${status}`])].join(" · ");

/** Of the rows that were selected on the sheet, those that stand for no debt. */
export const rowsLeftOut = (many: number) => ({
  title: count(many, "row is left out", "rows are left out"),
  sentence: `${many === 1 ? "It stands" : "They stand"} for no debt: select such a row alone, then choose Write off, to see why.`,
});

export const rowPosted = (id: string) => `Posted as ${id}.`;

/** Of what was posted: above the limit it is kept as Pending. */
export const rowsWait = (many: number) => `${count(many, "of them waits", "of them wait")} for approval; no balance changes until then.`;

/** Beneath the sentence of what was posted. */
export const rowsStay = (many: number) => `${count(many, "row was", "rows were")} refused and ${many === 1 ? "stays" : "stay"} below. Correct ${many === 1 ? "it" : "them"} and post again, or go back.`;
