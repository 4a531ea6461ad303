import type { Day } from "../domain/day";
import type { Policies } from "../domain/policies";
import { type Amount, amountText, type Decimals, negated } from "../domain/money";

/** The programs whose import a journal can be written for. */
export const journalFormats = ["generic", "xero", "quickbooks", "sage"] as const;
export type JournalFormat = (typeof journalFormats)[number];

/** A line of the journal in words, as any program takes it. */
export interface JournalCsvLine {
  readonly journal: string;
  readonly date: Day;
  readonly account: string;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly customer: string;
  readonly invoice: string;
  readonly narration: string;
  /** Whether the account is that of what customers owe: QuickBooks wants the customer's name there. */
  readonly isReceivables: boolean;
  readonly taxScheme: Policies["taxScheme"];
}

/** What Xero calls a line that it is to reckon no tax on, by country. */
const untaxed: Readonly<Record<Policies["taxScheme"], string>> = { none: "Tax Exempt", uk: "No VAT", nz: "No GST", au: "BAS Excluded" };

interface Column {
  readonly heading: string;
  readonly value: (line: JournalCsvLine, decimals: Decimals) => string;
}

const slashed = (day: Day, monthFirst: boolean) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return (monthFirst ? [month, date, year] : [date, month, year]).join("/");
};

const money = (amount: Amount, decimals: Decimals) => amountText(amount, decimals);
const orBlank = (amount: Amount, decimals: Decimals) => (amount === 0 ? "" : money(amount, decimals));

/** It begins with the id of the write-off. */
const narrationOf = ({ narration }: JournalCsvLine) => narration.slice(0, 250);

/** The columns that each program's own import asks for, in its order; the README names the pages that say so. */
const columns: Readonly<Record<Exclude<JournalFormat, "generic">, readonly Column[]>> = {
  // A debit is above zero, a credit below. Lines of one day and one narration are one journal. The tax has lines of its own here, so that none is reckoned by the program.
  xero: [
    { heading: "*Narration", value: ({ journal }) => journal },
    { heading: "*Date", value: ({ date }) => slashed(date, false) },
    { heading: "Description", value: narrationOf },
    { heading: "*AccountCode", value: ({ account }) => account },
    { heading: "*TaxRate", value: ({ taxScheme }) => untaxed[taxScheme] },
    { heading: "*Amount", value: ({ debit, credit }, decimals) => money(debit === 0 ? negated(credit) : debit, decimals) },
    { heading: "TrackingName1", value: () => "" },
    { heading: "TrackingOption1", value: () => "" },
    { heading: "TrackingName2", value: () => "" },
    { heading: "TrackingOption2", value: () => "" },
  ],
  quickbooks: [
    { heading: "Journal No.", value: ({ journal }) => journal },
    { heading: "Journal Date", value: ({ date }) => slashed(date, true) },
    { heading: "Account Name", value: ({ account }) => account },
    { heading: "Debits", value: ({ debit }, decimals) => orBlank(debit, decimals) },
    { heading: "Credits", value: ({ credit }, decimals) => orBlank(credit, decimals) },
    { heading: "Description", value: narrationOf },
    { heading: "Name", value: ({ customer, isReceivables }) => (isReceivables ? customer : "") },
  ],
  // Journal debits and credits of the audit trail. T9 is the code outside the VAT return: the tax has lines of its own.
  sage: [
    { heading: "Type", value: ({ debit }) => (debit === 0 ? "JC" : "JD") },
    { heading: "Account Reference", value: () => "" },
    { heading: "Nominal A/C Ref", value: ({ account }) => account },
    { heading: "Department Code", value: () => "0" },
    { heading: "Date", value: ({ date }) => slashed(date, false) },
    { heading: "Reference", value: ({ journal }) => journal },
    { heading: "Details", value: narrationOf },
    { heading: "Net Amount", value: ({ debit, credit }, decimals) => money(debit === 0 ? credit : debit, decimals) },
    { heading: "Tax Code", value: () => "T9" },
    { heading: "Tax Amount", value: (_, decimals) => money(0 as Amount, decimals) },
  ],
};


/** The journal as a program's own import takes it. The generic file is that of the report itself. */
export function journalCsv(lines: readonly JournalCsvLine[], format: Exclude<JournalFormat, "generic">, decimals: Decimals): string {
  const wanted = columns[format];
  const written = [wanted.map(({ heading }) => heading), ...lines.map((line) => wanted.map(({ value }) => asWords(value(line, decimals))))];
  return `${written.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** Words that a spreadsheet would take for a formula get an apostrophe before them; an amount below zero is none. */
const asWords = (words: string) => (/^[=+@\t\r]|^-(?![\d.]+$)/.test(words) ? `'${words}` : words);

const quoted = (field: string) => (/[",\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field);
