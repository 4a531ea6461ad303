import { makeStyles, tokens } from "@fluentui/react-components";
import { seen, unseen, wideCell } from "./foldedTable";

const wide = "@media (min-width: 640px)";

const wideText = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } as const;

/** What is said beside the customer and the balance: in a narrow pane it stands back a little. */
const aside = {
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  [wide]: wideText,
} as const;

/** Narrow: three lines a debt. Wide: seven columns under their headings. */
export const useDebtsTableStyles = makeStyles({
  table: {
    display: "block",
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [wide]: { display: "table" },
  },
  headings: { display: "block", ...unseen, [wide]: { display: "table-header-group", ...seen } },
  // A whole id moves to the next line before it is broken in two.
  whole: { display: "inline-block" },
  heading: { ...wideCell, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    gridTemplateAreas: '"customer customer balance actions" "job invoices age actions" "last last toBill actions"',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "table-row" },
  },
  // A box before the first line of a row.
  selectable: { gridTemplateColumns: "auto auto minmax(0, 1fr) auto auto", gridTemplateAreas: '"select customer customer balance actions" "select job invoices age actions" "select last last toBill actions"' },
  select: { gridArea: "select", paddingInlineEnd: tokens.spacingHorizontalXS },
  box: { width: "16px", height: "16px", margin: "2px", accentColor: tokens.colorBrandBackground, cursor: "pointer" },
  cell: {
    padding: 0,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "break-word",
    [wide]: { ...wideCell, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  customer: { gridArea: "customer", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  balance: { gridArea: "balance", paddingInlineStart: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  job: { gridArea: "job", ...aside },
  toBill: { gridArea: "toBill", ...aside },
  // In a narrow pane it need not be said of every debt that there is nothing to bill.
  nothing: { ...unseen, [wide]: seen },
  invoices: {
    gridArea: "invoices",
    overflowWrap: "anywhere",
    ...aside,
    // A dot between job and invoices, for the eye alone.
    "::before": { content: '"· " / ""' },
    [wide]: { ...wideText, "::before": { content: "none" } },
  },
  age: { gridArea: "age", textAlign: "end", whiteSpace: "nowrap", ...aside, [wide]: { ...wideText, textAlign: "start" } },
  lastActivity: { gridArea: "last", ...aside, [wide]: { ...wideText, whiteSpace: "nowrap" } },
  actions: { gridArea: "actions", [wide]: { ...wideCell, textAlign: "end" } },
  label: { [wide]: { display: "none" } },
  incomplete: { fontStyle: "italic", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  // The word stands before the amount, so that the amount ends where all amounts end.
  marked: { display: "inline-flex", flexDirection: "row-reverse", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
});
