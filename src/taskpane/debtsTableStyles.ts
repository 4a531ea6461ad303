import { makeStyles, tokens } from "@fluentui/react-components";

const wide = "@media (min-width: 640px)";

/** Out of sight, still there for a screen reader. */
const unseen = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const seen = { position: "static", width: "auto", height: "auto", overflow: "visible", clipPath: "none" } as const;

/** Narrow: three lines a debt, amounts at the right. Wide: six columns under their headings. */
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
  heading: { textAlign: "start", padding: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: '"customer balance" "job toBill" "invoices age"',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "table-row" },
  },
  cell: {
    padding: 0,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "break-word",
    [wide]: { padding: tokens.spacingHorizontalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  customer: { gridArea: "customer", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  balance: { gridArea: "balance", fontWeight: tokens.fontWeightSemibold },
  job: { gridArea: "job", [wide]: { minWidth: "5em" } },
  toBill: { gridArea: "toBill" },
  invoices: { gridArea: "invoices", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  age: { gridArea: "age", textAlign: "end", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, [wide]: { textAlign: "start" } },
  label: { color: tokens.colorNeutralForeground2, [wide]: { display: "none" } },
  incomplete: { display: "block", fontStyle: "italic", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});
