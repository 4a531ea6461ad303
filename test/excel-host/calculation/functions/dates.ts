import { dayOf, serialOf } from "../../host/serialDates";
import { errors, numberOf } from "../values";
import type { Scalar } from "../values";
import type { Reckoning } from "../evaluate";
import { ofNumbers, ofScalars, ofValues } from "./define";
import type { FunctionDefinition, Functions } from "./define";

/** A function of numbers that must know in which date system the workbook counts. */
const ofDays = (least: number, most: number, act: (numbers: readonly number[], date1904: boolean) => Scalar): FunctionDefinition =>
  ofScalars(least, most, (args, { workbook }) => {
    const numbers = args.map(numberOf);
    const failure = numbers.find((number) => typeof number === "object");
    return typeof failure === "object" ? failure : act(numbers as number[], workbook.date1904);
  });

/** The serial number of a day whose month and day may lie outside their bounds: month 13 is January, day 0 the last of the month before. */
function serial(year: number, month: number, day: number, date1904: boolean): Scalar {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const start = serialOf(first.getUTCFullYear(), first.getUTCMonth() + 1, 1, date1904);
  if (start === null) return errors.number;
  const found = start + day - 1;
  return found < 0 ? errors.number : found;
}

const lengthOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function monthsLater(from: number, months: number, date1904: boolean, isEnd: boolean): Scalar {
  if (from < 0) return errors.number;
  const { year, month, day } = dayOf(from, date1904);
  const target = new Date(Date.UTC(year, month - 1 + Math.trunc(months), 1));
  const [toYear, toMonth] = [target.getUTCFullYear(), target.getUTCMonth() + 1];
  const last = lengthOfMonth(toYear, toMonth);
  return serial(toYear, toMonth, isEnd ? last : Math.min(day, last), date1904);
}

const part = (which: "year" | "month" | "day") =>
  ofDays(1, 1, ([day = 0], date1904) => (day < 0 ? errors.number : dayOf(day, date1904)[which]));

/** Seconds since midnight, of a day with its time. */
const seconds = (day: number) => Math.round((day - Math.floor(day)) * 86400) % 86400;

function dated(from: number, to: number, unit: string, date1904: boolean): Scalar {
  if (from > to) return errors.number;
  const [start, end] = [dayOf(from, date1904), dayOf(to, date1904)];
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    default:
      return errors.number;
  }
}

const today = ({ common, workbook }: Reckoning): Scalar => {
  const moment = common.now();
  return serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), workbook.date1904) ?? errors.number;
};

const ownYear = (year: number) => Math.trunc(year) + (year < 1900 ? 1900 : 0);

/** Functions of days and times. */
export const dateFunctions: Functions = {
  DATE: ofDays(3, 3, ([year = 0, month = 1, day = 1], date1904) => serial(ownYear(year), Math.trunc(month), Math.trunc(day), date1904)),
  TIME: ofNumbers(3, 3, ([hour = 0, minute = 0, second = 0]) => ((hour * 3600 + minute * 60 + second) / 86400) % 1),
  TODAY: ofValues(0, 0, (_none, at) => today(at)),
  NOW: ofValues(0, 0, (_none, at) => {
    const day = today(at);
    const moment = at.common.now();
    return typeof day === "number" ? day + (moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds()) / 86400 : day;
  }),
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
  HOUR: ofNumbers(1, 1, ([day = 0]) => Math.floor(seconds(day) / 3600)),
  MINUTE: ofNumbers(1, 1, ([day = 0]) => Math.floor(seconds(day) / 60) % 60),
  SECOND: ofNumbers(1, 1, ([day = 0]) => seconds(day) % 60),
  EDATE: ofDays(2, 2, ([day = 0, months = 0], date1904) => monthsLater(day, months, date1904, false)),
  EOMONTH: ofDays(2, 2, ([day = 0, months = 0], date1904) => monthsLater(day, months, date1904, true)),
  DAYS: ofNumbers(2, 2, ([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  DATEVALUE: ofScalars(1, 1, ([text = null]) => {
    const day = typeof text === "string" ? numberOf(text) : errors.value;
    return typeof day === "number" ? Math.floor(day) : day;
  }),
  WEEKDAY: ofDays(1, 2, ([day = 0, kind = 1], date1904) => {
    const { year, month, day: date } = dayOf(day, date1904);
    const fromSunday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
    if (kind === 1) return fromSunday + 1;
    if (kind === 2) return fromSunday === 0 ? 7 : fromSunday;
    return kind === 3 ? (fromSunday + 6) % 7 : errors.number;
  }),
  DATEDIF: ofScalars(3, 3, ([from = null, to = null, unit = null], { workbook }) => {
    const [start, end] = [numberOf(from), numberOf(to)];
    if (typeof start === "object") return start;
    return typeof end === "object" ? end : dated(start, end, String(unit), workbook.date1904);
  }),
};
