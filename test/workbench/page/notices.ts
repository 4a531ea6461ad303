import { addressOf, quotedName } from "../../excel-host/host/a1";
import type { ExcelHost } from "../../excel-host/host/excelHost";
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
  circular: (address: string): Notice => ({
    sentences: [`The formula in ${address} leads back to itself, so it shows 0. Change it, or a formula that it looks at.`],
    isBad: true,
  }),
  notCalculated: (what: readonly string[]) => `Not calculated here: ${what.join(", ")}. Cells that ask for it show what the file says.`,
  tooLarge: { sentences: ["What was copied does not fit on the sheet from this cell on. Select a cell further up or to the left."], isBad: true } satisfies Notice,
  noPlace: (address: string): Notice => ({ sentences: [`There is no cell ${address}. Type an address such as B12 or Jobs!B12.`], isBad: true }),
};

/** Why cells were not changed. */
export function refusedWords({ code, message }: HostError, sheet: string): Notice {
  const why = code === "AccessDenied" ? `The sheet ${sheet} is protected. Unprotect it in Excel, or choose an unlocked cell.` : message;
  return { sentences: [`Nothing was changed. ${why}`], isBad: true };
}

/** What Excel warns of when formulas lead back to themselves. */
export function circularNotice({ calculator }: ExcelHost): Notice | undefined {
  const cell = calculator.circularCell;
  return cell && words.circular(`${quotedName(cell.sheet.name)}!${addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 })}`);
}
