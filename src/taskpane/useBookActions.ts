import { useCallback } from "react";
import type { OpenBook } from "../session/readBook";
import { firstRunWords } from "../words/firstRun";
import { freezeWords } from "../words/freeze";
import { insertWords } from "../words/insertFunction";
import { flowWords } from "../words/monthEndFlow";
import { recalculateWords } from "../words/recalculate";
import type { RowAction } from "./RowMenu";
import type { Navigation } from "./usePlace";

export interface BookActions {
  readonly menu: (opened: OpenBook) => readonly RowAction[];
  readonly recalculate: (opened: OpenBook) => void;
}

/** What can be done with the book as a whole, from the head of the list. */
export function useBookActions(go: Navigation["go"]): BookActions {
  const recalculate = useCallback((opened: OpenBook) => go({ kind: "recalculate" }, opened), [go]);
  const menu = useCallback(
    (opened: OpenBook) => [
      { name: recalculateWords.menu, act: () => recalculate(opened) },
      { name: flowWords.menu, act: () => go({ kind: "month-end" }, opened) },
      { name: insertWords.menu, act: () => go({ kind: "insert-function", debtor: null }, opened) },
      { name: freezeWords.menu, act: () => go({ kind: "freeze" }, opened) },
      { name: firstRunWords.tablesMenu, act: () => go({ kind: "tables" }, opened) },
    ],
    [go, recalculate],
  );
  return { menu, recalculate };
}
