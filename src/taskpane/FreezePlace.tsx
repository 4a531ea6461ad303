import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import type { OpenBook } from "../session/readBook";
import { explainFreezeRefusal, explainLeft, formulasFound, freezeLabel, freezeWords, frozenSentence, type LeftAlone, namesLeft } from "../words/freeze";
import { words } from "../words/pane";
import { Announcement } from "./Announcement";
import { FactsTable } from "./FactsTable";
import { MoreOf, useFirstOf } from "./MoreOf";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { type FreezeStep, useFreeze } from "./useFreeze";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  button: { justifySelf: "start" },
  // The focus is here to be read out.
  told: { outlineStyle: "none" },
});

export interface FreezePlaceProps {
  readonly opened: OpenBook;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Turns our formulas into figures, for an archive copy: every sheet is seen with its number first, and what that means. */
export function FreezePlace({ opened, onBack }: FreezePlaceProps) {
  const styles = useStyles();
  const { step, freeze, lookAgain } = useFreeze();
  const isBusy = step.kind === "looking" || step.kind === "freezing";
  const survey = step.kind === "seen" || step.kind === "freezing" ? step.survey : null;
  const many = survey?.freezes.length ?? 0;
  return (
    <Place title={freezeWords.title} busy={isBusy} onBack={() => onBack(step.kind === "frozen" || step.kind === "failed" ? null : opened)}>
      {step.kind !== "frozen" && <Text>{freezeWords.intro}</Text>}
      {step.kind === "looking" && <Spinner size="small" label={freezeWords.looking} />}
      {step.kind === "seen" && step.isChanged && <Notice intent="warning" title={freezeWords.changed} sentence={freezeWords.changedAdvice} />}
      {survey && <Text>{formulasFound(many)}</Text>}
      {survey && survey.sheets.length > 0 && <FactsTable title={freezeWords.formulas} facts={survey.sheets.map(({ name, formulas }) => ({ name, value: String(formulas) }))} />}
      {survey && <Left left={survey.left} />}
      {survey && survey.names.length > 0 && <Text>{namesLeft(survey.names)}</Text>}
      {survey?.refusal && <Notice intent="error" title={freezeWords.notFrozen} sentence={explainFreezeRefusal(survey.refusal)} />}
      {many > 0 && <Text>{freezeWords.noUndo}</Text>}
      {survey && many > 0 && survey.refusal === null && (
        <Button appearance="primary" className={styles.button} disabledFocusable={isBusy} icon={isBusy ? <Spinner size="tiny" /> : null} onClick={freeze}>
          {isBusy ? freezeWords.freezing : freezeLabel(many)}
        </Button>
      )}
      {step.kind === "frozen" && <Told label={freezeWords.frozen}><Notice intent="success" title={freezeWords.frozen} sentence={frozenSentence(step.frozen.formulas, step.frozen.left.length)} /></Told>}
      {step.kind === "frozen" && <Left left={step.frozen.left} />}
      {step.kind === "refused" && <Told label={freezeWords.notFrozen}><Notice intent="error" title={freezeWords.notFrozen} sentence={explainFreezeRefusal(step.refusal)} /></Told>}
      {step.kind === "failed" && <Told label={step.failure.title}><Notice intent="error" {...step.failure} /></Told>}
      {(step.kind === "refused" || step.kind === "failed" || survey?.refusal) && <Button className={styles.button} onClick={lookAgain}>{words.tryAgain}</Button>}
      <Announcement sentence={saidOf(step)} />
    </Place>
  );
}

/** What became of the press takes the focus: the button that had it is gone. */
function Told({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const part = useRef<HTMLElement>(null);
  useEffect(() => part.current?.focus(), []);
  return <section ref={part} tabIndex={0} aria-label={label} className={styles.told}>{children}</section>;
}

/** The formulas that stay, each with its reason. */
function Left({ left }: { readonly left: readonly LeftAlone[] }) {
  const styles = useStyles();
  const { first, list, more } = useFirstOf<HTMLUListElement>(left.length);
  if (left.length === 0) return null;
  return (
    <section aria-label={freezeWords.left}>
      <Text weight="semibold">{freezeWords.left}</Text>
      <ul ref={list} className={styles.list}>{left.slice(0, first).map((each) => <li key={each.place}>{explainLeft(each)}</li>)}</ul>
      <MoreOf many={left.length - first} onMore={more} />
    </section>
  );
}

/** What a screen reader is told of the step. */
function saidOf(step: FreezeStep): string {
  switch (step.kind) {
    case "looking":
      return freezeWords.looking;
    case "seen":
      return step.isChanged ? `${freezeWords.changed}. ${freezeWords.changedAdvice}` : formulasFound(step.survey.freezes.length);
    case "freezing":
      return freezeWords.freezing;
    case "frozen":
      return `${freezeWords.frozen}. ${frozenSentence(step.frozen.formulas, step.frozen.left.length)}`;
    case "refused":
      return explainFreezeRefusal(step.refusal);
    case "failed":
      return step.failure.sentence;
  }
}
