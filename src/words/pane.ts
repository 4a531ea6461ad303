import { backFromMonthEnd } from "./monthEndBack";
/** What the pane says. Sentences first say what is so, then what to do. */

export const words = {
  lists: "Lists",
  debts: "Debts",
  totalDebt: "Total debt",
  incomplete: "incomplete",
  age: "Age",
  customer: "Customer",
  job: "Job",
  balance: "Balance",
  toBill: "To bill",
  invoices: "Invoices",
  lastActivity: "Last activity",
  noActivity: "None",
  actions: "Actions",
  moreActions: "More for all debts",
  search: "Search",
  searchHint: "Customer, job or invoice",
  allCustomers: "All customers",
  allAges: "All ages",
  sortBy: "Sort by",
  noMatch: "No debt matches. Change what is searched for, or choose all.",
  noJob: "No job",
  noInvoices: "No invoices",
  noAge: "No age",
  readAgain: "Read again",
  tryAgain: "Try again",
  reading: "Reading the workbook…",
  opening: "Opening…",
  nobodyOwes: "Nobody owes anything.",
  maybeOld: "The list may be old",
  newerMapping: "Set up by a newer version",
  newerMappingAdvice: "A newer version of this add-in chose the tables of this workbook. Update the add-in; until then nothing is read or written.",
  showCells: "Show the cells",
  worthALook: "Worth a look",
  didNotAnswer: "Excel did not answer",
  stopped: "The pane stopped",
  notConfirmed: "The posting could not be confirmed",
  cannotStart: "The pane cannot start",
  notExcel: "This pane works inside Excel. Open it from the Write-offs tab of a workbook.",
  noOffice: "Microsoft's Office library could not be loaded. Check the connection, then close the pane and open it again.",
} as const;

/** The tabs of the lists. */
export const homeWords = { debts: "Debts", billing: "Billing", register: "Register", reports: "Reports" } as const;

/** Where the way back of a place leads, by the kind of the place before it. */
export const backTo = {
  debts: "Back to the debts",
  billing: "Back to billing",
  register: "Back to the register",
  reports: "Back to the reports",
  "new-tables": "Back to the new tables",
  tables: "Back to the tables",
  sample: "Back to the sample",
  "write-off": "Back to the write-off",
  bill: "Back to the bill",
  "write-off-many": "Back to the write-offs",
  send: "Back to the sending",
  "open-invoice": "Back to the draft",
  "delete-invoice": "Back to the deletion",
  balance: "Back to the correction",
  payment: "Back to the payment",
  reverse: "Back to the reversal",
  ...backFromMonthEnd,
  "new-write-off": "Back to the choice",
  "edit-write-off": "Back to the change",
  "delete-write-off": "Back to the deletion",
  "next-billing-run": "Back to the billing run",
  invoice: "Back to the invoice",
  history: "Back to the history",
  recalculate: "Back to the balances",
  "insert-function": "Back to the functions",
  freeze: "Back to the freezing",
  explain: "Back to the figure",
} as const;

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const numberOfDebts = (many: number) => count(many, "debt", "debts");

/** How many of the debts are seen. */
export const debtsOfAll = (seen: number, all: number) => (seen === all ? numberOfDebts(all) : `${seen} of ${numberOfDebts(all)}`);

export const bucketInDays = (bucket: string) => `${bucket} days`;

export const sortingWords = { age: "Oldest first", balance: "Largest first", customer: "By customer" } as const;

export const inDays = (age: number) => count(age, "day", "days");

/** What a screen reader is told when a reading is done. `total` is already formatted. */
export const debtsRead = (many: number, total: string, incomplete: boolean) =>
  many === 0 && !incomplete
    ? words.nobodyOwes
    : `${numberOfDebts(many)}. ${words.totalDebt} ${total}${incomplete ? `, ${words.incomplete}` : ""}.`;

/** Said in a place beyond the lists when somebody has changed the workbook meanwhile. */
export const changedSince: Message = {
  title: "The workbook has changed since",
  sentence: `What stands here was reckoned before that. Choose ${words.readAgain}; what you have typed stays.`,
};

/** Said once it has been read again. */
export const nowRead = {
  title: "The workbook was read again",
  inForm: "Figures that differ from before are marked.",
  elsewhere: "This is what it says now.",
} as const;

/** A list that reads itself again could not. */
export const maybeOld = (sentence: string) => `The workbook has changed, and it could not be read again. ${sentence}`;

/** Said once where Excel tells nobody of changes. */
export const deaf: Message = {
  title: "Changes do not show by themselves",
  sentence: `Excel does not tell the pane of changes in the cells. After one, choose ${words.readAgain}.`,
};

export const newerMapping: Message = { title: words.newerMapping, sentence: words.newerMappingAdvice };

/** A message's title, and what is to be said beneath it. */
export interface Message {
  readonly title: string;
  readonly sentence: string;
}

export const unreadableCells = (many: number): Message => ({
  title: `${count(many, "cell", "cells")} could not be read`,
  sentence: `Totals ${many === 1 ? "it touches" : "they touch"} are marked incomplete.`,
});

export const noticedCells = (many: number): Message => ({
  title: `${count(many, "cell is", "cells are")} worth a look`,
  sentence: `No total is incomplete because of ${many === 1 ? "it" : "them"}.`,
});

/** A cell that holds something else than it should. `row` is the row on the sheet; no column means the whole row. */
export interface UnexpectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

export const placeOf = ({ sheet, row, column }: UnexpectedCell) =>
  [sheet, `row ${row}`, column].filter((part) => part !== "").join(", ");

export const foundInstead = ({ found, expected }: UnexpectedCell) =>
  `${found === "" ? "The cell is blank" : `Found ${found}`}; expected ${expected}.`;

/** The name of what leads to a cell. */
export const goToPlace = (cell: UnexpectedCell) => `Go to ${placeOf(cell)}`;

/** Said of a cell that was gone to, where it is not what and where it was; null where it is. */
export function foundNow(found: { readonly kind: "there" | "changed" | "gone" } | { readonly kind: "moved"; readonly row: number }): string | null {
  switch (found.kind) {
    case "there":
      return null;
    case "moved":
      return `By now it stands in row ${found.row}.`;
    case "changed":
      return `This cell holds something else by now. Choose ${words.readAgain}.`;
    case "gone":
      return `This cell is no longer there. Choose ${words.readAgain}.`;
  }
}

export const showNext = (many: number) => (many === 1 ? "Show it" : `Show the next ${many}`);

export const andMore = (many: number) => `and ${many} more`;
