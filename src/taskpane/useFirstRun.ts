import { useCallback } from "react";
import type { OpenBook } from "../session/readBook";
import { firstRunWords } from "../words/firstRun";
import type { Navigation } from "./usePlace";

/** One way to begin. */
export interface FirstRunAction {
  readonly name: string;
  readonly hint: string;
  readonly act: () => void;
}

/** The ways to begin with a workbook that has none of our tables. */
export function useFirstRun(go: Navigation["go"]): (opened: OpenBook) => readonly FirstRunAction[] {
  return useCallback(
    (opened) => [
      { name: firstRunWords.createMenu, hint: firstRunWords.createHint, act: () => go({ kind: "new-tables" }, opened) },
      { name: firstRunWords.mapMenu, hint: firstRunWords.mapHint, act: () => go({ kind: "tables" }, opened) },
      { name: firstRunWords.sampleMenu, hint: firstRunWords.sampleHint, act: () => go({ kind: "sample" }, opened) },
    ],
    [go],
  );
}
