import { Caption1, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { BalanceMove, Consequences } from "../session/consequences";
import type { Looks } from "../session/looks";
import { fieldInWords, fieldWords } from "../words/register";
import { arrow, balanceWords, formWords, ledgerWords, statusLabel, wasShown } from "../words/form";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalS },
  whole: { display: "inline-block" },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  changed: { display: "block", fontStyle: "italic", fontWeight: tokens.fontWeightSemibold },
});

export interface ConsequencesViewProps {
  readonly consequences: Consequences;
  /** What an earlier preview showed: what differs from it is marked. */
  readonly earlier: Consequences | null;
  readonly title: string;
  readonly looks: Looks;
}

/** What will change: every balance before and after, the status, and whose work bears it. */
export function ConsequencesView({ title, consequences, earlier, looks }: ConsequencesViewProps) {
  const styles = useStyles();
  const { amount: show } = looks;
  const { fields, balances, status, entries, people, released } = consequences;
  // What a write up raises, or a reversal gives back, has a sign of its own in the words above it.
  const isRaised = entries.length > 0 && entries.every(({ amount }) => amount < 0);
  const borne = (amount: Amount) => show(isRaised ? (-amount as Amount) : amount);
  const lasting = status && status.before !== status.after ? status : null;
  return (
    <section className={styles.part} aria-labelledby="what-will-change">
      <Subtitle2 as="h2" id="what-will-change" className={styles.title}>{title}</Subtitle2>
      {fields.length + balances.length === 0 && !lasting ? (
        <Text>{formWords.nothingChanges}</Text>
      ) : (
        <table className={styles.table} aria-labelledby="what-will-change">
          <tbody>
            {fields.map(({ id, field, before, after }) => (
              <Row key={`${id}/${field}`} id={id} what={fieldWords[field]} value={arrow(fieldInWords(field, before, looks), fieldInWords(field, after, looks))} was={null} />
            ))}
            {balances.map((move) => (
              <Row key={`${move.what}/${move.id}`} id={move.id} what={balanceWords[move.what]} value={arrow(show(move.before), show(move.after))} was={wasOf(move, earlier, show)} />
            ))}
            {lasting && <Row id={lasting.id} what={statusLabel} value={arrow(lasting.before, lasting.after)} was={null} />}
          </tbody>
        </table>
      )}
      {entries.length > 0 && (
        <Bearers title={isRaised ? formWords.whichAreRaised : formWords.whichBear}>
          {entries.map(({ entry, ledger, who, description, amount }, at) => (
            <Bearer
              key={at}
              name={[entry ?? formWords.noEntry, ledger === null ? "" : ledgerWords[ledger]].filter((part) => part !== "").join(" · ")}
              beneath={[who, description].filter((part) => part !== "").join(": ")}
              amount={borne(amount)}
            />
          ))}
        </Bearers>
      )}
      {released.length > 0 && (
        <Bearers title={formWords.released}>
          {released.map(({ id, what, amount }) => <Bearer key={id} name={id} beneath={what} amount={show(amount)} />)}
        </Bearers>
      )}
      {people.length > 0 && (
        <Bearers title={isRaised ? formWords.whoseIsRaised : formWords.whoBears}>
          {people.map(({ who, amount }) => <Bearer key={who} name={who} beneath="" amount={borne(amount)} />)}
        </Bearers>
      )}
    </section>
  );
}

/** What an earlier preview said of a balance, where it said something else. */
function wasOf(move: BalanceMove, earlier: Consequences | null, show: (amount: Amount) => string): string | null {
  if (earlier === null) return null;
  const was = earlier.balances.find(({ what, id }) => what === move.what && id === move.id);
  if (!was) return formWords.changedSince;
  return was.before === move.before && was.after === move.after ? null : wasShown(show(was.before), show(was.after));
}

function Row({ id, what, value, was }: { readonly id: string; readonly what: string; readonly value: string; readonly was: string | null }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.whole}>{id}</span> <span className={styles.whole}>{what}</span>
      </th>
      <td className={mergeClasses(styles.cell, styles.amount)}>
        {value}
        {was !== null && <Caption1 className={styles.changed}> {was}</Caption1>}
      </td>
    </tr>
  );
}

function Bearers({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>{title}</th>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.amount)}>{formWords.amount}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Bearer({ name, beneath, amount }: { readonly name: string; readonly beneath: string; readonly amount: string }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
        {beneath !== "" && <Caption1 className={styles.quiet}> {beneath}</Caption1>}
      </th>
      <td className={mergeClasses(styles.cell, styles.amount)}>{amount}</td>
    </tr>
  );
}
