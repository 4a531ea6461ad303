import { JsonText } from "./model/jsonText";
import type { Area, CellValue, Sheet } from "./model/types";
import { answerText } from "./protocol/answerText";
import { smallLedger } from "./seed";

// So many rows that their text is kept.
const whole: Area = { row: 0, column: 0, rows: 60, columns: 4 };
const asText = (value: CellValue) => (typeof value === "object" ? value.error : value);
const slow = (sheet: Sheet, area: Area) => JSON.stringify(sheet.valuesOf(area).map((row) => row.map(asText)));

// The text of a large area is kept from one answer to the next: whatever changes a cell has to change it too.
test.each<readonly [string, (book: ReturnType<typeof smallLedger>) => void]>([
  ["nothing", () => undefined],
  ["a value", ({ sheet }) => sheet.setValue(1, 2, 99.5)],
  ["a value beyond the row's end", ({ sheet }) => sheet.setValue(1, 3, "new")],
  ["a value in a blank row", ({ sheet }) => sheet.setValue(5, 1, "a \"quoted\" – line\nof two")],
  ["a value taken away", ({ sheet }) => sheet.setValue(2, 1, "")],
  ["an error", ({ sheet }) => sheet.setValue(1, 2, { error: "#N/A" })],
  ["a formula", ({ sheet }) => sheet.setFormula(1, 2, "=1+1", 2)],
  ["what a formula comes to", ({ sheet }) => sheet.setResult(1, 2, 7)],
  ["what a formula fills", ({ sheet }) => sheet.spill(1, 3, [[1], [2]])],
  ["a heading", ({ sheet }) => sheet.setValue(0, 2, "Net")],
  ["an inserted row", ({ sheet }) => sheet.insertDown({ row: 2, column: 0, rows: 1, columns: 3 })],
  ["a deleted row", ({ sheet }) => sheet.deleteUp({ row: 2, column: 0, rows: 1, columns: 3 })],
  ["cells moved beside others", ({ sheet }) => sheet.insertDown({ row: 1, column: 1, rows: 1, columns: 1 })],
])("an answer after %s says what the cells hold, and so does one after all is taken back", (_change, change) => {
  const book = smallLedger();
  const { sheet, workbook } = book;
  const before = sheet.texts.of(whole).text;
  expect(before).toBe(slow(sheet, whole));
  const snapshot = workbook.snapshot();
  change(book);
  expect(sheet.texts.of(whole).text).toBe(slow(sheet, whole));
  snapshot.bringBack();
  expect(sheet.texts.of(whole).text).toBe(before);
});

test("some columns of a row are not taken for others", () => {
  const { sheet } = smallLedger();
  for (const column of [0, 1, 2]) for (const columns of [1, 2, 3, 1]) {
    const area = { row: 0, column, rows: 60, columns };
    expect(sheet.texts.of(area).text).toBe(slow(sheet, area));
  }
});

test.each([
  { name: 'a "name"', list: [1, "two", null, true, { deep: [[]] }], none: undefined, also: null },
  { Results: [{ ActionId: 1, Value: { Values: [["a", 1], ["b", null]], Items: [] } }], TraceIds: [] },
  [undefined, 1],
])("an answer is the JSON that it always was: %j", (answer) => expect(answerText(answer).body).toBe(JSON.stringify(answer)));

test("text that is JSON already stands in its place", () => {
  const { body, size } = answerText({ Results: [{ Value: { Values: new JsonText('[["ä",1]]'), RowIndex: 3 } }] });
  expect(JSON.parse(body)).toEqual({ Results: [{ Value: { Values: [["ä", 1]], RowIndex: 3 } }] });
  expect(size).toBe(Buffer.byteLength(body));
});
