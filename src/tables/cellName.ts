import { columnLetters } from "./readTable";

const plainName = /^[\p{L}_][\p{L}\d_.]*$/u;
const likeCell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i;

/** A sheet's name as a formula says it. */
export const sheetInFormula = (sheet: string): string => (plainName.test(sheet) && !likeCell.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** A cell as people name it, row and column counted from zero: Notes!B4. */
export const cellNamed = (sheet: string, row: number, column: number): string => `${sheetInFormula(sheet)}!${columnLetters(column)}${row + 1}`;
