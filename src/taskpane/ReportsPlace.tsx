import { Button, makeStyles, ProgressBar, Spinner, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Looks, looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { customersToState } from "../session/reports/reportsFor";
import { words } from "../words/pane";
import { explainRefusal } from "../words/refusals";
import { doneOf, reportPlaceWords, statementsReady, writeLabel } from "../words/reportPlace";
import { keptSheets, writtenTo } from "../words/reports";
import { HomePlace } from "./HomePlace";
import type { HomesViewProps } from "./HomesView";
import { Notice } from "./Notice";
import { ReportFields } from "./ReportFields";
import { ReportPreview } from "./ReportPreview";
import { readOf } from "./useDebts";
import { type ReportsState, type ReportStep, useReports } from "./useReports";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type ReportsPlaceProps = Pick<HomesViewProps, "step" | "onReadAgain" | "rowFailure" | "upkeep">;

/** The fifth place of the pane: a report is chosen, looked at, and written to a sheet of its own. */
export function ReportsPlace({ step, onReadAgain, rowFailure, upkeep }: ReportsPlaceProps) {
  const found = readOf(step);
  const opened = found?.kind === "read" ? found.opened : null;
  const state = useReports(opened);
  const looks = useMemo(() => opened && looksOf(opened), [opened]);
  const said = step.kind === "reading" ? words.reading : looks ? saidOf(state.step, looks) : "";
  return (
    <HomePlace title={reportPlaceWords.reports} step={step} onReadAgain={onReadAgain} rowFailure={rowFailure} upkeep={upkeep} said={said}>
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      {step.kind === "reading" && !opened && <Spinner size="small" label={words.reading} />}
      {opened && looks && <Content opened={opened} looks={looks} state={state} />}
    </HomePlace>
  );
}

function Content({ opened, looks, state: { view, made, step, change, write, stop } }: { readonly opened: OpenBook; readonly looks: Looks; readonly state: ReportsState }) {
  const styles = useStyles();
  const customers = useMemo(() => customersToState(opened), [opened]);
  const isWriting = step.kind === "writing";
  const reports = made?.kind === "made" ? made.reports : [];
  const nobody = made?.kind === "refused" && made.refusal.code === "NO_SUCH_CUSTOMER" && view.customer === "all";
  return (
    <>
      <ReportFields view={view} customers={customers} disabled={isWriting} onView={change} />
      {made?.kind === "refused" && <Notice intent="info" title={reportPlaceWords.notMade} sentence={nobody ? reportPlaceWords.nobody : explainRefusal(made.refusal, looks)} />}
      {reports.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" disabledFocusable={isWriting} icon={isWriting ? <Spinner size="tiny" /> : null} onClick={write}>
            {isWriting ? reportPlaceWords.writing : writeLabel(reports.length)}
          </Button>
          {isWriting && step.of > 1 && <Button size="small" onClick={stop}>{reportPlaceWords.stop}</Button>}
        </div>
      )}
      {isWriting && step.of > 1 && <ProgressBar value={step.done} max={step.of} aria-label={doneOf(step.done, step.of)} />}
      <Outcome step={step} looks={looks} />
      {reports.length > 1 && <Text>{statementsReady(reports.length)}</Text>}
      {reports[0] && <ReportPreview key={reports[0].id} report={reports[0]} looks={looks} />}
      {reports.length > 0 && <Text className={styles.quiet}>{reportPlaceWords.own}</Text>}
    </>
  );
}

/** What became of writing, if anything. */
function Outcome({ step, looks }: { readonly step: ReportStep; readonly looks: Looks }) {
  switch (step.kind) {
    case "looking":
    case "writing":
      return null;
    case "written":
      return <Notice intent={step.written.isStopped ? "warning" : "success"} title={step.written.isStopped ? reportPlaceWords.stopped : reportPlaceWords.written} sentence={saidOf(step, looks)} />;
    case "refused":
      return <Notice intent="error" title={reportPlaceWords.notMade} sentence={explainRefusal(step.refusal, looks)} />;
    case "failed":
      return <Notice intent="error" {...step.failure} />;
  }
}

/** What a screen reader is told of the step. */
function saidOf(step: ReportStep, looks: Looks): string {
  switch (step.kind) {
    case "looking":
      return "";
    case "writing":
      return step.of > 1 ? doneOf(step.done, step.of) : reportPlaceWords.writing;
    case "written": {
      const { sheets } = step.written;
      return [writtenTo(sheets.map(({ sheet }) => sheet)), keptSheets(sheets.flatMap(({ kept }) => kept ?? []))].filter((sentence) => sentence !== "").join(" ");
    }
    case "refused":
      return explainRefusal(step.refusal, looks);
    case "failed":
      return step.failure.sentence;
  }
}
