import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { buckets, type DebtsView, sortings } from "../session/debtsView";
import { bucketInDays, sortingWords, words } from "../words/pane";

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface DebtsToolbarProps {
  readonly view: DebtsView;
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly onView: (part: Partial<DebtsView>) => void;
}

/** Which debts are wanted, and in which order. */
export function DebtsToolbar({ view, customers, onView }: DebtsToolbarProps) {
  const styles = useStyles();
  // Thousands of customers are not to be made anew at every letter of a search.
  const options = useMemo(() => customers.map(({ id, name }) => <option key={id} value={id}>{name}</option>), [customers]);
  const select = { size: "small", className: styles.narrow, root: { className: styles.narrow } } as const;
  return (
    <div role="search" className={styles.tools}>
      <Field label={words.search} size="small" className={styles.wide}>
        <Input type="search" size="small" contentBefore={<SearchRegular />} placeholder={words.searchHint} value={view.search} onChange={(_, { value }) => onView({ search: value })} />
      </Field>
      <Field label={words.customer} size="small" className={styles.wide}>
        <Select {...select} value={view.customer ?? ""} onChange={(_, { value }) => onView({ customer: value === "" ? null : value })}>
          <option value="">{words.allCustomers}</option>
          {options}
        </Select>
      </Field>
      <Field label={words.age} size="small">
        <Select {...select} value={view.bucket ?? ""} onChange={(_, { value }) => onView({ bucket: buckets.find((bucket) => bucket === value) ?? null })}>
          <option value="">{words.allAges}</option>
          {buckets.map((bucket) => <option key={bucket} value={bucket}>{bucketInDays(bucket)}</option>)}
        </Select>
      </Field>
      <Field label={words.sortBy} size="small">
        <Select {...select} value={view.sorting} onChange={(_, { value }) => onView({ sorting: sortings.find((sorting) => sorting === value) ?? "age" })}>
          {sortings.map((sorting) => <option key={sorting} value={sorting}>{sortingWords[sorting]}</option>)}
        </Select>
      </Field>
    </div>
  );
}
