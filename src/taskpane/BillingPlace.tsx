import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { type BillingRow, jobsTableWanted } from "../session/billingView";
import { looksOf } from "../session/looks";
import { billingRead, billingWords, chosenSaid, jobsOfAll, jobsTableMissing, noneChosen } from "../words/billing";
import { words } from "../words/pane";
import { BillingTable } from "./BillingTable";
import { BillingToolbar } from "./BillingToolbar";
import { BillingTotal } from "./BillingTotal";
import { ChosenBar } from "./ChosenBar";
import { HomePlace } from "./HomePlace";
import type { HomesViewProps } from "./HomesView";
import { Notice } from "./Notice";
import { readOf } from "./useDebts";
import { useBillingActions } from "./useBillingActions";
import { type Billing, useBilling } from "./useBilling";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export type BillingPlaceProps = Omit<HomesViewProps, "home">;

/** The third place of the pane: the jobs with something to bill. */
export function BillingPlace({ step, onReadAgain, rowFailure, upkeep, go, goHome, goTo }: BillingPlaceProps) {
  const found = readOf(step);
  const read = found?.kind === "read" ? found : null;
  const billing = useBilling(read);
  const { seen, rows, incomplete } = billing;
  const said = step.kind === "reading" ? words.reading : read ? billingRead(seen.rows.length, rows.length, looksOf(read.opened).amount(seen.sums.toBill), incomplete) : "";
  return (
    <HomePlace title={billingWords.billing} step={step} onReadAgain={onReadAgain} rowFailure={rowFailure} upkeep={upkeep} said={said}>
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      {step.kind === "reading" && !read && <Spinner size="small" label={words.reading} />}
      {read && <Content read={read} billing={billing} go={go} goHome={goHome} goTo={goTo} />}
    </HomePlace>
  );
}

interface ContentProps extends Pick<BillingPlaceProps, "go" | "goHome" | "goTo"> {
  readonly read: NonNullable<Parameters<typeof useBilling>[0]>;
  readonly billing: Billing;
}

function Content({ read: { opened, customers: names, incomplete: isIncomplete }, billing, go, goHome, goTo }: ContentProps) {
  const styles = useStyles();
  const { view, day, rows, seen, customers, ledgers, incomplete, chosen, change, choose, chooseAll } = billing;
  const { amount: show } = useMemo(() => looksOf(opened), [opened]);
  const { actionsOf: actions, bill, writeOff } = useBillingActions(go, goTo);
  const actionsOf = useCallback((row: BillingRow) => actions(row, day, opened), [actions, day, opened]);
  const ticked = useMemo(() => new Set(chosen.jobs), [chosen]);
  const wanted = jobsTableWanted(opened);
  if (wanted !== null) return <Notice intent="info" title={billingWords.noJobs} sentence={jobsTableMissing(wanted)} />;

  const billable = seen.rows.filter((row) => row.isBillable);
  const seenChosen = billable.filter(({ job }) => ticked.has(job)).length;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => goHome("register")}>{billingWords.register}</Button>
        <Button size="small" onClick={() => go({ kind: "new-write-off", only: "job" }, opened)}>{billingWords.writeOffAnyJob}</Button>
      </div>
      {rows.length > 0 && <BillingTotal sums={seen.sums} ledgers={ledgers} incomplete={incomplete} many={jobsOfAll(seen.rows.length, rows.length)} show={show} />}
      {/* When cells could not be read, nobody knows that there is nothing to bill. */}
      {rows.length === 0 && !isIncomplete && <Text>{billingWords.nothingToBill}</Text>}
      <BillingToolbar view={view} day={day} isHalfADay={view.upTo !== null && view.upTo !== day} customers={customers} onView={change} />
      {rows.length > 0 && seen.rows.length === 0 && <Text>{billingWords.nothingMatches}</Text>}
      {(billable.length > 0 || chosen.jobs.length > 0) && (
        <ChosenBar
          chosen={chosen.jobs.length} all={seenChosen === 0 ? false : seenChosen === billable.length ? true : "mixed"}
          said={chosen.jobs.length === 0 ? noneChosen : chosenSaid(show(chosen.toBill), chosen.jobs.length - seenChosen)}
          onAll={chooseAll} onBill={() => bill(chosen.jobs, day, opened)} onWriteOff={() => writeOff(chosen.jobs, opened)}
        />
      )}
      {seen.rows.length > 0 && <BillingTable rows={seen.rows} ledgers={ledgers} names={names} chosen={ticked} show={show} onChoose={choose} actionsOf={actionsOf} />}
    </>
  );
}
