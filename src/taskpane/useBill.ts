import { useDeferredValue, useMemo, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { type BillDraft, billRequestOf, type JobToBillNow, jobsToBill, newBill, placeOfRefusal } from "../session/billForm";
import { type Preview, preview } from "../session/preview";
import { proposeBill } from "../session/proposeBill";
import type { OpenBook } from "../session/readBook";
import { type FieldName, fieldOf } from "./fieldOf";
import { today } from "./today";
import { type Desk, useDesk } from "./useDesk";
import { type Posting, usePosting } from "./usePosting";

export interface BillForm {
  readonly draft: BillDraft;
  readonly jobs: readonly JobToBillNow[];
  readonly preview: Preview | null;
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  readonly posting: Posting;
  readonly change: (part: Partial<BillDraft>) => void;
  readonly submit: () => void;
  readonly refusedPresses: number;
  /** The jobs whose lines are shown. */
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (job: string, isOpen: boolean) => void;
}

/** The state of a bill, from the jobs that were chosen until their invoices are posted. */
export function useBill(chosen: readonly string[], upTo: string, first: OpenBook): BillForm {
  const posting = usePosting(first);
  const { opened, edited, press, step } = posting;
  const desk = useDesk();
  const [draft, setDraft] = useState(() => newBill(chosen, upTo, today(new Date())));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(chosen.length === 1 ? chosen : []));
  // A run of many is reckoned as soon as the typing leaves time for it; what is pressed is always what was typed.
  const asked = useDeferredValue(draft);
  const judged = useMemo(() => judge(opened, asked, desk), [opened, asked, desk]);
  const jobs = useMemo(() => jobsToBill(opened, asked), [opened, asked]);
  const refusal = step.kind === "refused" ? step.refusal : judged.kind === "refused" && (draft.jobs.length > 0 || refusedPresses > 0) ? judged.refusal : null;
  const unfold = (job: string, isOpen: boolean) => setUnfolded((now) => new Set([...now].filter((other) => other !== job).concat(isOpen ? [job] : [])));
  return {
    draft, jobs, refusal, posting, refusedPresses, unfolded, unfold,
    preview: judged.kind === "preview" ? judged : null,
    fieldOfRefusal: refusal === null ? null : fieldOfBill(refusal, draft, opened),
    change: (part) => {
      edited();
      setDraft((now) => ({ ...now, ...part }));
    },
    submit: () => {
      const now = asked === draft ? judged : judge(opened, draft, desk);
      if (now.kind === "preview") return press(now);
      const job = draft.jobs[placeOfRefusal(draft, now.refusal, opened)];
      if (job !== undefined) unfold(job, true);
      setRefusedPresses((presses) => presses + 1);
    },
  };
}

const judge = (opened: OpenBook, draft: BillDraft, desk: Desk) => preview(opened, proposeBill(billRequestOf(opened, draft, desk)));

/** Of two days the one that cannot be read, and of many amounts the one that will not do. */
function fieldOfBill(refusal: Refusal, draft: BillDraft, opened: OpenBook): FieldName {
  if (refusal.code === "TARGET_MISSING") return "job";
  const at = placeOfRefusal(draft, refusal, opened);
  if (at >= 0) return `bill-now-${at}`;
  if (refusal.code === "DATE_UNREADABLE") return refusal.typed === draft.date ? "date" : "up-to";
  return fieldOf(refusal) === "date" ? "date" : "form";
}
