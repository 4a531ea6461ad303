/** Why a formula of ours gives no figure: Excel shows the sentence of a #VALUE! or #N/A beside the cell. */
export const functionWords = {
  noJob: (job: string) => `There is no job ${job} in the Jobs table.`,
  noInvoice: (invoice: string) => `There is no invoice ${invoice} in the Invoices table.`,
  noJobOrCustomer: (id: string) => `There is neither a job nor a customer ${id}.`,
  nothingNamed: "No job or invoice is named. Give an id, or a cell that holds one.",
  noTable: (wanted: string) => `This workbook has no table ${wanted}. Choose Tables… in the pane to name yours.`,
  newer: "A newer version of Write-Offs wrote this workbook. Update the add-in.",
  failed: (why: string) => `Excel did not let the tables be read (${why}). They are read again shortly.`,
  stopped: (why: string) => `The add-in made a mistake here (${why}). The figure is not known; please report it.`,
  unreadable: ({ sheet, row, column, found, expected }: Place) =>
    `Incomplete: row ${row} of sheet ${sheet}${column === "" ? "" : `, column ${column}`} holds ${found}; expected: ${expected}. Mend it and the figure comes back.`,
  noDay: "up_to has to be a date, such as a cell that holds one or DATE(2026,4,30).",
  noRate: "The rate has to be between 0 and 1: 20 % is 0.2.",
  notAmount: (what: string, row: number, found: string) => `Row ${row} of ${what} holds ${found} where an amount should be.`,
  tooFine: (what: string, row: number) => `The amount in row ${row} of ${what} has more than four decimals.`,
  tooLarge: "The amounts are too large to be added up exactly.",
  noJobInRow: (what: string, row: number) => `Row ${row} of ${what} has an amount and no job.`,
  noAmountInRow: (what: string, row: number) => `Row ${row} of ${what} has a job and no amount.`,
  twoColumns: (what: string) => `${what} has to be two columns: the job and the amount.`,
  oneColumn: (what: string) => `${what} has to be one column.`,
  heights: (what: readonly string[]) => `${what.slice(0, -1).join(", ")} and ${what.at(-1) ?? ""} have to be equally high.`,
} as const;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

/** The headings of the spilled list of jobs to bill. */
export const billingHeadings = ["Job", "Customer", "Timesheet", "Materials", "Brought forward", "To bill"] as const;
