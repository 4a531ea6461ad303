import { mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../domain/book";
import type { Amount } from "../domain/money";
import type { BillingRow as Row } from "../session/billingView";
import { nameIn } from "../session/debtsView";
import { billingWords } from "../words/billing";
import { words } from "../words/pane";
import { BillingRow } from "./BillingRow";
import { useBillingTableStyles } from "./billingTableStyles";
import { groupsOf, NearRows } from "./NearRows";
import type { RowAction } from "./RowMenu";
import { toNeighbour } from "./toNeighbour";

export interface BillingTableProps {
  readonly rows: readonly Row[];
  /** The ledgers that have a column: plant only where there is any. */
  readonly ledgers: readonly Ledger[];
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly show: (amount: Amount) => string;
  readonly onChoose: (job: string, isChosen: boolean) => void;
  readonly actionsOf: (row: Row) => readonly RowAction[];
}

/** How high a row is guessed to be until it was drawn. */
const guessedHeight = 76;

/** One row a job. The roles are spelled out because a table that is laid out as anything else is no table any more to some browsers. */
export function BillingTable({ rows, ledgers, names, chosen, show, onChoose, actionsOf }: BillingTableProps) {
  const styles = useBillingTableStyles();
  const headings = [
    { heading: billingWords.choose, isAmount: false },
    { heading: words.customer, isAmount: false },
    { heading: words.job, isAmount: false },
    ...ledgers.map((ledger) => ({ heading: billingWords[ledger] as string, isAmount: true })),
    { heading: billingWords.writeOffs, isAmount: true },
    { heading: words.toBill, isAmount: true },
    { heading: billingWords.notes, isAmount: false },
    { heading: words.actions, isAmount: false },
  ];
  return (
    <table role="table" aria-label={billingWords.billing} aria-rowcount={rows.length + 1} className={styles.table} onKeyDown={toNeighbour}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {headings.map(({ heading, isAmount }) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, isAmount && styles.amount)}>{heading}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(rows).map(({ rows: group, before }) => (
        <NearRows key={before} className={styles.rows} isFirst={before === 0} guessedHeight={group.length * guessedHeight}>
          {() => group.map((row, at) => (
            <BillingRow
              key={row.job} row={row} name={nameIn(names, row.customer)} at={before + at + 2} ledgers={ledgers} isChosen={chosen.has(row.job)}
              show={show} onChoose={onChoose} actionsOf={actionsOf}
            />
          ))}
        </NearRows>
      ))}
    </table>
  );
}
