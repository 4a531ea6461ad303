import { useEffect, useMemo, useState } from "react";
import type { RowsAsked } from "../domain/monthEnd/batchPlan";
import type { OpenBook } from "../session/readBook";
import { type ReckonedRows, reckoner } from "../session/monthEnd/reckoner";
import type { ReviewRow } from "../session/monthEnd/review";

/** So many milliseconds are reckoned in one go: whoever types or scrolls meanwhile does not wait. */
const slice = 12;

const soon = () => {
  const end = performance.now() + slice;
  return () => performance.now() > end;
};

/** What becomes of the rows that are looked over. A change of few is reckoned at once, one of thousands little by little. */
export function useReckoning(opened: OpenBook, found: readonly ReviewRow[], asked: RowsAsked, rows: readonly ReviewRow[]): ReckonedRows {
  const reckon = useMemo(() => reckoner(opened, found), [opened, found]);
  const first = useMemo(() => reckon(asked, rows, soon()), [reckon, asked, rows]);
  const [later, setLater] = useState({ of: first, now: first });
  useEffect(() => {
    if (first.isComplete) return undefined;
    let timer = setTimeout(function goOn() {
      const now = reckon(asked, rows, soon());
      if (now.isComplete) setLater({ of: first, now });
      else timer = setTimeout(goOn);
    });
    return () => clearTimeout(timer);
  }, [reckon, asked, rows, first]);
  return later.of === first ? later.now : first;
}
