import { Text } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo } from "react";
import type { Debt } from "../domain/debts";
import { debtorsOf, debtsSeen, type DebtsView, keyOfDebt } from "../session/debtsView";
import type { Looks } from "../session/looks";
import type { DebtsRead } from "../session/readDebts";
import type { OpenBook } from "../session/readBook";
import { noticedCells, unreadableCells, words } from "../words/pane";
import { writeOffSelected } from "../words/many";
import { BalancesNotice } from "./BalancesNotice";
import { CellsNotice } from "./CellsNotice";
import { DebtsTable } from "./DebtsTable";
import { DebtsToolbar } from "./DebtsToolbar";
import { DebtsTotal } from "./DebtsTotal";
import type { RowAction } from "./RowMenu";
import { SelectionBar } from "./SelectionBar";
import type { Selection } from "./useSelection";
import { useGoToCell } from "./useGoToCell";

export interface DebtsListProps {
  readonly read: Extract<DebtsRead, { readonly kind: "read" }>;
  readonly view: DebtsView;
  readonly looksOf: (opened: OpenBook) => Looks;
  readonly onView: (part: Partial<DebtsView>) => void;
  readonly actionsOf: (debt: Debt, opened: OpenBook) => readonly RowAction[];
  readonly selection: Selection;
  readonly onWriteOffMany: (debts: readonly Debt[], opened: OpenBook) => void;
  readonly onRecalculate: (opened: OpenBook) => void;
}

/** What was read: the total, what could not be read, and the debts that are wanted of it. */
export function DebtsList({ read, view, looksOf, onView, actionsOf, selection, onWriteOffMany, onRecalculate }: DebtsListProps) {
  const { debts, opened, problems, incomplete, customers } = read;
  // Typing goes before: a long list follows as soon as it can.
  const wanted = useDeferredValue(view);
  const seen = useMemo(() => debtsSeen(read, wanted), [read, wanted]);
  const debtors = useMemo(() => debtorsOf(read), [read]);
  const looks = useMemo(() => looksOf(opened), [looksOf, opened]);
  const actions = useCallback((debt: Debt) => actionsOf(debt, opened), [actionsOf, opened]);
  const { chosen, toggle } = selection;
  const onToggle = useCallback((debt: Debt) => toggle(keyOfDebt(debt)), [toggle]);
  const ticked = useMemo(() => (chosen === null ? [] : debts.filter((debt) => chosen.has(keyOfDebt(debt)))), [debts, chosen]);
  const shown = useMemo(() => (chosen === null ? [] : seen.debts.map(keyOfDebt)), [seen, chosen]);
  const toCell = useGoToCell(opened);
  const unreadable = problems.filter(({ severity }) => severity === "problem");
  const noticed = problems.filter(({ severity }) => severity === "notice");
  // When cells could not be read, nobody knows that nobody owes anything.
  const empty = debts.length === 0 && !incomplete;
  return (
    <>
      {!empty && <DebtsTotal total={looks.amount(seen.total)} debts={seen.debts.length} all={debts.length} incomplete={incomplete} />}
      {unreadable.length > 0 && <CellsNotice intent="warning" {...unreadableCells(unreadable.length)} cells={unreadable} toCell={toCell} />}
      {noticed.length > 0 && <CellsNotice intent="info" {...noticedCells(noticed.length)} cells={noticed} toCell={toCell} />}
      <BalancesNotice opened={opened} onRecalculate={() => onRecalculate(opened)} />
      {empty && <Text>{words.nobodyOwes}</Text>}
      {debts.length > 0 && <DebtsToolbar view={view} customers={debtors} onView={onView} />}
      {debts.length > 0 && seen.debts.length === 0 && <Text>{words.noMatch}</Text>}
      {debts.length > 1 && <SelectionBar selection={selection} shown={shown} many={ticked.length} label={writeOffSelected(ticked.length)} onAct={() => onWriteOffMany(ticked, opened)} />}
      {seen.debts.length > 0 && <DebtsTable debts={seen.debts} customers={customers} looks={looks} actionsOf={actions} chosen={chosen} onToggle={onToggle} />}
    </>
  );
}
