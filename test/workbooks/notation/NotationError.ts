/** Something in a plain-text workbook that cannot be read, with the line on which it stands (counted from 1). */
export class NotationError extends Error {
  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`Line ${line}: ${problem}`);
    this.name = "NotationError";
  }
}
