import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Debt } from "../domain/debts";
import type { Amount } from "../domain/money";
import { nameIn } from "../session/debtsView";
import { words } from "../words/pane";
import { DebtRow } from "./DebtRow";
import { useDebtsTableStyles } from "./debtsTableStyles";
import type { RowAction } from "./RowMenu";
import { useNearView } from "./useNearView";

const headings = [
  { heading: words.age, isAmount: false },
  { heading: words.customer, isAmount: false },
  { heading: words.job, isAmount: false },
  { heading: words.balance, isAmount: true },
  { heading: words.toBill, isAmount: true },
  { heading: words.invoices, isAmount: false },
  { heading: words.actions, isAmount: false },
] as const;

export interface DebtsTableProps {
  readonly debts: readonly Debt[];
  /** Names by customer; one that is not here goes by its id. */
  readonly customers: ReadonlyMap<string, string>;
  readonly show: (amount: Amount) => string;
  readonly actionsOf: (debt: Debt) => readonly RowAction[];
}

/** How many rows are drawn together, and how high one is guessed to be until it was drawn. */
const rowsTogether = 40;
const guessedHeight = 62;

/**
 * One row a debt. In a narrow pane each row is folded into two or three lines; the roles are spelled out because a table that is
 * laid out as anything else is no table any more to some browsers.
 */
export function DebtsTable({ debts, ...rest }: DebtsTableProps) {
  const styles = useDebtsTableStyles();
  const groups = Array.from({ length: Math.ceil(debts.length / rowsTogether) }, (_, at) => debts.slice(at * rowsTogether, (at + 1) * rowsTogether));
  return (
    <table role="table" aria-label={words.debts} aria-rowcount={debts.length + 1} className={styles.table} onKeyDown={toNeighbour}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {headings.map(({ heading, isAmount }) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, isAmount && styles.amount)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, at) => <Rows key={at} debts={group} before={at * rowsTogether} {...rest} />)}
    </table>
  );
}

/** Some rows of the list: drawn while they are near what is seen, else as much room as they take. */
function Rows({ debts, before, customers, show, actionsOf }: DebtsTableProps & { readonly before: number }) {
  const styles = useDebtsTableStyles();
  const { part, isNear, height } = useNearView<HTMLTableSectionElement>(before === 0);
  return (
    <tbody ref={part} role="rowgroup" className={styles.rows}>
      {isNear ? (
        debts.map((debt, at) => (
          <DebtRow key={JSON.stringify([debt.customer, debt.job])} debt={debt} name={nameIn(customers, debt.customer)} at={before + at + 2} show={show} actionsOf={actionsOf} />
        ))
      ) : (
        <tr role="presentation">
          <td role="presentation" className={styles.room} style={{ height: height ?? debts.length * guessedHeight }} />
        </tr>
      )}
    </tbody>
  );
}

/** From the button of one row the arrow keys go to those of its neighbours. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || event.target.getAttribute("aria-haspopup") !== "menu") return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[aria-haspopup="menu"]')];
  const neighbour = buttons[buttons.indexOf(event.target) + step];
  if (!neighbour) return;
  event.preventDefault();
  neighbour.focus();
}
