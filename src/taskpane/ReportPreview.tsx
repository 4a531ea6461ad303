import { mergeClasses, Text } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { Report, ReportCell } from "../session/reports/reportsFor";
import { reportPlaceWords } from "../words/reportPlace";
import { MoreOf, useFirstOf } from "./MoreOf";
import { useReportPreviewStyles } from "./reportPreviewStyles";

export interface ReportPreviewProps {
  readonly report: Report;
  readonly looks: Looks;
}

type FootLine = Report["foot"][number];

/**
 * A report as it will stand on its sheet, with the looks of the workbook. In a narrow pane each row is folded: every
 * amount bears the heading of its column. Of a long report a part is drawn at first.
 */
export function ReportPreview({ report: { title, sender = [], lines, columns, rows, foot }, looks }: ReportPreviewProps) {
  const styles = useReportPreviewStyles();
  const { first, list, more } = useFirstOf<HTMLTableSectionElement>(rows.length);
  const cellOf = (cell: ReportCell, at: number, label: string, look?: FootLine["look"]) => {
    const isFigure = cell?.kind === "amount" || cell?.kind === "count";
    const isOverFigures = look === "heading" && columns[at]?.kind === "amount";
    return (
      <td key={at} role="cell" className={mergeClasses(styles.cell, isFigure && styles.figure, cell === null && styles.blank, isOverFigures && styles.overFigures, look === undefined && columns[at]?.wraps !== true && styles.whole)}>
        {(isFigure || (cell?.kind === "day" && at > 0)) && <span className={styles.label}>{label} </span>}
        {shown(cell, looks)}
      </td>
    );
  };
  const footRow = ({ cells, look }: FootLine, at: number) => {
    if (cells.every((cell) => cell === null)) return null;
    if (look === "note") {
      return <tr key={at} role="row" className={styles.row}><td role="cell" className={styles.cell} colSpan={columns.length}>{shown(cells[0] ?? null, looks)}</td></tr>;
    }
    return (
      <tr key={at} role="row" className={mergeClasses(styles.row, look !== "plain" && styles.strong)}>
        {columns.map((_, column) => cellOf(cells[column] ?? null, column, labelAt(column, at, foot) ?? columns[column]?.heading ?? "", look))}
      </tr>
    );
  };
  return (
    <section aria-label={reportPlaceWords.preview}>
      <Text weight="semibold">{title}</Text>
      <div className={styles.lines}>{[...sender, ...lines].map((each) => <span key={each}>{each}</span>)}</div>
      <div className={styles.paper} tabIndex={0} role="region" aria-label={title}>
        <table role="table" className={styles.table} aria-label={title} aria-rowcount={rows.length + 1}>
          <thead role="rowgroup" className={styles.headings}>
            <tr role="row">{columns.map(({ heading, kind }) => <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, kind === "amount" && styles.figureHeading)}>{heading}</th>)}</tr>
          </thead>
          <tbody ref={list} role="rowgroup" className={styles.rows}>
            {rows.slice(0, first).map((cells, at) => (
              <tr key={at} role="row" className={styles.row}>{columns.map(({ heading }, column) => cellOf(cells[column] ?? null, column, heading))}</tr>
            ))}
          </tbody>
          {first === rows.length && foot.length > 0 && <tbody role="rowgroup" className={styles.rows}>{foot.map(footRow)}</tbody>}
        </table>
      </div>
      <MoreOf many={rows.length - first} onMore={more} />
    </section>
  );
}

/** What stands over a figure beneath the table: figures there have headings of their own. */
function labelAt(column: number, line: number, foot: readonly FootLine[]): string | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    const cell = foot[at]?.look === "heading" ? foot[at]?.cells[column] : null;
    if (cell?.kind === "text") return cell.text;
  }
  return undefined;
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
