import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { FigureLine } from "../session/jobFigure";
import type { Looks } from "../session/looks";
import { formWords } from "../words/form";
import { historyWords } from "../words/history";
import { MoreOf, useFirstOf } from "./MoreOf";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  caption: { paddingBottom: tokens.spacingVerticalXS, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "start", verticalAlign: "baseline", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  amount: { paddingInlineStart: tokens.spacingHorizontalS, textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  strong: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
  link: { textAlign: "start", "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Canvas", color: "LinkText" } },
});

export interface FigureLinesProps {
  readonly title: string;
  readonly lines: readonly FigureLine[];
  readonly sum: Amount;
  readonly looks: Looks;
  readonly onShow: (table: FigureLine["table"], key: string) => void;
}

/** The entries of a ledger that are part of a figure, with their sum. Each leads to its row. */
export function FigureLines({ title, lines, sum, looks, onShow }: FigureLinesProps) {
  const styles = useStyles();
  const { first, list, more } = useFirstOf<HTMLTableSectionElement>(lines.length);
  return (
    <section aria-label={title}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <tbody ref={list}>
          {lines.slice(0, first).map(({ table, key, date, description, amount }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>
                <Link as="button" inline className={styles.link} aria-label={`${formWords.goToCell}: ${key}`} onClick={() => onShow(table, key)}>{key}</Link> {description}
                <span className={styles.quiet}>{looks.day(date)}</span>
              </th>
              <td className={mergeClasses(styles.cell, styles.amount)}>{looks.amount(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.strong)}>{historyWords.total}</th>
            <td className={mergeClasses(styles.cell, styles.amount, styles.strong)}>{looks.amount(sum)}</td>
          </tr>
        </tfoot>
      </table>
      <MoreOf many={lines.length - first} onMore={more} />
    </section>
  );
}
