import { Button, Spinner, Text } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import { headingOf } from "../session/recalculation";
import type { OpenBook } from "../session/readBook";
import { explainRefusal } from "../words/refusals";
import { formWords } from "../words/form";
import { words } from "../words/pane";
import { differSentence, ownFormulasSentence, recalculateWords, recalculated } from "../words/recalculate";
import { Announcement } from "./Announcement";
import { ChangesTable } from "./ChangesTable";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { PostBar } from "./PostBar";
import { PostedView } from "./PostedView";
import { useRecalculation } from "./useRecalculation";

export interface RecalculatePlaceProps {
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Sets right what the sheets say of balances: every cell is seen first, and the user's formulas stay. */
export function RecalculatePlace({ opened: first, looks, onBack }: RecalculatePlaceProps) {
  const { formulas, recalculation, preview, refusal, posting, submit, tryAgain } = useRecalculation(first);
  const { step, opened } = posting;
  const heading = (change: Parameters<typeof headingOf>[1]) => headingOf(opened, change);
  const back = () => onBack(step.kind === "already posted" || step.kind === "failed" ? null : opened);

  if (step.kind === "posted" || step.kind === "already posted") {
    const { changed } = step.kind === "posted" ? step.preview.proposed.plan : { changed: [] };
    return (
      <Place title={recalculateWords.title} busy={false} onBack={back} isForm>
        <PostedView message={{ title: formWords.posted, sentence: recalculated(changed.length) }} failure={null} onBack={back} onShowRow={null} onReverse={null} others={[]} />
        {changed.length > 0 && <ChangesTable title={formWords.whatChanged} changes={changed} heading={heading} show={looks.amount} />}
      </Place>
    );
  }
  const spoken = recalculation ? differSentence(recalculation.changed.length) : "";
  return (
    <Place title={recalculateWords.title} busy={step.kind === "posting" || formulas.kind === "reading"} onBack={back}>
      {formulas.kind === "reading" && <Spinner size="small" label={words.reading} />}
      {formulas.kind === "failed" && (
        <Notice intent="error" {...formulas.failure}><div><Button size="small" onClick={tryAgain}>{words.tryAgain}</Button></div></Notice>
      )}
      {recalculation && <Text>{spoken}</Text>}
      {recalculation && recalculation.changed.length > 0 && <ChangesTable title={formWords.whatWillChange} changes={recalculation.changed} heading={heading} show={looks.amount} />}
      {recalculation && recalculation.ownFormulas.length > 0 && (
        <>
          <Text>{ownFormulasSentence(recalculation.ownFormulas.length)}</Text>
          <ChangesTable title={recalculateWords.ownFormulas} changes={recalculation.ownFormulas} heading={heading} show={looks.amount} />
        </>
      )}
      {refusal !== null && step.kind !== "refused" && <Notice intent="error" title={formWords.notPosted} sentence={explainRefusal(refusal, looks)} />}
      {preview && <PostBar step={step} label={recalculateWords.post} looks={looks} onPost={submit} />}
      <Announcement sentence={spoken} />
    </Place>
  );
}
