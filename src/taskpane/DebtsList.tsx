import { Text } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { DebtsRead } from "../session/readDebts";
import { noticedCells, unreadableCells, words } from "../words/pane";
import { CellsNotice } from "./CellsNotice";
import { DebtsTable } from "./DebtsTable";
import { DebtsTotal } from "./DebtsTotal";

export interface DebtsListProps {
  readonly read: Extract<DebtsRead, { readonly kind: "read" }>;
  readonly show: (amount: Amount) => string;
}

/** What was read: the total, what could not be read, and the debts. */
export function DebtsList({ read, show }: DebtsListProps) {
  const { debts, problems, total, incomplete, customers } = read;
  const unreadable = problems.filter(({ severity }) => severity === "problem");
  const noticed = problems.filter(({ severity }) => severity === "notice");
  // When cells could not be read, nobody knows that nobody owes anything.
  const empty = debts.length === 0 && !incomplete;
  return (
    <>
      {!empty && <DebtsTotal total={show(total)} debts={debts.length} incomplete={incomplete} />}
      {unreadable.length > 0 && <CellsNotice intent="warning" {...unreadableCells(unreadable.length)} cells={unreadable} />}
      {noticed.length > 0 && <CellsNotice intent="info" {...noticedCells(noticed.length)} cells={noticed} />}
      {empty ? <Text>{words.nobodyOwes}</Text> : debts.length > 0 && <DebtsTable debts={debts} customers={customers} show={show} />}
    </>
  );
}
