import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { RegisterTotal } from "../session/registerView";
import { kindOfTotal, netOf, partsOf, registerWords, totalInWords, wantingALook } from "../words/register";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Where the system chooses the colours there is no ground to see, but there is a border.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  kind: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  net: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  parts: { flexBasis: "100%", fontVariantNumeric: "tabular-nums" },
});

export interface RegisterTotalsProps {
  readonly totals: readonly RegisterTotal[];
  readonly hasUncounted: boolean;
  /** How many entries are seen, in words. */
  readonly many: string;
  readonly wantingALook: number;
  /** Whether only those are seen. */
  readonly isLooking: boolean;
  readonly show: (amount: Amount) => string;
  readonly onLook: () => void;
}

/** What the entries that are seen come to, apart by kind: the bases differ, so the two are never added up. */
export function RegisterTotals({ totals, hasUncounted, many, wantingALook: looks, isLooking, show, onLook }: RegisterTotalsProps) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Caption1 className={styles.quiet}>{many}</Caption1>
        {looks > 0 && <Button size="small" appearance={isLooking ? "primary" : "secondary"} aria-pressed={isLooking} onClick={onLook}>{wantingALook(looks)}</Button>}
      </div>
      {totals.map(({ kind, writtenOff, writtenUp, net }) => (
        <div key={kind} className={styles.kind}>
          <span className={styles.quiet}>{kindOfTotal[kind]}</span>{" "}
          <span className={styles.net}>{netOf(totalInWords(net, "written up", show))}</span>{" "}
          <Caption1 className={mergeClasses(styles.quiet, styles.parts)}>{partsOf(totalInWords(writtenOff, "taken back", show), totalInWords(writtenUp, "taken back", show))}</Caption1>
        </div>
      ))}
      {hasUncounted && <Caption1 className={styles.quiet}>{registerWords.uncounted}</Caption1>}
    </div>
  );
}
