import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenBook } from "../session/readBook";
import { type Asked, wishes, wishToExplain, wishToWriteOff } from "../session/wishes";
import type { Message } from "../words/pane";
import { leaveWords } from "../words/selection";
import { failureOf } from "./failure";
import type { FormNow } from "./FormState";
import type { Navigation } from "./usePlace";
import { askedBy, whereOf, wishedPlace } from "./wishedPlace";

/** Where a wish from Excel is. */
export type WishStep =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  /** A form is open that somebody has begun to fill: it is left only when they say so. */
  | { readonly kind: "asking"; readonly asked: Asked; readonly row: string }
  | { readonly kind: "told"; readonly intent: "info" | "error"; readonly message: Message };

export interface Wished {
  readonly step: WishStep;
  /** What the question says by now: while it stands, the form may be posted. */
  readonly question: Message | null;
  readonly close: () => void;
  readonly again: () => void;
  readonly leaveForm: () => void;
}

interface Books {
  /** What was read last, if anything. */
  readonly known: OpenBook | null;
  readonly showBook: (opened: OpenBook) => void;
}

/** Takes wishes from Excel and leads to where they want to go. Only the latest counts. */
export function useWish(form: FormNow, { go, goInstead, leaveFigure }: Pick<Navigation, "go" | "goInstead" | "leaveFigure">, { known, showBook }: Books): Wished {
  const [step, setStep] = useState<WishStep>({ kind: "none" });
  const latest = useRef(0);
  const formNow = useRef(form);
  formNow.current = form;
  const before = useRef(known);
  before.current = known;

  const kind = useRef<Asked["kind"]>("write-off");

  const open = useCallback((wanted: Asked) => {
    const asked = ++latest.current;
    setStep({ kind: "looking" });
    const settle = (then: () => void) => () => asked === latest.current && then();
    wishedPlace(wanted, before.current ?? undefined).then(
      (found) => settle(() => {
        if (found.opened) showBook(found.opened);
        if (found.kind === "told") {
          // Under the words that there is nothing to explain another figure would look like the one that was meant.
          if (wanted.kind === "explain") leaveFigure();
          return setStep({ kind: "told", intent: "info", message: found.message });
        }
        setStep({ kind: "none" });
        // From a form that is left the way back leads past it.
        (formNow.current === "none" ? go : goInstead)(found.place, found.opened);
      })(),
      (error: unknown) => settle(() => setStep({ kind: "told", intent: "error", message: failureOf(error) }))(),
    );
  }, [go, goInstead, leaveFigure, showBook]);

  const take = useCallback(() => {
    const wish = wishes.take();
    if (wish === null) return;
    const asked = ++latest.current;
    kind.current = wish.kind;
    setStep({ kind: "looking" });
    askedBy(wish).then(
      (wanted) => {
        if (asked !== latest.current) return;
        const isHeld = formNow.current === "begun" || formNow.current === "posting";
        if (!isHeld) return open(wanted);
        setStep({ kind: "asking", asked: wanted, row: whereOf(wanted) });
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
    again: () => (kind.current === "write-off" ? wishToWriteOff : wishToExplain)(),
    leaveForm: () => step.kind === "asking" && open(step.asked),
  };
}
