import { type Day, parseDay } from "../../domain/day";
import { firstOpenDay, lockedThrough } from "../../domain/policies";
import type { Looks } from "../looks";
import type { OpenBook } from "../readBook";
import { explainRefusal } from "../../words/refusals";

export { ageBuckets } from "../../domain/age";
export { batchKinds } from "../../domain/monthEnd/batchRule";
export { jobStatuses, keptRules, typedRule } from "./review";

/** Why a day cannot be posted on, and the first one that can; null where it is open or none. */
export function firstOpenAfter({ book }: OpenBook, typed: string): { readonly day: Day; readonly sentence: (looks: Looks) => string } | null {
  const [date, locked] = [parseDay(typed), lockedThrough(book.policies)];
  if (date === undefined || locked === null || date > locked) return null;
  const firstOpen = firstOpenDay(locked);
  return { day: firstOpen, sentence: (looks) => explainRefusal({ code: "DATE_LOCKED", date, lockedThrough: locked, firstOpen }, looks) };
}
