import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenBook } from "../session/readBook";
import { debtsOf, readDebts, readDebtsQuietly, type DebtsRead } from "../session/readDebts";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import { today } from "./today";

/** Where the list of debts is. While it is read again, what was read before stays in sight. */
export type Step =
  | { readonly kind: "reading"; readonly before: DebtsRead | null }
  | { readonly kind: "shown"; readonly read: DebtsRead }
  | { readonly kind: "failed"; readonly failure: Message };

export interface Debts {
  readonly step: Step;
  readonly readAgain: () => void;
  /** Reads again without a word: what is shown stays until it is replaced, and stays when the reading fails. */
  readonly readQuietly: () => void;
  /** Why the last quiet reading failed: what is shown may be old. */
  readonly quietFailure: Message | null;
  readonly showBook: (opened: OpenBook) => void;
}

/** Reads the debts when the pane opens and whenever asked; only the latest reading counts. */
export function useDebts(): Debts {
  const [step, setStep] = useState<Step>({ kind: "reading", before: null });
  const [quietFailure, setQuietFailure] = useState<Message | null>(null);
  const latest = useRef(0);
  // A quiet reading waits for one that is under way: that one may have begun before the change.
  const underway = useRef<"no" | "alone" | "before another">("no");
  // What was read last, whether it is in sight or not.
  const last = useRef<OpenBook | undefined>(undefined);

  const show = useCallback((next: Step, failure: Message | null) => {
    last.current = bookOf(next) ?? last.current;
    setStep((now) => (failure === null || now.kind === "reading" ? next : now));
    setQuietFailure(failure);
  }, []);

  const read = useCallback((isQuiet: boolean) => {
    if (isQuiet && underway.current !== "no") {
      underway.current = "before another";
      return;
    }
    const reading = ++latest.current;
    underway.current = "alone";
    if (!isQuiet) setStep((now) => ({ kind: "reading", before: now.kind === "shown" ? now.read : null }));
    const settle = (settled: Step, failure: Message | null) => {
      if (reading !== latest.current) return;
      const isAnotherWanted = underway.current === "before another";
      underway.current = "no";
      show(settled, failure);
      if (isAnotherWanted) read(true);
    };
    (isQuiet ? readDebtsQuietly : readDebts)(today(new Date()), last.current).then(
      (debts) => settle({ kind: "shown", read: debts }, null),
      (error: unknown) => settle({ kind: "failed", failure: failureOf(error) }, isQuiet ? failureOf(error) : null),
    );
  }, [show]);

  const readAgain = useCallback(() => read(false), [read]);
  const readQuietly = useCallback(() => read(true), [read]);
  useEffect(readAgain, [readAgain]);

  // A reading that is under way began before the book that a posting has left: it no longer counts.
  const showBook = useCallback((opened: OpenBook) => {
    latest.current += 1;
    underway.current = "no";
    show({ kind: "shown", read: debtsOf(opened, today(new Date())) }, null);
  }, [show]);
  return { step, readAgain, readQuietly, quietFailure, showBook };
}

/** The book that the list shows, or null where there is none. */
export function bookOf(step: Step): OpenBook | null {
  const read = readOf(step);
  return read?.kind === "read" ? read.opened : null;
}

/** What was read, as long as it is in sight. */
export const readOf = (step: Step): DebtsRead | null => (step.kind === "shown" ? step.read : step.kind === "reading" ? step.before : null);
