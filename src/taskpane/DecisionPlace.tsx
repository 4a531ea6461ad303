import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { consequencesOf } from "../session/consequences";
import { firstOpenAfter } from "../session/monthEnd/choices";
import { proposeApproval } from "../session/monthEnd/proposeDecisions";
import { preview } from "../session/preview";
import { entryOf } from "../session/registerView";
import { decisionWords, flowWords } from "../words/monthEndFlow";
import { explainRefusal } from "../words/refusals";
import type { EntryPlaceProps } from "./DeleteWriteOffPlace";
import { EntryView } from "./EntryView";
import { keepName, keptName } from "./keptName";
import { PostingPlace } from "./PostingPlace";
import { useDesk } from "./useDesk";
import { usePosting } from "./usePosting";

export interface DecisionPlaceProps extends EntryPlaceProps {
  readonly word: "approve" | "decline";
}

/** Somebody's word on a write-off that waits: whose, what it will change, and the press. */
export function DecisionPlace({ writeOff, word, opened: first, looks, onBack }: DecisionPlaceProps) {
  const posting = usePosting(first);
  const { opened, step, press, edited } = posting;
  const desk = useDesk();
  const [{ name, date }, setDraft] = useState<{ readonly name: string; readonly date: string | null }>(() => ({ name: keptName(), date: null }));
  const [refusedPresses, setRefusedPresses] = useState(0);
  const judged = useMemo(() => preview(opened, proposeApproval({ ...desk, by: name, writeOff, word, date })), [opened, desk, name, writeOff, word, date]);
  const seen = useMemo(() => (judged.kind === "preview" ? { preview: judged, consequences: consequencesOf(judged) } : null), [judged]);
  const refusal = step.kind === "refused" ? step.refusal : judged.kind === "refused" ? judged.refusal : null;
  const entry = entryOf(opened.book, writeOff);
  const isOwn = refusal?.code === "OWN_APPROVAL";
  const open = word === "approve" && entry ? firstOpenAfter(opened, date ?? entry.writeOff.date) : null;
  const change = (part: { readonly name?: string; readonly date?: string }) => {
    edited();
    if (part.name !== undefined) keepName(part.name);
    setDraft((now) => ({ ...now, ...part }));
  };
  const title = decisionWords[word](writeOff);
  const disabled = step.kind === "posting";
  return (
    <PostingPlace
      title={title} label={title} table="writeOffs" posting={posting} seen={seen} refusal={refusal} fieldOfRefusal={refusal === null ? null : isOwn ? "name" : refusal.code === "DATE_LOCKED" ? "date" : "form"}
      refusedPresses={refusedPresses} looks={looks} onBack={onBack} onReverse={null}
      onPost={() => (seen ? press(seen.preview) : setRefusedPresses((presses) => presses + 1))}
    >
      {entry && <EntryView entry={entry} looks={looks} />}
      <Field label={flowWords.name} hint={flowWords.nameHint} required validationMessage={isOwn && refusal ? explainRefusal(refusal, looks) : null} validationState={isOwn ? "error" : "none"}>
        <Input id="name" value={name} disabled={disabled} autoComplete="name" onChange={(_, { value }) => change({ name: value })} />
      </Field>
      {(open !== null || date !== null) && (
        <Field label={decisionWords.date} validationMessage={open?.sentence(looks) ?? null} validationState={open === null ? "none" : "error"}>
          <Input id="date" type="date" value={date ?? entry?.writeOff.date ?? ""} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
        </Field>
      )}
      {open !== null && <div><Button size="small" onClick={() => change({ date: open.day })}>{flowWords.useDay(looks.day(open.day))}</Button></div>}
      {word === "decline" && seen && <Caption1>{decisionWords.declines}</Caption1>}
    </PostingPlace>
  );
}
