import { Button, Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Looks } from "../session/looks";
import { proposalCsv, totalsOf } from "../session/monthEnd/review";
import { formWords } from "../words/form";
import { flowWords, offSentence, postRun, ticked as tickedWords } from "../words/monthEndFlow";
import { explainRefusal } from "../words/refusals";
import { Announcement } from "./Announcement";
import { ChangedNotice } from "./ChangedNotice";
import { Notice } from "./Notice";
import { ReviewTable } from "./ReviewTable";
import { ReviewTotals } from "./ReviewTotals";
import { sayingOf } from "./reviewSaying";
import { saveFile } from "./saveFile";
import { lacks, type MonthEnd } from "./useMonthEnd";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0, maxWidth: "100%" },
  inSight: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1, justifySelf: "start" },
  sums: { fontVariantNumeric: "tabular-nums" },
});

/** Every balance that the rule found: which are posted, how much of each, and why; with the totals of what is ticked. */
export function ReviewStep({ state, looks }: { readonly state: MonthEnd; readonly looks: Looks }) {
  const styles = useStyles();
  const { opened, shared, rows, ticked, reckoned, goesOn, changeShared, changeRow } = state;
  const [isEach, setEach] = useState(() => rows.some((row) => row.reasonCode !== null || row.reason !== null));
  const [isConfirmed, setConfirmed] = useState(false);
  const [presses, setPresses] = useState(0);
  const judged = useMemo(() => reckoned.rows.flatMap((row) => (row === null ? [] : [row.judged])), [reckoned]);
  const totals = useMemo(() => totalsOf(opened, judged), [opened, judged]);
  const missing = lacks(state);
  const ups = judged.filter((row) => row.kind === "accepted" && row.writeOff.amount < 0).length;
  const isUnconfirmed = ups > 0 && !isConfirmed;
  const ready = totals.all.count;
  const sums = offSentence(...offOf(totals.all, looks));
  const drawn = useDeferredValue(reckoned.rows);
  const spoken = useSettled(`${tickedWords(ticked.length, rows.length)}. ${sums}.`);
  const wrong = presses === 0 ? null : missing;
  const wrongField = missing === null ? (isUnconfirmed ? "confirmation" : "post") : missing.code === "REASON_MISSING" && missing.reasonCode !== undefined ? "reason-code" : "reason";
  useEffect(() => {
    if (presses > 0) document.getElementById(wrongField)?.focus();
  }, [presses]);

  const press = () => {
    if (!reckoned.isComplete) return;
    if (missing !== null || isUnconfirmed || ready === 0) setPresses((now) => now + 1);
    else state.post();
  };
  const save = () => {
    const sayings = rows.map((row, at) => (row.isTicked ? sayingOf(row, reckoned.rows[at] ?? null, looks) : flowWords.skipped));
    saveFile(flowWords.fileName, proposalCsv(opened, rows, shared, reckoned.rows, sayings, flowWords.fileHeadings));
  };
  return (
    <>
      <div className={styles.fields}>
        {opened.book.reasonCodes.length > 0 && (
          <Field label={formWords.reasonCode} required validationMessage={wrongField === "reason-code" && wrong ? explainRefusal(wrong, looks) : null} validationState={wrongField === "reason-code" && wrong ? "error" : "none"}>
            <Select id="reason-code" className={styles.narrow} root={{ className: styles.narrow }} value={shared.reasonCode} onChange={(_, { value }) => changeShared({ reasonCode: value })}>
              <option value="">{flowWords.noReasonCode}</option>
              {opened.book.reasonCodes.map(({ code, meaning }) => <option key={code} value={code}>{meaning === "" ? code : `${code}: ${meaning}`}</option>)}
            </Select>
          </Field>
        )}
        <Field label={formWords.reason} required validationMessage={wrongField === "reason" && wrong ? explainRefusal(wrong, looks) : null} validationState={wrongField === "reason" && wrong ? "error" : "none"}>
          <Textarea id="reason" value={shared.reason} resize="vertical" onChange={(_, { value }) => changeShared({ reason: value })} />
        </Field>
        <Field label={flowWords.name} hint={flowWords.nameHint}>
          <Input className={styles.narrow} value={shared.name} autoComplete="name" onChange={(_, { value }) => changeShared({ name: value })} />
        </Field>
        <Checkbox label={flowWords.each} checked={isEach} onChange={(_, { checked }) => {
          setEach(checked === true);
          if (checked !== true) state.sameForAll();
        }} />
      </div>
      <ChangedNotice isForm />
      {goesOn !== null && <Text>{flowWords.goesOn(goesOn.run)}</Text>}
      <Text className={styles.sums}>{`${tickedWords(ticked.length, rows.length)}. ${sums}.`}</Text>
      <ReviewTotals title={flowWords.byCustomer} totals={totals.customers} looks={looks} />
      <ReviewTotals title={flowWords.byReason} totals={totals.reasons} looks={looks} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => state.tickAll(true)}>{flowWords.tickAll}</Button>
        <Button size="small" onClick={() => state.tickAll(false)}>{flowWords.tickNone}</Button>
        <Button size="small" onClick={save}>{flowWords.save}</Button>
        <Button size="small" onClick={() => state.goTo("propose")}>{flowWords.back}</Button>
      </div>
      <ReviewTable rows={rows} reckoned={drawn} opened={opened} looks={looks} isEach={isEach} onChange={changeRow} />
      {ups > 0 && (
        <Field validationMessage={presses > 0 && isUnconfirmed ? flowWords.unconfirmed : null} validationState={presses > 0 && isUnconfirmed ? "error" : "none"}>
          <Checkbox id="confirmation" required label={flowWords.confirmUps(ups)} checked={isConfirmed} onChange={(_, { checked }) => setConfirmed(checked === true)} />
        </Field>
      )}
      {ready === 0 && presses > 0 && <Notice intent="error" title={flowWords.notPosted} sentence={ticked.length === 0 ? flowWords.noneTicked : flowWords.notReady} />}
      <Button id="post" appearance="primary" className={styles.inSight} disabledFocusable={!reckoned.isComplete} onClick={press}>{reckoned.isComplete ? postRun(ready, ticked.length) : flowWords.reckoning}</Button>
      <Announcement sentence={spoken} />
    </>
  );
}

const offOf = ({ offInvoices, offJobs }: { readonly offInvoices: number; readonly offJobs: number }, { amount }: Looks) =>
  [offInvoices, offJobs].map((off) => (off === 0 ? null : amount(off as Parameters<typeof amount>[0]))) as [string | null, string | null];
