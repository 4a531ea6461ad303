import { mergeClasses } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { RegisterRow as Row } from "../session/registerView";
import { words } from "../words/pane";
import { registerWords } from "../words/register";
import { groupsOf, NearRows } from "./NearRows";
import { RegisterRow } from "./RegisterRow";
import { useRegisterTableStyles } from "./registerTableStyles";
import type { RowAction } from "./RowMenu";
import { toNeighbour } from "./toNeighbour";

const headings = [
  registerWords.entry, words.customer, registerWords.target, registerWords.amount, registerWords.description, registerWords.status, registerWords.billing, words.actions,
] as const;

/** How high a row is guessed to be until it was drawn. */
const guessedHeight = 100;

export interface RegisterTableProps {
  readonly rows: readonly Row[];
  readonly looks: Looks;
  readonly actionsOf: (row: Row) => readonly RowAction[];
}

/** One row an entry. The roles are spelled out because a table that is laid out as anything else is no table any more to some browsers. */
export function RegisterTable({ rows, looks, actionsOf }: RegisterTableProps) {
  const styles = useRegisterTableStyles();
  return (
    <table role="table" aria-label={registerWords.register} aria-rowcount={rows.length + 1} className={styles.table} onKeyDown={toNeighbour}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, heading === registerWords.amount && styles.amountHeading)}>{heading}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(rows).map(({ rows: group, before }) => (
        <NearRows key={before} isFirst={before === 0} guessedHeight={group.length * guessedHeight} className={styles.rows}>
          {() => group.map((row, at) => <RegisterRow key={row.writeOff.id} row={row} at={before + at + 2} looks={looks} actionsOf={actionsOf} />)}
        </NearRows>
      ))}
    </table>
  );
}
