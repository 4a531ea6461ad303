import { type Day, firstOfMonth, lastOfMonth, parseDay } from "../../domain/day";
import type { Journal, JournalLine } from "../../domain/monthEnd/journal";
import { type Amount, sum } from "../../domain/money";
import { csvOf } from "../../tables/csv";
import { accountWords, journalWords } from "../../words/journal";
import type { OpenBook } from "../readBook";
import { journalFiles } from "../reports/journalFiles";
import { journalReport } from "../reports/journalReport";
import { missingIn } from "../reports/unread";

/** A journal before it is written: what it comes to, what is not in it, and its files. */
export interface JournalMade {
  readonly lines: number;
  readonly debits: Amount;
  readonly credits: Amount;
  /** What each account is debited and credited with in all, in the order of the lines. */
  readonly accounts: readonly { readonly name: string; readonly debit: Amount; readonly credit: Amount }[];
  /** Each a sentence. */
  readonly notes: readonly string[];
  readonly files: readonly { readonly program: string; readonly name: string; readonly content: string }[];
}

/** The first and the last day of the month of a day; null where it is none. */
export function monthOf(typed: string): { readonly from: Day; readonly to: Day } | null {
  const day = parseDay(typed);
  return day === undefined ? null : { from: firstOfMonth(day), to: lastOfMonth(day) };
}

/** Null where the days are none. */
export function journalFilesAndReport(opened: OpenBook, { from, to }: { readonly from: string; readonly to: string }): JournalMade | null {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined) return null;
  const { report, journal } = journalReport(opened, first, last);
  const programs = journalFiles(opened, { from, to }, last);
  return {
    lines: journal.lines.length, debits: journal.debits, credits: journal.credits,
    accounts: accountsOf(journal),
    notes: report.lines.slice(1).map((line) => (line.endsWith(".") ? line : `${line}.`)),
    files: [{ program: "CSV", name: journalWords.journal, content: csvOf(report, opened.book.policies.decimals, missingIn(report)) }, ...programs.map((file) => ({ ...file, program: file.name.slice(journalWords.journal.length + 1) }))],
  };
}

function accountsOf({ lines }: Journal): JournalMade["accounts"] {
  const groups = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const name = accountWords(line.account);
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return [...groups].map(([name, group]) => ({ name, debit: sum(group.map(({ debit }) => debit)), credit: sum(group.map(({ credit }) => credit)) }));
}
