import { useMemo, useState } from "react";
import type { Amount } from "../domain/money";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { amountChangedTo, type EditDraft, editFacts, type EditFacts, type EditFields, editRequestOf, fieldsOf, untouched } from "../session/editForm";
import { preview } from "../session/preview";
import { proposeDeletion, proposeEdit } from "../session/proposeEdit";
import type { OpenBook } from "../session/readBook";
import { type FieldName, fieldOf } from "./fieldOf";
import type { SeenPreview } from "./PostingPlace";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface EditForm {
  /** Null when the write-off is not there, or cannot be told from another. */
  readonly facts: EditFacts | null;
  readonly draft: EditDraft;
  readonly fields: EditFields | null;
  /** Whether nothing of it can be changed; the refusal says why. */
  readonly isLocked: boolean;
  /** A write up that the edit makes: it has to be confirmed. */
  readonly writeUp: Amount | null;
  readonly unconfirmed: boolean;
  /** Whether somebody wanted to post before anything was changed. */
  readonly unchanged: boolean;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  readonly posting: Posting;
  readonly change: (part: Partial<EditDraft>) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of an edit, from the row in the register until the change is posted. */
export function useEdit(writeOff: string, first: OpenBook): EditForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const [draft, setDraft] = useState(untouched);
  const [refusedPresses, setRefusedPresses] = useState(0);
  const facts = useMemo(() => editFacts(opened, writeOff), [opened, writeOff]);
  const request = useMemo(() => facts && editRequestOf(opened, facts, draft, desk), [opened, facts, draft, desk]);
  const judged = useMemo(() => {
    if (facts?.locks.all) return { kind: "refused", refusal: facts.locks.all } as const;
    if (request) return preview(opened, proposeEdit(request));
    // One that is not there is refused whatever is asked of it.
    return facts ? null : preview(opened, proposeDeletion({ ...desk, key: writeOff }));
  }, [opened, facts, request, desk, writeOff]);
  const seen = useMemo(() => (judged?.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);

  const amount = seen && amountChangedTo(seen.preview);
  const writeUp = amount !== null && amount < 0 ? amount : null;
  const isConfirmed = writeUp === null || draft.confirmed === writeUp;
  const isLocked = facts === null || facts.locks.all !== null;
  const refusal = step.kind === "refused" ? step.refusal : judged?.kind === "refused" ? judged.refusal : null;
  const pressed = refusedPresses > 0 && refusal === null;
  const [unconfirmed, unchanged] = [pressed && !isConfirmed, pressed && judged === null];
  return {
    facts, draft, isLocked, writeUp, unconfirmed, unchanged, seen, refusal, posting, refusedPresses,
    fields: facts && fieldsOf(opened, facts, draft),
    fieldOfRefusal: refusal !== null ? (isLocked ? "form" : fieldOfEdit(refusal)) : unconfirmed ? "confirmation" : unchanged ? "form" : null,
    change: (part) => {
      edited();
      setDraft((now) => ({ ...now, ...part }));
    },
    submit: () => {
      if (seen && isConfirmed) press(seen.preview);
      else setRefusedPresses((presses) => presses + 1);
    },
  };
}

/** An edit has no field for its job or its invoice. */
function fieldOfEdit(refusal: Refusal): FieldName {
  const field = fieldOf(refusal);
  return field === "invoice" ? "form" : field;
}
