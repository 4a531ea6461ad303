import { useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { preview } from "../session/preview";
import { proposeReversal } from "../session/proposeWriteOff";
import type { OpenBook } from "../session/readBook";
import type { SeenPreview } from "./PostingPlace";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface ReversalForm {
  /** Whether what is taken back is a write up. */
  readonly isWriteUp: boolean;
  readonly date: string;
  readonly reason: string;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly posting: Posting;
  readonly change: (part: { readonly date?: string; readonly reason?: string }) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of taking a write-off back, from its row to the row with the opposite amount. */
export function useReversal(writeOff: string, first: OpenBook): ReversalForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const [draft, setDraft] = useState(() => ({ date: today(new Date()) as string, reason: "" }));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const judged = useMemo(() => preview(opened, proposeReversal({ ...desk, ...draft, writeOff })), [opened, desk, draft, writeOff]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  return {
    isWriteUp: (opened.book.writeOffOf.get(writeOff)?.amount ?? 0) < 0,
    ...draft, posting, seen, refusedPresses,
    refusal: step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null,
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
