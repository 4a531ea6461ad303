import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { Ledger } from "../domain/book";
import type { Amount } from "../domain/money";
import type { BillingRow as Row } from "../session/billingView";
import { billingWords, chooseJob } from "../words/billing";
import { rowMenuOf } from "../words/form";
import { words } from "../words/pane";
import { useBillingTableStyles } from "./billingTableStyles";
import { type RowAction, RowMenu } from "./RowMenu";

export interface BillingRowProps {
  readonly row: Row;
  readonly name: string;
  /** Its place in the whole table, the headings being the first. */
  readonly at: number;
  readonly ledgers: readonly Ledger[];
  readonly isChosen: boolean;
  readonly show: (amount: Amount) => string;
  readonly onChoose: (job: string, isChosen: boolean) => void;
  readonly actionsOf: (row: Row) => readonly RowAction[];
}

/** One job. Drawn again only when it is another: a long list is gone through quickly. */
export const BillingRow = memo(function BillingRow({ row, name, at, ledgers, isChosen, show, onChoose, actionsOf }: BillingRowProps) {
  const styles = useBillingTableStyles();
  const { job, description, left, writtenOff, writtenUp, toBill, carried, staysUnbilled, isBillable, incomplete } = row;
  const notes = [
    ...(writtenUp === 0 ? [] : [`${billingWords.writeUps} ${show(writtenUp)}`]),
    ...(carried === 0 ? [] : [`${billingWords.waits} ${show(carried)}`]),
    ...(staysUnbilled === 0 ? [] : [`${billingWords.staysUnbilled} ${show(staysUnbilled)}`]),
    ...(incomplete ? [words.incomplete] : []),
  ];
  return (
    <tr role="row" aria-rowindex={at} className={styles.row}>
      <td role="cell" className={mergeClasses(styles.cell, styles.choose)}>
        {isBillable && <Checkbox aria-label={chooseJob(job, name)} checked={isChosen} onChange={(_, { checked }) => onChoose(job, checked === true)} />}
      </td>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.customer)}>{name}</th>
      <td role="cell" className={mergeClasses(styles.cell, styles.job)}>
        {job}{description !== "" && <> <span className={styles.description}>{description}</span></>}
      </td>
      {ledgers.map((ledger) => <LedgerCell key={ledger} label={billingWords[ledger]} amount={left[ledger]} show={show} />)}
      <LedgerCell label={billingWords.writeOffs} amount={writtenOff} show={show} />
      <td role="cell" className={mergeClasses(styles.cell, styles.amount, styles.toBill)}>{show(toBill)}</td>
      <td role="cell" className={mergeClasses(styles.cell, styles.notes, notes.length === 0 && styles.nothing)}>
        {notes.map((note) => <span key={note} className={styles.waits}>{note}</span>)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.actions)}>
        <RowMenu name={rowMenuOf(name, job)} actions={() => actionsOf(row)} />
      </td>
    </tr>
  );
});

function LedgerCell({ label, amount, show }: { readonly label: string; readonly amount: Amount; readonly show: (amount: Amount) => string }) {
  const styles = useBillingTableStyles();
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles.amount, styles.ledger, amount === 0 && styles.nothing)}>
      {/* In a wide pane the heading says it, and a screen reader has heard the heading. */}
      <span aria-hidden className={styles.label}>{label}{" "}</span>
      {show(amount)}
    </td>
  );
}
