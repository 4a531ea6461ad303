import type { HeldLimit } from "../domain/approvalLimit";
import { formWords } from "./form";
import type { Looks } from "./looks";

/** "the limit of 20.00 for customer C-011": the one that held, and whom it is for. */
export function limitWords({ amount: limit, of, isNameless }: HeldLimit, { amount: money }: Looks): string {
  const said = `the limit of ${money(limit)}`;
  switch (of?.by) {
    case undefined:
      return said;
    case "person":
      return `${said} for ${of.name}${isNameless ? ", which holds where nobody says who posts it" : ""}`;
    case "customer":
      return `${said} for customer ${of.name}`;
    case "reason":
      return `${said} for reason code ${of.name}`;
  }
}

/** Above which limit something waits; "a limit" where the log does not tell of it any more. */
export const aboveWords = (limit: HeldLimit | null, looks: Looks): string => `above ${limit === null ? "a limit" : limitWords(limit, looks)}`;

/** In a list: why one of many waits. */
export const waitsSentence = (above: HeldLimit | null, looks: Looks): string => `${formWords.waits}: it is ${aboveWords(above, looks)}.`;
