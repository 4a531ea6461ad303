import { useMemo, useState } from "react";
import type { Amount } from "../domain/money";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { amountOfPayment, newPayment, owedOn, type PaymentDraft, paymentRequestOf } from "../session/paymentForm";
import { preview } from "../session/preview";
import { proposePayment } from "../session/proposePayment";
import type { OpenBook } from "../session/readBook";
import { type Debtor, type WriteOffFacts, writeOffFacts } from "../session/writeOffForm";
import type { SeenPreview } from "./PostingPlace";
import { type FieldName, fieldOf } from "./fieldOf";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface PaymentForm {
  readonly facts: WriteOffFacts;
  readonly draft: PaymentDraft;
  readonly amount: string;
  readonly owed: Amount;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  readonly posting: Posting;
  readonly change: (part: Partial<PaymentDraft>) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of a payment form, from the debt that it was opened at until it is posted. */
export function usePayment(debtor: Debtor, first: OpenBook, kept: PaymentDraft | null): PaymentForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const facts = useMemo(() => writeOffFacts(opened, debtor), [opened, debtor]);
  const [draft, setDraft] = useState(() => kept ?? newPayment(first, debtor, writeOffFacts(first, debtor), today(new Date())));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const owed = useMemo(() => owedOn(opened, debtor, draft), [opened, debtor, draft]);
  const amount = amountOfPayment(opened, draft, owed);
  const judged = useMemo(() => preview(opened, proposePayment(paymentRequestOf(opened, debtor, draft, desk))), [opened, debtor, draft, desk]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  const refusal = step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null;
  return {
    facts, draft, amount, owed, seen, refusal, posting, refusedPresses,
    fieldOfRefusal: refusal === null ? null : fieldOfPayment(refusal, draft, amount),
    change: (part) => {
      edited();
      setDraft((now) => ({ ...now, ...part }));
    },
    submit: () => {
      if (seen) press(seen.preview);
      else setRefusedPresses((presses) => presses + 1);
    },
  };
}

/** Of three amounts the one that cannot be read: they are read in this order, and the refusal says what was typed. */
function fieldOfPayment(refusal: Refusal, { fee }: PaymentDraft, amount: string): FieldName {
  if (refusal.code !== "AMOUNT_MISSING" || refusal.typed === amount.trim()) return fieldOf(refusal);
  return refusal.typed === fee.trim() ? "fee" : "tip";
}
