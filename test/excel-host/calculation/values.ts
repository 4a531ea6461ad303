import type { Area, CellError, CellValue, Sheet } from "../model/types";

/** One value while formulas are worked out; null is an empty cell, which is neither 0 nor "". */
export type Scalar = number | string | boolean | CellError | null;

/** A block of values that is on no sheet, such as {1,2;3,4}. */
export class Block {
  constructor(readonly cells: readonly (readonly Scalar[])[]) {}

  get rows(): number {
    return this.cells.length;
  }

  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }
}

/** Cells on a sheet that a formula speaks about. */
export class Place {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

export type Value = Scalar | Block | Place;

const errorOf = (error: string): CellError => ({ error });

export const errors = {
  na: errorOf("#N/A"),
  value: errorOf("#VALUE!"),
  reference: errorOf("#REF!"),
  division: errorOf("#DIV/0!"),
  number: errorOf("#NUM!"),
  name: errorOf("#NAME?"),
  none: errorOf("#NULL!"),
  spill: errorOf("#SPILL!"),
  calculation: errorOf("#CALC!"),
  busy: errorOf("#BUSY!"),
} as const;

export const isScalar = (value: Value): value is Scalar => !(value instanceof Block) && !(value instanceof Place);

export const isError = (value: Value): value is CellError =>
  typeof value === "object" && value !== null && !(value instanceof Block) && !(value instanceof Place);

/** What a cell holds, with an empty cell told from a formula that gives an empty text. */
export function cellAt(sheet: Sheet, row: number, column: number): Scalar {
  const value = sheet.value(row, column);
  return value === "" && sheet.formula(row, column) === "" ? null : value;
}

/** What a cell shows: nobody sees "empty" as the result of a formula. */
export const shownResult = (value: Scalar): CellValue => value ?? 0;

/** The number that a value stands for: texts that read as numbers count, others are #VALUE!. */
export function numberOf(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  return numberIn(value) ?? errors.value;
}

const plainNumber = /^\s*([+-]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d+))?\s*(%?)\s*$/;

function numberIn(text: string): number | undefined {
  const [, sign, digits = "", exponent = "0", percent] = plainNumber.exec(text) ?? [];
  if (!/\d/.test(digits)) return dayIn(text);
  const size = Number(`${digits.replaceAll(",", "")}e${exponent}`) / (percent === "%" ? 100 : 1);
  return sign === "-" ? -size : size;
}

/** "2026-04-30" as its serial number, as Excel reads it in a sum. */
function dayIn(text: string): number | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return moment.getUTCDate() === Number(day) ? Math.round((moment.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000) : undefined;
}

/** A value as text that other text is joined to: fifteen digits, no format. */
export function textIn(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value;
  const text = String(Number(value.toPrecision(15)));
  const [digits, exponent] = text.split("e");
  return exponent === undefined ? text : `${digits}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}

export function truthOf(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "object") return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : errors.value;
}

/** A number as a result: what is none any more is #NUM!. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : errors.number);
