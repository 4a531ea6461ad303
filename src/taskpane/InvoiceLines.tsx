import { mergeClasses, Text } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { InvoiceFacts } from "../session/invoiceView";
import { historyWords, lineStatusWords, nameOfLine, settledBy } from "../words/history";
import { useHistoryStyles } from "./historyStyles";
import { groupsOf, NearRows } from "./NearRows";

const headings = [
  { heading: historyWords.line, isAmount: false },
  { heading: historyWords.details, isAmount: false },
  { heading: historyWords.amount, isAmount: true },
  { heading: historyWords.balance, isAmount: true },
] as const;

/** How high a line is guessed to be until it was drawn. */
const guessedHeight = 60;

export interface InvoiceLinesProps extends Pick<InvoiceFacts, "lines" | "jobs"> {
  readonly show: (amount: Amount) => string;
}

/** Each line with what came of it. The job is named where there are several. */
export function InvoiceLines({ lines, jobs, show }: InvoiceLinesProps) {
  const styles = useHistoryStyles();
  if (lines.length === 0) return <Text>{historyWords.noLines}</Text>;
  return (
    <table role="table" aria-label={historyWords.lines} aria-rowcount={lines.length + 1} className={styles.table}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>
          {headings.map(({ heading, isAmount }) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, isAmount && styles.number)}>{heading}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(lines).map(({ rows, before }) => (
        <NearRows key={before} className={styles.rows} isFirst={before === 0} guessedHeight={rows.length * guessedHeight}>
          {() => rows.map(({ line, balance, status, ...settled }, at) => (
            <tr key={line.id} role="row" aria-rowindex={before + at + 2} className={mergeClasses(styles.row, styles.plain)}>
              <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.event)}>{nameOfLine(line)}</th>
              <td role="cell" className={mergeClasses(styles.cell, styles.details)}>
                {[...(jobs.length > 1 && line.job !== null ? [line.job] : []), line.type, ...(line.gross > 0 ? [lineStatusWords[status]] : []), ...settledBy(settled, show)].join(" · ")}
              </td>
              <td role="cell" className={mergeClasses(styles.cell, styles.number, styles.amount)}>{show(line.gross)}</td>
              <td role="cell" className={mergeClasses(styles.cell, styles.number, styles.balance)}>
                <span aria-hidden className={styles.label}>{historyWords.balance} </span>
                {show(balance)}
              </td>
            </tr>
          ))}
        </NearRows>
      ))}
    </table>
  );
}
