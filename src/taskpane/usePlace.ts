import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";

/** Where in the pane one is. */
export type PlaceStep =
  | { readonly kind: "debts" }
  | { readonly kind: "write-off"; readonly debtor: Debtor; readonly opened: OpenBook }
  | { readonly kind: "payment"; readonly debtor: Debtor; readonly opened: OpenBook }
  | { readonly kind: "reverse"; readonly writeOff: string; readonly opened: OpenBook };

export interface Navigation {
  readonly place: PlaceStep;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly go: (place: PlaceStep) => void;
  /** Back to the list: with a newer book where there is one, or null to have it read again. */
  readonly back: (opened: OpenBook | null) => void;
}

/** Goes from place to place and back to the list, to the row and the scrolling that one came from. */
export function usePlace(showBook: (opened: OpenBook) => void, readAgain: () => void): Navigation {
  const [place, setPlace] = useState<PlaceStep>({ kind: "debts" });
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<{ readonly scroll: number; readonly focused: Element | null; readonly opened: OpenBook } | null>(null);

  const go = useCallback((next: PlaceStep) => {
    if (next.kind !== "debts") left.current ??= { scroll: window.scrollY, focused: document.activeElement, opened: next.opened };
    setPlace(next);
  }, []);
  const back = useCallback(
    (opened: OpenBook | null) => {
      if (opened === null) readAgain();
      else if (opened !== left.current?.opened) showBook(opened);
      setPlace({ kind: "debts" });
    },
    [readAgain, showBook],
  );

  useLayoutEffect(() => {
    const { scroll, focused } = left.current ?? {};
    if (place.kind !== "debts" || scroll === undefined) return;
    left.current = null;
    window.scrollTo(0, scroll);
    const target = focused instanceof HTMLElement && focused.isConnected ? focused : list.current?.querySelector<HTMLElement>("button");
    target?.focus({ preventScroll: true });
  }, [place]);
  return { place, list, go, back };
}
