import { useCallback, useRef, useState } from "react";
import { goToCell, type UnreadCell } from "../session/goToCell";
import type { OpenBook } from "../session/readBook";
import { foundNow } from "../words/pane";
import { failureOf } from "./failure";

export interface GoToCell {
  /** What is to be said of the cell that was last gone to, if anything. */
  readonly said: { readonly cell: UnreadCell; readonly sentence: string } | null;
  readonly goTo: (cell: UnreadCell) => void;
}

/** Shows cells in Excel, and tells when one is not what it was. */
export function useGoToCell(opened: OpenBook): GoToCell {
  const [said, setSaid] = useState<GoToCell["said"]>(null);
  const latest = useRef<UnreadCell | null>(null);
  const goTo = useCallback((cell: UnreadCell) => {
    latest.current = cell;
    setSaid(null);
    const say = (sentence: string | null) => {
      if (latest.current === cell) setSaid(sentence === null ? null : { cell, sentence });
    };
    goToCell(opened, cell).then(
      (found) => say(foundNow(found)),
      (error: unknown) => say(failureOf(error).sentence),
    );
  }, [opened]);
  return { said, goTo };
}
