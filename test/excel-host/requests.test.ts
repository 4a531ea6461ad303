import { ExcelHost } from "./host/excelHost";
import { defaultOptions } from "./host/options";
import { loadMetadata } from "./metadata/loadMetadata";
import { createWorkbook } from "./model/workbook";
import { answerText } from "./protocol/answerText";
import { executeBatch } from "./protocol/executor";
import type { WireAnswer, WireBatch } from "./protocol/wire";
import { pathType } from "./protocol/wire";
import recorded from "./requests.json";
import { isCleanUp } from "./requestDesk";
import { addSheetWithTable, fill } from "./seed";

// What office.js really sent for some forty calls, played to a workbook with a sheet S and a table T.

function newHost(): ExcelHost {
  const workbook = createWorkbook();
  fill(workbook.addSheet("S"), [["x", "=1+1"], ["", 4]]);
  addSheetWithTable(workbook, "T", [["Invoice", "Amount"], ["a", 1], ["b", 2], ["c", 3]]);
  workbook.addSheet("M");
  return new ExcelHost(workbook, loadMetadata(), defaultOptions);
}

const sheetId = (number: number) => `{00000000-000${number}-0000-0000-000000000000}`;
const columns = { _Items: [{ Id: 1, Name: "Invoice" }, { Id: 2, Name: "Amount" }] };

/** The last answer that says more than who somebody is; or the code and place of the refusal. */
const expected: Readonly<Record<string, unknown>> = {
  "sheet by name": { Id: sheetId(1), Name: "S" },
  getItemOrNullObject: { Id: "1", Name: "T" },
  "columns.load(items/name)": columns,
  "hdr/body load": { Address: "T!A2:B4", RowCount: 3, Values: [["a", 1], ["b", 2], ["c", 3]] },
  "load none": { Id: "1", Name: "T", ShowTotals: false, ShowHeaders: true },
  "load obj": { Id: "1", Name: "T", Columns: columns },
  "load nested": { _Items: [{ Id: "1", Name: "T", Worksheet: { Id: sheetId(2), Name: "T" }, Columns: columns }] },
  $top: { _Items: [{ Id: sheetId(2), Name: "T" }, { Id: sheetId(3), Name: "M" }] },
  "getCount ClientResult": 1,
  "properties.custom": { Value: "v" },
  settings: { _Id: "k", Value: { a: 1 } },
  protection: { Protected: false },
  usedRange: { Values: [["x", 0], ["", 4]] },
  "resized/offset/intersection": { Address: "S!B2" },
  find: { Address: "S!A1" },
  getSpecialCells: { Address: "S!B1" },
  untrack: { Values: [["x", 0], ["", 4]] },
  "trackedObjects.add": { Address: "S!A1:B2" },
};

/** Refused here as in Excel, or not to be had in this one: by the code and the member's name. */
const refused: Readonly<Record<string, readonly [string, string]>> = {
  // N1 is the address of a cell.
  names: ["InvalidArgument", "NamedItemCollection.add"],
  customXmlParts: ["NotImplemented", "Workbook.customXmlParts"],
  comments: ["NotImplemented", "Workbook.comments"],
  conditionalFormats: ["NotImplemented", "Range.conditionalFormats"],
  dataValidation: ["NotImplemented", "Range.dataValidation"],
  valuesAsJson: ["PropertyNotFound", "Range.load"],
};

/** The clean-up of a recorded session names a root of that session; here the root is always the workbook. */
const rooted = (batch: WireBatch): WireBatch =>
  isCleanUp(batch) ? { ...batch, ObjectPaths: { 1: { Id: 1, ObjectPathType: pathType.global, Name: "" } } } : batch;

const sessions = Object.entries(recorded as unknown as Readonly<Record<string, readonly { readonly message: { readonly body: WireBatch } }[]>>);

test.each(sessions)("the batches of %s", (name, messages) => {
  const host = newHost();
  // As office.js gets them: as text.
  const answers = messages.map(({ message }) => JSON.parse(answerText(executeBatch(host, rooted(message.body))).body) as WireAnswer);
  const errors = answers.flatMap((answer) => (answer.Error ? [[answer.Error.Code, answer.Error.Location]] : []));
  const refusal = refused[name];
  expect(errors).toEqual(refusal ? [refusal] : []);
  if (refusal) return;

  const [first] = answers;
  const [body] = messages.map(({ message }) => message.body);
  expect(first?.Results.map(({ ActionId }) => ActionId)).toEqual(body?.Actions.map(({ Id }) => Id));
  const said = first?.Results.map(({ Value }) => Value).filter((value) => value !== null) ?? [];
  const wanted = expected[name];
  if (wanted !== undefined) expect(said).toContainEqual(typeof wanted === "object" ? expect.objectContaining(wanted) : wanted);
});

test.each`
  name                            | left
  ${"rows.add"}                   | ${(host: ExcelHost) => [host.workbook.tables[0]?.area.rows, 6]}
  ${"row delete"}                 | ${(host: ExcelHost) => [host.workbook.sheets[1]?.value(2, 0), "c"]}
  ${"table.resize"}               | ${(host: ExcelHost) => [host.workbook.tables[0]?.columns.map(({ name }) => name), ["Invoice", "Amount", "Column3"]]}
  ${"set values/formulas/numberFormat"} | ${(host: ExcelHost) => [host.workbook.sheets[0]?.formula(0, 0), "=A1"]}
  ${"fill/font/bold"}             | ${(host: ExcelHost) => [host.workbook.styles[host.workbook.sheets[0]?.style(1, 1) ?? 0], expect.objectContaining({ fill: "#FF0000", bold: true })]}
  ${"worksheets.add + tables.add(range obj)"} | ${(host: ExcelHost) => [host.workbook.tables[1]?.name, "Z"]}
  ${"calcMode"}                   | ${(host: ExcelHost) => [host.workbook.calculationMode, "Manual"]}
  ${"protection"}                 | ${(host: ExcelHost) => [host.workbook.sheets[0]?.protection?.options["formatCells"], "0"]}
  ${"freezePanes"}                | ${(host: ExcelHost) => [host.workbook.sheets[0]?.frozenRows, 1]}
  ${"settings date"}              | ${(host: ExcelHost) => [host.workbook.settings.get("d"), '"Date(0)"']}
  ${"runtime.enableEvents"}       | ${(host: ExcelHost) => [host.events.enabled, false]}
`("what $name leaves behind", ({ name, left }) => {
  const host = newHost();
  for (const { message } of sessions.find(([found]) => found === name)?.[1] ?? []) executeBatch(host, rooted(message.body));
  const [found, wanted] = left(host);
  expect(found).toEqual(wanted);
});
