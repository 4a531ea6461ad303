import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { BillOnPaper, LineOnPaper } from "../session/billForm";
import { billWords } from "../words/bill";
import { formWords } from "../words/form";

const useStyles = makeStyles({
  table: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  block: { display: "block" },
  // What the line is stands above its amounts: four columns side by side leave no room for words in a narrow pane.
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { padding: 0, gridColumnStart: 1, gridColumnEnd: -1, textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  id: { color: tokens.colorNeutralForeground2, textAlign: "start", padding: 0, overflowWrap: "anywhere" },
  heading: { padding: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  amount: { padding: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  // What write-offs made of the bill is not to be overlooked between the entries.
  credit: { fontWeight: tokens.fontWeightSemibold, borderInlineStartWidth: tokens.strokeWidthThickest, borderInlineStartStyle: "solid", borderInlineStartColor: tokens.colorCompoundBrandStroke, paddingInlineStart: tokens.spacingHorizontalXS },
  type: { color: tokens.colorNeutralForeground2 },
  changed: { fontStyle: "italic", fontWeight: tokens.fontWeightSemibold },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export interface BillLinesProps {
  readonly bill: BillOnPaper;
  readonly earlier: BillOnPaper | null;
  readonly show: (amount: Amount) => string;
}

/** The very lines that will stand in the sheet, and their sums. The roles are spelled out because the table is laid out as a grid. */
export function BillLines({ bill: { id, lines, totals }, earlier, show }: BillLinesProps) {
  const styles = useStyles();
  const isNew = (line: LineOnPaper) => earlier !== null && !earlier.lines.some((other) => sayingOf(other) === sayingOf(line));
  return (
    <table role="table" className={styles.table} aria-label={billWords.linesOf(id)}>
      <thead role="rowgroup" className={styles.block}>
        <tr role="row" className={styles.row}>
          {[billWords.line, billWords.net, billWords.tax, billWords.gross].map((heading, at) => (
            <th key={heading} role="columnheader" scope="col" className={mergeClasses(styles.heading, at === 0 ? styles.id : styles.amount)}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.block}>
        {lines.map((line) => (
          <tr key={line.id} role="row" className={mergeClasses(styles.row, (line.type === "Credit" || line.type === "Adjustment") && styles.credit)}>
            <th role="rowheader" scope="row" className={styles.what}>
              {line.description} <span className={styles.type}>{[line.type, line.entry ?? ""].filter((part) => part !== "" && part !== line.description).map((part) => `· ${part}`).join(" ")}</span>
              {isNew(line) && <Caption1 className={styles.changed}> {formWords.changedSince}</Caption1>}
            </th>
            <td role="cell" className={styles.id}>{line.id}</td>
            {[line.net, line.tax, line.gross].map((amount, at) => <td key={at} role="cell" className={styles.amount}>{show(amount)}</td>)}
          </tr>
        ))}
        <tr role="row" className={mergeClasses(styles.row, styles.total)}>
          <th role="rowheader" scope="row" className={styles.id}>{billWords.total}</th>
          {[totals.net, totals.tax, totals.total].map((amount, at) => <td key={at} role="cell" className={styles.amount}>{show(amount)}</td>)}
        </tr>
      </tbody>
    </table>
  );
}

const sayingOf = ({ type, entry, description, net, tax }: LineOnPaper) => JSON.stringify([type, entry, description, net, tax]);
