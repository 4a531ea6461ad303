import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FigureSelected } from "../session/figureSelected";
import { type InvoiceFacts, invoiceFacts } from "../session/invoiceView";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { formWords, historyOfJob } from "../words/form";
import { dayOr, goneNotice, historyWords, invoiceNamed } from "../words/history";
import { type Fact, FactsTable } from "./FactsTable";
import { FigureNote } from "./FigureNote";
import { HistoryTable } from "./HistoryTable";
import { invoiceActions } from "./invoiceActions";
import { InvoiceLines } from "./InvoiceLines";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useGoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";
import { useStepActions } from "./useStepActions";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
});

export interface InvoicePlaceProps extends Pick<Navigation, "go"> {
  readonly invoice: string;
  /** The cell whose figure this explains, if any. */
  readonly cell: FigureSelected | null;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** One invoice: what it comes to, how far each of its lines is settled, and by what. */
export function InvoicePlace({ invoice: id, cell, opened, looks, go, onBack }: InvoicePlaceProps) {
  const styles = useStyles();
  const facts = useMemo(() => invoiceFacts(opened, id), [opened, id]);
  const { failure, goTo } = useGoToRow();
  const { openingOf, actionsOf } = useStepActions(opened, id, go, goTo);
  const back = () => onBack(opened);
  if (!facts) return <Place title={invoiceNamed(id)} busy={false} onBack={back}><Notice intent="warning" {...goneNotice(id)} /></Place>;
  const { invoice, jobs, incomplete, lines, steps } = facts;
  const debtor: Debtor = { customer: invoice.customer, job: jobs[0] ?? null, invoice: id };
  return (
    <Place title={invoiceNamed(id)} busy={false} onBack={back}>
      {cell && <FigureNote opened={opened} cell={cell} figure={facts.state.balance} looks={looks} />}
      <div className={styles.buttons}>
        {facts.isOpenOrSent && <Button size="small" onClick={() => go({ kind: "write-off", debtor }, opened)}>{formWords.writeOffMenu}</Button>}
        {facts.isOpenOrSent && <Button size="small" onClick={() => go({ kind: "payment", debtor }, opened)}>{formWords.paymentMenu}</Button>}
        {invoiceActions([id], opened, go).map(({ name, act }) => <Button key={name} size="small" onClick={act}>{name}</Button>)}
        <Button size="small" onClick={() => goTo(opened, "invoices", id)}>{historyWords.showInExcel}</Button>
        {jobs.map((job) => (
          <Button key={job} size="small" onClick={() => go({ kind: "history", debtor: { ...debtor, job, invoice: null } }, opened)}>
            {jobs.length === 1 ? formWords.jobHistory : historyOfJob(job)}
          </Button>
        ))}
        {jobs.length === 0 && <Button size="small" onClick={() => go({ kind: "history", debtor: { ...debtor, invoice: null } }, opened)}>{formWords.customerHistory}</Button>}
      </div>
      {failure && <Notice intent="error" {...failure} />}
      {incomplete && <Notice intent="warning" title={historyWords.incomplete} sentence={historyWords.incompleteAdvice} />}
      <FactsTable title={historyWords.heading} facts={factsOfHeading(facts, looks)} />
      <FactsTable title={historyWords.totals} facts={factsOfTotals(facts, looks)} />
      <Subtitle2 as="h2" className={styles.title}>{historyWords.lines}</Subtitle2>
      <InvoiceLines lines={lines} jobs={jobs} show={looks.amount} />
      <Subtitle2 as="h2" className={styles.title}>{historyWords.settlement}</Subtitle2>
      <HistoryTable label={historyWords.settlement} steps={steps} looks={looks} openingOf={openingOf} actionsOf={actionsOf} />
    </Place>
  );
}

function factsOfHeading({ invoice, name, jobs, state }: InvoiceFacts, { day }: Looks): readonly Fact[] {
  const { date, due, sent, style } = invoice;
  return [
    { name: historyWords.status, value: state.status },
    { name: historyWords.customer, value: name },
    { name: historyWords.job, value: jobs.length === 0 ? historyWords.noJob : jobs.join(", ") },
    { name: historyWords.date, value: day(date) },
    ...(due === null ? [] : [{ name: historyWords.due, value: day(due) }]),
    ...(sent === undefined ? [] : [{ name: historyWords.sent, value: dayOr(sent, day, historyWords.notSent) }]),
    ...(style === null ? [] : [{ name: historyWords.style, value: style }]),
  ];
}

const factsOfTotals = ({ state }: InvoiceFacts, { amount }: Looks): readonly Fact[] => [
  { name: historyWords.net, value: amount(state.net) },
  { name: historyWords.tax, value: amount(state.tax) },
  { name: historyWords.total, value: amount(state.total), isSum: true },
  { name: historyWords.paid, value: amount(state.paid) },
  { name: historyWords.writtenOff, value: amount(state.writtenOff) },
  { name: historyWords.balanceDue, value: amount(state.balance), isSum: true },
];
