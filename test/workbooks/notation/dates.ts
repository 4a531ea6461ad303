const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Excel believes in 29 February 1900 (serial 60): days before it are one less than a calendar says. */
const FIRST_TRUE_SERIAL = 61;

/**
 * Reads "2026-04-30", or "2026-04-30 14:05" with a time, as Excel's serial number.
 * @returns undefined when the text is no day of the calendar or lies before the workbook's first day.
 */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?: ([01]\d|2[0-3]):([0-5]\d))?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;

  const days = (midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MILLISECONDS_A_DAY;
  const serial = !date1904 && days < FIRST_TRUE_SERIAL ? days - 1 : days;
  if (serial < (date1904 ? 0 : 1)) return undefined;
  return serial + (hours * 60 + minutes) / 1440;
}

/** Writes a serial number as the day it is, with the time when it has one. Undefined for a serial that is no day. */
export function dayOf(serial: number, date1904: boolean): string | undefined {
  const minutes = Math.round(serial * 1440);
  const whole = Math.floor(minutes / 1440);
  if (whole < (date1904 ? 0 : 1) || whole > 2_958_465 || (!date1904 && whole === 60)) return undefined;
  const days = !date1904 && whole < FIRST_TRUE_SERIAL ? whole + 1 : whole;
  const moment = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + days * MILLISECONDS_A_DAY + (minutes % 1440) * 60_000).toISOString();
  return serial === whole ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}
