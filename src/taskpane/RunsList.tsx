import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Looks } from "../session/looks";
import { runsOf } from "../session/monthEnd/runs";
import { flowWords, runLine } from "../words/monthEndFlow";
import { MoreOf, useFirstOf } from "./MoreOf";
import type { MonthEnd } from "./useMonthEnd";
import type { Navigation } from "./usePlace";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  run: { display: "grid", gap: tokens.spacingVerticalXXS, paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The runs of the workbook as its log tells of them, the latest first: one that was stopped goes on from here, and each can be taken back. */
export function RunsList({ state, looks, go }: { readonly state: MonthEnd; readonly looks: Looks; readonly go: Navigation["go"] }) {
  const styles = useStyles();
  const { opened } = state;
  const runs = useMemo(() => runsOf(opened), [opened]);
  const { first, list, more } = useFirstOf<HTMLUListElement>(runs.length);
  return (
    <section className={styles.part} aria-labelledby="runs">
      <Subtitle2 as="h2" id="runs" className={styles.title}>{flowWords.runs}</Subtitle2>
      {runs.length === 0 && <Text>{flowWords.noRuns}</Text>}
      <ul ref={list} className={styles.list} aria-labelledby="runs">
        {runs.slice(0, first).map((run) => {
          const line = runLine({
            ...run, rows: run.writeOffs.length, left: run.left.length, isReversed: run.reversedBy.length > 0,
            amount: looks.amount(run.amount), before: looks.amount(run.before), after: looks.amount(run.after),
          });
          return (
            <li key={run.run} className={styles.run}>
              <Text weight="semibold">{line.title}</Text>
              {[line.about, line.totals, line.state].filter((text) => text !== "").map((text) => <Caption1 key={text} className={styles.quiet}>{text}</Caption1>)}
              <div className={styles.buttons}>
                {run.left.length > 0 && <Button size="small" onClick={() => state.resume(run)}>{flowWords.goOn(run.run)}</Button>}
                <Button size="small" onClick={() => go({ kind: "reverse-run", run: run.run }, opened)}>{flowWords.takeBack(run.run)}</Button>
              </div>
            </li>
          );
        })}
      </ul>
      <MoreOf many={runs.length - first} onMore={more} />
    </section>
  );
}
