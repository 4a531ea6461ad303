import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { registerGroups } from "../session/reports/reportsFor";
import { words } from "../words/pane";
import { reportNames, reportPlaceWords } from "../words/reportPlace";
import { groupHeadings } from "../words/reports";
import { reportKinds, type ReportView } from "./useReports";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface ReportFieldsProps {
  readonly view: ReportView;
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly disabled: boolean;
  readonly onView: (part: Partial<ReportView>) => void;
}

/** Which report is wanted, of whom and of which days. Only what the report asks for is shown. */
export function ReportFields({ view, customers, disabled, onView }: ReportFieldsProps) {
  const styles = useStyles();
  const select = { size: "small", disabled, className: styles.narrow, root: { className: styles.narrow } } as const;
  const date = (label: string, field: "from" | "to" | "asOf", isWide = false) => (
    <Field label={label} size="small" className={isWide ? styles.wide : undefined}>
      <Input type="date" size="small" disabled={disabled} className={styles.narrow} value={view[field]} onChange={(_, { value }) => onView({ [field]: value })} />
    </Field>
  );
  const { kind } = view;
  return (
    <div className={styles.fields}>
      <Field label={reportPlaceWords.report} size="small" className={styles.wide}>
        <Select {...select} value={kind} onChange={(_, { value }) => onView({ kind: reportKinds.find((each) => each === value) ?? "statement" })}>
          {reportKinds.map((each) => <option key={each} value={each}>{reportNames[each]}</option>)}
        </Select>
      </Field>
      {kind === "statement" && (
        <Field label={words.customer} size="small" className={styles.wide}>
          <Select {...select} value={view.customer} onChange={(_, { value }) => onView({ customer: value })}>
            <option value="">{reportPlaceWords.chooseCustomer}</option>
            <option value="all">{reportPlaceWords.everyone}</option>
            {customers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </Field>
      )}
      {kind === "debts" && date(reportPlaceWords.asOf, "asOf", true)}
      {kind !== "wip" && date(reportPlaceWords.from, "from")}
      {kind !== "wip" && date(reportPlaceWords.to, "to")}
      {kind === "statement" && (
        <Field label={reportPlaceWords.dates} size="small" className={styles.wide}>
          <Select {...select} value={view.by} onChange={(_, { value }) => onView({ by: value === "due" ? "due" : "transaction" })}>
            <option value="transaction">{reportPlaceWords.byTransaction}</option>
            <option value="due">{reportPlaceWords.byDue}</option>
          </Select>
        </Field>
      )}
      {kind === "register" && (
        <Field label={reportPlaceWords.groupBy} size="small" className={styles.wide}>
          <Select {...select} value={view.group} onChange={(_, { value }) => onView({ group: registerGroups.find((group) => group === value) ?? "month" })}>
            {registerGroups.map((group) => <option key={group} value={group}>{groupHeadings[group]}</option>)}
          </Select>
        </Field>
      )}
      {kind === "wip" && (
        <Checkbox className={styles.wide} label={reportPlaceWords.zeroBalances} disabled={disabled} checked={view.zeroBalances} onChange={(_, { checked }) => onView({ zeroBalances: checked === true })} />
      )}
    </div>
  );
}
