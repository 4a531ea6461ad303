import { failureOf } from "../../src/taskpane/failure";

const excelSays = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each`
  because                            | error                                                    | title                     | sentence
  ${"a cell is being edited"}        | ${excelSays("InvalidOperationInCellEditMode", "Busy.")}  | ${"Excel did not answer"} | ${"A cell is being edited. Press Enter or Esc in it, then choose Try again."}
  ${"another workbook is in front"}  | ${excelSays("InactiveWorkbook", "Lost focus.")}         | ${"Excel did not answer"} | ${"Another workbook is in front. Click into this one, then choose Try again."}
  ${"cells are merged below"}        | ${excelSays("MergedRangeConflict", "A table can't overlap.")}     | ${"Excel did not answer"} | ${"Merged cells or a PivotTable lie where a table would grow. Unmerge or move them, then choose Try again."}
  ${"a PivotTable lies below"}       | ${excelSays("PivotTableRangeConflict", "A table can't overlap.")} | ${"Excel did not answer"} | ${"Merged cells or a PivotTable lie where a table would grow. Unmerge or move them, then choose Try again."}
  ${"a table is gone"}               | ${excelSays("ItemNotFound", "The requested resource doesn't exist.")} | ${"Excel did not answer"} | ${"A table or sheet that was read is not there any more: somebody deleted it, or made it an ordinary range. Undo that, or make it a table of that name again, then choose Read again."}
  ${"Excel is busy"}                 | ${excelSays("ServiceBusy", "Busy.")}                     | ${"Excel did not answer"} | ${"Excel is busy. Wait a moment, then choose Try again."}
  ${"this Excel is too old"}         | ${excelSays("ApiNotFound", "No such API.")}              | ${"Excel did not answer"} | ${"This Excel is too old for the add-in. Update Excel, or use Excel on the web."}
  ${"the workbook may not be read"}  | ${excelSays("AccessDenied", "Denied.")}                  | ${"Excel did not answer"} | ${"Excel does not let the add-in read this workbook. Allow editing of the workbook, then choose Try again."}
  ${"Excel has its own words"}       | ${excelSays("GeneralException", "It went wrong")}        | ${"Excel did not answer"} | ${"It went wrong. Choose Try again; if it happens again, close the pane and open it anew."}
  ${"Excel gives only a code"}       | ${excelSays("GeneralException", "")}                     | ${"Excel did not answer"} | ${"GeneralException. Choose Try again; if it happens again, close the pane and open it anew."}
  ${"the mistake is ours"}           | ${new RangeError("not an exact amount: 0.5")}            | ${"The pane stopped"}     | ${"Something in the add-in went wrong: not an exact amount: 0.5. Nothing was written. Close the pane and open it again."}
  ${"what was thrown is no error"}   | ${"odd"}                                                 | ${"The pane stopped"}     | ${"Something in the add-in went wrong: odd. Nothing was written. Close the pane and open it again."}
`("$because", ({ error, title, sentence }: { error: unknown; title: string; sentence: string }) => {
  expect(failureOf(error)).toEqual({ title, sentence });
});
