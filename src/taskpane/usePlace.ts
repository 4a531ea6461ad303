import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { FigureOf } from "../session/explainFigure";
import type { FigureSelected } from "../session/figureSelected";
import type { OpenBook } from "../session/readBook";
import type { PaymentDraft } from "../session/paymentForm";
import type { Debtor, WriteOffDraft } from "../session/writeOffForm";

/** The lists that one starts from, each under its own tab. */
export const homes = ["debts", "billing", "register", "reports"] as const;
export type Home = (typeof homes)[number];

/** A place that one comes to from a list, or from another such place, and goes back from. */
export type PlaceStep =
  | { readonly kind: "new-tables" }
  | { readonly kind: "tables" }
  | { readonly kind: "sample" }
  | { readonly kind: "write-off"; readonly debtor: Debtor; /** A write-off of the job, whatever invoices it has. */ readonly only?: "job"; readonly draft?: WriteOffDraft }
  | { readonly kind: "bill"; readonly jobs: readonly string[]; /** Whose job is still to be chosen. */ readonly customer?: string; /** Work up to this day. */ readonly upTo: string }
  | { readonly kind: "write-off-many"; readonly debtors: readonly Debtor[]; /** Rows that were selected as well and stand for no debt. */ readonly leftOut?: number; readonly only?: "job" }
  | { readonly kind: "send"; readonly invoices: readonly string[] }
  | { readonly kind: "open-invoice" | "delete-invoice"; readonly invoice: string }
  | { readonly kind: "balance"; readonly job: string; /** The billed entry, where one is meant. */ readonly entry: string | null }
  | { readonly kind: "payment"; readonly debtor: Debtor; readonly draft?: PaymentDraft }
  | { readonly kind: "new-write-off"; readonly only?: "job" }
  | { readonly kind: "edit-write-off"; readonly writeOff: string }
  | { readonly kind: "delete-write-off"; readonly writeOff: string }
  | { readonly kind: "next-billing-run"; readonly writeOff: string; readonly isAllocated: boolean }
  | { readonly kind: "recalculate" | "freeze" }
  /** Of nobody where it was not opened from a row. */
  | { readonly kind: "insert-function"; readonly debtor: Debtor | null }
  | { readonly kind: "reverse" | "approve" | "decline"; readonly writeOff: string }
  | { readonly kind: "month-end" }
  | { readonly kind: "reverse-run"; readonly run: string }
  | { readonly kind: "recover"; readonly invoice: string }
  | { readonly kind: "explain"; readonly of: Extract<FigureOf, { readonly kind: "job-figure" | "customer-debt" }>; readonly cell: FigureSelected }
  | { readonly kind: "invoice"; readonly invoice: string; /** Whose figure it explains. */ readonly cell?: FigureSelected }
  | { readonly kind: "history"; readonly debtor: Debtor; readonly cell?: FigureSelected };

/** How a place was left for another one: how far it was scrolled, and the name of the button that led away. */
export interface Left {
  readonly scroll: number;
  readonly button: string;
}

export interface Navigation {
  readonly home: Home;
  /** Where one is beyond the list, or null at the list itself. */
  readonly place: PlaceStep | null;
  /** Tells one visit from the next, so that a form never keeps what was entered in another. */
  readonly visit: number;
  /** The book that the place works on; null at a list. */
  readonly opened: OpenBook | null;
  /** Where the way back leads. */
  readonly before: PlaceStep["kind"] | Home;
  /** How the place was left, once one has come back to it. */
  readonly leftAt: Left | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly goHome: (home: Home) => void;
  /** From a form that is to be as it was on return, with what it is then. */
  readonly go: (place: PlaceStep, opened: OpenBook, onReturn?: PlaceStep) => void;
  /** The same from a place that is done with: the way back leads past it. */
  readonly goInstead: (place: PlaceStep, opened: OpenBook) => void;
  /** Leaves what explains the figure of a cell, and what one went to from there: somebody has asked of another cell, and that has none. */
  readonly leaveFigure: () => void;
  /** Gives the place that is open a newer book. */
  readonly replaceBook: (opened: OpenBook) => void;
  /** Back by one: with a newer book where there is one, or null to have everything read again at the list. What one went for can be answered to the place. */
  readonly back: (opened: OpenBook | null, answered?: (place: PlaceStep) => PlaceStep) => void;
}

