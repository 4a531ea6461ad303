import { Field, Input } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { invoiceWords, sendOf } from "../words/invoice";
import { explainRefusal } from "../words/refusals";
import { fieldOf } from "./fieldOf";
import { PostingPlace } from "./PostingPlace";
import { useSending } from "./useSending";

export interface SendPlaceProps {
  readonly invoices: readonly string[];
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Marks invoices as sent, on one day. */
export function SendPlace({ invoices, opened: first, looks, onBack }: SendPlaceProps) {
  const { date, seen, refusal, posting, change, submit, refusedPresses } = useSending(invoices, first);
  const field = refusal && (fieldOf(refusal) === "date" ? "date" : "form");
  const validationMessage = refusal !== null && field === "date" ? explainRefusal(refusal, looks) : null;
  return (
    <PostingPlace
      title={sendOf(invoices)} label={sendOf(invoices)} table="invoices" posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={field} refusedPresses={refusedPresses} looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      <Field label={invoiceWords.sentOn} required hint={invoiceWords.sendHint} validationMessage={validationMessage} validationState={validationMessage === null ? "none" : "error"}>
        <Input id="date" type="date" value={date} disabled={posting.step.kind === "posting"} onChange={(_, { value }) => change(value)} />
      </Field>
    </PostingPlace>
  );
}
