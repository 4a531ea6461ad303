import { words } from "./pane";

/** What Excel's refusal means to a person, by the code of its error; unknown codes keep Excel's own words. */
export function excelFailed(code: string, message: string): string {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return `A cell is being edited. Press Enter or Esc in it, then choose ${words.tryAgain}.`;
    case "InactiveWorkbook":
      return `Another workbook is in front. Click into this one, then choose ${words.tryAgain}.`;
    case "MergedRangeConflict":
    case "PivotTableRangeConflict":
      return `Merged cells or a PivotTable lie where a table would grow. Unmerge or move them, then choose ${words.tryAgain}.`;
    case "ItemNotFound":
      return `A table or sheet that was read is not there any more: somebody deleted it, or made it an ordinary range. Undo that, or make it a table of that name again, then choose ${words.readAgain}.`;
    case "ServiceBusy":
    case "HostBusy":
      return `Excel is busy. Wait a moment, then choose ${words.tryAgain}.`;
    case "ApiNotFound":
    case "ApiNotAvailable":
      return "This Excel is too old for the add-in. Update Excel, or use Excel on the web.";
    case "AccessDenied":
      return `Excel does not let the add-in read this workbook. Allow editing of the workbook, then choose ${words.tryAgain}.`;
    default:
      return `${ended(message || code)} Choose ${words.tryAgain}; if it happens again, close the pane and open it anew.`;
  }
}

export const notYetAnswered = "There has been no answer for a minute.";

/** For a mistake of our own: the pane stops rather than show figures that may be wrong. */
export const addInFailed = (message: string) =>
  `Something in the add-in went wrong: ${ended(message)} Nothing was written. Close the pane and open it again.`;

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
