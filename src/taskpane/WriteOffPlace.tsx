import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { hasJobs } from "../session/billForm";
import type { Debtor, WriteOffDraft } from "../session/writeOffForm";
import { postOf, writeOffOf } from "../words/form";
import { PostingPlace } from "./PostingPlace";
import { useWriteOff } from "./useWriteOff";
import { WriteOffFields } from "./WriteOffFields";

export interface WriteOffPlaceProps {
  readonly debtor: Debtor;
  /** A write-off of the job: no invoice is offered. */
  readonly isOfJob: boolean;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
  readonly onReverse: (writeOff: string, opened: OpenBook) => void;
  /** What was entered when the form was left for a new invoice. */
  readonly kept: WriteOffDraft | null;
  readonly onNewInvoice: (draft: WriteOffDraft, opened: OpenBook) => void;
  readonly onRecordPayment: (debtor: Debtor, opened: OpenBook) => void;
}

/** The second place of the pane: writing off a debt, seeing everything first. */
export function WriteOffPlace({ debtor, isOfJob, opened: first, looks, onBack, kept, onReverse, onNewInvoice, onRecordPayment }: WriteOffPlaceProps) {
  const form = useWriteOff(debtor, first, isOfJob, kept);
  const { facts, draft, seen, refusal, fieldOfRefusal, posting, upward, submit, refusedPresses } = form;
  return (
    <PostingPlace
      title={writeOffOf(debtor.job === null ? facts.name : `${debtor.job}, ${facts.name}`, upward)}
      label={postOf(upward)} table="writeOffs" posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={fieldOfRefusal} refusedPresses={refusedPresses}
      looks={looks} onPost={submit} onBack={onBack} onReverse={onReverse}
    >
      <WriteOffFields
        debtor={debtor} isOfJob={isOfJob} form={form} looks={looks} onRecordPayment={() => onRecordPayment({ ...debtor, invoice: draft.invoice }, posting.opened)}
        onNewInvoice={hasJobs(posting.opened, debtor) ? () => onNewInvoice(draft, posting.opened) : null}
      />
    </PostingPlace>
  );
}
