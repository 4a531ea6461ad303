import { foldKey } from "./key";
import type { Refusal } from "./refusal";

/** What tax and the journal make of a write-off. */
export const treatments = ["Bad debt", "Price reduction", "None"] as const;
export type Treatment = (typeof treatments)[number];

export interface ReasonCode {
  readonly code: string;
  readonly meaning: string;
  /** Null where the workbook does not say. */
  readonly treatment?: Treatment | null;
  /** The ledger account of the journal; "" where the workbook names none. */
  readonly account?: string;
}

/** A code that is entered is one of the ReasonCodes table, as soon as that has any: the journal takes account and treatment from it. */
export function codeRefusal(codes: readonly ReasonCode[], typed: string, isRequired: boolean): Refusal | null {
  const code = typed.trim();
  const isMissing = code === "" && isRequired && codes.length > 0;
  return isMissing || isUnknownCode(codes, code) ? { code: "REASON_MISSING", reasonCode: code, codes: codes.map((known) => known.code) } : null;
}

/** Whether a code is none of those that there are. Where there are none, nothing can be told of it. */
export const isUnknownCode = (codes: readonly ReasonCode[], code: string): boolean =>
  code !== "" && codes.length > 0 && !codes.some((known) => foldKey(known.code) === foldKey(code));
