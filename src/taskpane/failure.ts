import { Unconfirmed } from "../session/unconfirmed";
import { postingFailed, unconfirmed } from "../words/form";
import { addInFailed, excelFailed, notYetAnswered } from "../words/failures";
import { words, type Message } from "../words/pane";

/**
 * What went wrong, in words: the one place where a rejection becomes a sentence. Excel's errors carry a code; any other
 * error is a mistake of our own and is called one.
 */
export function failureOf(error: unknown): Message {
  const message = error instanceof Error ? error.message : String(error);
  return hasCode(error)
    ? { title: words.didNotAnswer, sentence: excelFailed(error.code, message) }
    : { title: words.stopped, sentence: addInFailed(message) };
}

/** The same for a posting, of which nobody knows how far it came. */
export function postingFailureOf(error: unknown): Message {
  if (error instanceof Unconfirmed) return { title: words.notConfirmed, sentence: unconfirmed };
  const message = error instanceof Error ? error.message : String(error);
  return hasCode(error)
    ? { title: words.didNotAnswer, sentence: postingFailed(excelFailed(error.code, message)) }
    : { title: words.stopped, sentence: postingFailed(`${/[.!?]$/.test(message) ? message : `${message}.`}`) };
}

/** Excel has not answered a posting, and perhaps never will. */
export const noAnswer: Message = { title: words.didNotAnswer, sentence: postingFailed(notYetAnswered) };

const hasCode = (error: unknown): error is { readonly code: string } =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
