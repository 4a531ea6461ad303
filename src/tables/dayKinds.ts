import { type Day, dayFromNumber, dayNumber } from "../domain/day";
import { type CellKind, type Dialect, unreadable } from "./kind";
import { likelyDay } from "./likely";

/** Serial 1 is 1 January 1900, but for the day 60 that never was: 29 February 1900. */
const epoch1900 = dayNumber("1899-12-30" as Day);
/** In a workbook of the 1904 system serial 0 is 1 January 1904: 1,462 days later. */
const shift1904 = 1462;
const firstSerial = 1;
const lastSerial = 2_958_465;

function serialOf(cell: number, { date1904 }: Dialect): number | undefined {
  const serial = Math.floor(cell) + (date1904 ? shift1904 : 0);
  // Below zero Excel shows #### in the one system and a minus sign in the other: it is no date in either.
  return cell >= 0 && serial >= firstSerial && serial <= lastSerial && serial !== 60 ? serial : undefined;
}

// Ledgers name the same few days on many rows.
const known = new Map<number, Day>();

function dayOfSerial(serial: number): Day {
  const found = known.get(serial);
  if (found !== undefined) return found;
  const day = dayFromNumber(epoch1900 + (serial < 60 ? serial + 1 : serial));
  known.set(serial, day);
  return day;
}

function serialOfDay(day: Day, { date1904 }: Dialect): number {
  const serial = dayNumber(day) - epoch1900;
  return (serial <= 60 ? serial - 1 : serial) - (date1904 ? shift1904 : 0);
}

/** A date. Its time of day is cut off, with a notice. */
export const day: CellKind<Day> = {
  expects: "a date",
  read(cell, dialect) {
    if (typeof cell !== "number") return unreadable;
    const serial = serialOf(cell, dialect);
    return serial === undefined ? unreadable : dayOfSerial(serial);
  },
  bent: (cell) => (typeof cell === "number" && !Number.isInteger(cell) ? "a date without a time of day; the time is left out" : undefined),
  likely: (cell) => likelyDay(cell),
  write: (value, dialect) => serialOfDay(value, dialect),
  format: () => "yyyy-mm-dd",
};

/** A moment as "2026-04-30T10:15:00". What somebody typed there is kept as it is: it is evidence, not arithmetic. */
export const moment: CellKind<string> = {
  expects: "a date and time",
  read(cell, dialect) {
    if (typeof cell !== "number") return String(cell);
    const serial = serialOf(cell, dialect);
    if (serial === undefined) return String(cell);
    const seconds = Math.round((cell - Math.floor(cell)) * 86_400) % 86_400;
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return `${dayOfSerial(serial)}T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
  },
  write(value, dialect) {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(value);
    if (!match) return value;
    const [, date = "", hours, minutes, seconds] = match;
    const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    return Number((serialOfDay(date as Day, dialect) + fraction).toFixed(9));
  },
  format: () => "yyyy-mm-dd hh:mm",
};
