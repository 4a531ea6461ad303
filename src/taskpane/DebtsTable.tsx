import { mergeClasses } from "@fluentui/react-components";
import type { Debt } from "../domain/debts";
import { keyOfDebt, nameIn } from "../session/debtsView";
import type { Looks } from "../session/looks";
import { manyWords } from "../words/many";
import { words } from "../words/pane";
import { DebtRow } from "./DebtRow";
import { useDebtsTableStyles } from "./debtsTableStyles";
import { groupsOf, NearRows } from "./NearRows";
import type { RowAction } from "./RowMenu";
import { toNeighbour } from "./toNeighbour";

const headings = [
  { heading: words.age, isAmount: false },
  { heading: words.customer, isAmount: false },
  { heading: words.job, isAmount: false },
  { heading: words.balance, isAmount: true },
  { heading: words.toBill, isAmount: true },
  { heading: words.invoices, isAmount: false },
  { heading: words.lastActivity, isAmount: false },
  { heading: words.actions, isAmount: false },
] as const;

export interface DebtsTableProps {
  readonly debts: readonly Debt[];
  /** Names by customer; one that is not here goes by its id. */
  readonly customers: ReadonlyMap<string, string>;
  readonly looks: Looks;
  readonly actionsOf: (debt: Debt) => readonly RowAction[];
  /** The keys of what is ticked; null while nothing is being selected. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onToggle: (debt: Debt) => void;
}

/** How high a row is guessed to be until it was drawn. */
const guessedHeight = 78;

/**
 * One row a debt. In a narrow pane each row is folded into two or three lines; the roles are spelled out because a table that is
 * laid out as anything else is no table any more to some browsers.
 */
export function DebtsTable({ debts, customers, looks, actionsOf, chosen, onToggle }: DebtsTableProps) {
  const styles = useDebtsTableStyles();
  return (
    <table role="table" aria-label={words.debts} aria-rowcount={debts.length + 1} className={styles.table} onKeyDown={toNeighbour}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {chosen !== null && <th role="columnheader" scope="col" className={styles.heading}>{manyWords.select}</th>}
          {headings.map(({ heading, isAmount }) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, isAmount && styles.amount)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(debts).map(({ rows, before }) => (
        <NearRows key={before} className={styles.rows} isFirst={before === 0} guessedHeight={rows.length * guessedHeight}>
          {() => rows.map((debt, at) => (
            <DebtRow key={keyOfDebt(debt)} debt={debt} isChosen={chosen && chosen.has(keyOfDebt(debt))} onToggle={onToggle} name={nameIn(customers, debt.customer)} at={before + at + 2} looks={looks} actionsOf={actionsOf} />
          ))}
        </NearRows>
      ))}
    </table>
  );
}
