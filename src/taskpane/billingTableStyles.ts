import { makeStyles, tokens } from "@fluentui/react-components";
import { seen, unseen, wideCell } from "./foldedTable";

const wide = "@media (min-width: 800px)";

const wideText = { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } as const;

/** What is said beside the customer and the amount to bill: in a narrow pane it stands back a little. */
const aside = { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [wide]: wideText } as const;

/** How wide the box before a row is, and the menu after it. */
const box = "32px";

/** Narrow: a job folded into a few lines, the amounts that are not zero beneath it. Wide: columns under their headings. */
export const useBillingTableStyles = makeStyles({
  table: { display: "block", width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, [wide]: { display: "table" } },
  headings: { display: "block", ...unseen, [wide]: { display: "table-header-group", ...seen } },
  heading: { ...wideCell, textAlign: "start", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    position: "relative",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${box}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "table-row" },
  },
  cell: {
    padding: 0,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    [wide]: { ...wideCell, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  // The bar with the button stays above the rows: what has the focus must not end up behind it.
  choose: { position: "absolute", insetInlineStart: 0, top: 0, scrollMarginTop: "96px", [wide]: { position: "static", padding: 0 } },
  customer: { order: 1, flexGrow: 1, flexShrink: 1, flexBasis: "0%", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  toBill: { order: 2, fontWeight: tokens.fontWeightSemibold },
  job: { order: 3, flexBasis: "100%", ...aside },
  ledger: { order: 4, ...aside },
  // In a narrow pane nobody needs to be told of what is not there.
  nothing: { ...unseen, [wide]: seen },
  label: { [wide]: { display: "none" } },
  actions: { position: "absolute", insetInlineEnd: 0, top: tokens.spacingVerticalXS, scrollMarginTop: "96px", [wide]: { ...wideCell, position: "static", textAlign: "end" } },
  description: { overflowWrap: "anywhere", "::before": { content: '"· " / ""' }, [wide]: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, "::before": { content: "none" } } },
  waits: { display: "block", fontStyle: "italic", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  notes: { order: 5, flexBasis: "100%", ...aside, fontStyle: "italic" },
});
