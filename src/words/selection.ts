import type { InvoiceStatus } from "../domain/book";
import type { NothingSelected } from "../domain/nothingSelected";
import type { Looks } from "./looks";
import type { Message } from "./pane";
import { explainRefusal } from "./refusals";

/** What is said when a form is asked for from Excel itself: by the menu of a cell, the ribbon or a key. */
export const selectionWords = {
  looking: "Looking at what is selected…",
  nothing: "Nothing to write off here",
  close: "Close",
  leave: "Leave it",
  goOn: "Go on",
  stay: "Stay here",
} as const;

/** The row that was meant, as a person finds it. `row` counts from 1. */
export const rowOfSheet = (sheet: string, row: number) => `row ${row} of ${sheet}`;

/** Asked before a form is left for another row, by how far the form has come. */
export const leaveWords = {
  begun: (row: string): Message => ({ title: "Leave this form?", sentence: `What was entered here is not posted. It is lost if you go on to ${row}.` }),
  posting: (row: string): Message => ({ title: "It is being posted", sentence: `As soon as that is done you can go on to ${row}.` }),
  done: (row: string): Message => ({ title: "Go on?", sentence: `This is done. You asked for ${row}.` }),
} as const;

/**
 * Says why the selected row leads to no form: what is so, then what to do.
 *
 * @param where The tables whose rows can be selected instead, by their names in the workbook.
 */
export function explainNothing(because: NothingSelected, where: readonly string[], looks: Looks): Message {
  const title = selectionWords.nothing;
  const instead = `Select a row of ${where.join(" or ")}, then choose Write off again.`;
  switch (because.kind) {
    case "outside":
      return { title, sentence: `${capital(rowOfSheet(because.sheet, because.row))} is outside of the tables. ${instead}` };
    case "no-debts":
      return { title, sentence: `A row of ${because.table} stands for no one debt. ${instead}` };
    case "headings":
      return { title, sentence: `These are the headings of ${because.table}. Select a row below them, then choose Write off again.` };
    case "totals":
      return { title, sentence: `These are the totals of ${because.table}. Select a row above them, then choose Write off again.` };
    case "blank":
      return { title, sentence: `${capital(rowOfSheet(because.table, because.row))} is blank. ${instead}` };
    case "unreadable":
      return { title, sentence: `In ${rowOfSheet(because.table, because.row)} the ${because.column} cannot be read: there is ${because.found}, and it should be ${because.expected}. Correct the cell, then choose Write off again.` };
    case "too-many":
      return { title, sentence: `${because.rows} rows are selected. Select ${because.most} at most, then choose Write off again.` };
    case "names-none":
      return { title, sentence: `${capital(rowOfSheet(because.table, because.row))} names neither an invoice nor a job. ${instead}` };
    case "owes-nothing":
      return { title, sentence: `${because.job} owes nothing and has nothing to bill. ${instead}` };
    case "closed":
      return { title, sentence: `${because.invoice} ${closed(because.status)}` };
    case "refused":
      return { title, sentence: explainRefusal(because.refusal, looks) };
  }
}

/** Why nothing can be written off an invoice, and what can be done instead. */
function closed(status: InvoiceStatus): string {
  switch (status) {
    case "Draft":
      return "is a Draft: it is not billed, and owes nothing yet. Change it or take it back; a write-off is for an invoice that is Open or Sent.";
    case "Paid":
      return "is Paid. Nothing is left to write off; select an invoice that is Open or Sent.";
    case "Settled":
      return "is Settled: payments and write-offs cover it. Nothing is left to write off; select an invoice that is Open or Sent.";
    case "Written Off":
      return "is Written Off already. To have it owed again, reverse its write-off.";
    case "Cancelled":
      return "is Cancelled, and nothing is owed on it. Select an invoice that is Open or Sent.";
    case "Credit balance":
      return "has a Credit balance: more was paid than was owed. What is paid back is recorded as a payment with a minus sign.";
    case "Open":
    case "Sent":
      return `is ${status} and owes nothing. Select an invoice that has a balance.`;
  }
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
