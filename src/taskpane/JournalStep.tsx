import { Button, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Looks } from "../session/looks";
import { journalFilesAndReport, monthOf } from "../session/monthEnd/journalForm";
import { journalWritten } from "../session/reports/journalWritten";
import { reportsFor } from "../session/reports/reportsFor";
import { writeReports } from "../session/reports/writeReports";
import type { OpenBook } from "../session/readBook";
import { flowWords, journalSentence } from "../words/monthEndFlow";
import { explainRefusal } from "../words/refusals";
import { AccountsTable } from "./AccountsTable";
import { postingFailureOf } from "./failure";
import { Notice, type NoticeProps } from "./Notice";
import { saveFile } from "./saveFile";
import { today } from "./today";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
  sums: { fontVariantNumeric: "tabular-nums" },
});

export interface JournalStepProps {
  readonly opened: OpenBook;
  readonly looks: Looks;
  /** As it was typed: the journal is that of its month at first. */
  readonly day: string;
  readonly onBack: () => void;
}

/** The journal of a period: what it comes to, as a sheet and as a file for each program. */
export function JournalStep({ opened, looks, day, onBack }: JournalStepProps) {
  const styles = useStyles();
  const [days, setDays] = useState<{ readonly from: string; readonly to: string }>(() => monthOf(day) ?? monthOf(today(new Date())) ?? { from: "", to: "" });
  const [said, setSaid] = useState<NoticeProps | null>(null);
  const [busy, setBusy] = useState(false);
  const made = useMemo(() => journalFilesAndReport(opened, days), [opened, days]);
  const change = (part: Partial<typeof days>) => {
    setSaid(null);
    setDays((now) => ({ ...now, ...part }));
  };
  const write = async () => {
    const reports = reportsFor(opened, { kind: "journal", ...days }, today(new Date()));
    if (reports.kind === "refused") return setSaid({ intent: "error", title: flowWords.notPosted, sentence: explainRefusal(reports.refusal, looks) });
    setBusy(true);
    try {
      const written = await writeReports(opened, reports.reports);
      setSaid(written.kind === "refused"
        ? { intent: "error", title: flowWords.notPosted, sentence: explainRefusal(written.refusal, looks) }
        : { intent: "success", title: flowWords.written, sentence: journalWritten(written.sheets) });
    } catch (error) {
      setSaid({ intent: "error", ...postingFailureOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.fields}>
        <Field label={flowWords.from}><Input className={styles.narrow} type="date" value={days.from} onChange={(_, { value }) => change({ from: value })} /></Field>
        <Field label={flowWords.to}><Input className={styles.narrow} type="date" value={days.to} onChange={(_, { value }) => change({ to: value })} /></Field>
      </div>
      <Text className={styles.sums}>
        {made === null ? "" : made.lines === 0 ? flowWords.nothingInIt : journalSentence(made.lines, looks.amount(made.debits), looks.amount(made.credits))}
      </Text>
      {made !== null && made.lines > 0 && <AccountsTable made={made} looks={looks} />}
      {made?.notes.map((note) => <Text key={note}>{note}</Text>)}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : null} onClick={() => void write()}>{busy ? flowWords.writing : flowWords.toSheet}</Button>
        <Button onClick={onBack}>{flowWords.again}</Button>
      </div>
      {made !== null && made.lines > 0 && (
        <div className={styles.buttons} role="group" aria-label={flowWords.saveAs}>
          <Text>{flowWords.saveAs}</Text>
          {made.files.map(({ program, name, content }) => <Button key={program} size="small" onClick={() => saveFile(name, content)}>{program}</Button>)}
        </div>
      )}
      {said && <Notice {...said} />}
    </>
  );
}
