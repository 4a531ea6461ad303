import type { Day } from "../../domain/day";
import { type Journal, journalOf, type JournalLine } from "../../domain/monthEnd/journal";
import { amount, amountOrBlank, day, type Report, type ReportCell, type ReportColumn, text } from "../../tables/report";
import { accountWords, journalWords, narration } from "../../words/journal";
import { plainPeriod, reportWords } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { percentText } from "../monthEnd/percentText";
import { firstIds } from "./firstIds";
import { sheetNameFor, tableNameFor } from "./names";
import { hasUnread } from "./unread";

const columns: readonly ReportColumn[] = [
  { heading: reportWords.date, kind: "day" },
  { heading: journalWords.journal, kind: "text" },
  { heading: journalWords.account, kind: "text", wraps: true },
  { heading: journalWords.debit, kind: "amount" },
  { heading: journalWords.credit, kind: "amount" },
  { heading: journalWords.taxCode, kind: "text" },
  { heading: reportWords.customer, kind: "text" },
  { heading: reportWords.job, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: reportWords.writeOff, kind: "text" },
  { heading: journalWords.narration, kind: "text", wraps: true },
];

/** The journal of a period as a sheet: what to post to the ledger, balanced, and what is not in it. */
export function journalReport(opened: OpenBook, from: Day, to: Day): { readonly report: Report; readonly journal: Journal; /** What is not in it, or not as an import wants it. */ readonly told: readonly string[] } {
  const journal = journalOf(opened.book, from, to);
  const looks = looksOf(opened);
  const { debits, credits, withoutAccount, ofJobs, unset, recordedLater, undone } = journal;
  const idsOf = (rows: readonly { readonly id: string }[]) => firstIds(rows.map(({ id }) => id));
  const told = [
    ...(ofJobs.length > 0 ? [journalWords.ofJobs(ofJobs.length)] : []),
    ...(withoutAccount.length > 0 ? [journalWords.withoutAccount(idsOf(withoutAccount))] : []),
    ...unset.map((kind) => journalWords.unset[kind]),
    ...(recordedLater.length > 0 ? [journalWords.recordedLater(idsOf(recordedLater), looks.day(to))] : []),
    ...(undone.length > 0 ? [journalWords.undone(firstIds(undone))] : []),
  ];
  const report: Report = {
    id: "journal",
    sheet: sheetNameFor(journalWords.journal),
    table: tableNameFor("Journal"),
    title: journalWords.journal,
    lines: [
      plainPeriod(looks.day(from), looks.day(to)), journalWords.scheme(opened.book.policies.taxScheme), journalWords.notAFiling,
      ...told, ...(hasUnread(opened) ? [reportWords.incomplete] : []),
    ],
    columns,
    rows: journal.lines.map(rowOf),
    foot: [
      { look: "total", cells: [text(reportWords.total), null, null, amount(debits), amount(credits)] },
      ...(debits === credits ? [] : [{ look: "heading" as const, cells: [text(journalWords.outOfBalance)] }]),
    ],
    isLandscape: true,
    chart: null,
  };
  return { report, journal, told };
}

function rowOf(line: JournalLine): readonly ReportCell[] {
  const { writeOff, date, journal, account, debit, credit, taxRate } = line;
  return [
    day(date), text(journal), text(accountWords(account)), amountOrBlank(debit), amountOrBlank(credit), text(taxRate === null ? "" : percentText(taxRate)),
    text(writeOff.customer), text(writeOff.job ?? ""), text(writeOff.invoice ?? ""), text(writeOff.id), text(narration(line)),
  ];
}
