import { Button, makeStyles, Spinner, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { Amount, Decimals } from "../domain/money";
import { missingTables, words } from "../words/pane";
import { Announcement } from "./Announcement";
import { announcementOf } from "./announcementOf";
import { DebtsList } from "./DebtsList";
import { Notice } from "./Notice";
import type { Step } from "./useDebts";

const useStyles = makeStyles({
  title: { margin: 0 },
  place: { display: "grid", gap: tokens.spacingVerticalM },
  // The words end where the amounts below them end, as long as no border is drawn round the button.
  button: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, "@media (forced-colors: active)": { marginInlineEnd: 0 } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

export interface DebtsPlaceProps {
  readonly step: Step;
  readonly show: (amount: Amount, decimals: Decimals) => string;
  readonly onReadAgain: () => void;
}

/** The first place of the pane: who owes what. The button stays where it is in every step, so that focus is never lost. */
export function DebtsPlace({ step, show, onReadAgain }: DebtsPlaceProps) {
  const styles = useStyles();
  const reading = step.kind === "reading";
  return (
    <main className={styles.place} aria-label={words.debts} aria-busy={reading}>
      <div className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>{words.debts}</Subtitle1>
        <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} className={styles.button} disabledFocusable={reading} onClick={onReadAgain}>
          {step.kind === "failed" ? words.tryAgain : words.readAgain}
        </Button>
      </div>
      <Content step={step} show={show} />
      <Announcement sentence={announcementOf(step, show)} />
    </main>
  );
}

function Content({ step, show }: Pick<DebtsPlaceProps, "step" | "show">) {
  const read = step.kind === "shown" ? step.read : step.kind === "reading" ? step.before : null;
  if (step.kind === "failed") return <Notice intent="error" {...step.failure} />;
  if (!read) return <Spinner size="small" label={words.reading} />;
  if (read.kind === "no-tables")
    return <Notice intent="info" title={words.noTables} sentence={missingTables(read.missing)} />;
  if (read.kind === "newer-mapping") return <Notice intent="warning" title={words.newerMapping} sentence={words.newerMappingAdvice} />;
  return <DebtsList read={read} show={(amount) => show(amount, read.decimals)} />;
}
