import { Button, Caption1, Checkbox, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { memo, useId } from "react";
import { amountOfRow, type ManyRow } from "../session/manyWriteOffs";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { waitsSentence } from "../words/approval";
import { balanceWords, formWords, isAWriteUp, ofWhole, wasShown } from "../words/form";
import { effectLine, manyWords, ofRow } from "../words/many";
import { explainRefusal } from "../words/refusals";
import { explainWarning } from "../words/warnings";
import { unseen } from "./foldedTable";
import type { RowSeen } from "./useManyWriteOffs";
import type { Amount } from "../domain/money";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // A long list is laid out where it is looked at.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 150px",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, display: "block" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  narrow: { minWidth: 0 },
  effect: { fontVariantNumeric: "tabular-nums" },
  unseen,
  changed: { fontStyle: "italic", fontWeight: tokens.fontWeightSemibold },
});

export interface ManyRowViewProps {
  readonly at: number;
  readonly seen: RowSeen;
  readonly opened: OpenBook;
  /** The customer's name. */
  readonly name: string;
  readonly looks: Looks;
  readonly isEach: boolean;
  /** What stands for all where the row says nothing of its own. */
  readonly date: string;
  readonly reason: string;
  readonly disabled: boolean;
  readonly onChange: (at: number, part: Partial<Omit<ManyRow, "debtor">>) => void;
  readonly onLeaveOut: (at: number) => void;
}

/** The name of a row: its invoice, or its job. */
export const targetOf = ({ debtor: { job, invoice, customer } }: ManyRow) => invoice ?? job ?? customer;

/** Above the limit it changes no balance until it is approved. */
export const isPending = (judged: RowSeen["judged"]) => judged.kind === "accepted" && judged.writeOff.status === "Pending";

/** One of many write-offs: its fields, and what it will move or why it cannot be posted. */
export const ManyRowView = memo(function ManyRowView({ at, seen, opened, name, looks, isEach, date, reason, disabled, onChange, onLeaveOut }: ManyRowViewProps) {
  const styles = useStyles();
  const id = useId();
  const { row, judged } = seen;
  const { job, invoice } = row.debtor;
  const target = targetOf(row);
  const { amount, whole } = amountOfRow(opened, row);
  const basis = invoice !== null ? "invoice" : row.nextBillingRun ? "job" : "balance";
  const refusal = judged.kind === "refused" ? explainRefusal(judged.refusal, looks) : null;
  const asked = judged.kind === "accepted" ? judged.writeOff.amount : null;
  const hint = [ofWhole(looks.amount(whole), basis), ...(asked !== null && asked < 0 ? [isAWriteUp(looks.amount(-asked as Amount), basis)] : [])].join(" ");
  // The eye sees which row a field belongs to; a screen reader is told.
  const named = (what: string) => ({ children: <>{what}<span className={styles.unseen}>{` ${target}`}</span></> });
  return (
    <li className={styles.row} aria-labelledby={id}>
      <div className={styles.head}>
        <Text id={id} weight="semibold" className={styles.name}>{[target, ...(invoice !== null && job !== null ? [job] : []), name].join(" · ")}</Text>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={ofRow(manyWords.remove, target)} title={manyWords.remove} disabledFocusable={disabled} onClick={() => onLeaveOut(at)} />
      </div>
      <div className={styles.fields}>
        <Field label={named(formWords.amount)} hint={hint} validationMessage={refusal} validationState={refusal === null ? "none" : "error"}>
          <Input
            id={`amount-${at}`} className={styles.narrow} value={amount} disabled={disabled} inputMode="decimal" autoComplete="off"
            onChange={(_, { value }) => onChange(at, { typed: value })}
          />
        </Field>
        {isEach && (
          <Field label={named(formWords.date)}>
            <Input className={styles.narrow} type="date" value={row.date ?? date} disabled={disabled} onChange={(_, { value }) => onChange(at, { date: value })} />
          </Field>
        )}
      </div>
      {isEach && (
        <Field label={named(formWords.reason)}>
          <Input value={row.reason ?? reason} disabled={disabled} onChange={(_, { value }) => onChange(at, { reason: value })} />
        </Field>
      )}
      {invoice === null && (
        <Checkbox label={manyWords.nextBillingRun} aria-label={ofRow(manyWords.nextBillingRun, target)} checked={row.nextBillingRun} disabled={disabled} onChange={(_, { checked }) => onChange(at, { nextBillingRun: checked === true, typed: null })} />
      )}
      <Effect seen={seen} looks={looks} />
      {judged.kind === "accepted" && judged.warnings.map((warning, place) => <Caption1 key={place} className={styles.quiet}>{explainWarning(warning, looks)}</Caption1>)}
    </li>
  );
});

function Effect({ seen: { effect, was, judged }, looks }: Pick<ManyRowViewProps, "seen" | "looks">) {
  const styles = useStyles();
  const { amount: show } = looks;
  if (judged.kind === "refused" || effect === null) return null;
  if (judged.above !== null) return <Caption1 className={styles.effect}>{waitsSentence(judged.above, looks)}</Caption1>;
  return (
    <Caption1 className={styles.effect}>
      {effectLine(balanceWords[effect.what], show(effect.before), show(effect.after), effect.status)}
      {was !== null && <span className={styles.changed}> {wasShown(show(was.before), show(was.after))}</span>}
    </Caption1>
  );
}
