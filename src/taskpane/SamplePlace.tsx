import { Button, Link, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { sampleAddress } from "../session/openSample";
import type { OpenBook } from "../session/readBook";
import { firstRunWords, sampleUnavailable } from "../words/firstRun";
import { words } from "../words/pane";
import { Announcement } from "./Announcement";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useSample } from "./useSample";

const useStyles = makeStyles({ button: { justifySelf: "start" } });

export interface SamplePlaceProps {
  readonly opened: OpenBook;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Opens the sample as a workbook of its own; where Excel cannot, there is the file. */
export function SamplePlace({ opened, onBack }: SamplePlaceProps) {
  const styles = useStyles();
  const { step, open } = useSample();
  const opening = step.kind === "opening";
  return (
    <Place title={firstRunWords.sample} busy={opening} onBack={() => onBack(opened)}>
      <Text>{firstRunWords.sampleHint}</Text>
      <Text>{firstRunWords.sampleIntro}</Text>
      {step.kind === "opened" && <Notice intent="success" title={firstRunWords.sampleOpened} sentence={firstRunWords.sampleOpenedAdvice} />}
      {step.kind === "failed" && <Notice intent="error" title={firstRunWords.sampleFailed} sentence={sampleUnavailable(step.failure.sentence)} />}
      <Button appearance="primary" disabledFocusable={opening} icon={opening ? <Spinner size="tiny" /> : null} className={styles.button} onClick={open}>
        {opening ? firstRunWords.opening : step.kind === "failed" ? words.tryAgain : firstRunWords.sample}
      </Button>
      {step.kind === "failed" && <Link href={sampleAddress} download className={styles.button}>{firstRunWords.sampleLink}</Link>}
      <Announcement sentence={opening ? firstRunWords.opening : step.kind === "opened" ? `${firstRunWords.sampleOpened}. ${firstRunWords.sampleOpenedAdvice}` : ""} />
    </Place>
  );
}
