import { useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { type BalanceDraft, balanceRequestOf, type BilledEntry, billedEntries, newBalance } from "../session/balanceForm";
import { consequencesOf } from "../session/consequences";
import { preview } from "../session/preview";
import { proposeBalancing } from "../session/proposeBalancing";
import type { OpenBook } from "../session/readBook";
import { type FieldName, fieldOf } from "./fieldOf";
import type { SeenPreview } from "./PostingPlace";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface BalancingForm {
  readonly draft: BalanceDraft;
  readonly entries: readonly BilledEntry[];
  readonly chosen: BilledEntry | null;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  readonly posting: Posting;
  readonly change: (part: Partial<BalanceDraft>) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of a balancing entry, from the billed entry to the row of the difference. */
export function useBalancing(job: string, entry: string | null, first: OpenBook): BalancingForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const [draft, setDraft] = useState(() => newBalance(first, job, entry, today(new Date())));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const entries = useMemo(() => billedEntries(opened, job), [opened, job]);
  const judged = useMemo(() => preview(opened, proposeBalancing(balanceRequestOf(opened, draft, desk))), [opened, draft, desk]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  // A field that was not filled yet is no mistake until somebody posts.
  const isBlank = draft.entry === "" || draft.should.trim() === "";
  const stands = judged.kind === "refused" && (!isBlank || refusedPresses > 0) ? judged.refusal : null;
  const refusal = step.kind === "refused" ? step.refusal : stands;
  return {
    draft, entries, seen, refusal, posting, refusedPresses,
    chosen: entries.find(({ id }) => id === draft.entry) ?? null,
    fieldOfRefusal: refusal === null ? null : draft.entry === "" ? "entry" : fieldOfBalancing(refusal),
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

const fieldOfBalancing = (refusal: Refusal): FieldName =>
  refusal.code === "TARGET_MISSING" ? "entry" : refusal.code === "BALANCING_TOO_EARLY" ? "date" : fieldOf(refusal);
