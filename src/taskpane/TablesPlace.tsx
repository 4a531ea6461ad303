import { Button, Checkbox, Field, Spinner, Text } from "@fluentui/react-components";
import { lacking, ourTables } from "../session/mapTables";
import type { OpenBook } from "../session/readBook";
import { firstRunWords, tablesRefused, tablesWithoutHeadings } from "../words/firstRun";
import { words } from "../words/pane";
import { Announcement } from "./Announcement";
import { CheckedRows } from "./CheckedRows";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { TableChoice } from "./TableChoice";
import { type ChoiceStep, isEmpty, type TablesChoice, useTables } from "./useTables";

export interface TablesPlaceProps {
  readonly opened: OpenBook;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Which tables and columns of the workbook are ours: proposed, chosen, checked, and kept in the workbook. */
export function TablesPlace({ opened, onBack }: TablesPlaceProps) {
  const choice = useTables(() => onBack(null));
  const { step } = choice;
  const busy = step.kind === "reading" || (step.kind === "seen" && (step.choice.kind === "checking" || step.choice.kind === "saving"));
  return (
    <Place title={firstRunWords.map} busy={busy} onBack={() => onBack(opened)}>
      {step.kind === "reading" && <Spinner size="small" label={words.reading} />}
      {step.kind === "newer-mapping" && <Notice intent="warning" title={words.newerMapping} sentence={words.newerMappingAdvice} />}
      {step.kind === "failed" && <Notice intent="error" {...step.failure}><div><Button size="small" onClick={choice.readAgain}>{words.tryAgain}</Button></div></Notice>}
      {step.kind === "seen" && <Seen {...choice} step={step} />}
    </Place>
  );
}

type SeenProps = Omit<TablesChoice, "step"> & { readonly step: Extract<TablesChoice["step"], { readonly kind: "seen" }> };

function Seen({ step: { seen, draft, makesWriteOffs, choice }, chooseTable, chooseColumn, makeWriteOffs, check, save }: SeenProps) {
  const { tables, withoutHeadings } = seen;
  const missing = lacking(draft);
  const disabled = choice.kind === "checking" || choice.kind === "saving";
  if (tables.length === 0 && withoutHeadings.length === 0) return <Notice intent="info" title={firstRunWords.noTablesAtAll} sentence={firstRunWords.noTablesAtAllAdvice} />;
  return (
    <>
      <Text>{firstRunWords.mapIntro}</Text>
      {withoutHeadings.length > 0 && <Notice intent="warning" title={firstRunWords.noTables} sentence={tablesWithoutHeadings(withoutHeadings)} />}
      {ourTables.map((ours) => (
        <TableChoice
          key={ours.name} ours={ours} chosen={draft[ours.name]} tables={tables} disabled={disabled}
          lacking={missing.find(({ name }) => name === ours.name)?.fields ?? []}
          onTable={(table) => chooseTable(ours.name, table)} onColumn={(field, heading) => chooseColumn(ours.name, field, heading)}
        />
      ))}
      {draft.writeOffs.table === null && (
        <Field hint={firstRunWords.makeWriteOffsHint}>
          <Checkbox label={firstRunWords.makeWriteOffs} checked={makesWriteOffs} disabled={disabled} onChange={(_, { checked }) => makeWriteOffs(checked === true)} />
        </Field>
      )}
      <Outcome choice={choice} isEmpty={isEmpty(draft)} />
      <Button appearance="primary" disabledFocusable={disabled} icon={disabled ? <Spinner size="tiny" /> : null} onClick={choice.kind === "checked" ? save : check}>{labelOf(choice)}</Button>
      <Announcement sentence={disabled ? labelOf(choice) : ""} />
    </>
  );
}

function Outcome({ choice, isEmpty: nothing }: { readonly choice: ChoiceStep; readonly isEmpty: boolean }) {
  if (choice.kind === "checked") return <CheckedRows checked={choice.checked} />;
  if (choice.kind === "lacking") return <Notice intent="error" title={firstRunWords.notSaved} sentence={nothing ? firstRunWords.nothingChosen : firstRunWords.stillNeeded} />;
  if (choice.kind === "refused") return <Notice intent="error" title={firstRunWords.notSaved} sentence={tablesRefused(choice.refusal)} />;
  return choice.kind === "failed" ? <Notice intent="error" {...choice.failure} /> : null;
}

const labelOf = ({ kind }: ChoiceStep) =>
  kind === "checked" ? firstRunWords.save : kind === "saving" ? firstRunWords.saving : kind === "checking" ? firstRunWords.checking : firstRunWords.check;
