import { Caption1, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { consequencesOf } from "../session/consequences";
import type { Looks } from "../session/looks";
import { effectOfRecovery, sayRecovery, writtenOffInField } from "../session/monthEnd/recoveryEffect";
import { proposeRecovery } from "../session/monthEnd/proposeDecisions";
import { preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import { asTyped } from "../session/typing";
import { formWords } from "../words/form";
import { decisionWords } from "../words/monthEndFlow";
import { explainRefusal } from "../words/refusals";
import { type FieldName, fieldOf } from "./fieldOf";
import { keptName } from "./keptName";
import { PostingPlace } from "./PostingPlace";
import { today } from "./today";
import { useDesk } from "./useDesk";
import { usePosting } from "./usePosting";

export interface RecoverPlaceProps {
  readonly invoice: string;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Money that came for what was written off: the payment, what is taken back, and the tax to repay. */
export function RecoverPlace({ invoice, opened: first, looks, onBack }: RecoverPlaceProps) {
  const posting = usePosting(first);
  const { opened, step, press, edited } = posting;
  const desk = useDesk();
  const [draft, setDraft] = useState(() => ({ amount: writtenOffInField(first, invoice), date: today(new Date()) as string, method: "", reference: "" }));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const judged = useMemo(
    () => preview(opened, proposeRecovery({ ...desk, ...draft, by: keptName(), invoice, job: null, amount: asTyped(opened, draft.amount), fee: "", tip: "" })),
    [opened, desk, draft, invoice],
  );
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  const effect = useMemo(() => (judged.kind === "preview" ? effectOfRecovery(judged) : null), [judged]);
  const refusal = step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null;
  const wrongWith = (field: FieldName) => (refusal !== null && fieldOf(refusal) === field ? explainRefusal(refusal, looks) : null);
  const change = (part: Partial<typeof draft>) => {
    edited();
    setDraft((now) => ({ ...now, ...part }));
  };
  const title = decisionWords.recover(invoice);
  const disabled = step.kind === "posting";
  return (
    <PostingPlace
      title={title} label={title} table="payments" posting={posting} seen={seen} refusal={refusal} fieldOfRefusal={refusal === null ? null : fieldOf(refusal)}
      refusedPresses={refusedPresses} looks={looks} onBack={onBack} onReverse={null}
      onPost={() => (seen ? press(seen.preview) : setRefusedPresses((presses) => presses + 1))}
    >
      <Caption1>{decisionWords.recoverHint}</Caption1>
      <Field label={formWords.amount} required validationMessage={wrongWith("amount")} validationState={wrongWith("amount") === null ? "none" : "error"}>
        <Input id="amount" value={draft.amount} disabled={disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => change({ amount: value })} />
      </Field>
      <Field label={formWords.date} required validationMessage={wrongWith("date")} validationState={wrongWith("date") === null ? "none" : "error"}>
        <Input id="date" type="date" value={draft.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      <Field label={formWords.method}><Input value={draft.method} disabled={disabled} onChange={(_, { value }) => change({ method: value })} /></Field>
      <Field label={formWords.reference}><Input value={draft.reference} disabled={disabled} onChange={(_, { value }) => change({ reference: value })} /></Field>
      {effect && <Caption1>{sayRecovery(effect, looks)}</Caption1>}
    </PostingPlace>
  );
}
