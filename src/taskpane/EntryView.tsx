import { makeStyles, tokens } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { RegisterRow } from "../session/registerView";
import { words } from "../words/pane";
import { entryInWords, kindWords, registerWords, statusWords } from "../words/register";
import { marksOf } from "./marksOf";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What an entry of the register says, where it is not for changing. */
export function EntryView({ entry, looks }: { readonly entry: RegisterRow; readonly looks: Looks }) {
  const styles = useStyles();
  const { writeOff, kind, name, status } = entry;
  const marks = marksOf(entry, looks.amount);
  const facts: readonly (readonly [string, string])[] = [
    [words.customer, name],
    ...(kind === "invoice" ? [[kindWords.invoice, writeOff.invoice ?? ""] as const] : []),
    ...(writeOff.job === null ? [] : [[words.job, writeOff.job] as const]),
    [registerWords.amount, entryInWords(writeOff.amount, status === "Reversal", looks.amount)],
    [registerWords.date, looks.day(writeOff.date)],
    [registerWords.description, writeOff.description],
    ...(writeOff.reasonCode === "" ? [] : [[registerWords.reasonCode, writeOff.reasonCode] as const]),
    [registerWords.status, statusWords[status]],
    ...(marks.length === 0 ? [] : [[registerWords.billing, marks.join(". ")] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([fact, value]) => [<dt key={fact} className={styles.name}>{fact}</dt>, <dd key={`${fact} says`} className={styles.value}>{value}</dd>])}
    </dl>
  );
}
