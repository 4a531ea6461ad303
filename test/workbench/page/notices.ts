import type { HostError } from "../../excel-host/protocol/errors";

/** Something that a person should know, in sentences; `isBad` when it did not go as they wished. */
export interface Notice {
  readonly sentences: readonly string[];
  readonly isBad: boolean;
}

export const words = {
  typing: "typing",
  clearing: "clearing cells",
  pasting: "pasting",
  posting: "what the pane wrote",
  widening: "changing a width",
  undone: (what: string): Notice => ({ sentences: [`Undone: ${what}.`], isBad: false }),
  redone: (what: string): Notice => ({ sentences: [`Done again: ${what}.`], isBad: false }),
  /** What Excel calls a workbook that a program has made. */
  newBook: "Book1.xlsx",
  unsaved: "Not saved",
  mayDrop: (name: string) => `What you changed in ${name} is not saved. Save a copy before another workbook takes its place?`,
  saveFirst: "Save a copy",
  dropChanges: "Do not save",
  keepOpen: "Cancel",
  saved: (name: string, notCarried: readonly string[]): Notice => ({
    sentences: notCarried.length === 0 ? [`${name} was saved with all that is in it.`] : [`${name} was saved. Not carried over:`, ...notCarried],
    isBad: notCarried.length > 0,
  }),
  cannotOpen: (name: string, why: string): Notice => ({ sentences: [`${name} cannot be opened. ${why}`], isBad: true }),
  noFormulas: { sentences: ["The formula is kept, but it is not calculated here: the cell shows 0 until Excel opens the saved file."], isBad: false } satisfies Notice,
  tooLarge: { sentences: ["What was copied does not fit on the sheet from this cell on. Select a cell further up or to the left."], isBad: true } satisfies Notice,
  noPlace: (address: string): Notice => ({ sentences: [`There is no cell ${address}. Type an address such as B12 or Jobs!B12.`], isBad: true }),
};

/** Why cells were not changed. */
export function refusedWords({ code, message }: HostError, sheet: string): Notice {
  const why = code === "AccessDenied" ? `The sheet ${sheet} is protected. Unprotect it in Excel, or choose an unlocked cell.` : message;
  return { sentences: [`Nothing was changed. ${why}`], isBad: true };
}
