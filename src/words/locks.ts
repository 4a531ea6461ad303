import type { Refusal } from "../domain/refusal";
import type { Looks } from "./looks";
import { explainRefusal } from "./refusals";

/**
 * Says why a write-off that stands in the register cannot be changed. One in a closed month keeps its date, so that
 * another date is no remedy: it is taken back in the open one.
 */
export const explainLock = (id: string) => (refusal: Refusal, looks: Looks): string =>
  refusal.code === "DATE_LOCKED"
    ? `${id} is dated ${looks.day(refusal.date)}, and the books are locked through ${looks.day(refusal.lockedThrough)}. Reverse it instead, on ${looks.day(refusal.firstOpen)} or later.`
    : explainRefusal(refusal, looks);
