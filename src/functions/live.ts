import { LiveBook, type LiveState } from "../session/liveBook";
import { functionWords } from "../words/functions";
import { type Answer, type Failure, invalid, isFailure, type Value } from "./answer";
import { type Figures, figuresOf } from "./figures";

/** What Excel takes from a function: an error is one of its own objects. */
export type ForExcel = number | string | CustomFunctions.Error;

const liveBook = new LiveBook();

/**
 * Keeps a formula up to date. Excel shows #BUSY! until the first answer; later ones are handed over only where they differ
 * from the last. When the formula goes, nothing of it is kept.
 */
export function keepLive<Shown extends ForExcel | ForExcel[][]>(invocation: CustomFunctions.StreamingInvocation<Shown>, ask: (figures: Figures) => Answer): void {
  let last: string | undefined;
  const stop = liveBook.follow((state) => {
    const answer = answered(state, ask);
    const text = JSON.stringify(answer);
    if (text === last) return;
    last = text;
    invocation.setResult(forExcel(answer) as Shown);
  });
  invocation.onCanceled = stop;
}

/** What a formula shows of a reading. A mistake of our own is told in its cell, and keeps no other formula from its figure. */
function answered(state: LiveState, ask: (figures: Figures) => Answer): Answer {
  try {
    const figures = figuresOf(state);
    return isFailure(figures) ? figures : ask(figures);
  } catch (mistake) {
    return invalid(functionWords.stopped(mistake instanceof Error ? mistake.message : String(mistake)));
  }
}

/** The answer of a function that needs no tables: Excel takes an error only when it is thrown. */
export function once(answer: Answer): ForExcel[][] {
  if (isFailure(answer)) throw errorOf(answer);
  const given = forExcel(answer);
  return Array.isArray(given) ? given : [[given]];
}

function forExcel(answer: Answer): ForExcel | ForExcel[][] {
  if (isRows(answer)) return answer.map((row) => row.map(valueOf));
  return valueOf(answer);
}

const isRows = (answer: Answer): answer is readonly (readonly Value[])[] => Array.isArray(answer);

const valueOf = (value: Value): ForExcel => (isFailure(value) ? errorOf(value) : value);

function errorOf({ error, message }: Failure): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  switch (error) {
    case "#VALUE!":
      return new CustomFunctions.Error(ErrorCode.invalidValue, message);
    case "#N/A":
      return new CustomFunctions.Error(ErrorCode.notAvailable, message);
    // Excel has words of its own for these.
    case "#DIV/0!":
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
    case "#NUM!":
      return new CustomFunctions.Error(ErrorCode.invalidNumber);
    case "#NULL!":
      return new CustomFunctions.Error(ErrorCode.nullReference);
  }
}
