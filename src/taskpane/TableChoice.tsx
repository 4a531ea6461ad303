import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { MappingDraft, OurTable, TableSeen } from "../session/mapTables";
import { columnNeeded, columnsFound, firstRunWords, tableChoice, tableTitles, withoutTable } from "../words/firstRun";

const useStyles = makeStyles({
  table: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  narrow: { minWidth: 0, maxWidth: "100%" },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalM },
});

export interface TableChoiceProps {
  readonly ours: OurTable;
  readonly chosen: MappingDraft[OurTable["name"]];
  readonly tables: readonly TableSeen[];
  /** The needed columns that have no heading, by field. */
  readonly lacking: readonly string[];
  readonly disabled: boolean;
  readonly onTable: (table: string | null) => void;
  readonly onColumn: (field: string, heading: string | null) => void;
}

/** Which table of the workbook serves one of our purposes, and which of its columns is which. */
export function TableChoice({ ours: { name, columns }, chosen, tables, lacking, disabled, onTable, onColumn }: TableChoiceProps) {
  const styles = useStyles();
  const select = { disabled, className: styles.narrow, root: { className: styles.narrow } } as const;
  const headings = tables.find((table) => table.name === chosen.table)?.headings ?? [];
  const found = columns.filter(({ field }) => chosen.columns[field]).length;
  return (
    <section className={styles.table} aria-label={tableTitles[name]}>
      <Field label={tableTitles[name]} hint={chosen.table === null ? withoutTable[name] : null}>
        <Select {...select} value={chosen.table ?? ""} onChange={(_, { value }) => onTable(value === "" ? null : value)}>
          <option value="">{firstRunWords.notUsed}</option>
          {tables.map((table) => <option key={table.name} value={table.name}>{tableChoice(table.name, table.sheet)}</option>)}
        </Select>
      </Field>
      {chosen.table !== null && (
        <details open={lacking.length > 0 || undefined}>
          {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
          <summary tabIndex={0} className={styles.summary}>{columnsFound(found, columns.length, lacking.length)}</summary>
          <div className={styles.columns}>
            {columns.map(({ field, header, isNeeded, isWritten }) => {
              const isLacking = lacking.includes(field);
              return (
                <Field
                  key={field} label={header} size="small" required={isNeeded} hint={isWritten && chosen.columns[field] ? firstRunWords.written : null}
                  validationMessage={isLacking ? columnNeeded(header) : null} validationState={isLacking ? "error" : "none"}
                >
                  <Select {...select} size="small" value={chosen.columns[field] ?? ""} onChange={(_, { value }) => onColumn(field, value === "" ? null : value)}>
                    <option value="">{firstRunWords.noColumn}</option>
                    {headings.map((heading) => <option key={heading} value={heading}>{heading}</option>)}
                  </Select>
                </Field>
              );
            })}
          </div>
        </details>
      )}
    </section>
  );
}
