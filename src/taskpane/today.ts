import type { Day } from "../domain/day";

const digits = (value: number, many: number) => String(value).padStart(many, "0");

/** The day on the wall where the bookkeeper sits; not the day in Greenwich. */
export const today = (now: Date): Day =>
  `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}` as Day;
