import type { Amount } from "../money";
import type { BatchRow } from "./batchPlan";

/** What the log keeps of one part of a run beside the plan: enough to tell of it, to take it back and to go on with it. */
export interface RunNote {
  readonly run: string;
  readonly rule: string;
  readonly part: number;
  /** How many write-offs it posted, and what they come to. */
  readonly rows: number;
  readonly amount: Amount;
  /** What was owed in all, before and after. */
  readonly before: Amount;
  readonly after: Amount;
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  /**
   * What later parts are to post. The first part of a run, and the first after it was resumed or its rows were mended,
   * lists the rows; the others tell how many of the last of them are left, so that the log grows with the rows alone.
   */
  readonly left: readonly BatchRow[] | number;
}
