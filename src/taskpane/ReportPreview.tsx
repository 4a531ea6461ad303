import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { Report, ReportCell } from "../session/reports/reportsFor";
import { reportPlaceWords } from "../words/reports";
import { MoreOf, useFirstOf } from "./MoreOf";

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  lines: { display: "grid", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  // As wide as its columns need: it is moved sideways by itself, and the pane stays where it is.
  paper: {
    overflowX: "auto", border: line, borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular },
  words: { minWidth: "90px" },
  whole: { whiteSpace: "nowrap" },
  figure: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  heading: { borderBottom: line, fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  strong: { borderTop: line, fontWeight: tokens.fontWeightSemibold },
});

export interface ReportPreviewProps {
  readonly report: Report;
  readonly looks: Looks;
}

/** A report as it will stand on its sheet, with the looks of the workbook. Draws what it is given, a part of a long one at first. */
export function ReportPreview({ report: { title, lines, columns, rows, foot }, looks }: ReportPreviewProps) {
  const styles = useStyles();
  const { first, list, more } = useFirstOf<HTMLTableSectionElement>(rows.length);
  const lookOf = (cell: ReportCell, at: number) =>
    cell?.kind === "amount" || cell?.kind === "count" ? styles.figure : cell?.kind === "day" ? styles.whole : columns[at]?.wraps ? styles.words : undefined;
  const row = (cells: readonly ReportCell[], key: string, look?: string) => (
    <tr key={key}>
      {columns.map(({ heading, kind }, at) => (
        <td key={heading} className={mergeClasses(styles.cell, lookOf(cells[at] ?? null, at), look === "heading" && kind === "amount" && styles.figure, look !== undefined && look !== "plain" && styles.strong)}>
          {shown(cells[at] ?? null, looks)}
        </td>
      ))}
    </tr>
  );
  return (
    <section aria-label={reportPlaceWords.preview}>
      <Text weight="semibold">{title}</Text>
      <div className={styles.lines}>{lines.map((each) => <span key={each}>{each}</span>)}</div>
      <div className={styles.paper} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>{columns.map(({ heading, kind }) => <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading, kind === "amount" && styles.figure)}>{heading}</th>)}</tr>
          </thead>
          <tbody ref={list}>{rows.slice(0, first).map((cells, at) => row(cells, String(at)))}</tbody>
          {first === rows.length && foot.length > 0 && <tbody>{foot.map(({ cells, look }, at) => row(cells, String(at), look))}</tbody>}
        </table>
      </div>
      <MoreOf many={rows.length - first} onMore={more} />
    </section>
  );
}

function shown(cell: ReportCell, looks: Looks): string {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "day":
      return looks.day(cell.day);
    case "amount":
      return looks.amount(cell.amount);
    case "count":
      return String(cell.count);
  }
}
