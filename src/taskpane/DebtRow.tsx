import { mergeClasses } from "@fluentui/react-components";
import { Fragment, memo } from "react";
import type { Debt } from "../domain/debts";
import type { Looks } from "../session/looks";
import { rowMenuOf } from "../words/form";
import { selectRow } from "../words/many";
import { inDays, words } from "../words/pane";
import { useDebtsTableStyles } from "./debtsTableStyles";
import { type RowAction, RowMenu } from "./RowMenu";

export interface DebtRowProps {
  readonly debt: Debt;
  readonly name: string;
  /** Its place in the whole table, the headings being the first. */
  readonly at: number;
  readonly looks: Looks;
  readonly actionsOf: (debt: Debt) => readonly RowAction[];
  /** Whether it is ticked; null while nothing is being selected. */
  readonly isChosen: boolean | null;
  readonly onToggle: (debt: Debt) => void;
}

/** One debt. Drawn again only when it is another: a long list is gone through quickly. */
export const DebtRow = memo(function DebtRow({ debt, name, at, looks, actionsOf, isChosen, onToggle }: DebtRowProps) {
  const styles = useDebtsTableStyles();
  const { age, job, balance, toBill, invoices, lastActivity, incomplete } = debt;
  return (
    <tr role="row" aria-rowindex={at} className={mergeClasses(styles.row, isChosen !== null && styles.selectable)}>
      {isChosen !== null && (
        <td role="cell" className={mergeClasses(styles.cell, styles.select)}>
          <input type="checkbox" className={styles.box} aria-label={selectRow(name, job)} checked={isChosen} onChange={() => onToggle(debt)} />
        </td>
      )}
      <td role="cell" className={mergeClasses(styles.cell, styles.age)}>
        {age === null ? words.noAge : inDays(age)}
      </td>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.customer)}>
        {name}
      </th>
      <td role="cell" className={mergeClasses(styles.cell, styles.job)}>
        {job ?? words.noJob}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.amount, styles.balance)}>
        <span className={styles.marked}>
          {looks.amount(balance)}
          {incomplete && <span className={styles.incomplete}> {words.incomplete}</span>}
        </span>
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.amount, styles.toBill, toBill === 0 && styles.nothing)}>
        {/* In a wide pane the heading says it, and a screen reader has heard the heading. */}
        <span aria-hidden className={styles.label}>
          {words.toBill}{" "}
        </span>
        {looks.amount(toBill)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.invoices)}>
        {invoices.length === 0 && words.noInvoices}
        {invoices.map((invoice, index) => (
          <Fragment key={invoice}>
            <span className={styles.whole}>{index + 1 < invoices.length ? `${invoice},` : invoice}</span>{" "}
          </Fragment>
        ))}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.lastActivity)}>
        <span aria-hidden className={styles.label}>{words.lastActivity} </span>
        {lastActivity === null ? words.noActivity : looks.day(lastActivity)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.actions)}>
        <RowMenu name={rowMenuOf(name, job)} actions={() => actionsOf(debt)} />
      </td>
    </tr>
  );
});
