import { existsSync, readdirSync, readFileSync } from "node:fs";
import { folderForTests, small } from "./testRun";

const files = folderForTests();

const statement = { do: "statement", customer: "C-011", from: "2026-04-01", to: "2026-04-30" };

test("a statement is written to its sheet, and to a file where that is asked for", async () => {
  const { status, answer, err } = await files.answer(files.workbook(small), [statement], "--csv", files.path("."));
  expect({ status, err, steps: answer.steps }).toEqual({
    status: 0, err: "", steps: [{ do: "statement", outcome: "posted", message: "Written to the sheet Statement C-011.", ids: [], sheet: "Statement C-011", rows: 3 }],
  });
  expect(readFileSync(files.path("Statement C-011.csv"), "utf8").split("\r\n")).toEqual([
    "\ufeffDate,Due,Item,Details,Invoiced,Paid,Written off,Balance",
    "2026-04-01,,Opening balance,,,,,175.50",
    "2026-04-10,2026-05-20,Invoice INV-0004,,141.00,,,316.50",
    "2026-04-21,,Write-off WO-0002 on INV-0003,Write Off: Sill was the wrong colour,,,25.50,291.00",
    "2026-04-30,,Closing balance,,141.00,0.00,25.50,291.00",
    ",,,,,,,",
    '"How old it is, in days",,,,0–30,31–60,61–90,91+',
    ",,,,291.00,,,",
    "",
  ]);
});

// Opening takes two round trips, and so does the last look; a report takes one to look and one to write.
test("counts its round trips", async () => {
  expect((await files.answer(files.workbook(small), [statement])).answer.syncs).toBe(2 + 2 + 2);
});

test("the saved workbook has the sheet, and running it again on that writes over it", async () => {
  const out = files.path("out.xlsx");
  await files.answer(files.workbook(small), [statement], "--save", out);
  const again = await files.answer(out, [{ ...statement, from: "2026-04-15" }], "--save", files.path("again.xlsx"));
  expect([again.err, again.answer.steps[0]]).toEqual(["", { do: "statement", outcome: "posted", message: "Written to the sheet Statement C-011.", ids: [], sheet: "Statement C-011", rows: 2 }]);
  expect(again.answer.problems).toEqual([]);
});

test("a statement for everyone who owes something", async () => {
  const { answer } = await files.answer(files.workbook(small), [{ do: "statement", customer: "all" }]);
  expect(answer.steps[0]).toMatchObject({ sheets: ["Statement C-010", "Statement C-011"], sheet: "Statement C-010", message: "2 reports are written, from the sheet Statement C-010 to Statement C-011." });
});

test.each`
  because                       | step                                                     | code                   | message
  ${"nobody"}                   | ${{ do: "statement" }}                                   | ${"NO_SUCH_CUSTOMER"}  | ${"There is no customer yet. Choose one from the list."}
  ${"no such customer"}         | ${{ do: "statement", customer: "C-999" }}                | ${"NO_SUCH_CUSTOMER"}  | ${"There is no customer C-999. Choose one from the list."}
  ${"a day that is none"}       | ${{ ...statement, from: "April" }}                       | ${"DATE_UNREADABLE"}   | ${'"April" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
  ${"dates of another kind"}    | ${{ ...statement, dates: "sent" }}                       | ${"AMOUNT_MISSING"}    | ${'"sent" will not do here. Enter transaction or due.'}
`("is refused: $because", async ({ step, code, message }: { step: object; code: string; message: string }) => {
  const { status, answer } = await files.answer(files.workbook(small), [step]);
  expect([status, answer.steps[0]]).toMatchObject([3, { outcome: "refused", code, message, ids: [] }]);
});

test("a folder for files that is not there is said, and nothing is saved", async () => {
  const { status, err } = await files.run(files.workbook(small), [statement], "--csv", files.path("nowhere"), "--save", files.path("never.xlsx"));
  expect([status, err.replace(files.path("."), "FOLDER")]).toEqual([2, "FOLDER/nowhere/Statement C-011.csv cannot be written: there is no such file or folder. Nothing was saved. Name a folder that is there.\n"]);
  expect(existsSync(files.path("never.xlsx"))).toBe(false);
  expect(readdirSync(files.path(".")).filter((name) => name.startsWith("nowhere"))).toEqual([]);
});
