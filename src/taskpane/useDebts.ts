import { useCallback, useEffect, useRef, useState } from "react";
import { readDebts, type DebtsRead } from "../session/readDebts";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import { today } from "./today";

/** Where the list of debts is. While it is read again, what was read before stays in sight. */
export type Step =
  | { readonly kind: "reading"; readonly before: DebtsRead | null }
  | { readonly kind: "shown"; readonly read: DebtsRead }
  | { readonly kind: "failed"; readonly failure: Message };

/** Reads the debts when the pane opens and whenever asked; only the latest reading counts. */
export function useDebts(): { readonly step: Step; readonly readAgain: () => void } {
  const [step, setStep] = useState<Step>({ kind: "reading", before: null });
  const latest = useRef(0);

  const readAgain = useCallback(() => {
    const reading = ++latest.current;
    const settle = (settled: Step) => {
      if (reading === latest.current) setStep(settled);
    };
    setStep((step) => ({ kind: "reading", before: step.kind === "shown" ? step.read : null }));
    readDebts(today(new Date())).then(
      (read) => settle({ kind: "shown", read }),
      (error: unknown) => settle({ kind: "failed", failure: failureOf(error) }),
    );
  }, []);

  useEffect(readAgain, [readAgain]);
  return { step, readAgain };
}
