import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Looks } from "../session/looks";
import { missingFrom } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import { flowWords, stageWords } from "../words/monthEndFlow";
import { explainRefusal } from "../words/refusals";
import { JournalStep } from "./JournalStep";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { ProposeStep } from "./ProposeStep";
import { ReviewStep } from "./ReviewStep";
import { RunStepView } from "./RunStepView";
import { useFormState } from "./useFormState";
import { stages, useMonthEnd } from "./useMonthEnd";
import type { Navigation } from "./usePlace";

const useStyles = makeStyles({
  stages: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0, padding: 0, listStyleType: "none" },
  stage: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline", textUnderlineOffset: "3px" },
  step: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM, outlineStyle: "none" },
});

export interface MonthEndPlaceProps {
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
  readonly go: Navigation["go"];
}

/** Month-end in four steps: what a rule finds, each row looked over, the run posted, the journal of it. */
export function MonthEndPlace({ opened: first, looks, onBack, go }: MonthEndPlaceProps) {
  const styles = useStyles();
  const state = useMonthEnd(first);
  const { opened, stage, step } = state;
  const busy = step.kind === "posting";
  const entered = useFormState(busy ? "posting" : "filling");
  const part = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  // A step that comes takes the focus, so that it is read from its beginning.
  useEffect(() => {
    if (!isFirst.current) part.current?.focus();
    isFirst.current = false;
  }, [stage]);
  const missing = missingFrom(opened, ["writeOffs"]);
  return (
    <Place title={flowWords.title} busy={busy} onBack={() => onBack(step.kind === "failed" ? null : opened)} isForm={stage !== "propose"}>
      {missing ? <Notice intent="info" title={flowWords.cannot} sentence={explainRefusal(missing, looks)} /> : (
        <>
          <ol className={styles.stages} aria-label={flowWords.steps}>
            {stages.map((each, at) => (
              <li key={each} aria-current={each === stage ? "step" : undefined} className={mergeClasses(styles.stage, each === stage && styles.now)}>{`${at + 1} ${stageWords[each]}`}</li>
            ))}
          </ol>
          <div ref={part} tabIndex={-1} role="group" aria-label={stageWords[stage]} className={styles.step} onChange={stage === "review" ? entered : undefined}>
            {stage === "propose" && <ProposeStep state={state} looks={looks} go={go} />}
            {stage === "review" && <ReviewStep state={state} looks={looks} />}
            {stage === "post" && <RunStepView state={state} looks={looks} go={go} />}
            {stage === "journal" && <JournalStep opened={opened} looks={looks} day={state.shared.date} onBack={() => state.goTo("propose")} />}
          </div>
        </>
      )}
    </Place>
  );
}
