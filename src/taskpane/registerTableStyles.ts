import { makeStyles, tokens } from "@fluentui/react-components";
import { seen, unseen, wideCell } from "./foldedTable";

const wide = "@media (min-width: 760px)";

/** What stands beneath the customer and the amount: in a narrow pane it stands back a little. */
const aside = {
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  [wide]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
} as const;

/** Narrow: four lines an entry, and a fifth where bills or a reversal are to be told of. Wide: eight columns under their headings. */
export const useRegisterTableStyles = makeStyles({
  table: {
    display: "block", width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    [wide]: { display: "table" },
  },
  headings: { display: "block", ...unseen, [wide]: { display: "table-header-group", ...seen } },
  heading: { ...wideCell, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gridTemplateAreas: '"customer amount actions" "target status actions" "entry entry actions" "text text text" "billing billing billing"',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "table-row" },
  },
  cell: {
    padding: 0, textAlign: "start", verticalAlign: "baseline", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere",
    [wide]: { ...wideCell, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  amount: { gridArea: "amount", textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold, overflowWrap: "normal" },
  amountHeading: { textAlign: "end" },
  customer: { gridArea: "customer", fontWeight: tokens.fontWeightSemibold },
  target: { gridArea: "target", ...aside },
  status: { gridArea: "status", textAlign: "end", whiteSpace: "nowrap", ...aside, [wide]: { ...aside[wide], textAlign: "start" } },
  entry: { gridArea: "entry", ...aside },
  text: { gridArea: "text", ...aside, color: tokens.colorNeutralForeground1 },
  billing: { gridArea: "billing", ...aside },
  actions: { gridArea: "actions", [wide]: { ...wideCell, textAlign: "end" } },
  // A whole id, or a date, moves to the next line before it is broken in two.
  whole: { display: "inline-block" },
  mark: { display: "block" },
  look: { display: "block", fontStyle: "italic", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
