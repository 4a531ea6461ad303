import { Button, Caption1, Checkbox, Field, Input, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Looks } from "../session/looks";
import { openBook } from "../session/openBook";
import { proposeRunReversal, type RunReversed, reverseRun, writeOffsOfRun } from "../session/monthEnd/reverseRun";
import { isOpen, type OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import { batchWords } from "../words/monthEnd";
import { decisionWords, flowWords, postedOf } from "../words/monthEndFlow";
import { outcomes } from "../words/outcomes";
import { type Message, words } from "../words/pane";
import { explainRefusal } from "../words/refusals";
import { postingFailureOf } from "./failure";
import { keptName } from "./keptName";
import { MoreOf, useFirstOf } from "./MoreOf";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  amount: { fontVariantNumeric: "tabular-nums" },
  why: { gridColumnStart: 1, gridColumnEnd: -1, paddingBlockEnd: tokens.spacingVerticalXS },
  post: { justifySelf: "start" },
});

export interface ReverseRunPlaceProps {
  readonly run: string;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

type Step =
  | { readonly kind: "ready" }
  | { readonly kind: "posting"; readonly gone: number; readonly of: number }
  | { readonly kind: "failed"; readonly failure: Message }
  | { readonly kind: "done"; readonly done: RunReversed };

/** Takes a run back, or the rows of it that are ticked. Both sides stay in the register, and the log tells of it under the run. */
export function ReverseRunPlace({ run, opened: first, looks, onBack }: ReverseRunPlaceProps) {
  const styles = useStyles();
  const desk = useDesk();
  const [opened, setOpened] = useState(first);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [{ date, reason }, setDraft] = useState({ date: "", reason: "" });
  const [step, setStep] = useState<Step>({ kind: "ready" });
  const all = useMemo(() => writeOffsOfRun(opened, run), [opened, run]);
  const request = useMemo(() => ({ ...desk, by: keptName(), run, writeOffs: all, date, reason }), [desk, run, all, date, reason]);
  const rows = useMemo(() => proposeRunReversal(request).rowsOn(opened.book), [request, opened]);
  const wanted = rows.flatMap((row) => (row.kind === "refused" || unticked.has(row.original.id) ? [] : [row.original.id]));
  const { first: drawn, list, more } = useFirstOf<HTMLUListElement>(rows.length);
  const title = decisionWords.reverseRun(run);
  const press = async () => {
    setStep({ kind: "posting", gone: 0, of: wanted.length });
    try {
      const book = step.kind === "failed" ? await openBook(opened) : opened;
      if (!isOpen(book)) throw new Error("The workbook has none of our tables any more");
      const done = await reverseRun(book, { ...request, writeOffs: wanted }, { onPart: (gone, of) => setStep({ kind: "posting", gone, of }) });
      setOpened(done.opened);
      setStep({ kind: "done", done });
    } catch (error) {
      setStep({ kind: "failed", failure: postingFailureOf(error) });
    }
  };
  const back = () => onBack(step.kind === "failed" ? null : opened);
  if (step.kind === "done") {
    const { done } = step;
    const good = done.rows.filter(({ kind }) => kind !== "refused").length;
    return (
      <Place title={title} busy={false} onBack={back} isForm>
        {done.stopped !== null ? <Notice intent="error" title={formWords.notPosted} sentence={explainRefusal(done.stopped, looks)} />
          : done.isStale ? <Notice intent="warning" title={formWords.changedMeanwhile} sentence={outcomes.stale} />
          : <Notice intent="success" title={formWords.posted} sentence={batchWords.reversed(run, good)} />}
      </Place>
    );
  }
  const busy = step.kind === "posting";
  return (
    <Place title={title} busy={busy} onBack={back}>
      <Field label={formWords.reasonIfAny}><Input value={reason} disabled={busy} onChange={(_, { value }) => setDraft({ date, reason: value })} /></Field>
      <Field label={formWords.date} hint={decisionWords.dayHint}><Input type="date" value={date} disabled={busy} onChange={(_, { value }) => setDraft({ date: value, reason })} /></Field>
      <ul ref={list} className={styles.list} aria-label={flowWords.runs}>
        {rows.slice(0, drawn).map((row) => {
          const id = row.kind === "refused" ? row.id : row.original.id;
          const original = opened.book.writeOffOf.get(id);
          return (
            <li key={id} className={styles.row}>
              <Checkbox label={`${id} ${original?.invoice ?? original?.job ?? ""}`} checked={row.kind !== "refused" && !unticked.has(id)} disabled={busy || row.kind === "refused"} onChange={(_, { checked }) => setUnticked((now) => new Set(checked === true ? [...now].filter((each) => each !== id) : [...now, id]))} />
              <Text className={styles.amount}>{row.kind === "reversed" ? looks.amount(row.takesBack) : original ? looks.amount(original.amount) : ""}</Text>
              {row.kind !== "reversed" && <Caption1 className={styles.why}>{row.kind === "refused" ? explainRefusal(row.refusal, looks) : decisionWords.declines}</Caption1>}
            </li>
          );
        })}
      </ul>
      <MoreOf many={rows.length - drawn} onMore={more} />
      {busy && <><Text>{postedOf(step.gone, step.of)}</Text><ProgressBar aria-label={flowWords.progress} value={step.of === 0 ? 0 : step.gone / step.of} /></>}
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      <Button id="post" appearance="primary" className={styles.post} disabledFocusable={busy || wanted.length === 0} onClick={() => void press()}>{step.kind === "failed" ? words.tryAgain : decisionWords.reverseRows(wanted.length)}</Button>
    </Place>
  );
}
