import { useCallback, useEffect, useRef, useState } from "react";
import { looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { startAtSelection, type Start } from "../session/startAtSelection";
import { type Wish, wishes, wishToWriteOff } from "../session/wishes";
import { firstRunWords } from "../words/firstRun";
import { type Message, newerMapping } from "../words/pane";
import { explainNothing, leaveWords, rowOfSheet, selectionWords } from "../words/selection";
import { failureOf } from "./failure";
import type { FormNow } from "./FormState";
import type { Navigation } from "./usePlace";

type Selection = Awaited<Wish["selection"]>;

/** Where a wish from Excel is. */
export type WishStep =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  /** A form is open that somebody has begun to fill: it is left only when they say so. */
  | { readonly kind: "asking"; readonly selection: Selection; readonly row: string }
  | { readonly kind: "told"; readonly intent: "info" | "error"; readonly message: Message };

export interface Wished {
  readonly step: WishStep;
  /** What the question says by now: while it stands, the form may be posted. */
  readonly question: Message | null;
  readonly close: () => void;
  readonly again: () => void;
  readonly leaveForm: () => void;
}

/** Takes wishes from Excel and leads to where they want to go. Only the latest counts. */
export function useWish(form: FormNow, { go, goInstead }: Pick<Navigation, "go" | "goInstead">, showBook: (opened: OpenBook) => void): Wished {
  const [step, setStep] = useState<WishStep>({ kind: "none" });
  const latest = useRef(0);
  const formNow = useRef(form);
  formNow.current = form;

  const open = useCallback((selection: Selection) => {
    const asked = ++latest.current;
    setStep({ kind: "looking" });
    const settle = (then: () => void) => () => asked === latest.current && then();
    startAtSelection(selection).then(
      (start) => settle(() => {
        if ("opened" in start) showBook(start.opened);
        if (start.kind !== "debt" && start.kind !== "debts") return setStep({ kind: "told", intent: "info", message: messageOf(start) });
        setStep({ kind: "none" });
        // From a form that is left the way back leads past it.
        const enter = formNow.current === "none" ? go : goInstead;
        if (start.kind === "debt") enter({ kind: "write-off", debtor: start.debtor }, start.opened);
        else enter({ kind: "write-off-many", debtors: start.debtors, leftOut: start.leftOut }, start.opened);
      })(),
      (error: unknown) => settle(() => setStep({ kind: "told", intent: "error", message: failureOf(error) }))(),
    );
  }, [go, goInstead, showBook]);

  const take = useCallback(() => {
    const wish = wishes.take();
    if (wish === null) return;
    const asked = ++latest.current;
    setStep({ kind: "looking" });
    wish.selection.then(
      (selection) => {
        if (asked !== latest.current) return;
        const isHeld = formNow.current === "begun" || formNow.current === "posting";
        if (!isHeld) return open(selection);
        setStep({ kind: "asking", selection, row: rowOfSheet(selection.sheet, selection.rows[0].row + 1) });
      },
      (error: unknown) => asked === latest.current && setStep({ kind: "told", intent: "error", message: failureOf(error) }),
    );
  }, [open]);

  useEffect(() => {
    // One may have been left before there was anybody to hear of it.
    take();
    return wishes.listen(take);
  }, [take]);

  return {
    step,
    question: step.kind === "asking" ? (form === "posting" || form === "begun" ? leaveWords[form] : leaveWords.done)(step.row) : null,
    close: () => setStep({ kind: "none" }),
    again: wishToWriteOff,
    leaveForm: () => step.kind === "asking" && open(step.selection),
  };
}

/** Why no form opens, in words. */
function messageOf(start: Exclude<Start, { readonly kind: "debt" | "debts" }>): Message {
  switch (start.kind) {
    case "nothing":
      return explainNothing(start.because, start.where, looksOf(start.opened));
    case "no-tables":
      return { title: selectionWords.nothing, sentence: firstRunWords.noTablesAdvice };
    case "newer-mapping":
      return newerMapping;
  }
}
