import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { DebtsRead } from "../session/readDebts";
import { noticedCells, numberOfDebts, unreadableCells, words } from "../words/pane";
import { CellsNotice } from "./CellsNotice";
import { DebtsTable } from "./DebtsTable";

const useStyles = makeStyles({
  total: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  incomplete: { fontStyle: "italic" },
});

export interface DebtsListProps {
  readonly read: Extract<DebtsRead, { readonly kind: "read" }>;
  readonly show: (amount: Amount) => string;
}

/** What was read: the total, what could not be read, and the debts. */
export function DebtsList({ read, show }: DebtsListProps) {
  const styles = useStyles();
  const { debts, problems, total, incomplete } = read;
  const unreadable = problems.filter(({ severity }) => severity === "problem");
  const noticed = problems.filter(({ severity }) => severity === "notice");
  // When cells could not be read, nobody knows that nobody owes anything.
  const empty = debts.length === 0 && !incomplete;
  return (
    <>
      {!empty && (
        <div className={styles.total}>
          <Text weight="semibold">
            {words.totalDebt} {show(total)}
            {incomplete && <Text className={styles.incomplete}> ({words.incomplete})</Text>}
          </Text>
          <Text>{numberOfDebts(debts.length)}</Text>
        </div>
      )}
      {unreadable.length > 0 && <CellsNotice intent="warning" {...unreadableCells(unreadable.length)} cells={unreadable} />}
      {noticed.length > 0 && <CellsNotice intent="info" {...noticedCells(noticed.length)} cells={noticed} />}
      {empty ? <Text>{words.nobodyOwes}</Text> : debts.length > 0 && <DebtsTable debts={debts} show={show} />}
    </>
  );
}
