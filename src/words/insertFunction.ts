import { functionWords } from "./functions";
import type { Message } from "./pane";

/** What the place says in which a function of ours is put into a cell. */
export const insertWords = {
  menu: "Insert a function…",
  title: "Insert a function",
  intro: "Formulas that follow your tables. Open one, then choose a blank cell on the sheet: the formula goes into the cell that is selected.",
  example: "Example",
  formula: "Formula",
  insert: "Insert",
  inserting: "Inserting…",
  looking: "Looking at the cell…",
  inserted: "Inserted",
  notInserted: "Not inserted",
} as const;

/** Why an argument cannot be part of a formula. */
export type ArgumentProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "no-job" | "no-invoice" | "no-job-or-customer"; readonly id: string }
  | { readonly kind: "no-day" }
  | { readonly kind: "no-cells"; readonly found: string };

export function explainArgument(problem: ArgumentProblem): string {
  switch (problem.kind) {
    case "missing":
      return "Nothing is entered here yet.";
    case "no-job":
      return functionWords.noJob(problem.id);
    case "no-invoice":
      return functionWords.noInvoice(problem.id);
    case "no-job-or-customer":
      return functionWords.noJobOrCustomer(problem.id);
    case "no-day":
      return "This is no day. Choose one, or leave it blank.";
    case "no-cells":
      return `"${problem.found}" is neither a number nor cells. Enter cells such as A2:A20, D:E or Sales[Amount], or a number such as 500 or 20%.`;
  }
}

/** What stands where a formula is to go. Places are as people know them: Notes!B4. */
export type Landing =
  | { readonly kind: "free"; readonly place: string }
  | { readonly kind: "read-only" }
  | { readonly kind: "protected"; readonly sheet: string }
  | { readonly kind: "in-table" | "beside-table"; readonly place: string; readonly table: string }
  | { readonly kind: "filled" | "no-room"; readonly place: string; readonly at: string; readonly found: string }
  | { readonly kind: "spilled-into"; readonly place: string }
  | { readonly kind: "beyond"; readonly place: string }
  | { readonly kind: "text"; readonly place: string };

/** Where a formula goes, or why it does not: what is so, then what to do. `cells` is how many it fills. */
export function explainLanding(landing: Landing, cells: number): string {
  switch (landing.kind) {
    case "free":
      return cells > 1 ? `It goes into ${landing.place} and fills ${cells} cells from there.` : `It goes into ${landing.place}.`;
    case "read-only":
      return "This workbook is open for reading only. Allow editing, or save a copy, then try again.";
    case "protected":
      return `Sheet ${landing.sheet} is protected. Unprotect it (Review, Unprotect Sheet), or select a cell of another sheet.`;
    case "in-table":
      return `${landing.place} would be in table ${landing.table}, whose columns keep their meaning. Select a blank cell outside of it.`;
    case "beside-table":
      return `${landing.place} touches table ${landing.table}, and Excel would make the formula a part of it. Leave a row or a column between, and select a cell there.`;
    case "filled":
      return `${landing.at} holds ${landing.found}. Nothing is written over it: select a blank cell.`;
    case "no-room":
      return `The formula fills ${cells} cells from ${landing.place}, and ${landing.at} holds ${landing.found}. Select a cell with blank ones below and to the right.`;
    case "spilled-into":
      return `${landing.place} is filled by a formula in another cell. Select a blank cell.`;
    case "beyond":
      return `The formula fills ${cells} cells from ${landing.place}, which is too near to the edge of the sheet. Select a cell further from it.`;
    case "text":
      return `${landing.place} is formatted as text, which would show the formula instead of its result. Choose Home, Number Format, General, or select another cell.`;
  }
}

export const insertedSentence = (formula: string, place: string) => `${formula} stands in ${place}.`;

/** Said when another cell was selected just before the button was pressed. */
export const movedOn = (place: string): Message => ({ title: insertWords.notInserted, sentence: `Another cell was selected meanwhile: ${place}. Choose ${insertWords.insert} again if that is the one.` });

/** What makes a formula need more cells than its own. */
export const spills = "It fills cells below and to the right as well: leave them blank.";
