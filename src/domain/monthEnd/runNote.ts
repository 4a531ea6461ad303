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
  /** What later parts are to post; none for the last. */
  readonly left: readonly BatchRow[];
}
