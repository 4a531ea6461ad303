import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Amount } from "../domain/money";
import { hasBilledEntries } from "../session/balanceForm";
import type { FigureSelected } from "../session/figureSelected";
import { historyFacts, type HistoryFacts } from "../session/historyView";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { balancingWords } from "../words/balance";
import { formWords, ledgerWords } from "../words/form";
import { goneNotice, historyOf, historyWords } from "../words/history";
import { type Fact, FactsTable } from "./FactsTable";
import { FigureNote } from "./FigureNote";
import { HistoryTable } from "./HistoryTable";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useGoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";
import { useStepActions } from "./useStepActions";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: "anywhere" },
});

type Bill = NonNullable<HistoryFacts["bill"]>;

export interface HistoryPlaceProps extends Pick<Navigation, "go"> {
  readonly debtor: Debtor;
  /** The cell whose figure this explains, if any. */
  readonly cell: FigureSelected | null;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** What happened to a job, or to a customer's invoices without one, and what was owed after each event. */
export function HistoryPlace({ debtor, cell, opened, looks, go, onBack }: HistoryPlaceProps) {
  const styles = useStyles();
  const facts = useMemo(() => historyFacts(opened, debtor), [opened, debtor]);
  const { failure, goTo } = useGoToRow();
  const { openingOf, actionsOf } = useStepActions(opened, null, go, goTo);
  const back = () => onBack(opened);
  if (!facts) return <Place title={historyWords.history} busy={false} onBack={back}><Notice intent="warning" {...goneNotice(debtor.job ?? debtor.customer)} /></Place>;
  const { job, name, steps, incomplete } = facts;
  const title = historyOf(job?.id ?? null, name);
  return (
    <Place title={title} busy={false} onBack={back}>
      {cell && <FigureNote opened={opened} cell={cell} figure={facts.balance} looks={looks} />}
      {job && job.description !== "" && <Body1 className={styles.words}>{job.description}</Body1>}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => go({ kind: "write-off", debtor }, opened)}>{formWords.writeOffMenu}</Button>
        <Button size="small" onClick={() => go({ kind: "payment", debtor }, opened)}>{formWords.paymentMenu}</Button>
        {job && hasBilledEntries(opened, job.id) && <Button size="small" onClick={() => go({ kind: "balance", job: job.id, entry: null }, opened)}>{balancingWords.menu}</Button>}
        {job && <Button size="small" onClick={() => goTo(opened, "jobs", job.id)}>{historyWords.showInExcel}</Button>}
      </div>
      {failure && <Notice intent="error" {...failure} />}
      {incomplete && <Notice intent="warning" title={historyWords.incomplete} sentence={historyWords.incompleteAdvice} />}
      <FactsTable title={historyWords.owing} basis={historyWords.taxIncluded} facts={[{ name: historyWords.balance, value: looks.amount(facts.balance), isSum: true }]} />
      {facts.bill && <FactsTable title={historyWords.nextBill} basis={historyWords.beforeTax} facts={factsOfBill(facts.bill, looks)} />}
      <Subtitle2 as="h2" className={styles.title}>{historyWords.history}</Subtitle2>
      <Caption1 className={styles.quiet}>{job ? historyWords.ofJob : historyWords.ofCustomer}</Caption1>
      <HistoryTable label={title} steps={steps} looks={looks} openingOf={openingOf} actionsOf={actionsOf} />
    </Place>
  );
}

/** What the next bill would be, ledger by ledger. Plant is named where there is some, and so are write-offs. */
function factsOfBill({ unbilled, writtenUp, consumed, carried, toBill, staysUnbilled }: Bill, { amount }: Looks): readonly Fact[] {
  const named = (name: string, value: Amount): readonly Fact[] => (value === 0 ? [] : [{ name, value: amount(value) }]);
  return [
    { name: ledgerWords.timesheet, value: amount(unbilled.timesheet) },
    ...named(ledgerWords.plant, unbilled.plant),
    { name: ledgerWords.materials, value: amount(unbilled.materials) },
    { name: ledgerWords.broughtForward, value: amount(unbilled.broughtForward) },
    ...named(historyWords.writtenUp, writtenUp),
    ...named(historyWords.writtenOff, (0 - consumed) as Amount),
    ...named(historyWords.staysUnbilled, staysUnbilled),
    { name: historyWords.toBill, value: amount(toBill), isSum: true },
    ...named(historyWords.waits, carried),
  ];
}
