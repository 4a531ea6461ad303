const dayLength = 86_400_000;
const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number of an ISO date and time, or undefined when it is none. Excel counts a 29 February 1900 that never was. */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const [match, year, month, day, hours = "0", minutes = "0", seconds = "0"] = pattern.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
  const since1900 = days - Date.UTC(1899, 11, 30) / dayLength;
  const whole = date1904 ? since1900 - 1462 : since1900 < 61 ? since1900 - 1 : since1900;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return whole + time;
}
