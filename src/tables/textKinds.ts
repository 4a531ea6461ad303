import { type Cell, isBlank, isError } from "./cell";
import { type CellKind, unreadable } from "./kind";

const asText = (cell: Cell) => (typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));

/** Words for people. Whatever a cell shows is text, but an error is none. */
export const text: CellKind<string> = {
  expects: "text",
  read: (cell) => (isError(cell) ? unreadable : isBlank(cell) ? "" : asText(cell)),
  write: (value) => value,
  format: () => "@",
};

const longestKey = 255;

/** The key of a row: text, or a number in plain digits. Excel has cut a number that needs more than 15 of them. */
export const key: CellKind<string> = {
  expects: "an id",
  read(cell) {
    if (typeof cell === "number") return Number.isInteger(cell) && Math.abs(cell) < 1e15 ? String(cell) : unreadable;
    if (typeof cell === "boolean" || isBlank(cell) || isError(cell)) return unreadable;
    const id = cell.trim();
    return id.startsWith("=") || id.length > longestKey ? unreadable : id;
  },
  write: (value) => value,
  format: () => "@",
};

/** The key of a row of another table, or nothing. */
export const reference: CellKind<string | null> = {
  expects: "an id, or nothing",
  read: (cell, dialect) => (isBlank(cell) ? null : key.read(cell, dialect)),
  write: (value) => value ?? "",
  format: () => "@",
};

/** One of a few words, whatever their case; a blank cell says the first argument. */
export function oneOf<Word extends string, Blank extends Word | null>(blank: Blank, words: readonly Word[]): CellKind<Word | Blank> {
  const byFold = new Map(words.map((word) => [word.toLowerCase(), word]));
  const names = words.join(", ");
  return {
    expects: `one of: ${names}${blank === null ? ", or nothing" : ` (blank means ${blank})`}`,
    read(cell) {
      if (isBlank(cell)) return blank;
      const word = typeof cell === "string" ? byFold.get(cell.trim().toLowerCase()) : undefined;
      return word ?? unreadable;
    },
    write: (value) => value ?? "",
    format: () => "General",
  };
}

const yes = new Set(["true", "yes", "y", "1"]);
const no = new Set(["false", "no", "n", "0"]);

/** TRUE or FALSE, Yes or No, Y or N, 1 or 0; a blank cell says what the column says. */
export const yesOrNo = (blank: boolean): CellKind<boolean> => ({
  expects: `TRUE or FALSE (blank means ${blank ? "TRUE" : "FALSE"})`,
  read(cell) {
    if (typeof cell === "boolean") return cell;
    if (isBlank(cell)) return blank;
    const word = String(cell).trim().toLowerCase();
    return yes.has(word) ? true : no.has(word) ? false : unreadable;
  },
  write: (value) => value,
  format: () => "General",
});
