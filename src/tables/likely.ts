import { type Day, parseDay } from "../domain/day";
import type { Cell } from "./cell";

const blanks = /[\s\u00a0\u202f\u2009\u200b-\u200f\ufeff]/g;

/** The number that a text was probably meant to be ("£1,234.50", "(12.00)", "1.234,50"), or undefined if it could be several or none. */
export function likelyNumber(cell: Cell): string | undefined {
  if (typeof cell !== "string") return undefined;
  let digits = cell.normalize("NFKC").replace(blanks, "").replace(/[−–]/g, "-").replace(/^'/, "").replace(/[£$€¥]/g, "");
  const credit = /^(.*)(CR|-)$/i.exec(digits) ?? /^\((.*)\)$/.exec(digits);
  if (credit?.[1] !== undefined) digits = `-${credit[1]}`;
  const percent = digits.endsWith("%");
  if (percent) digits = digits.slice(0, -1);
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(digits) || /^-?\d+,\d{1,2}$/.test(digits)) digits = digits.replaceAll(".", "").replace(",", ".");
  else if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) digits = digits.replaceAll(",", "");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  return percent ? `${digits}%` : digits;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that a text was probably meant to be, where there is only one such day: 03/04/2026 could be two. */
export function likelyDay(cell: Cell): Day | undefined {
  if (typeof cell !== "string") return undefined;
  const typed = cell.normalize("NFKC").trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(typed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{4})$/.exec(typed);
  if (named) return day(named[3], String(months.indexOf(named[2] ?? "") + 1), named[1]);
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
  if (!slashed) return undefined;
  const european = day(slashed[3], slashed[2], slashed[1]);
  const american = day(slashed[3], slashed[1], slashed[2]);
  return european === undefined || american === undefined || european === american ? (european ?? american) : undefined;
}

const day = (year = "", month = "", date = "") => parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
