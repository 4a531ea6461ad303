declare const isoDay: unique symbol;

/** A calendar day as "2026-04-30". No clock and no time zone: days compare as text. */
export type Day = string & { readonly [isoDay]: true };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

/** Reads "2026-04-30"; undefined for anything that is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const day = dayFromNumber(dayNumber(match[0] as Day));
  return day === match[0] ? day : undefined;
}

/** Whole days since 1 January 1970. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / millisecondsADay;
}

export const dayFromNumber = (days: number): Day => new Date(days * millisecondsADay).toISOString().slice(0, 10) as Day;

export const daysBetween = (from: Day, to: Day) => dayNumber(to) - dayNumber(from);

export const dayAfter = (day: Day, days = 1): Day => dayFromNumber(dayNumber(day) + days);

/** The last of some days; null of none. */
export const latest = (days: readonly Day[]): Day | null => days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);

/** The 20th of the month after: when an invoice falls due unless the book says otherwise. */
export function twentiethOfNextMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return dayFromNumber(Date.UTC(year, month, 20) / millisecondsADay);
}

/** The same day of the month so many months later; the last of that month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayFromNumber(Date.UTC(year, month - 1 + months, Math.min(date, last)) / millisecondsADay);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

export const lastOfMonth = (day: Day): Day => dayAfter(monthsAfter(firstOfMonth(day), 1), -1);
