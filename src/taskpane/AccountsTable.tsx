import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { JournalMade } from "../session/monthEnd/journalForm";
import { journalWords } from "../words/journal";
import { flowWords } from "../words/monthEndFlow";
import { reportWords } from "../words/reports";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  caption: { paddingBottom: tokens.spacingVerticalXS, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "start", verticalAlign: "baseline", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { paddingInlineStart: tokens.spacingHorizontalS, textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  total: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
});

/** What a journal comes to, account by account; blank where nothing stands on a side. */
export function AccountsTable({ made: { accounts, debits, credits }, looks }: { readonly made: JournalMade; readonly looks: Looks }) {
  const styles = useStyles();
  const side = (amount: JournalMade["debits"]) => (amount === 0 ? "" : looks.amount(amount));
  const row = (name: string, cells: readonly string[], own?: string) => (
    <tr key={name}>
      <th scope="row" className={mergeClasses(styles.cell, own)}>{name}</th>
      {cells.map((cell, at) => <td key={at} className={mergeClasses(styles.cell, styles.amount, own)}>{cell}</td>)}
    </tr>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{flowWords.byAccount}</caption>
      <thead>
        <tr>
          {[journalWords.account, journalWords.debit, journalWords.credit].map((heading, at) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading, at > 0 && styles.amount)}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>{accounts.map(({ name, debit, credit }) => row(name, [side(debit), side(credit)]))}</tbody>
      <tfoot>{row(reportWords.total, [looks.amount(debits), looks.amount(credits)], styles.total)}</tfoot>
    </table>
  );
}
