import type { Message } from "./pane";

/** Said above the lists of a workbook in which nothing can be posted. */
export const readOnlyWorkbook: Message = {
  title: "Open for reading only",
  sentence: "Nothing can be posted in this workbook. Open it for editing, then choose Read again.",
};

/** Said while Excel leaves formulas as they are: a charge that is reckoned by one may be an old one. */
export const calculatedByHand: Message = {
  title: "Formulas may be old",
  sentence: "Excel calculates this workbook only when it is told to. If cells that are read here hold formulas, press F9 in Excel, then choose Read again.",
};
