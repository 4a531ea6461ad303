import { type Day, dayAfter, twentiethOfNextMonth } from "./day";
import type { Policies } from "./policies";

/** When an invoice of a day falls due, where it does not say so itself. */
export const dueDay = (date: Day, { dueDays }: Policies): Day => (dueDays === null ? twentiethOfNextMonth(date) : dayAfter(date, dueDays));
