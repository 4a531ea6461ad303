import { readSelection, type Selection } from "../workbook/selection";
import { type FigureSelected, readFigure } from "./figureSelected";

/** What somebody asks of the pane from outside of it: by the menu of a cell, the ribbon or a key. */
export type Wish =
  /** What was selected when it was asked for: once the pane hears of it, something else may be. */
  | { readonly kind: "write-off"; readonly selection: Promise<Selection> }
  | { readonly kind: "explain"; readonly figure: Promise<FigureSelected> };

/** The same once what was selected is known. */
export type Asked =
  | { readonly kind: "write-off"; readonly selection: Selection }
  | { readonly kind: "explain"; readonly figure: FigureSelected };

/** Keeps a wish until the pane takes it, which may not be open yet. Of two that wait the later one counts, as with any button. */
export class Wishes {
  private waiting: Wish | null = null;
  private readonly listeners = new Set<() => void>();

  leave(wish: Wish): void {
    this.waiting = wish;
    for (const listener of this.listeners) listener();
  }

  /** The wish that waits, which then no longer does. */
  take(): Wish | null {
    const taken = this.waiting;
    this.waiting = null;
    return taken;
  }

  /** Calls when a wish is left; the returned function ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** The wishes of this workbook: commands leave them, the pane takes them. */
export const wishes = new Wishes();

/** Asks for the write-off form at what is selected now. */
export const wishToWriteOff = (): void => wishes.leave({ kind: "write-off", selection: keptUntilTaken(readSelection()) });

/** Asks how the figure in the active cell comes about. */
export const wishToExplain = (): void => wishes.leave({ kind: "explain", figure: keptUntilTaken(readFigure()) });

// The pane that takes a wish tells of its failure. Until then it is not one that nobody minds.
function keptUntilTaken<Read>(reading: Promise<Read>): Promise<Read> {
  reading.catch(() => undefined);
  return reading;
}
