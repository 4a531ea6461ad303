import { Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Debt } from "../domain/debts";
import { allDebts, type DebtsView } from "../session/debtsView";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { type Message, newerMapping, words } from "../words/pane";
import { announcementOf } from "./announcementOf";
import { DebtsList } from "./DebtsList";
import { FirstRun } from "./FirstRun";
import { HomePlace } from "./HomePlace";
import { Notice, type NoticeProps } from "./Notice";
import type { RowAction } from "./RowMenu";
import { bookOf, readOf, type Step } from "./useDebts";
import type { FirstRunAction } from "./useFirstRun";
import { type Selection, useSelection } from "./useSelection";

export interface DebtsPlaceProps {
  readonly step: Step;
  readonly looksOf: (opened: OpenBook) => Looks;
  readonly onReadAgain: () => void;
  /** What can be done with a debt. */
  readonly actionsOf: (debt: Debt, opened: OpenBook) => readonly RowAction[];
  /** How one can begin with a workbook that has none of our tables. */
  readonly beginningsOf: (opened: OpenBook) => readonly FirstRunAction[];
  /** Several debts at once. */
  readonly onWriteOffMany: (debts: readonly Debt[], opened: OpenBook) => void;
  /** Why a row could not be shown in Excel. */
  readonly rowFailure: Message | null;
  /** What can be done with the book as a whole. */
  readonly menu: (opened: OpenBook) => readonly RowAction[];
  readonly onRecalculate: (opened: OpenBook) => void;
  /** What is to be said of the age of the list. */
  readonly upkeep: NoticeProps | null;
}

/** The first place of the pane: who owes what. */
export function DebtsPlace({ step, looksOf, onReadAgain, actionsOf, beginningsOf, onWriteOffMany, rowFailure, menu, onRecalculate, upkeep }: DebtsPlaceProps) {
  // What is wanted of the list outlives a reading that fails.
  const [view, setView] = useState(allDebts);
  const selection = useSelection();
  const opened = bookOf(step);
  const menuOfBook = opened && { name: words.moreActions, actions: () => menu(opened) };
  return (
    <HomePlace title={words.debts} step={step} onReadAgain={onReadAgain} rowFailure={rowFailure} menu={menuOfBook} upkeep={upkeep} said={announcementOf(step, looksOf)}>
      <Content {...{ step, looksOf, actionsOf, beginningsOf, onWriteOffMany, onRecalculate, selection, view }} onView={(part) => setView((now) => ({ ...now, ...part }))} />
    </HomePlace>
  );
}

interface ContentProps extends Pick<DebtsPlaceProps, "step" | "looksOf" | "actionsOf" | "beginningsOf" | "onWriteOffMany" | "onRecalculate"> {
  readonly selection: Selection;
  readonly view: DebtsView;
  readonly onView: (part: Partial<DebtsView>) => void;
}

function Content({ step, beginningsOf, ...rest }: ContentProps) {
  const read = readOf(step);
  if (step.kind === "failed") return <Notice intent="error" {...step.failure} />;
  if (!read) return <Spinner size="small" label={words.reading} />;
  if (read.kind === "no-tables") return <FirstRun actions={beginningsOf(read.opened)} />;
  if (read.kind === "newer-mapping") return <Notice intent="warning" {...newerMapping} />;
  return <DebtsList read={read} {...rest} />;
}
