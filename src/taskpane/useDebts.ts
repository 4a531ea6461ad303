import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenBook } from "../session/readBook";
import { debtsOf, readDebts, type DebtsRead } from "../session/readDebts";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import { today } from "./today";

/** Where the list of debts is. While it is read again, what was read before stays in sight. */
export type Step =
  | { readonly kind: "reading"; readonly before: DebtsRead | null }
  | { readonly kind: "shown"; readonly read: DebtsRead }
  | { readonly kind: "failed"; readonly failure: Message };

/** Reads the debts when the pane opens and whenever asked; only the latest reading counts. */
export function useDebts(): { readonly step: Step; readonly readAgain: () => void; readonly showBook: (opened: OpenBook) => void } {
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

  // A reading that is under way began before the book that a posting has left: it no longer counts.
  const showBook = useCallback((opened: OpenBook) => {
    latest.current += 1;
    setStep({ kind: "shown", read: debtsOf(opened, today(new Date())) });
  }, []);
  return { step, readAgain, showBook };
}
