import { useCallback, useEffect, useRef, useState } from "react";
import type { Room } from "../session/functionFormula";
import { insertFormula, type Inserted, landing as landingNow, listenForSelection } from "../session/insertFunction";
import type { OpenBook } from "../session/readBook";
import type { Landing } from "../words/insertFunction";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

/** What became of the last press. */
export type InsertStep =
  | { readonly kind: "filling" }
  | { readonly kind: "inserting" }
  | { readonly kind: "done"; readonly formula: string; readonly inserted: Inserted }
  | { readonly kind: "failed"; readonly failure: Message };

export interface LandingNow {
  /** Where the formula would go; null until Excel has said. */
  readonly landing: Landing | null;
  readonly step: InsertStep;
  readonly insert: (formula: string) => void;
  /** Something else is entered: what became of the last press is no longer of interest. */
  readonly forget: () => void;
}

/** Follows the cell that is selected on the sheet, and puts the formula there. */
export function useLanding(opened: OpenBook, { rows, columns }: Room): LandingNow {
  const [landing, setLanding] = useState<Landing | null>(null);
  const [step, setStep] = useState<InsertStep>({ kind: "filling" });
  const [selections, setSelections] = useState(0);
  const isInserting = useRef(false);

  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let hasEnded = false;
    const heard = () => {
      setSelections((many) => many + 1);
      // Why another cell could not take it is no longer of interest.
      setStep((now) => (now.kind === "done" && now.inserted.kind !== "inserted" ? { kind: "filling" } : now));
    };
    // Without it the cell is looked at when the button is pressed all the same.
    listenForSelection(heard).then((end) => (hasEnded ? void end().catch(() => undefined) : (stop = end)), () => undefined);
    return () => {
      hasEnded = true;
      stop?.().catch(() => undefined);
    };
  }, []);

  useEffect(() => {
    let isWanted = true;
    landingNow(opened, { rows, columns }).then(
      (found) => isWanted && setLanding(found),
      (error: unknown) => isWanted && setStep({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [opened, rows, columns, selections]);

  const forget = useCallback(() => setStep((now) => (now.kind === "inserting" ? now : { kind: "filling" })), []);
  return {
    landing, step, forget,
    insert: (formula) => {
      if (landing === null || isInserting.current) return;
      isInserting.current = true;
      setStep({ kind: "inserting" });
      insertFormula(opened, formula, { rows, columns }, landing).then(
        (inserted) => {
          setStep({ kind: "done", formula, inserted });
          if (inserted.kind !== "inserted") setLanding(inserted.landing);
          else setSelections((many) => many + 1);
        },
        (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
      ).finally(() => (isInserting.current = false));
    },
  };
}
