import { useCallback, useEffect, useState } from "react";
import { freezeFormulas, type Frozen, type Survey, surveyFormulas } from "../session/freeze";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

export type FreezeStep =
  | { readonly kind: "looking" }
  | { readonly kind: "seen"; readonly survey: Survey; /** Whether it is not what was shown first. */ readonly isChanged: boolean }
  | { readonly kind: "freezing"; readonly survey: Survey }
  | { readonly kind: "frozen"; readonly frozen: Extract<Frozen, { readonly kind: "frozen" }> }
  | { readonly kind: "refused"; readonly refusal: Extract<Frozen, { readonly kind: "refused" }>["refusal"] }
  /** While it was written nobody knows how far it came. */
  | { readonly kind: "failed"; readonly failure: Message };

export interface FreezeForm {
  readonly step: FreezeStep;
  readonly freeze: () => void;
  readonly lookAgain: () => void;
}

/** The state of turning our formulas into figures: they are looked for, shown, and frozen when that is pressed. */
export function useFreeze(): FreezeForm {
  const [step, setStep] = useState<FreezeStep>({ kind: "looking" });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setStep({ kind: "looking" });
    surveyFormulas().then(
      (survey) => isWanted && setStep({ kind: "seen", survey, isChanged: false }),
      (error: unknown) => isWanted && setStep({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [looks]);
  const freeze = () => {
    if (step.kind !== "seen") return;
    setStep({ kind: "freezing", survey: step.survey });
    freezeFormulas(step.survey).then(
      (frozen) => setStep(frozen.kind === "changed" ? { kind: "seen", survey: frozen.survey, isChanged: true } : frozen.kind === "frozen" ? { kind: "frozen", frozen } : { kind: "refused", refusal: frozen.refusal }),
      (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
    );
  };
  return { step, freeze, lookAgain: useCallback(() => setLooks((many) => many + 1), []) };
}
