import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { billingSortings, type BillingView } from "../session/billingView";
import { billingSortingWords, billingWords } from "../words/billing";
import { words } from "../words/pane";

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface BillingToolbarProps {
  readonly view: BillingView;
  /** The day that work is shown up to, and whether it is another than was typed. */
  readonly day: string;
  readonly isHalfADay: boolean;
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly onView: (part: Partial<BillingView>) => void;
}

/** Which jobs are wanted, up to which day, and in which order. */
export function BillingToolbar({ view, day, isHalfADay, customers, onView }: BillingToolbarProps) {
  const styles = useStyles();
  const select = { size: "small", className: styles.narrow, root: { className: styles.narrow } } as const;
  return (
    <div role="search" className={styles.tools}>
      <Field label={words.search} size="small" className={styles.wide}>
        <Input type="search" size="small" contentBefore={<SearchRegular />} placeholder={billingWords.searchHint} value={view.search} onChange={(_, { value }) => onView({ search: value })} />
      </Field>
      <Field label={words.customer} size="small" className={styles.wide}>
        <Select {...select} value={view.customer ?? ""} onChange={(_, { value }) => onView({ customer: value === "" ? null : value })}>
          <option value="">{words.allCustomers}</option>
          {customers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
      <Field label={billingWords.upTo} size="small" validationState={isHalfADay ? "warning" : "none"} validationMessage={isHalfADay ? billingWords.noDay : null}>
        <Input type="date" size="small" className={styles.narrow} value={view.upTo ?? day} onChange={(_, { value }) => onView({ upTo: value })} />
      </Field>
      <Field label={words.sortBy} size="small">
        <Select {...select} value={view.sorting} onChange={(_, { value }) => onView({ sorting: billingSortings.find((sorting) => sorting === value) ?? "job" })}>
          {billingSortings.map((sorting) => <option key={sorting} value={sorting}>{billingSortingWords[sorting]}</option>)}
        </Select>
      </Field>
    </div>
  );
}
