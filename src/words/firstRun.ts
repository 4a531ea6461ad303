import type { TableName } from "../domain/book";

/** What the pane says when a workbook has none of our tables, and where tables are chosen. */

export const firstRunWords = {
  noTables: "No tables found",
  noTablesAdvice: "This workbook has no tables of jobs or invoices by names that the add-in knows. Choose how to begin.",
  tablesGone: "The workbook has none of its tables any more. Undo that in Excel, or go back to the debts and choose how to begin.",
  create: "Create the tables",
  createMenu: "Create the tables…",
  createHint: "Empty tables, each on a sheet of its own, to type or paste into.",
  map: "Tables in use",
  mapMenu: "Use my own tables…",
  tablesMenu: "Tables…",
  mapHint: "For ledgers that you keep already: say which table and which column is which.",
  sample: "Open the sample",
  sampleMenu: "Open the sample…",
  sampleHint: "An invented firm with 25 jobs and 60 invoices, to try everything on.",
  whichTables: "Which tables",
  creating: "Making the tables…",
  created: "The tables are there",
  notCreated: "No table was made",
  showDebts: "Show the debts",
  notUsed: "Not used",
  noColumn: "No such column",
  columns: "Columns",
  written: "The add-in writes it.",
  check: "Check the rows",
  checking: "Reading the rows…",
  checked: "This is what would be read",
  save: "Use these tables",
  saving: "Saving…",
  notSaved: "Nothing was saved",
  makeWriteOffs: "Make the table WriteOffs",
  makeWriteOffsHint: "Write-offs are kept in it. Without it nothing can be written off.",
  mapIntro: "For each purpose choose the table of this workbook that serves it. What is not used is switched off.",
  stillNeeded: "A needed column has no heading yet. Choose one where it is marked, or choose no table there.",
  nothingChosen: "No table is chosen yet. Choose at least one.",
  noTablesAtAll: "No table to choose",
  noTablesAtAllAdvice: "This workbook has no tables. Make one of each list: select it, then Insert, Table; then come back.",
  sampleIntro: "It opens as a new workbook; this one stays as it is. Open the add-in there: everything in it may be tried.",
  opening: "Opening the sample…",
  sampleOpened: "The sample is open",
  sampleOpenedAdvice: "It is a workbook of its own, in another window. Show the pane there from the Write-offs tab.",
  sampleFailed: "The sample was not opened",
  sampleLink: "Download the sample workbook",
} as const;

export const tableSetWords = {
  all: "All, for jobs and their invoices",
  invoices: "Invoices without jobs",
  jobs: "Jobs without invoices",
} as const;

/** What is switched off while a table is not used. */
export const withoutTable: Readonly<Record<TableName, string>> = {
  customers: "Without it customers are shown by their ids.",
  jobs: "Without it nothing is billed, and only invoices can be written off.",
  timesheet: "Without it no time is billed.",
  materials: "Without it no materials are billed.",
  invoices: "Without it only jobs can be written off, and nothing is billed.",
  invoiceLines: "Without it an invoice is its total, and nothing is billed.",
  payments: "Without it no payment counts, and none is recorded.",
  writeOffs: "Without it nothing can be written off.",
  reasonCodes: "Without it a reason has no code.",
  policies: "Without it there is no tax, no lock and no limit.",
};

/** What the tables are for, where their name does not say it to everybody. */
export const tableTitles: Readonly<Record<TableName, string>> = {
  customers: "Customers", jobs: "Jobs", timesheet: "Timesheet", materials: "Materials", invoices: "Invoices", invoiceLines: "Invoice lines",
  payments: "Payments", writeOffs: "Write-offs", reasonCodes: "Reason codes", policies: "Policies",
};

export const tableChoice = (name: string, sheet: string) => (name === sheet ? name : `${name} (sheet ${sheet})`);

export const columnsFound = (found: number, all: number, missing: number) =>
  `${firstRunWords.columns}: ${found} of ${all}${missing > 0 ? `, ${missing} still needed` : ""}`;

export const columnNeeded = (header: string) => `The table cannot be read without it. Choose the column that holds ${header}, or choose no table.`;

export const tablesWithoutHeadings = (names: readonly string[], purpose: "chosen" | "used" = "chosen") =>
  `${listed(names)} ${names.length === 1 ? "hides its" : "hide their"} headings and cannot be ${purpose}. Select ${names.length === 1 ? "it" : "them"}, then Table Design, Header Row.`;

const rowsOf = (many: number) => `${many} ${many === 1 ? "row" : "rows"}`;

/** What a table would come to. */
export const rowsRead = (title: string, table: string, rows: number, flawed: number) =>
  `${title} from ${table}: ${rowsOf(rows - flawed)} can be read${flawed === 0 ? "" : `, ${flawed} cannot`}.`;

export const tablesMade = (names: readonly string[]) => (names.length === 0 ? "Nothing had to be made." : `Made: ${listed(names)}.`);

export const whatNext = "Type or paste your customers, jobs and invoices below the headings. In Policies set the tax rate: while it is blank, work bears no tax.";

export const sampleUnavailable = (sentence: string) => `${sentence} The file itself can be had from the link below.`;

/** Why tables were not made, or a choice not kept: what is so, then what to do. */
export function tablesRefused(refusal: { readonly kind: string; readonly tables?: readonly string[]; readonly names?: readonly string[]; readonly sheets?: readonly string[] }): string {
  const { kind, tables = [], names = [], sheets = [] } = refusal;
  switch (kind) {
    case "newer-mapping":
      return "A newer version of this add-in chose the tables of this workbook. Update the add-in; until then nothing is written.";
    case "read-only":
      return "This workbook is open for reading only. Open it for editing, then try again.";
    case "structure-protected":
      return "The structure of this workbook is protected, so no sheet can be added. Choose Review, Protect Workbook to lift that, then try again.";
    case "headings-hidden":
      return tablesWithoutHeadings(tables, "used");
    case "names-taken":
      return `${names.length === 1 ? "The name" : "The names"} ${listed(names)} ${names.length === 1 ? "is" : "are"} taken in this workbook. Change ${names.length === 1 ? "it" : "them"} in Formulas, Name Manager, then try again.`;
    case "sheets-taken":
      return `There ${sheets.length === 1 ? "is already a sheet" : "are already sheets"} named ${listed(sheets)}. Rename ${sheets.length === 1 ? "it" : "them"}, or use tables of your own.`;
    default:
      return "";
  }
}

const listed = (names: readonly string[]) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`);