interface Trail {
  readonly home: Home;
  readonly places: readonly { readonly place: PlaceStep; readonly visit: number; readonly leftAt: Left | null }[];
  readonly opened: OpenBook | null;
}

/** Goes from place to place and back; at the list one is where one left it: the row and the scrolling. */
export function usePlace(showBook: (opened: OpenBook) => void, readAgain: () => void): Navigation {
  const [trail, setTrail] = useState<Trail>({ home: "debts", places: [], opened: null });
  const list = useRef<HTMLDivElement>(null);
  const visits = useRef(0);
  // How far each list was scrolled when another one was looked at.
  const scrolls = useRef(new Map<Home, number>());
  const left = useRef<{ readonly scroll: number; readonly focused: Element | null; readonly opened: OpenBook | null } | null>(null);

  const enter = useCallback((place: PlaceStep, opened: OpenBook, isInstead: boolean, onReturn?: PlaceStep) => {
    left.current ??= { scroll: window.scrollY, focused: document.activeElement, opened };
    visits.current += 1;
    const visit = visits.current;
    const leftAt: Left = { scroll: window.scrollY, button: nameOf(document.activeElement) };
    setTrail((now) => ({ ...now, places: [...(isInstead ? now.places.slice(0, -1) : leftLast(now.places, leftAt, onReturn)), { place, visit, leftAt: null }], opened }));
  }, []);
  const go = useCallback<Navigation["go"]>((place, opened, onReturn) => enter(place, opened, false, onReturn), [enter]);
  const goInstead = useCallback<Navigation["go"]>((place, opened) => enter(place, opened, true), [enter]);
  const leaveFigure = useCallback(
    () => setTrail((now) => {
      const at = now.places.findIndex(({ place }) => "cell" in place);
      return at < 0 ? now : { ...now, places: now.places.slice(0, at), opened: at === 0 ? null : now.opened };
    }),
    [],
  );
  const replaceBook = useCallback((opened: OpenBook) => setTrail((now) => (now.opened === null ? now : { ...now, opened })), []);
  const { home: current, opened: worked } = trail;
  const goHome = useCallback(
    (home: Home) => {
      if (home === current && worked === null) return;
      if (worked === null) scrolls.current.set(current, window.scrollY);
      left.current = { scroll: scrolls.current.get(home) ?? 0, focused: null, opened: worked };
      setTrail({ home, places: [], opened: null });
    },
    [current, worked],
  );
  const back = useCallback(
    (opened: OpenBook | null, answered: (place: PlaceStep) => PlaceStep = (place) => place) => {
      if (opened === null) readAgain();
      else if (opened !== left.current?.opened) showBook(opened);
      setTrail((now) => {
        const places = opened === null ? [] : now.places.slice(0, -1).map((stop, at, all) => (at === all.length - 1 ? { ...stop, place: answered(stop.place) } : stop));
        return { ...now, places, opened: places.length === 0 ? null : opened };
      });
    },
    [readAgain, showBook],
  );

  const isAtHome = trail.places.length === 0;
  useLayoutEffect(() => {
    const { scroll, focused } = left.current ?? {};
    if (!isAtHome || scroll === undefined) return;
    left.current = null;
    window.scrollTo(0, scroll);
    // The row that one came from may be gone, or in another list: the tab is there.
    const target = focused instanceof HTMLElement && focused.isConnected ? focused : list.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    target?.focus({ preventScroll: true });
  }, [isAtHome, current]);

  const [last, before] = [trail.places.at(-1), trail.places.at(-2)];
  return {
    home: trail.home, place: last?.place ?? null, visit: last?.visit ?? 0, opened: trail.opened, before: before?.place.kind ?? trail.home,
    leftAt: last?.leftAt ?? null,
    list, goHome, go, goInstead, leaveFigure, replaceBook, back,
  };
}

const leftLast = (places: Trail["places"], leftAt: Left, onReturn?: PlaceStep): Trail["places"] =>
  places.map((stop, at) => (at === places.length - 1 ? { ...stop, place: onReturn ?? stop.place, leftAt } : stop));

/** The name that a button goes by. */
export const nameOf = (button: Element | null): string => button?.getAttribute("aria-label") ?? button?.textContent ?? "";
