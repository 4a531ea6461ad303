import { Caption1 } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import { editFacts } from "../session/editForm";
import { proposeDeletion } from "../session/proposeEdit";
import type { OpenBook } from "../session/readBook";
import { entryOf } from "../session/registerView";
import { deleteOf, registerWords } from "../words/register";
import { EntryView } from "./EntryView";
import { explainLock } from "../words/locks";
import { PostingPlace } from "./PostingPlace";
import { useErrand } from "./useErrand";

export interface EntryPlaceProps {
  readonly writeOff: string;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Takes the row of a write-off away: what it says, and what will change when it is gone. */
export function DeleteWriteOffPlace({ writeOff, opened: first, looks, onBack }: EntryPlaceProps) {
  const { posting, seen, refusal, submit, refusedPresses } = useErrand(first, (desk) => proposeDeletion({ ...desk, key: writeOff }));
  const entry = entryOf(posting.opened.book, writeOff);
  const why = refusal && (editFacts(posting.opened, writeOff)?.locks.all ?? refusal);
  return (
    <PostingPlace
      title={deleteOf(writeOff)} label={seen ? deleteOf(writeOff) : null} table="writeOffs" posting={posting} seen={seen}
      refusal={why} fieldOfRefusal={why && "form"} refusedPresses={refusedPresses} explain={explainLock(writeOff)}
      looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {entry && <EntryView entry={entry} looks={looks} />}
      {seen && <Caption1>{registerWords.deletedKept}</Caption1>}
    </PostingPlace>
  );
}
