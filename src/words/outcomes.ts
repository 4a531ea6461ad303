import type { CellChanged, ChangePlan, OperationKind } from "../domain/plan";

/** What happened, for the line that a posting leaves behind. */
export const outcomes = {
  posted: (kind: OperationKind, ids: readonly string[]) => happened(kind, ids),
  /** A write-off above the approval limit is on the sheet, and counts only when somebody else has approved it. */
  waiting: (kind: OperationKind, ids: readonly string[], above: string) =>
    `${happened(kind, ids)} It is ${above} and waits for approval; ${kind === "edit-write-off" ? "it counts in no balance" : "no balance changes"} until then.`,
  /** An edit may bring a write-off that waits below its limit: then nobody is asked any more. */
  released: ({ kind, changed }: Pick<ChangePlan, "kind" | "changed">): readonly string[] =>
    kind === "edit-write-off" && changed.some(({ table, field, from, to }) => table === "writeOffs" && field === "status" && from === "Pending" && to === "Posted")
      ? ["It is above no limit any more, so it waits for nobody and counts from now on."] : [],
  alreadyPosted: (ids: readonly string[]) => `This was posted before${ids.length === 0 ? "" : `, as ${ids.join(", ")}`}. Nothing was written a second time.`,
  stale: "The figures changed since the preview, so nothing was written. Look the new figures over, then post again.",
} as const;

/** "INV-0007 Balance 500.00 → 0.00": a change as a person reads it. `show` knows how each value looks, `heading` the column's name. */
export const changeLine = (change: CellChanged, heading: string, show: (value: CellChanged["from"]) => string) =>
  `${change.key} ${heading} ${show(change.from)} → ${show(change.to)}`;

/** Many ids are told by the first and the last: nobody reads two hundred. */
const severalIds = (ids: readonly string[]) => (ids.length <= 5 ? ids.join(", ") : `${ids.length} invoices, from ${ids[0] ?? ""} to ${ids.at(-1) ?? ""}`);

function happened(kind: OperationKind, all: readonly string[]): string {
  const ids = all.join(", ");
  switch (kind) {
    case "write-off-many":
      return all.length === 1 ? `Posted as ${ids}.` : `${all.length} write-offs are posted, from ${all[0] ?? ""} to ${all.at(-1) ?? ""}.`;
    case "write-off":
    case "reverse":
    case "pay":
    case "balance-entry":
      return `Posted as ${ids}.`;
    case "bill":
      return `Billed as ${severalIds(all)}.`;
    case "edit-write-off":
      return `${ids} is changed.`;
    case "delete-write-off":
    case "delete-invoice":
      return `${ids} is deleted.`;
    case "open-invoice":
      return `${ids} is billed.`;
    case "send":
      return all.length === 1 ? `${ids} is marked as sent.` : `${severalIds(all)} are marked as sent.`;
    case "set":
      return `${ids} is set.`;
    case "batch":
    case "reverse-run":
      return all.length === 1 ? `Posted as ${ids}.` : `${all.length} write-offs are posted, from ${all[0] ?? ""} to ${all.at(-1) ?? ""}.`;
    case "recover":
      return `Posted as ${ids}.`;
    case "approve":
      return `${ids} is approved and counts from now on.`;
    case "decline":
      return `${ids} is declined.`;
    case "recalculate":
      return "The balances are recalculated.";
  }
}
