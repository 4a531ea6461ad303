import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import { formWords } from "../words/form";
import { outcomes } from "../words/outcomes";
import { words } from "../words/pane";
import { explainRefusal } from "../words/refusals";
import { fieldOf } from "./fieldOf";
import { Notice } from "./Notice";
import type { PostingStep } from "./usePosting";

const useStyles = makeStyles({ inSight: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1 } });

export interface PostBarProps {
  readonly step: PostingStep;
  /** What the button does, in its own words; null where nothing can be posted. */
  readonly label: string | null;
  readonly looks: Looks;
  /** Whether so much stands above it that it has to stay in sight. */
  readonly isBelowMuch?: boolean;
  readonly onPost: () => void;
}

/** The button that posts, and what became of the last press. The button stays where it is, so that focus is never lost. */
export function PostBar({ step, label, looks, isBelowMuch = false, onPost }: PostBarProps) {
  const styles = useStyles();
  const posting = step.kind === "posting";
  return (
    <>
      {step.kind === "stale" && <Notice intent="warning" title={formWords.changedMeanwhile} sentence={outcomes.stale} />}
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      {step.kind === "refused" && fieldOf(step.refusal) === "form" && (
        <Notice intent="error" title={formWords.notPosted} sentence={explainRefusal(step.refusal, looks)} />
      )}
      {label !== null && <Button id="post" appearance="primary" className={isBelowMuch ? styles.inSight : ""} disabledFocusable={posting} icon={posting ? <Spinner size="tiny" /> : null} onClick={onPost}>
        {posting ? formWords.posting : step.kind === "failed" ? words.tryAgain : label}
      </Button>}
    </>
  );
}
