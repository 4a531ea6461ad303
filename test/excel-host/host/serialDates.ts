const dayMilliseconds = 86_400_000;

/** The days between 1 January 1900 and 1904 as Excel counts them, with its 29 February 1900. */
const shiftTo1904 = 1462;

/** Serial number of a day, or null when there is no such day (30 February). */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  const days = Math.round((moment.getTime() - Date.UTC(1899, 11, 30)) / dayMilliseconds);
  const serial = days < 61 ? days - 1 : days;
  return date1904 ? serial - shiftTo1904 : serial;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number; its fraction, the time, is left out. */
export function dayOf(serial: number, date1904: boolean): CalendarDay {
  const whole = Math.floor(serial) + (date1904 ? shiftTo1904 : 0);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const days = whole < 60 ? whole + 1 : whole;
  const moment = new Date(Date.UTC(1899, 11, 30) + days * dayMilliseconds);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}
