import type { Amount } from "../domain/money";
import type { Consequences } from "../session/consequences";
import { arrow, balanceWords, changesSpoken, statusLabel } from "../words/form";

/** What a screen reader is told of a preview: the same as stands in its table. */
export function spokenOf({ balances, status }: Consequences, show: (amount: Amount) => string): string {
  const moves = balances.map(({ what, id, before, after }) => `${id} ${balanceWords[what]} ${arrow(show(before), show(after))}`);
  return changesSpoken(status && status.before !== status.after ? [...moves, `${status.id} ${statusLabel} ${arrow(status.before, status.after)}`] : moves);
}
