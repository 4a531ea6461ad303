import { Checkbox, Field, Input, makeStyles, Select, Subtitle2, Text, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Amount } from "../domain/money";
import type { Looks } from "../session/looks";
import { sumsOfMany } from "../session/manyWriteOffs";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { formWords } from "../words/form";
import { confirmRaises, manyWords, postRows, rowsLeftOut, sumsOfRows } from "../words/many";
import { explainRefusal } from "../words/refusals";
import { Announcement } from "./Announcement";
import { ChangedNotice } from "./ChangedNotice";
import { ManyPostedView } from "./ManyPostedView";
import { ManyRowView } from "./ManyRowView";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { PostBar } from "./PostBar";
import { type RowSeen, useManyWriteOffs } from "./useManyWriteOffs";
import { useFormState } from "./useFormState";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface ManyPlaceProps {
  readonly debtors: readonly Debtor[];
  /** Rows that were selected as well and stand for no debt. */
  readonly leftOut: number;
  /** The jobs themselves are meant, whatever invoices they have. */
  readonly isOfJobs: boolean;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Several write-offs of both kinds in one grid: one preview, one posting. What is refused stays, what was posted is done. */
export function ManyPlace({ debtors, leftOut, isOfJobs, opened: first, looks, onBack }: ManyPlaceProps) {
  const styles = useStyles();
  const form = useManyWriteOffs(debtors, isOfJobs, first);
  const { draft, isEach, rows, posted, reasonRefusal, ready, writeUps, isConfirmed, refusedPresses, posting, change, changeRow, leaveOut, submit } = form;
  const { opened, step } = posting;
  const entered = useFormState(step.kind);
  const names = useMemo(() => new Map(opened.book.customers.map(({ id, name }) => [id, name])), [opened]);
  const disabled = step.kind === "posting";
  const sums = sumsSaid(rows, looks);
  const unconfirmed = writeUps > 0 && !isConfirmed && refusedPresses > 0;
  const spoken = useSettled(rows.length === 0 ? "" : `${postRows(ready, rows.length)}. ${sums}`);

  // Only a press moves the focus: to the reason, the box, or the first row that says why it cannot be posted.
  const missing = reasonRefusal !== null ? "reason" : unconfirmed ? "confirmation" : `amount-${rows.findIndex(({ judged }) => judged.kind === "refused")}`;
  useEffect(() => {
    if (refusedPresses > 0) document.getElementById(missing)?.focus();
  }, [refusedPresses]);

  return (
    <Place title={manyWords.title} busy={disabled} onBack={() => onBack(step.kind === "failed" || posted.some(({ isOld }) => isOld) ? null : opened)} isForm>
      {posted.map((done, at) => <ManyPostedView key={at} done={done} stay={rows.length} isLast={at === posted.length - 1} looks={looks} />)}
      {leftOut > 0 && posted.length === 0 && <Notice intent="info" {...rowsLeftOut(leftOut)} />}
      {rows.length === 0 && posted.length === 0 && <Text>{manyWords.nothingLeft}</Text>}
      {rows.length > 0 && (
        <>
          <div className={styles.fields} onChange={entered}>
            <Field label={formWords.date} required>
              <Input id="date" type="date" value={draft.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
            </Field>
            {opened.book.reasonCodes.length > 0 && (
              <Field label={formWords.reasonCode}>
                <Select value={draft.reasonCode} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => change({ reasonCode: value })}>
                  <option value="">{formWords.noReasonCode}</option>
                  {opened.book.reasonCodes.map(({ code, meaning }) => <option key={code} value={code}>{meaning === "" ? code : `${code}: ${meaning}`}</option>)}
                </Select>
              </Field>
            )}
            <Field label={formWords.reason} required validationMessage={reasonRefusal && explainRefusal(reasonRefusal, looks)} validationState={reasonRefusal ? "error" : "none"}>
              <Textarea id="reason" value={draft.reason} disabled={disabled} resize="vertical" onChange={(_, { value }) => change({ reason: value })} />
            </Field>
            <Checkbox label={manyWords.each} checked={isEach} disabled={disabled} onChange={(_, { checked }) => form.setEach(checked === true)} />
          </div>
          {step.kind !== "posting" && <ChangedNotice isForm />}
          <section className={styles.part} aria-labelledby="what-will-change" onChange={entered}>
            <Subtitle2 as="h2" id="what-will-change" className={styles.title}>{formWords.whatWillChange}</Subtitle2>
            <Text>{sums}</Text>
            <ul className={styles.list} aria-labelledby="what-will-change">
              {rows.map((seen, at) => (
                <ManyRowView
                  key={JSON.stringify([seen.row.debtor.invoice, seen.row.debtor.job])} name={names.get(seen.row.debtor.customer) || seen.row.debtor.customer}
                  {...{ at, seen, opened, looks, isEach, disabled }} date={draft.date} reason={draft.reason} onChange={changeRow} onLeaveOut={leaveOut}
                />
              ))}
            </ul>
          </section>
          {writeUps > 0 && (
            <Field validationMessage={unconfirmed ? manyWords.notConfirmedYet : null} validationState={unconfirmed ? "error" : "none"}>
              <Checkbox id="confirmation" required label={confirmRaises(writeUps)} checked={isConfirmed} disabled={disabled} onChange={(_, { checked }) => form.confirm(checked === true)} />
            </Field>
          )}
          {ready === 0 && posted.length === 0 && <Notice intent="error" title={formWords.notPosted} sentence={manyWords.noneToPost} />}
          <PostBar step={step} label={postRows(ready, rows.length)} looks={looks} onPost={submit} />
        </>
      )}
      <Announcement sentence={spoken} />
    </Place>
  );
}

/** What the rows that can be posted come to, in words. */
function sumsSaid(rows: readonly RowSeen[], { amount: show }: Looks): string {
  const { offInvoices, offJobs, up, waitsOffInvoices, waitsOffJobs } = sumsOfMany(rows.map(({ judged }) => judged));
  const shown = (amount: Amount | null) => (amount === null ? null : show(amount));
  return sumsOfRows({ offInvoices: shown(offInvoices), offJobs: shown(offJobs), up: shown(up), waitsOffInvoices: shown(waitsOffInvoices), waitsOffJobs: shown(waitsOffJobs) });
}
