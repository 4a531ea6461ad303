import { makeStyles, tokens } from "@fluentui/react-components";
import { seen, unseen } from "./foldedTable";

const wide = "@media (min-width: 760px)";
const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
const cell = { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, textAlign: "start", verticalAlign: "top" } as const;

/** Narrow: a row is a few lines of words, and its amounts with their headings. Wide: the columns of the sheet. */
export const useReportPreviewStyles = makeStyles({
  lines: { display: "grid", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  // As wide as its columns need: it is moved sideways by itself, and the pane stays where it is.
  paper: {
    overflowX: "auto", border: line, borderRadius: tokens.borderRadiusMedium, marginBlockStart: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { display: "block", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [wide]: { display: "table" } },
  headings: { display: "block", ...unseen, [wide]: { display: "table-header-group", ...seen } },
  heading: { ...cell, borderBottom: line, fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  figureHeading: { textAlign: "end" },
  rows: { display: "block", [wide]: { display: "table-row-group" } },
  row: {
    display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`, borderBottom: line,
    [wide]: { display: "table-row" },
  },
  cell: { padding: 0, overflowWrap: "anywhere", [wide]: { display: "table-cell", ...cell } },
  blank: { display: "none", [wide]: { display: "table-cell" } },
  whole: { whiteSpace: "nowrap" },
  figure: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", [wide]: { textAlign: "end" } },
  overFigures: { display: "none", [wide]: { display: "table-cell", textAlign: "end" } },
  label: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, [wide]: { display: "none" } },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
