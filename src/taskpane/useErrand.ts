import { useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { preview } from "../session/preview";
import type { Proposal } from "../session/proposal";
import type { OpenBook } from "../session/readBook";
import type { SeenPreview } from "./PostingPlace";
import { type Desk, useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface Errand {
  readonly posting: Posting;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of a posting with nothing to fill in: what will change, and the press. What is proposed stays the same while the place is open. */
export function useErrand(first: OpenBook, propose: (desk: Desk) => Proposal): Errand {
  const posting = usePosting(first);
  const { opened, press, step } = posting;
  const desk = useDesk();
  const [proposal] = useState(() => propose(desk));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const judged = useMemo(() => preview(opened, proposal), [opened, proposal]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  return {
    posting, seen, refusedPresses,
    refusal: step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null,
    submit: () => {
      if (seen) press(seen.preview);
      else setRefusedPresses((presses) => presses + 1);
    },
  };
}
