import type { Block } from "../tables/edits";

/** The blocks of an address such as "Jobs!A3:B5,'Bad, debts'!C9:D9", which Excel gives for several areas of one sheet. */
export function blocksOf(address: string): readonly Block[] {
  // A sheet's name in quotes may hold commas, colons and digits.
  return [...address.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g)].map(([whole, left = "", top = "", right = left, bottom = top]) => {
    const [row, column] = [Number(top) - 1, columnNumber(left)];
    return { address: whole, row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
  });
}

/** A is 0, Z is 25, AA is 26. */
const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
