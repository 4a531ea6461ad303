import { mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Debt } from "../domain/debts";
import type { Amount } from "../domain/money";
import { inDays, words } from "../words/pane";
import { useDebtsTableStyles } from "./debtsTableStyles";

const headings = [
  { heading: words.age, isAmount: false },
  { heading: words.customer, isAmount: false },
  { heading: words.job, isAmount: false },
  { heading: words.balance, isAmount: true },
  { heading: words.toBill, isAmount: true },
  { heading: words.invoices, isAmount: false },
] as const;

export interface DebtsTableProps {
  readonly debts: readonly Debt[];
  /** Names by customer; one that is not here goes by its id. */
  readonly customers: ReadonlyMap<string, string>;
  readonly show: (amount: Amount) => string;
}

/**
 * One row a debt. In a narrow pane each row is folded into two or three lines; the roles are spelled out because a table that is
 * laid out as anything else is no table any more to some browsers.
 */
export function DebtsTable({ debts, customers, show }: DebtsTableProps) {
  const styles = useDebtsTableStyles();
  return (
    <table role="table" aria-label={words.debts} className={styles.table}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row">
          {headings.map(({ heading, isAmount }) => (
            <th
              key={heading}
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.heading, isAmount && styles.amount)}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.rows}>
        {debts.map((debt) => (
          <DebtRow key={JSON.stringify([debt.customer, debt.job])} debt={debt} name={customers.get(debt.customer) || debt.customer} show={show} />
        ))}
      </tbody>
    </table>
  );
}

function DebtRow({ debt, name, show }: { readonly debt: Debt; readonly name: string; readonly show: (amount: Amount) => string }) {
  const styles = useDebtsTableStyles();
  const { age, job, balance, toBill, invoices, incomplete } = debt;
  return (
    <tr role="row" className={styles.row}>
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
          {show(balance)}
          {incomplete && <span className={styles.incomplete}> {words.incomplete}</span>}
        </span>
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.amount, styles.toBill, toBill === 0 && styles.nothing)}>
        {/* In a wide pane the heading says it, and a screen reader has heard the heading. */}
        <span aria-hidden className={styles.label}>
          {words.toBill}{" "}
        </span>
        {show(toBill)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.invoices)}>
        {invoices.length === 0 && words.noInvoices}
        {invoices.map((invoice, index) => (
          <Fragment key={invoice}>
            <span className={styles.whole}>{index + 1 < invoices.length ? `${invoice},` : invoice}</span>{" "}
          </Fragment>
        ))}
      </td>
    </tr>
  );
}
