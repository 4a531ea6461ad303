import { type Answer, isFailure, type Value } from "../../src/functions/answer";

/** An answer as a person sees it in Excel: cells apart by commas, rows by slashes, an error with its words. */
export const shownAnswer = (answer: Answer): string =>
  isRows(answer) ? answer.map((row) => row.map(shownValue).join(", ")).join(" / ") : shownValue(answer);

const isRows = (answer: Answer): answer is readonly (readonly Value[])[] => Array.isArray(answer);

const shownValue = (value: Value) => (isFailure(value) ? `${value.error} ${value.message}` : String(value));
