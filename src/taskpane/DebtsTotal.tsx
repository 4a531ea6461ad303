import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { debtsOfAll, words } from "../words/pane";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Where the system chooses the colours there is no ground to see, but there is a border.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  caption: { display: "block" },
  amount: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  incomplete: { fontStyle: "italic" },
});

export interface DebtsTotalProps {
  /** Already formatted. */
  readonly total: string;
  readonly debts: number;
  /** How many there are in all. */
  readonly all: number;
  readonly incomplete: boolean;
}

/** What is owed in all, large enough to be seen at a glance. */
export function DebtsTotal({ total, debts, all, incomplete }: DebtsTotalProps) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <span>
        <Caption1 className={mergeClasses(styles.quiet, styles.caption)}>{words.totalDebt}</Caption1> <span className={styles.amount}>{total}</span>
        {incomplete && <Text className={styles.incomplete}> ({words.incomplete})</Text>}
      </span>
      <Caption1 className={styles.quiet}>{debtsOfAll(debts, all)}</Caption1>
    </div>
  );
}
