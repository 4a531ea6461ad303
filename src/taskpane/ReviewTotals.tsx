import { makeStyles, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { ReviewTotal } from "../session/monthEnd/review";
import { flowWords, offSentence } from "../words/monthEndFlow";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, margin: 0, fontVariantNumeric: "tabular-nums" },
  name: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "end" },
});

/** So many groups are listed: the largest. */
const most = 25;

/** What is ticked comes to, by customer or by reason code; unfolded when wanted. */
export function ReviewTotals({ title, totals, looks: { amount } }: { readonly title: string; readonly totals: readonly ReviewTotal[]; readonly looks: Looks }) {
  const styles = useStyles();
  const off = ({ offInvoices, offJobs }: ReviewTotal) => offSentence(offInvoices === 0 ? null : amount(offInvoices), offJobs === 0 ? null : amount(offJobs));
  return (
    <details>
      <summary tabIndex={0} className={styles.summary}>{`${title}: ${totals.length}`}</summary>
      <dl className={styles.list}>
        {totals.slice(0, most).map((total) => [
          <dt key={`${total.name} of`} className={styles.name}>{total.name || flowWords.noReasonCode}</dt>,
          <dd key={`${total.name} is`} className={styles.value}>{off(total)}</dd>,
        ])}
      </dl>
      {totals.length > most && flowWords.others(totals.length - most)}
    </details>
  );
}
