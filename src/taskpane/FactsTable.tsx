import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  caption: { paddingBottom: tokens.spacingVerticalXS, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "start", verticalAlign: "baseline", fontWeight: tokens.fontWeightRegular },
  value: { paddingInlineStart: tokens.spacingHorizontalS, textAlign: "end", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  strong: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
});

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** What the others come to. */
  readonly isSum?: boolean;
}

export interface FactsTableProps {
  readonly title: string;
  /** What holds for all of them, such as the basis of the amounts. */
  readonly basis?: string;
  readonly facts: readonly Fact[];
}

/** A few facts, each with its name. */
export function FactsTable({ title, basis, facts }: FactsTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {title}
        {basis !== undefined && <span className={styles.quiet}> · {basis}</span>}
      </caption>
      <tbody>
        {facts.map(({ name, value, isSum = false }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, isSum && styles.strong)}>{name}</th>
            <td className={mergeClasses(styles.cell, styles.value, isSum && styles.strong)}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
