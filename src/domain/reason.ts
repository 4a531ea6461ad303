/** The longest reason that we store; it fits every ledger that a workbook may be exported to. */
export const longestReason = 255;

/**
 * What is kept of a text that a person typed: line breaks and tabs become blanks, characters that no file can hold
 * (controls, halves of a surrogate pair) are left out, and the ends are trimmed. A leading apostrophe becomes a typographic one, because Excel takes the plain
 * one for its own mark of text and swallows it. All else stays as it is.
 */
export function storedText(typed: string): string {
  return typed
    .replace(/[\t\r\n\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .trim()
    .replace(/^'/, "’");
}

// Excel hands an error over as its text, so that such a text in a cell could not be told from an error.
const errorText = /^#(N\/A|DIV\/0!|GETTING_DATA|[A-Z]+[!?])$/;

/** Whether a text says anything: blanks and invisible marks alone say nothing, nor does the text of an Excel error. */
export const saysSomething = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !errorText.test(text);

/** The words that the ledger keeps. */
export const describe = (reason: string, isWriteUp: boolean) => `${isWriteUp ? "Write Up" : "Write Off"}: ${reason}`;
