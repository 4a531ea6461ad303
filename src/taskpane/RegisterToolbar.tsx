import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { type Register, registerKinds, registerSortings, registerStatuses, type RegisterView } from "../session/registerView";
import { words } from "../words/pane";
import { filtersChosen, kindWords, monthShown, registerSortingWords, registerWords, statusWords } from "../words/register";

const useStyles = makeStyles({
  tools: { display: "grid", gap: tokens.spacingVerticalXS },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, paddingBlockStart: tokens.spacingVerticalXS },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface RegisterToolbarProps {
  readonly register: Register;
  readonly view: RegisterView;
  readonly onView: (part: Partial<RegisterView>) => void;
}

/** Which entries are wanted, and in which order. The search is always there; the rest unfolds. */
export function RegisterToolbar({ register, view, onView }: RegisterToolbarProps) {
  const styles = useStyles();
  const select = { size: "small", className: styles.narrow, root: { className: styles.narrow } } as const;
  const chosen = [view.kind, view.customer, view.month, view.reasonCode, view.status].filter((part) => part !== null).length + (view.job.trim() === "" ? 0 : 1);
  const orNull = (value: string) => (value === "" ? null : value);
  return (
    <div role="search" className={styles.tools}>
      <Field label={words.search} size="small">
        <Input type="search" size="small" contentBefore={<SearchRegular />} placeholder={registerWords.searchHint} value={view.search} onChange={(_, { value }) => onView({ search: value })} />
      </Field>
      <details>
        {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
        <summary tabIndex={0} className={styles.summary}>{filtersChosen(chosen)}</summary>
        <div className={styles.fields}>
          <Field label={registerWords.kind} size="small">
            <Select {...select} value={view.kind ?? ""} onChange={(_, { value }) => onView({ kind: registerKinds.find((kind) => kind === value) ?? null })}>
              <option value="">{registerWords.allKinds}</option>
              {registerKinds.map((kind) => <option key={kind} value={kind}>{kindWords[kind]}</option>)}
            </Select>
          </Field>
          <Field label={registerWords.status} size="small">
            <Select {...select} value={view.status ?? ""} onChange={(_, { value }) => onView({ status: registerStatuses.find((status) => status === value) ?? null })}>
              <option value="">{registerWords.allStatuses}</option>
              {registerStatuses.map((status) => <option key={status} value={status}>{status === "look" ? registerWords.wantsALook : statusWords[status]}</option>)}
            </Select>
          </Field>
          <Field label={words.customer} size="small" className={styles.wide}>
            <Select {...select} value={view.customer ?? ""} onChange={(_, { value }) => onView({ customer: orNull(value) })}>
              <option value="">{words.allCustomers}</option>
              {register.customers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </Field>
          <Field label={words.job} size="small" className={styles.wide}>
            <Input size="small" placeholder={registerWords.jobHint} value={view.job} onChange={(_, { value }) => onView({ job: value })} />
          </Field>
          <Field label={registerWords.month} size="small">
            <Select {...select} value={view.month ?? ""} onChange={(_, { value }) => onView({ month: orNull(value) })}>
              <option value="">{registerWords.allMonths}</option>
              {register.months.map((month) => <option key={month} value={month}>{monthShown(month)}</option>)}
            </Select>
          </Field>
          <Field label={registerWords.reasonCode} size="small">
            {/* An entry may have no code: that is a choice of its own, apart from all of them. */}
            <Select {...select} value={view.reasonCode === null ? "all" : `code ${view.reasonCode}`} onChange={(_, { value }) => onView({ reasonCode: value === "all" ? null : value.slice("code ".length) })}>
              <option value="all">{registerWords.allReasonCodes}</option>
              {register.reasonCodes.map((code) => <option key={code} value={`code ${code}`}>{code === "" ? registerWords.noReasonCode : code}</option>)}
            </Select>
          </Field>
          <Field label={words.sortBy} size="small" className={styles.wide}>
            <Select {...select} value={view.sorting} onChange={(_, { value }) => onView({ sorting: registerSortings.find((sorting) => sorting === value) ?? "newest" })}>
              {registerSortings.map((sorting) => <option key={sorting} value={sorting}>{registerSortingWords[sorting]}</option>)}
            </Select>
          </Field>
        </div>
      </details>
    </div>
  );
}
