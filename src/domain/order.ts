import type { Day } from "./day";

/** Orders text by code unit: books must not change with the reader's language. */
export const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first. Those of one day go by id, so that one workbook always gives one answer. */
export const byAge = (a: { readonly date: Day; readonly id: string }, b: { readonly date: Day; readonly id: string }) =>
  order(a.date, b.date) || order(a.id, b.id);
