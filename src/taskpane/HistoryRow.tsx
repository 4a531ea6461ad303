import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { HistoryStep } from "../domain/history";
import type { HistoryItem } from "../session/historyView";
import type { Looks } from "../session/looks";
import { actionsFor, detailsOf, entriesOfWork, fromTo, historyWords, nameOfEvent } from "../words/history";
import { useHistoryStyles } from "./historyStyles";
import { type RowAction, RowMenu } from "./RowMenu";

export interface HistoryRowProps {
  readonly step: HistoryStep;
  /** Its place in the whole table, the headings being the first. */
  readonly at: number;
  /** Whether it stands under the work that it is part of. */
  readonly isWithin: boolean;
  readonly looks: Looks;
  /** Opens what the event is about; null where there is nothing to open. */
  readonly onOpen: (() => void) | null;
  readonly actions: readonly RowAction[];
}

/** One event: what it was, what it did to what is owed, and what was owed after it. */
export const HistoryRow = memo(function HistoryRow({ step: { event, date, effect, balance }, at, isWithin, looks, onOpen, actions }: HistoryRowProps) {
  const styles = useHistoryStyles();
  const name = nameOfEvent(event);
  return (
    <tr role="row" aria-rowindex={at} className={mergeClasses(styles.row, isWithin && styles.within)}>
      <td role="cell" className={mergeClasses(styles.cell, styles.date)}>{date === null ? historyWords.atTheStart : looks.day(date)}</td>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.event)}>
        {onOpen ? <Button size="small" appearance="transparent" className={mergeClasses(styles.inline, styles.opens)} onClick={onOpen}>{name}</Button> : name}
      </th>
      <td role="cell" className={mergeClasses(styles.cell, styles.details)}>{detailsOf(event, effect, looks.amount).join(" · ")}</td>
      <Amounts effect={looks.amount(effect)} balance={looks.amount(balance)} />
      <td role="cell" className={mergeClasses(styles.cell, styles.actions)}>
        {actions.length > 0 && <RowMenu name={actionsFor(name)} actions={() => actions} />}
      </td>
    </tr>
  );
});

export interface WorkRowProps {
  readonly work: Extract<HistoryItem, { readonly kind: "work" }>;
  readonly at: number;
  readonly isOpen: boolean;
  readonly looks: Looks;
  readonly onToggle: () => void;
}

/** Work that was done between two other events, to be unfolded entry by entry. */
export function WorkRow({ work: { steps, first, last, effect, balance }, at, isOpen, looks, onToggle }: WorkRowProps) {
  const styles = useHistoryStyles();
  return (
    <tr role="row" aria-rowindex={at} className={styles.row}>
      <td role="cell" className={mergeClasses(styles.cell, styles.date)}>{first !== null && last !== null && fromTo(looks.day(first), looks.day(last))}</td>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.event)}>
        <Button size="small" appearance="transparent" className={mergeClasses(styles.inline, styles.unfolds)} icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen} onClick={onToggle}>
          {entriesOfWork(steps.length)}
        </Button>
      </th>
      <td role="cell" className={mergeClasses(styles.cell, styles.details)} />
      <Amounts effect={looks.amount(effect)} balance={looks.amount(balance)} />
      <td role="cell" className={mergeClasses(styles.cell, styles.actions)} />
    </tr>
  );
}

function Amounts({ effect, balance }: { readonly effect: string; readonly balance: string }) {
  const styles = useHistoryStyles();
  return (
    <>
      <td role="cell" className={mergeClasses(styles.cell, styles.number, styles.amount)}>{effect}</td>
      <td role="cell" className={mergeClasses(styles.cell, styles.number, styles.balance)}>
        {/* In a wide pane the heading says it, and a screen reader has heard the heading. */}
        <span aria-hidden className={styles.label}>{historyWords.balance} </span>
        {balance}
      </td>
    </>
  );
}
