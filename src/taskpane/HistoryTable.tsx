import { mergeClasses, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { HistoryStep } from "../domain/history";
import { folded, type HistoryItem } from "../session/historyView";
import type { Looks } from "../session/looks";
import { historyWords } from "../words/history";
import { HistoryRow, WorkRow } from "./HistoryRow";
import { useHistoryStyles } from "./historyStyles";
import { groupsOf, NearRows } from "./NearRows";
import type { RowAction } from "./RowMenu";
import { toNeighbour } from "./toNeighbour";

const headings = [
  { heading: historyWords.date, isAmount: false },
  { heading: historyWords.event, isAmount: false },
  { heading: historyWords.details, isAmount: false },
  { heading: historyWords.amount, isAmount: true },
  { heading: historyWords.balance, isAmount: true },
  { heading: historyWords.actions, isAmount: false },
] as const;

export interface HistoryTableProps {
  readonly label: string;
  readonly steps: readonly HistoryStep[];
  readonly looks: Looks;
  /** Opens what an event is about; null where there is nothing to open. */
  readonly openingOf: (step: HistoryStep) => (() => void) | null;
  readonly actionsOf: (step: HistoryStep) => readonly RowAction[];
}

/** A row of the list as it is drawn; `work` is the number of the work that it folds or stands under. */
type Line = { readonly key: string } & (
  | { readonly kind: "step"; readonly step: HistoryStep; readonly work: number | null }
  | { readonly kind: "work"; readonly item: Extract<HistoryItem, { readonly kind: "work" }>; readonly work: number }
);

/** How high a row is guessed to be until it was drawn. */
const guessedHeight = 70;

/** What happened, the oldest first. Work between two other events is folded; a long history is drawn in parts. */
export function HistoryTable({ label, steps, looks, openingOf, actionsOf }: HistoryTableProps) {
  const styles = useHistoryStyles();
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const lines = useMemo(() => linesOf(folded(steps), unfolded), [steps, unfolded]);
  const toggle = (work: number) => setUnfolded((now) => (now.has(work) ? new Set([...now].filter((other) => other !== work)) : new Set([...now, work])));
  if (steps.length === 0) return <Text>{historyWords.nothingYet}</Text>;
  return (
    <table role="table" aria-label={label} aria-rowcount={lines.length + 1} className={styles.table} onKeyDown={toNeighbour}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {headings.map(({ heading, isAmount }) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, isAmount && styles.number)}>{heading}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(lines).map(({ rows, before }) => (
        <NearRows key={before} className={styles.rows} isFirst={before === 0} guessedHeight={rows.length * guessedHeight}>
          {() => rows.map((line, index) => {
            const at = before + index + 2;
            if (line.kind === "work") return <WorkRow key={line.key} work={line.item} at={at} looks={looks} isOpen={unfolded.has(line.work)} onToggle={() => toggle(line.work)} />;
            const { key, step, work } = line;
            return <HistoryRow key={key} step={step} at={at} isWithin={work !== null} looks={looks} onOpen={openingOf(step)} actions={actionsOf(step)} />;
          })}
        </NearRows>
      ))}
    </table>
  );
}

const linesOf = (items: readonly HistoryItem[], unfolded: ReadonlySet<number>): readonly Line[] =>
  items.flatMap((item, work): readonly Line[] => {
    if (item.kind === "step") return [{ key: `${work}`, kind: "step", step: item.step, work: null }];
    const entries = unfolded.has(work) ? item.steps.map((step, at): Line => ({ key: `${work}/${at}`, kind: "step", step, work })) : [];
    return [{ key: `${work}`, kind: "work", item, work }, ...entries];
  });
