import { type FunctionId, functionNamed } from "./functionList";
import { functionWords } from "./functions";
import type { Message } from "./pane";

/** What is said when a figure in a cell is to be explained. */
export const explainWords = {
  nothing: "Nothing to explain here",
  writeOffs: "What write-offs take",
  sum: "How it adds up",
  figure: "What it comes to",
  noLines: "No entry is part of it.",
  staysUnbilled: "Stays unbilled",
  withoutJob: "Without a job",
  jobs: "What is owed",
} as const;

export const explainTitle = (whose: string) => `Figure: ${whose}`;

/** Up to which day, in words. `day` is already formatted. */
export const upToDay = (day: string | null) => (day === null ? "Everything entered so far, before tax." : `Up to ${day}, before tax.`);

/** What a write-off takes out of a ledger. */
export const takenFrom = (writeOff: string, ledger: string) => `${writeOff}, from ${ledger}`;
export const addedTo = (writeOff: string, ledger: string) => `${writeOff}, on top of ${ledger}`;

/** How a cell compares with what the tables come to. */
export type CellNote =
  | { readonly kind: "same" | "differs"; readonly place: string; readonly shows: string; readonly others: number }
  /** An error, or #BUSY!. */
  | { readonly kind: "no-figure"; readonly place: string; readonly shows: string; readonly others: number }
  /** The formula reckons on with what the function gives. */
  | { readonly kind: "part"; readonly place: string; readonly shows: string; readonly others: number };

/** The same in words; `here` is what the tables come to, already formatted. */
export function explainNote(note: CellNote, here: string): string {
  const more = note.others === 0 ? "" : ` Its formula holds ${note.others} more of our functions; this is the first.`;
  switch (note.kind) {
    case "same":
      return `${note.place} shows ${note.shows}, as it stands here.${more}`;
    case "differs":
      return `${note.place} shows ${note.shows}, and the tables come to ${here} by now. Excel has yet to work the cell out anew.${more}`;
    case "no-figure":
      return `${note.place} shows ${note.shows}; the tables come to ${here}.${more}`;
    case "part":
      return `The formula in ${note.place} reckons on with this figure, and shows ${note.shows}. The function alone comes to ${here}.${more}`;
  }
}

/** Why a cell cannot be explained. */
export type NotExplained =
  | { readonly kind: "no-function" }
  | { readonly kind: "no-one-figure"; readonly id: FunctionId }
  | { readonly kind: "beyond"; readonly argument: string }
  | { readonly kind: "nothing-named" }
  | { readonly kind: "no-day" }
  | { readonly kind: "no-job" | "no-invoice" | "no-job-or-customer"; readonly named: string };

export function explainNotExplained(because: NotExplained, place: string): Message {
  const sentence = () => {
    switch (because.kind) {
      case "no-function":
        return `${place} holds no function of WRITEOFF. Select a cell with one, such as =WRITEOFF.AMOUNTTOBILL("J-101"), then choose Explain again.`;
      case "no-one-figure":
        return `${functionNamed(because.id)} in ${place} is not about one job, customer or invoice. Only the functions that are can be explained.`;
      case "beyond":
        return `In ${place} Excel alone can work out ${because.argument}. Put it into a cell of its own and name that cell in the formula, then choose Explain again.`;
      case "nothing-named":
        return functionWords.nothingNamed;
      case "no-day":
        return functionWords.noDay;
      case "no-job":
        return functionWords.noJob(because.named);
      case "no-invoice":
        return functionWords.noInvoice(because.named);
      case "no-job-or-customer":
        return functionWords.noJobOrCustomer(because.named);
    }
  };
  return { title: explainWords.nothing, sentence: sentence() };
}
