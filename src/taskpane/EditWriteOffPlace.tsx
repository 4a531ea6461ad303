import { entryOf } from "../session/registerView";
import { formWords } from "../words/form";
import { explainLock } from "../words/locks";
import { explainRefusal } from "../words/refusals";
import { editOf, registerWords } from "../words/register";
import type { EntryPlaceProps } from "./DeleteWriteOffPlace";
import { EditFields } from "./EditFields";
import { EntryView } from "./EntryView";
import { Notice } from "./Notice";
import { PostingPlace } from "./PostingPlace";
import { useEdit } from "./useEdit";

/** Changes a write-off that stands in the register, as far as bills and locks leave it free. */
export function EditWriteOffPlace({ writeOff, opened: first, looks, onBack }: EntryPlaceProps) {
  const form = useEdit(writeOff, first);
  const { facts, fields, isLocked, unchanged, posting, seen, refusal, fieldOfRefusal, submit, refusedPresses } = form;
  const entry = isLocked ? entryOf(posting.opened.book, writeOff) : null;
  return (
    <PostingPlace
      title={editOf(writeOff)} label={isLocked ? null : registerWords.postChange} table="writeOffs" posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={fieldOfRefusal} refusedPresses={refusedPresses} explain={isLocked ? explainLock(writeOff) : explainRefusal}
      looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {entry && <EntryView entry={entry} looks={looks} />}
      {facts && fields && !isLocked && <EditFields form={form} facts={facts} fields={fields} looks={looks} />}
      {unchanged && <Notice intent="error" title={formWords.notPosted} sentence={registerWords.unchanged} />}
    </PostingPlace>
  );
}
