import { Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Debt } from "../domain/debts";
import { allDebts, type DebtsView } from "../session/debtsView";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { type Message, missingTables, newerMapping, words } from "../words/pane";
import { announcementOf } from "./announcementOf";
import { DebtsList } from "./DebtsList";
import { HomePlace } from "./HomePlace";
import { Notice, type NoticeProps } from "./Notice";
import type { RowAction } from "./RowMenu";
import { readOf, type Step } from "./useDebts";

export interface DebtsPlaceProps {
  readonly step: Step;
  readonly looksOf: (opened: OpenBook) => Looks;
  readonly onReadAgain: () => void;
  /** What can be done with a debt. */
  readonly actionsOf: (debt: Debt, opened: OpenBook) => readonly RowAction[];
  /** Why a row could not be shown in Excel. */
  readonly rowFailure: Message | null;
  /** What is to be said of the age of the list. */
  readonly upkeep: NoticeProps | null;
}

/** The first place of the pane: who owes what. */
export function DebtsPlace({ step, looksOf, onReadAgain, actionsOf, rowFailure, upkeep }: DebtsPlaceProps) {
  // What is wanted of the list outlives a reading that fails.
  const [view, setView] = useState(allDebts);
  return (
    <HomePlace title={words.debts} step={step} onReadAgain={onReadAgain} rowFailure={rowFailure} upkeep={upkeep} said={announcementOf(step, looksOf)}>
      <Content step={step} looksOf={looksOf} actionsOf={actionsOf} view={view} onView={(part) => setView((now) => ({ ...now, ...part }))} />
    </HomePlace>
  );
}

interface ContentProps extends Pick<DebtsPlaceProps, "step" | "looksOf" | "actionsOf"> {
  readonly view: DebtsView;
  readonly onView: (part: Partial<DebtsView>) => void;
}

function Content({ step, looksOf, actionsOf, view, onView }: ContentProps) {
  const read = readOf(step);
  if (step.kind === "failed") return <Notice intent="error" {...step.failure} />;
  if (!read) return <Spinner size="small" label={words.reading} />;
  if (read.kind === "no-tables")
    return <Notice intent="info" title={words.noTables} sentence={missingTables(read.missing)} />;
  if (read.kind === "newer-mapping") return <Notice intent="warning" {...newerMapping} />;
  return <DebtsList read={read} view={view} onView={onView} looksOf={looksOf} actionsOf={actionsOf} />;
}
