import { editFacts } from "../session/editForm";
import { proposeEdit } from "../session/proposeEdit";
import { entryOf } from "../session/registerView";
import { explainLock } from "../words/locks";
import { nextRunOf, registerWords } from "../words/register";
import type { EntryPlaceProps } from "./DeleteWriteOffPlace";
import { EntryView } from "./EntryView";
import { PostingPlace } from "./PostingPlace";
import { useErrand } from "./useErrand";

/** Puts a job's write-off on the next billing run, or takes it out: nothing else of it changes. */
export function NextBillingRunPlace({ writeOff, isAllocated, opened: first, looks, onBack }: EntryPlaceProps & { readonly isAllocated: boolean }) {
  const { posting, seen, refusal, submit, refusedPresses } = useErrand(first, (desk) =>
    proposeEdit({ ...desk, writeOff, amount: null, date: null, reason: null, reasonCode: null, nextBillingRun: isAllocated }));
  const entry = entryOf(posting.opened.book, writeOff);
  const why = refusal && (editFacts(posting.opened, writeOff)?.locks.all ?? refusal);
  return (
    <PostingPlace
      title={nextRunOf(writeOff, isAllocated)} label={seen ? (isAllocated ? registerWords.allocate : registerWords.takeOut) : null} table="writeOffs" posting={posting} seen={seen}
      refusal={why} fieldOfRefusal={why && "form"} refusedPresses={refusedPresses} explain={explainLock(writeOff)}
      looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {entry && <EntryView entry={entry} looks={looks} />}
    </PostingPlace>
  );
}
