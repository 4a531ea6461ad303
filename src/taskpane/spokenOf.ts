import type { Consequences } from "../session/consequences";
import type { Looks } from "../session/looks";
import { arrow, balanceWords, changesSpoken, statusLabel } from "../words/form";
import { fieldInWords, fieldWords } from "../words/register";

/** What a screen reader is told of a preview: the same as stands in its table. */
export function spokenOf({ fields, balances, status }: Consequences, looks: Looks): string {
  const { amount: show } = looks;
  const moves = [
    ...fields.map(({ field, id, before, after }) => `${id} ${fieldWords[field]} ${arrow(fieldInWords(field, before, looks), fieldInWords(field, after, looks))}`),
    ...balances.map(({ what, id, before, after }) => `${id} ${balanceWords[what]} ${arrow(show(before), show(after))}`),
  ];
  return changesSpoken(status && status.before !== status.after ? [...moves, `${status.id} ${statusLabel} ${arrow(status.before, status.after)}`] : moves);
}
