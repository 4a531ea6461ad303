import { makeStyles, tokens } from "@fluentui/react-components";
import { seen, unseen, wideCell } from "./foldedTable";

const wide = "@media (min-width: 640px)";

/** What is said beside the event and its amount: in a narrow pane it stands back a little. */
const aside = {
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  [wide]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
} as const;

/** Narrow: two or three lines an event, its amount and the balance under each other. Wide: a column for each. */
export const useHistoryStyles = makeStyles({
  table: {
    display: "block",
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [wide]: { display: "table" },
  },
  headings: { display: "block", ...unseen, [wide]: { display: "table-header-group", ...seen } },
  heading: { ...wideCell, textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gridTemplateAreas: '"event amount actions" "date balance actions" "details details actions"',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "table-row" },
  },
  // A row without actions, the date of which is that of the whole.
  plain: { gridTemplateColumns: "minmax(0, 1fr) auto", gridTemplateAreas: '"event amount" "details balance"' },
  // An entry of the work that was unfolded stands under it.
  within: { paddingInlineStart: tokens.spacingHorizontalM },
  cell: {
    padding: 0,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    [wide]: { ...wideCell, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  event: { gridArea: "event", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  date: { gridArea: "date", ...aside },
  details: { gridArea: "details", overflowWrap: "anywhere", ...aside },
  amount: { gridArea: "amount", fontWeight: tokens.fontWeightSemibold },
  balance: { gridArea: "balance", ...aside },
  actions: { gridArea: "actions", minWidth: "24px", [wide]: { ...wideCell, textAlign: "end" } },
  label: { [wide]: { display: "none" } },
  // The words of a button stand where the words of the other rows do.
  inline: {
    justifyContent: "start",
    minWidth: 0,
    maxWidth: "100%",
    overflowWrap: "anywhere",
    padding: 0,
    textAlign: "start",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  opens: {
    // The border that nobody sees must not move the words.
    marginInlineStart: "-1px",
    color: tokens.colorBrandForeground1,
    ":hover": { color: tokens.colorBrandForeground1, textDecorationLine: "underline" },
    ":hover:active": { color: tokens.colorBrandForeground1 },
  },
  // The arrow stands where words would, without the air around it.
  unfolds: { marginInlineStart: "-6px", color: tokens.colorNeutralForeground1, ":hover": { color: tokens.colorNeutralForeground1 }, ":hover:active": { color: tokens.colorNeutralForeground1 } },
});
