import { useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { amountPosted, preview } from "../session/preview";
import { proposeWriteOff } from "../session/proposeWriteOff";
import type { OpenBook } from "../session/readBook";
import { type Debtor, newDraft, requestOf, typedAmount, wholeOf, type WriteOffDraft, type WriteOffFacts, writeOffFacts } from "../session/writeOffForm";
import type { Amount } from "../domain/money";
import type { SeenPreview } from "./PostingPlace";
import { type FieldName, fieldOf } from "./fieldOf";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

/** The form as it is drawn. */
export interface WriteOffForm {
  readonly facts: WriteOffFacts;
  readonly draft: WriteOffDraft;
  /** Whether it raises what is owed instead of lowering it. */
  readonly upward: boolean;
  /** What it comes to, where that can be told; below zero for a write up. */
  readonly asked: Amount | null;
  /** Whether somebody wanted to post a write up and has not confirmed it. */
  readonly unconfirmed: boolean;
  /** What stands in the amount field, and what "all" comes to. */
  readonly amount: string;
  readonly whole: Amount;
  /** What will change; null while something forbids it. */
  readonly seen: SeenPreview | null;
  /** What is shown at its field: a missing reason only once somebody wanted to post. */
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  readonly posting: Posting;
  readonly change: (part: Partial<WriteOffDraft>) => void;
  readonly submit: () => void;
  /** Grows with every press that was refused: then the focus goes to the field. */
  readonly refusedPresses: number;
}

/** The state of a write-off form, from the debt that it was opened at until it is posted. */
export function useWriteOff(debtor: Debtor, first: OpenBook, isOfJob: boolean, kept: WriteOffDraft | null): WriteOffForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const facts = useMemo(() => writeOffFacts(opened, debtor), [opened, debtor]);
  const [draft, setDraft] = useState(() => {
    if (kept) return kept;
    const draft = newDraft(first, debtor, writeOffFacts(first, debtor), today(new Date()));
    return isOfJob ? { ...draft, invoice: null } : draft;
  });
  const [refusedPresses, setRefusedPresses] = useState(0);

  const whole = useMemo(() => wholeOf(opened, debtor, draft), [opened, debtor, draft]);
  const amount = typedAmount(opened, draft, whole);
  const judged = useMemo(() => judge(opened, requestOf(opened, debtor, draft, desk)), [opened, debtor, draft, desk]);

  const asked = judged.seen === null ? null : amountPosted(judged.seen.preview);
  const isConfirmed = asked === null || asked >= 0 || draft.confirmed === asked;
  const refusal = step.kind === "refused" ? step.refusal : judged.shown ?? (refusedPresses > 0 ? judged.refusal : null);
  const unconfirmed = !isConfirmed && refusal === null && refusedPresses > 0;

  return {
    facts, draft, amount, whole, posting, refusedPresses, asked, refusal, unconfirmed,
    upward: asked === null ? /^\s*[-−–]/.test(amount) : asked < 0,
    seen: judged.seen,
    fieldOfRefusal: refusal !== null ? fieldOf(refusal) : unconfirmed ? "confirmation" : null,
    change: (part) => {
      edited();
      setDraft((now) => ({ ...now, ...part }));
    },
    submit: () => {
      const { seen, refusal } = judged;
      if (refusal !== null || seen === null || !isConfirmed) setRefusedPresses((presses) => presses + 1);
      else press(seen.preview);
    },
  };
}

interface Judged {
  readonly seen: WriteOffForm["seen"];
  /** Why it cannot be posted; and of that what is said at once. */
  readonly refusal: Refusal | null;
  readonly shown: Refusal | null;
}

/** What a reason is taken to be while there is none, so that the figures can be seen before it is written. */
const notYet = "…";

function judge(opened: OpenBook, request: ReturnType<typeof requestOf>): Judged {
  const asked = preview(opened, proposeWriteOff(request));
  if (asked.kind === "preview") return { seen: { preview: asked, consequences: consequencesOf(asked) }, refusal: null, shown: null };
  if (asked.refusal.code !== "REASON_MISSING") return { seen: null, refusal: asked.refusal, shown: isBlank(asked.refusal) ? null : asked.refusal };
  const without = preview(opened, proposeWriteOff({ ...request, reason: notYet }));
  if (without.kind === "refused") return { seen: null, refusal: without.refusal, shown: without.refusal };
  return { seen: { preview: without, consequences: consequencesOf(without) }, refusal: asked.refusal, shown: null };
}

/** A field that was not filled yet is no mistake until somebody posts. */
const isBlank = (refusal: Refusal) => refusal.code === "AMOUNT_MISSING" && refusal.typed === "";
