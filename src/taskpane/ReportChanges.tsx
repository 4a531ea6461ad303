import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Looks } from "../session/looks";
import type { Preview } from "../session/preview";
import { changesReports, type ReportChange, reportChanges } from "../session/reportChanges";
import { arrow } from "../words/form";
import { reportPlaceWords } from "../words/reportPlace";
import { changedLine, reportWords } from "../words/reports";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`, textAlign: "start", verticalAlign: "baseline", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalS },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ReportChangesProps {
  readonly preview: Preview;
  readonly looks: Looks;
}

/** The lines of the reports that a write-off would change. They are reckoned only when somebody looks. */
export function ReportChanges({ preview, looks }: ReportChangesProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const changes = useMemo(() => (isOpen ? reportChanges(preview) : []), [isOpen, preview]);
  if (!changesReports(preview)) return null;
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
      <summary tabIndex={0} className={styles.summary}>{reportPlaceWords.onReports}</summary>
      {isOpen && changes.length === 0 && <Text>{reportPlaceWords.noneChanges}</Text>}
      {(["statement", "wip"] as const).map((report) => {
        const lines = changes.filter((change) => change.report === report);
        return lines.length === 0 ? null : (
          <table key={report} className={styles.table} aria-label={reportWords[report]}>
            <thead><tr><th scope="col" colSpan={2} className={mergeClasses(styles.cell, styles.heading)}>{reportWords[report]}</th></tr></thead>
            <tbody>
              {lines.map((change) => (
                <tr key={changedLine(change)}>
                  <th scope="row" className={styles.cell}>{changedLine(change)}</th>
                  <td className={mergeClasses(styles.cell, styles.amount)}>{movedTo(change, looks)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </details>
  );
}

function movedTo({ before, after }: ReportChange, { amount }: Looks): string {
  const shown = (money: ReportChange["before"]) => (money === null ? reportPlaceWords.notThere : amount(money));
  return arrow(shown(before), shown(after));
}
