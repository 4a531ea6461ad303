import { useCallback, useEffect, useRef, useState } from "react";
import { hasMoved } from "../session/hasMoved";
import type { OpenBook } from "../session/readBook";
import { watchWorkbook } from "../session/watchWorkbook";
import { useReturn } from "./useReturn";

export interface Watch {
  /** How often the workbook was found changed since the pane opened. */
  readonly changes: number;
  /** Whether Excel lets nobody listen: then only a person, or a return to the pane, has it read again. */
  readonly isDeaf: boolean;
}

/**
 * Watches the workbook while the pane is open. Changes are told of by Excel's events. When a person returns to the list,
 * the layout is compared as well, because another add-in may have switched the events off meanwhile; that costs one round
 * trip where a whole reading costs two and all rows. Before a posting this is not needed: it reads again by itself.
 */
export function useWatch(known: OpenBook | null, isAtList: boolean): Watch {
  const [changes, setChanges] = useState(0);
  const [isDeaf, setDeaf] = useState(false);
  const book = useRef(known);
  const isChecking = useRef(false);
  useEffect(() => {
    book.current = known;
  }, [known]);
  const changed = useCallback(() => setChanges((many) => many + 1), []);

  useEffect(() => {
    const watching = watchWorkbook(() => book.current, changed);
    watching.catch(() => setDeaf(true));
    return () => void watching.then((end) => end(), () => {});
  }, [changed]);

  useReturn(
    useCallback(() => {
      if (!isAtList || isChecking.current || book.current === null) return;
      isChecking.current = true;
      const moved = isDeaf ? Promise.resolve(true) : hasMoved(book.current, true);
      // A failure is told by the reading that it brings about.
      void moved.catch(() => true).then((hasChanged) => {
        isChecking.current = false;
        if (hasChanged) changed();
      });
    }, [isAtList, isDeaf, changed]),
  );
  return { changes, isDeaf };
}
