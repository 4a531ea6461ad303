import type { CellChanged } from "../domain/plan";

/** What happened, for the line that a posting leaves behind. */
export const outcomes = {
  posted: (ids: readonly string[]) => (ids.length === 0 ? "Posted." : `Posted as ${ids.join(", ")}.`),
  /** A write-off above the approval limit is on the sheet, and counts only when somebody else has approved it. */
  waiting: (ids: readonly string[], limit: string) =>
    `Posted as ${ids.join(", ")}. It is above the limit of ${limit} and waits for approval; no balance changes until then.`,
  alreadyPosted: (ids: readonly string[]) => `This was posted before${ids.length === 0 ? "" : `, as ${ids.join(", ")}`}. Nothing was written a second time.`,
  stale: "The figures changed since the preview, so nothing was written. Look the new figures over, then post again.",
} as const;

/** "INV-0007 Balance 500.00 → 0.00": a change as a person reads it. `show` knows how each value looks, `heading` the column's name. */
export const changeLine = (change: CellChanged, heading: string, show: (value: CellChanged["from"]) => string) =>
  `${change.key} ${heading} ${show(change.from)} → ${show(change.to)}`;
