import { useEffect, useMemo, useState } from "react";
import { preview, type Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import { proposeRecalculation, type Recalculation, recalculationOf, withFormulas } from "../session/recalculation";
import type { Message } from "../words/pane";
import type { Refusal } from "../domain/refusal";
import { failureOf } from "./failure";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

/** Whether it is known yet which cells hold formulas of the user's. */
export type FormulasStep =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly opened: OpenBook }
  | { readonly kind: "failed"; readonly failure: Message };

export interface RecalculationForm {
  readonly formulas: FormulasStep;
  /** What differs; null until it is known. */
  readonly recalculation: Recalculation | null;
  readonly preview: Preview | null;
  readonly refusal: Refusal | null;
  readonly posting: Posting;
  readonly submit: () => void;
  readonly tryAgain: () => void;
}

/** The state of setting the balances right: what differs is looked up first, then shown, then posted. */
export function useRecalculation(first: OpenBook): RecalculationForm {
  const [formulas, setFormulas] = useState<FormulasStep>({ kind: "reading" });
  const [tries, setTries] = useState(0);
  const posting = usePosting(formulas.kind === "read" ? formulas.opened : first);
  const desk = useDesk();

  useEffect(() => {
    let isWanted = true;
    const settle = (step: FormulasStep) => {
      if (isWanted) setFormulas(step);
    };
    setFormulas({ kind: "reading" });
    withFormulas(first).then(
      (opened) => settle({ kind: "read", opened }),
      (error: unknown) => settle({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [first, tries]);

  const { opened, step } = posting;
  const isKnown = formulas.kind === "read";
  const recalculation = useMemo(() => (isKnown ? recalculationOf(opened) : null), [isKnown, opened]);
  const judged = useMemo(() => (recalculation && recalculation.changed.length > 0 ? preview(opened, proposeRecalculation(recalculation, desk)) : null), [opened, recalculation, desk]);
  return {
    formulas, recalculation, posting,
    preview: judged?.kind === "preview" ? judged : null,
    refusal: step.kind === "refused" ? step.refusal : judged?.kind === "refused" ? judged.refusal : null,
    submit: () => {
      if (judged?.kind === "preview") posting.press(judged);
    },
    tryAgain: () => setTries((many) => many + 1),
  };
}
