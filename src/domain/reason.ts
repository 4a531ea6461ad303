/** The longest reason that we store; it fits every ledger that a workbook may be exported to. */
export const longestReason = 255;

/**
 * What is kept of a text that a person typed: line breaks and tabs become blanks, characters that no file can hold
 * (controls, halves of a surrogate pair) are left out, and the ends are trimmed. All else stays as it is.
 */
export function storedText(typed: string): string {
  return typed
    .replace(/[\t\r\n\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .trim();
}

/** Whether a text says anything: blanks and invisible marks alone say nothing. */
export const saysSomething = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** The words that the ledger keeps. */
export const describe = (reason: string, isWriteUp: boolean) => `${isWriteUp ? "Write Up" : "Write Off"}: ${reason}`;
