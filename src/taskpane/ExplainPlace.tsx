import { Button, Caption1, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FigureOf } from "../session/explainFigure";
import type { FigureSelected } from "../session/figureSelected";
import { customerFigure, jobFigure, type JobFigure } from "../session/jobFigure";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { addedTo, explainTitle, explainWords, takenFrom, upToDay } from "../words/explain";
import { formWords, historyOfJob, ledgerWords } from "../words/form";
import { goneNotice, historyWords } from "../words/history";
import { type Fact, FactsTable } from "./FactsTable";
import { FigureLines } from "./FigureLines";
import { FigureNote } from "./FigureNote";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useGoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) max-content", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, margin: 0 },
  amount: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ExplainPlaceProps extends Pick<Navigation, "go"> {
  readonly of: Extract<FigureOf, { readonly kind: "job-figure" | "customer-debt" }>;
  readonly cell: FigureSelected;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** How a figure in a cell comes about: everything that it adds up from, to the cent. */
export function ExplainPlace({ of, ...rest }: ExplainPlaceProps) {
  return of.kind === "job-figure" ? <OfJob {...rest} of={of} /> : <OfCustomer {...rest} of={of} />;
}

type Of<Kind extends FigureOf["kind"]> = Omit<ExplainPlaceProps, "of"> & { readonly of: Extract<FigureOf, { readonly kind: Kind }> };

function OfJob({ of: { id, job, upTo }, cell, opened, looks, go, onBack }: Of<"job-figure">) {
  const styles = useStyles();
  const found = useMemo(() => jobFigure(opened, id, job, upTo), [opened, id, job, upTo]);
  const { failure, goTo } = useGoToRow();
  const title = explainTitle(job);
  const back = () => onBack(opened);
  if (!found) return <Place title={title} busy={false} onBack={back}><Notice intent="warning" {...goneNotice(job)} /></Place>;
  const debtor = { customer: found.customer, job, invoice: null };
  return (
    <Place title={title} busy={false} onBack={back}>
      <FigureNote opened={opened} cell={cell} figure={found.figure} looks={looks} />
      {found.incomplete && <Notice intent="warning" title={historyWords.incomplete} sentence={historyWords.incompleteAdvice} />}
      {failure && <Notice intent="error" {...failure} />}
      <Caption1 className={styles.quiet}>{upToDay(upTo === null ? null : looks.day(upTo))}</Caption1>
      <FactsTable title={explainWords.sum} facts={factsOf(found, looks)} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => go({ kind: "history", debtor }, opened)}>{formWords.jobHistory}</Button>
        <Button size="small" onClick={() => goTo(opened, "jobs", job)}>{historyWords.showInExcel}</Button>
      </div>
      {found.ledgers.every(({ lines }) => lines.length === 0) && <Text>{explainWords.noLines}</Text>}
      {found.ledgers.filter(({ lines }) => lines.length > 0).map(({ ledger, lines, sum }) => (
        <FigureLines key={ledger} title={ledgerWords[ledger]} lines={lines} sum={sum} looks={looks} onShow={(table, key) => goTo(opened, table, key)} />
      ))}
      {found.takes.length > 0 && <Subtitle2 as="h2" className={styles.title}>{explainWords.writeOffs}</Subtitle2>}
      {found.takes.length > 0 && (
        <dl className={styles.list}>
          {found.takes.map(({ writeOff, ledger, amount }) => {
            const what = (amount < 0 ? takenFrom : addedTo)(writeOff, ledgerWords[ledger]);
            return [
              <dt key={what}><Link as="button" inline aria-label={`${formWords.goToCell}: ${what}`} onClick={() => goTo(opened, "writeOffs", writeOff)}>{what}</Link></dt>,
              <dd key={`${what} amount`} className={styles.amount}>{looks.amount(amount)}</dd>,
            ];
          })}
        </dl>
      )}
    </Place>
  );
}

/** What the figure adds up from, ledger by ledger; the last line is what the cell shows. */
function factsOf({ ledgers, taken, keptBack, figure }: JobFigure, { amount }: Looks): readonly Fact[] {
  const named = (name: string, value: JobFigure["figure"]): readonly Fact[] => (value === 0 ? [] : [{ name, value: amount(value) }]);
  return [
    ...ledgers.flatMap(({ ledger, sum }) => named(ledgerWords[ledger], sum)),
    ...named(explainWords.writeOffs, taken),
    ...named(explainWords.staysUnbilled, keptBack),
    { name: explainWords.figure, value: amount(figure), isSum: true },
  ];
}

function OfCustomer({ of: { customer }, cell, opened, looks, go, onBack }: Of<"customer-debt">) {
  const styles = useStyles();
  const found = useMemo(() => customerFigure(opened, customer), [opened, customer]);
  const { jobs, withoutJob, figure } = found;
  const open = (job: string | null) => go({ kind: "history", debtor: { customer, job, invoice: null } }, opened);
  return (
    <Place title={explainTitle(found.name)} busy={false} onBack={() => onBack(opened)}>
      <FigureNote opened={opened} cell={cell} figure={figure} looks={looks} />
      {found.incomplete && <Notice intent="warning" title={historyWords.incomplete} sentence={historyWords.incompleteAdvice} />}
      <FactsTable
        title={explainWords.jobs} basis={historyWords.taxIncluded}
        facts={[
          ...jobs.map(({ job, balance }) => ({ name: job, value: looks.amount(balance) })),
          ...(withoutJob === 0 ? [] : [{ name: explainWords.withoutJob, value: looks.amount(withoutJob) }]),
          { name: historyWords.balance, value: looks.amount(figure), isSum: true },
        ]}
      />
      <div className={styles.buttons}>
        {jobs.map(({ job }) => <Button key={job} size="small" onClick={() => open(job)}>{historyOfJob(job)}</Button>)}
        <Button size="small" onClick={() => open(null)}>{formWords.customerHistory}</Button>
      </div>
    </Place>
  );
}
