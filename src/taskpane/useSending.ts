import { useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { consequencesOf } from "../session/consequences";
import { preview } from "../session/preview";
import { proposeSendings } from "../session/proposeInvoice";
import type { OpenBook } from "../session/readBook";
import type { SeenPreview } from "./PostingPlace";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface SendingForm {
  readonly date: string;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly posting: Posting;
  readonly change: (date: string) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
}

/** The state of marking invoices as sent, until it is posted. */
export function useSending(keys: readonly string[], first: OpenBook): SendingForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const [date, setDate] = useState<string>(() => today(new Date()));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const judged = useMemo(() => preview(opened, proposeSendings({ ...desk, keys, date })), [opened, desk, keys, date]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  return {
    date, posting, seen, refusedPresses,
    refusal: step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null,
    change: (typed) => {
      edited();
      setDate(typed);
    },
    submit: () => {
      if (seen) press(seen.preview);
      else setRefusedPresses((presses) => presses + 1);
    },
  };
}
