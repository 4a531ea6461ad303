import type { Amount } from "../domain/money";
import { amountInField, type Notation, plainNotation, type Typed } from "../domain/notation";
import type { OpenBook } from "./readBook";

/** How amounts are written where this workbook is open. */
export const notationOf = ({ culture }: OpenBook): Notation =>
  culture === null ? plainNotation : { decimal: culture.decimal === "," ? "," : ".", group: culture.group };

/** What was typed into a field for an amount, to be read as it is written there. */
export function asTyped(opened: OpenBook, typed: string): Typed {
  const notation = notationOf(opened);
  return notation.decimal === plainNotation.decimal && notation.group === plainNotation.group ? typed : { typed, notation };
}

/** An amount as it stands in a field before anybody types: it is read as the same amount again. */
export const inField = (opened: OpenBook, amount: Amount): string => amountInField(amount, opened.book.policies.decimals, notationOf(opened));
