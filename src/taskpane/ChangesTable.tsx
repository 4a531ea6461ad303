import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Amount } from "../domain/money";
import type { CellChanged, Value } from "../domain/plan";
import { arrow } from "../words/form";
import { recalculateWords } from "../words/recalculate";
import { MoreOf, useFirstOf } from "./MoreOf";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  title: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  values: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalS },
  whole: { display: "inline-block" },
});

export interface ChangesTableProps {
  readonly title: string;
  readonly changes: readonly CellChanged[];
  /** The heading of a cell's column. */
  readonly heading: (change: CellChanged) => string;
  readonly show: (amount: Amount) => string;
}

/** Cells and what becomes of them, one line a cell. Of very many the first are drawn, and more when asked. */
export function ChangesTable({ title, changes, heading, show }: ChangesTableProps) {
  const styles = useStyles();
  const id = useId();
  const { first, list, more } = useFirstOf<HTMLTableSectionElement>(changes.length);
  // The derived columns hold amounts, and the status.
  const shown = (value: Value) => (typeof value === "number" ? show(value as Amount) : value === null || value === "" ? recalculateWords.blank : String(value));
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.title}>{title}</Subtitle2>
      <table className={styles.table} aria-labelledby={id}>
        <tbody ref={list}>
          {changes.slice(0, first).map((change) => (
            <tr key={`${change.table}/${change.key}/${change.field}`}>
              <th scope="row" tabIndex={-1} className={styles.cell}>
                <span className={styles.whole}>{change.key}</span> <span className={styles.whole}>{heading(change)}</span>
              </th>
              <td className={mergeClasses(styles.cell, styles.values)}>{arrow(shown(change.from), shown(change.to))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreOf many={changes.length - first} onMore={more} />
    </section>
  );
}
