import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Ledger } from "../domain/book";
import type { Amount } from "../domain/money";
import type { BillingSums } from "../session/billingView";
import { billingWords } from "../words/billing";
import { words } from "../words/pane";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Where the system chooses the colours there is no ground to see, but there is a border.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  caption: { display: "block", color: tokens.colorNeutralForeground2 },
  toBill: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  incomplete: { fontStyle: "italic" },
  sums: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  sum: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  amount: { margin: 0, fontVariantNumeric: "tabular-nums", marginInlineStart: "auto" },
});

export interface BillingTotalProps {
  readonly sums: BillingSums;
  readonly ledgers: readonly Ledger[];
  readonly incomplete: boolean;
  /** How many jobs are seen, of how many. */
  readonly many: string;
  readonly show: (amount: Amount) => string;
}

/** What is to be billed in all of the jobs that are seen, and what it is made of. */
export function BillingTotal({ sums, ledgers, incomplete, many, show }: BillingTotalProps) {
  const styles = useStyles();
  const parts = [...ledgers.map((ledger) => [billingWords[ledger], sums[ledger]] as const), [billingWords.writeOffs, sums.writtenOff] as const,
    // Without it the ledgers would not come to what is to be billed.
    ...(sums.staysUnbilled === 0 ? [] : [[billingWords.staysUnbilled, sums.staysUnbilled] as const])];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span>
          <Caption1 className={styles.caption}>{words.toBill}</Caption1> <span className={styles.toBill}>{show(sums.toBill)}</span>
          {incomplete && <Text className={styles.incomplete}> ({words.incomplete})</Text>}
        </span>
        <Caption1 className={styles.quiet}>{many}</Caption1>
      </div>
      <dl className={styles.sums} aria-label={billingWords.beforeTax}>
        {parts.map(([name, amount]) => (
          <div key={name} className={styles.sum}>
            <dt><Caption1 className={styles.quiet}>{name}</Caption1></dt>
            <dd className={styles.amount}><Caption1>{show(amount)}</Caption1></dd>
          </div>
        ))}
      </dl>
      <Caption1 className={styles.quiet}>{billingWords.beforeTax}</Caption1>
    </div>
  );
}
