import { Button, Caption1, makeStyles, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { RowPosted } from "../session/monthEnd/postRun";
import { runsOf } from "../session/monthEnd/runs";
import { batchWords } from "../words/monthEnd";
import { flowWords, nothingPosted, postedOf, runDone, runStopped } from "../words/monthEndFlow";
import { words } from "../words/pane";
import { explainRefusal } from "../words/refusals";
import { Announcement } from "./Announcement";
import { MoreOf, useFirstOf } from "./MoreOf";
import { Notice } from "./Notice";
import type { MonthEnd } from "./useMonthEnd";
import type { Navigation } from "./usePlace";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "grid", paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
});

export interface RunStepViewProps {
  readonly state: MonthEnd;
  readonly looks: Looks;
  readonly go: Navigation["go"];
}

/** How far a run is, and what became of it: what was posted, what stays and why. */
export function RunStepView({ state, looks, go }: RunStepViewProps) {
  const styles = useStyles();
  const { step, opened, underway } = state;
  const said = useSettled(step.kind === "posting" ? postedOf(step.gone, step.of) : "");
  if (step.kind === "ready") return null;
  if (step.kind === "posting") {
    return (
      <>
        <Text>{postedOf(step.gone, step.of)}</Text>
        <ProgressBar aria-label={flowWords.progress} value={step.of === 0 ? 0 : step.gone / step.of} />
        <div><Button disabledFocusable={step.isStopping} onClick={state.stop}>{step.isStopping ? flowWords.stopping : flowWords.stop}</Button></div>
        <Announcement sentence={said} />
      </>
    );
  }
  if (step.kind === "failed") return <Notice intent="error" {...step.failure}><div><Button size="small" onClick={state.postAgain}>{words.tryAgain}</Button></div></Notice>;
  const { posted } = step;
  const done = posted.rows.filter((row) => row.kind === "posted");
  const left = posted.rows.filter(({ kind }) => kind === "left").length;
  const stay = posted.rows.flatMap((row, at) => (row.kind === "posted" ? [] : [{ row, id: underway?.draft.rows[at]?.target.id ?? "" }]));
  const { run, stopped } = posted;
  const logged = runsOf(posted.opened).find((other) => other.run === run);
  return (
    <>
      {logged === undefined ? <Notice intent="error" {...nothingPosted} /> : (
        <Notice
          intent="success"
          {...runDone(logged.run, { many: done.length, waiting: done.filter(({ waits }) => waits).length, isOld: posted.isOld }, { before: looks.amount(logged.before), after: looks.amount(logged.after) })}
        />
      )}
      {stopped === "cancelled" && <Notice intent="info" {...runStopped(left)} />}
      {stopped !== null && stopped !== "cancelled" && <Notice intent="error" title={flowWords.notPosted} sentence={explainRefusal(stopped, looks)} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => state.goTo("journal")}>{flowWords.journal}</Button>
        {stay.length > 0 && underway !== null && <Button onClick={state.mend}>{flowWords.mend}</Button>}
        <Button onClick={() => state.goTo("propose")}>{flowWords.again}</Button>
        {run !== null && <Button onClick={() => go({ kind: "reverse-run", run }, opened)}>{flowWords.takeBack(run)}</Button>}
      </div>
      {stay.length > 0 && <Staying rows={stay} looks={looks} />}
    </>
  );
}

function Staying({ rows, looks }: { readonly rows: readonly { readonly row: RowPosted; readonly id: string }[]; readonly looks: Looks }) {
  const styles = useStyles();
  const { first, list, more } = useFirstOf<HTMLUListElement>(rows.length);
  return (
    <section aria-labelledby="rows-that-stay">
      <Subtitle2 as="h2" id="rows-that-stay" className={styles.title}>{flowWords.stays}</Subtitle2>
      <ul ref={list} className={styles.list} aria-labelledby="rows-that-stay">
        {rows.slice(0, first).map(({ row, id }) => (
          <li key={id} className={styles.row}>
            <Text weight="semibold">{id}</Text>
            <Caption1>{row.kind === "refused" ? explainRefusal(row.refusal, looks) : row.kind === "stale" ? batchWords.stale(id, row.owes, looks) : batchWords.left}</Caption1>
          </li>
        ))}
      </ul>
      <MoreOf many={rows.length - first} onMore={more} />
    </section>
  );
}
