import type { TaxPart } from "../../domain/monthEnd/taxShare";
import { journalWords } from "../../words/journal";
import type { Looks } from "../looks";
import { percentText } from "../monthEnd/percentText";

/** "20%: 120.00; 5%: 105.00": what of an amount falls on each tax rate. The rate comes first, so that no amount is taken for a formula. */
export const ratesInWords = (parts: readonly TaxPart[], { amount }: Pick<Looks, "amount">): string =>
  parts.map(({ rate, gross }) => `${rate === null ? journalWords.noRate : percentText(rate)}: ${amount(gross)}`).join("; ");
