import { Button, Field, makeStyles, Select, Spinner, Text } from "@fluentui/react-components";
import { tableSets } from "../session/createTables";
import type { OpenBook } from "../session/readBook";
import { firstRunWords, tableSetWords, tablesMade, tablesRefused, tableTitles, whatNext } from "../words/firstRun";
import { words } from "../words/pane";
import { Announcement } from "./Announcement";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { useNewTables } from "./useNewTables";

const useStyles = makeStyles({ narrow: { minWidth: 0 }, button: { justifySelf: "start" } });

export interface NewTablesPlaceProps {
  readonly opened: OpenBook;
  readonly onBack: (opened: OpenBook | null) => void;
}

const sets = ["all", "invoices", "jobs"] as const;

/** Makes the tables of a new workbook. The button stays where it is, so that focus is never lost. */
export function NewTablesPlace({ opened, onBack }: NewTablesPlaceProps) {
  const styles = useStyles();
  const { set, step, choose, make } = useNewTables();
  const making = step.kind === "making";
  const created = step.kind === "settled" && step.created.kind === "created" ? step.created : null;
  const refused = step.kind === "settled" && !created ? step.created : null;
  const done = created ? `${tablesMade(created.tables)} ${whatNext}` : "";
  return (
    <Place title={firstRunWords.create} busy={making} onBack={() => onBack(step.kind === "choosing" ? opened : null)}>
      {!created && (
        <>
          <Field label={firstRunWords.whichTables}>
            <Select value={set} disabled={making} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => choose(sets.find((known) => known === value) ?? "all")}>
              {sets.map((known) => <option key={known} value={known}>{tableSetWords[known]}</option>)}
            </Select>
          </Field>
          <Text>{tableSets[set].map((name) => tableTitles[name]).join(", ")}.</Text>
        </>
      )}
      {created && <Notice intent="success" title={firstRunWords.created} sentence={done} />}
      {refused && <Notice intent="error" title={firstRunWords.notCreated} sentence={tablesRefused(refused)} />}
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      <Button appearance="primary" disabledFocusable={making} icon={making ? <Spinner size="tiny" /> : null} className={styles.button} onClick={created ? () => onBack(null) : make}>
        {created ? firstRunWords.showDebts : making ? firstRunWords.creating : step.kind === "failed" ? words.tryAgain : firstRunWords.create}
      </Button>
      <Announcement sentence={making ? firstRunWords.creating : done} />
    </Place>
  );
}
