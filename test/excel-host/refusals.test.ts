import { openExcel } from "./openExcel";
import { refusalOf, smallLedger } from "./seed";

type Use = (context: Excel.RequestContext) => void;

// Three kinds of no: unknown to office.js, beyond the manifest, and not built yet. Each names the member.
test.each`
  because                                | use                                                                                                              | code                      | message
  ${"no such property to load"}          | ${((context) => context.workbook.tables.load("items/colour")) as Use}                                            | ${"PropertyNotFound"}     | ${'Table has no property "colour" to load.'}
  ${"no such property, misspelt"}        | ${((context) => context.workbook.tables.getItem("Ledger").load("nmae")) as Use}                                   | ${"PropertyNotFound"}     | ${'Table has no property "nmae" to load.'}
  ${"only in Excel on the web"}          | ${((context) => context.workbook.tables.getItem("Ledger").rows.deleteRowsAt(0, 1)) as Use}                        | ${"ApiNotFound"}          | ${"TableRowCollection.deleteRowsAt needs ExcelApiOnline 1.1, and the add-in asks for no more than ExcelApi 1.14."}
  ${"above the manifest's API set"}      | ${((context) => context.workbook.getSelectedRange().getDependents().load("addresses")) as Use}           | ${"NotImplemented"}       | ${"The local Excel does not have Range.getDependents yet."}
  ${"real, and not here yet"}            | ${((context) => context.workbook.comments.load("items/content")) as Use}                                         | ${"NotImplemented"}       | ${"The local Excel does not have Workbook.comments yet."}
  ${"no such table"}                     | ${((context) => context.workbook.tables.getItem("Nope").load("name")) as Use}                                     | ${"ItemNotFound"}         | ${"The requested resource doesn't exist."}
  ${"off the sheet"}                     | ${((context) => context.workbook.worksheets.getActiveWorksheet().getRange("A1").getOffsetRange(-1, 0).load("address")) as Use} | ${"InvalidArgument"} | ${"The argument is invalid or missing or has an incorrect format."}
  ${"a size that does not fit"}          | ${((context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]]; }) as Use} | ${"InvalidArgument"}      | ${"The number of rows or columns in the input array doesn't match the size or dimensions of the range."}
  ${"more cells than Excel reads"}       | ${((context) => context.workbook.worksheets.getActiveWorksheet().getRange("A:F").load("values")) as Use}          | ${"RangeExceedsLimit"}    | ${"The cell count in the range has exceeded the maximum supported number."}
  ${"a sheet's name that is taken"}      | ${((context) => { context.workbook.worksheets.add("ledger"); }) as Use}                                          | ${"ItemAlreadyExists"}    | ${"The resource being created already exists."}
  ${"a table's name that is taken"}      | ${((context) => { context.workbook.worksheets.add("New").tables.add("A1:B2", true).name = "LEDGER"; }) as Use}    | ${"InvalidArgument"}      | ${'The name "LEDGER" is already taken.'}
`("$because: $code", async ({ use, code, message }) => {
  const { Excel } = await openExcel(smallLedger().workbook, { apiSet: message.includes("yet") ? "1.15" : "1.14" });
  const refusal = await refusalOf(Excel.run(async (context) => {
    use(context);
    await context.sync();
  }));
  expect(refusal).toEqual({ code, message });
});

test("a member above the manifest's API set is refused by name", async () => {
  const { Excel } = await openExcel(smallLedger().workbook);
  const refusal = await refusalOf(Excel.run(async (context) => {
    context.workbook.getSelectedRange().getDependents().load("addresses");
    await context.sync();
  }));
  expect(refusal).toEqual({
    code: "ApiNotFound",
    message: "Range.getDependents needs ExcelApi 1.15, and the add-in asks for no more than ExcelApi 1.14.",
  });
});

test("office.js itself refuses a value that was not loaded", async () => {
  const { Excel } = await openExcel(smallLedger().workbook);
  const refusal = await refusalOf(Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Ledger");
    await context.sync();
    return table.name;
  }));
  expect(refusal.code).toBe("PropertyNotLoaded");
});
