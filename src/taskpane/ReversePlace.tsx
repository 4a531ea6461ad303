import { Field, Input } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { entryOf } from "../session/registerView";
import { formWords, reverseOf } from "../words/form";
import { explainRefusal } from "../words/refusals";
import { EntryView } from "./EntryView";
import { type FieldName, fieldOf } from "./fieldOf";
import { PostingPlace } from "./PostingPlace";
import { useReversal } from "./useReversal";

export interface ReversePlaceProps {
  readonly writeOff: string;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Takes a write-off back: what will change, then a row with the opposite amount. */
export function ReversePlace({ writeOff, opened: first, looks, onBack }: ReversePlaceProps) {
  const { isWriteUp, date, reason, seen, refusal, posting, change, submit, refusedPresses } = useReversal(writeOff, first);
  const entry = entryOf(posting.opened.book, writeOff);
  const isForbidden = refusal !== null && fieldOf(refusal) === "form" && posting.step.kind === "filling";
  const wrongWith = (field: FieldName) => (refusal !== null && fieldOf(refusal) === field ? explainRefusal(refusal, looks) : null);
  const state = (field: FieldName) => (wrongWith(field) === null ? "none" : "error");
  const title = reverseOf(writeOff, isWriteUp);
  const disabled = posting.step.kind === "posting";
  return (
    <PostingPlace
      title={title} label={isForbidden ? null : title} table="writeOffs" posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={refusal === null ? null : fieldOf(refusal)} refusedPresses={refusedPresses}
      looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {entry && <EntryView entry={entry} looks={looks} />}
      <Field label={formWords.date} required validationMessage={wrongWith("date")} validationState={state("date")}>
        <Input id="date" type="date" value={date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      <Field label={formWords.reasonIfAny} validationMessage={wrongWith("reason")} validationState={state("reason")}>
        <Input id="reason" value={reason} disabled={disabled} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
    </PostingPlace>
  );
}
