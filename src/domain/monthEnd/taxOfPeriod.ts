import type { Day } from "../day";
import { indexed, type IndexedBook } from "../indexed";
import { absolute, type Amount, sum } from "../money";
import { type TaxEvent, taxEvents } from "./taxEvents";

/** When the tax of a write-off is entered, as seen from a period: before it, within it, after it, or not at all because it is too late. */
export type Entered = "earlier" | "now" | "later" | "never";

export interface TaxOfPeriod {
  readonly entries: readonly { readonly event: TaxEvent; readonly entered: Entered }[];
  /** Write-offs whose relief began and was taken back within the period: no tax is entered of either row. */
  readonly undone: readonly string[];
}

/**
 * What the write-offs that are dated by the end of a period do to tax, as they stood then. A write-off and its reversal of
 * one period come to nothing and are left out. So the tax within consecutive periods comes to that of all of them.
 */
export function taxOfPeriod(book: IndexedBook, from: Day, to: Day): TaxOfPeriod {
  const events = taxEvents(indexed({ ...book, writeOffs: book.writeOffs.filter(({ date }) => date <= to) }));
  const seen = events.map((event) => ({ event, entered: enteredIn(event, from, to) }));
  const now = seen.filter(({ entered }) => entered === "now").map(({ event }) => event);
  const claims = new Map(now.filter(({ what }) => what === "claim").map((event) => [event.writeOff.id, event]));
  const gone = new Set<TaxEvent>();
  const undone = now.flatMap((event) => {
    const claim = claims.get(event.writeOff.reverses ?? "");
    if (!claim || !undoes(event, claim)) return [];
    gone.add(claim).add(event);
    return [claim.writeOff.id];
  });
  return { entries: seen.filter(({ event }) => !gone.has(event)), undone };
}

/** Days are texts of one form, so that they compare as they follow. */
const enteredIn = ({ on }: TaxEvent, from: Day, to: Day): Entered => (on === null ? "never" : on < from ? "earlier" : on > to ? "later" : "now");

/** Whether a reversal takes back all of a claim. Money that came after all is told even so. */
const undoes = (taken: TaxEvent, claim: TaxEvent) => taken.what === "taken back" && absolute(taken.gross) === claim.gross;

/** The tax of what is entered at these times. */
export const taxEntered = ({ entries }: TaxOfPeriod, ...when: readonly Entered[]): Amount => sum(entries.filter(({ entered }) => when.includes(entered)).map(({ event }) => event.tax));
