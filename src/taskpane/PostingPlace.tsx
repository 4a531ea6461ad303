import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo } from "react";
import type { TableName } from "../domain/book";
import type { Refusal } from "../domain/refusal";
import { type Consequences, consequencesOf } from "../session/consequences";
import type { Looks } from "../session/looks";
import type { Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import { explainRefusal } from "../words/refusals";
import { Announcement } from "./Announcement";
import { ChangedNotice } from "./ChangedNotice";
import { ConsequencesView } from "./ConsequencesView";
import type { FieldName } from "./fieldOf";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { PostBar } from "./PostBar";
import type { RowAction } from "./RowMenu";
import { PostedView } from "./PostedView";
import { postedMessage } from "./postedMessage";
import { spokenOf } from "./spokenOf";
import { useFormState } from "./useFormState";
import { useGoToRow } from "./useGoToRow";
import type { Posting } from "./usePosting";
import { useSettled } from "./useSettled";
import { ReportChanges } from "./ReportChanges";
import { Warnings } from "./Warnings";

// It is there to hear of what is entered, and leaves the fields where they are.
const useStyles = makeStyles({ fields: { display: "contents" } });

/** A preview with what it brings about. */
export interface SeenPreview {
  readonly preview: Preview;
  readonly consequences: Consequences;
}

/** How a place shows what a preview brings about, where it is more than balances. */
export interface Picture {
  /** What will be written or, once rows can be shown in Excel, what was; null while something forbids it. What differs from an earlier preview is marked. */
  readonly draw: (seen: Preview | null, earlier: Preview | null, onShow: ((key: string) => void) | null) => ReactNode;
  /** The same in a sentence or two. */
  readonly say: (seen: Preview) => string;
}

export interface PostingPlaceProps {
  readonly title: string;
  /** What the button does; null where nothing can be posted. */
  readonly label: string | null;
  /** Where the posting puts its row. */
  readonly table: TableName;
  readonly posting: Posting;
  readonly seen: SeenPreview | null;
  readonly refusal: Refusal | null;
  readonly fieldOfRefusal: FieldName | null;
  /** Grows with every press that was refused: then the focus goes to the field. */
  readonly refusedPresses: number;
  readonly looks: Looks;
  /** Why it is refused, where the place has words of its own for it. */
  readonly explain?: typeof explainRefusal;
  readonly onPost: () => void;
  /** With a newer book once something was posted or found changed; null where it has to be read again. */
  readonly onBack: (opened: OpenBook | null) => void;
  readonly onReverse: ((id: string, opened: OpenBook) => void) | null;
  /** Balances before and after, unless the place has a picture of its own. */
  readonly picture?: Picture;
  /** What else can be done with the rows that were posted. */
  readonly nextOf?: (ids: readonly string[], opened: OpenBook) => readonly RowAction[];
  /** Whether the picture is so long that the button has to stay in sight. */
  readonly isLong?: boolean;
  /** The fields. */
  readonly children: ReactNode;
}

/** What every form that posts has in common: its fields, what will change, the button, and afterwards what happened. */
export function PostingPlace(props: PostingPlaceProps) {
  const { title, label, table, posting, seen, refusal, fieldOfRefusal, refusedPresses, looks, onPost, onBack, onReverse, picture, nextOf, isLong = false, children, explain = explainRefusal } = props;
  const styles = useStyles();
  const { step, opened, saw } = posting;
  const { failure, goTo } = useGoToRow();
  const begin = useFormState(step.kind);
  const spoken = useSettled(step.kind === "filling" && seen ? (picture ? picture.say(seen.preview) : spokenOf(seen.consequences, looks)) : "");

  // Only a press moves the focus: a refusal that comes while someone types must not.
  useEffect(() => {
    if (refusedPresses > 0) focusOn(fieldOfRefusal);
  }, [refusedPresses]);

  const seenPreview = seen?.preview ?? null;
  useEffect(() => saw(seenPreview), [saw, seenPreview]);
  const before = step.kind === "stale" || step.kind === "read again" ? step.before : null;
  const earlier = useMemo(() => before && !picture && consequencesOf(before), [before, !picture]) || null;

  const back = () => onBack(step.kind === "already posted" || step.kind === "failed" ? null : opened);
  if (step.kind === "posted" || step.kind === "already posted") {
    const id = step.ids.find((each) => step.kind !== "posted" || !step.preview.proposed.plan.removed.some(({ key }) => key === each));
    return (
      <Place title={title} busy={false} onBack={back} isForm>
        <PostedView
          message={postedMessage(step, looks)} failure={failure} onBack={back}
          onShowRow={id === undefined ? null : () => goTo(opened, table, id)}
          onReverse={step.kind === "posted" && id !== undefined && onReverse !== null ? () => onReverse(id, opened) : null}
          others={step.kind === "posted" && nextOf ? nextOf(step.ids, opened) : []}
        />
        {step.kind === "posted" && (picture
          ? picture.draw(step.preview, null, (key) => goTo(opened, table, key))
          : <ConsequencesView title={formWords.whatChanged} consequences={consequencesOf(step.preview)} earlier={null} looks={looks} />)}
      </Place>
    );
  }
  return (
    <Place title={title} busy={step.kind === "posting"} onBack={back} isForm>
      <div className={styles.fields} onChange={begin}>{children}</div>
      {refusal !== null && fieldOfRefusal === "form" && step.kind !== "refused" && <Notice intent="error" title={refusedPresses === 0 ? formWords.cannotBeDone : formWords.notPosted} sentence={explain(refusal, looks)} />}
      {step.kind !== "posting" && <ChangedNotice isForm />}
      {picture?.draw(seenPreview, before, null)}
      {!picture && seen && <ConsequencesView title={formWords.whatWillChange} consequences={seen.consequences} earlier={earlier} looks={looks} />}
      {!picture && seen && <ReportChanges preview={seen.preview} looks={looks} />}
      {seen && <Warnings preview={seen.preview} looks={looks} />}
      <PostBar step={step} label={label} looks={looks} isBelowMuch={isLong} onPost={onPost} />
      <Announcement sentence={spoken} />
    </Place>
  );
}

function focusOn(field: FieldName | null): void {
  const selector = field === null || field === "form" ? "#post" : field === "invoice" ? "#invoice-picker button" : `#${field}`;
  document.querySelector<HTMLElement>(selector)?.focus();
}
