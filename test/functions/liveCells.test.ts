import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { amountToBill } from "../../src/domain/amountToBill";
import { functionsById } from "../../src/functions/associate";
import { isOpen, readBook } from "../../src/session/readBook";
import { type LocalExcel, openExcel } from "../excel-host/openExcel";
import { user } from "../excel-host/host/excelHost";
import { deleteCellsUp } from "../excel-host/host/insertDelete";
import type { Sheet } from "../excel-host/model/types";
import { workbookFromText } from "../workbooks/workbookFromText";
import { firmOf } from "../journeys/manyRows";
import { small } from "../workbench/headless/testRun";

// Our functions in the cells of a workbook, called by Excel's own path: what they cost, and that they follow and leave.

jest.setTimeout(60_000);

let excel: LocalExcel;

/** Opens a workbook with a sheet for formulas, on which our functions answer. */
async function openOn(workbook: Parameters<typeof openExcel>[0]): Promise<Sheet> {
  excel?.close();
  const sheet = workbook.addSheet("Formulas");
  excel = await openExcel(workbook);
  excel.installGlobals();
  for (const [id, made] of Object.entries(functionsById)) excel.CustomFunctions.associate(id, made);
  const { metadataJson } = await generateCustomFunctionsMetadata([join(__dirname, "../../src/functions/functions.ts")], true);
  excel.host.functions.register("WRITEOFF", JSON.parse(metadataJson));
  return sheet;
}

afterAll(() => excel?.close());

const type = (sheet: Sheet, row: number, column: number, entries: readonly (readonly (string | number)[])[]) =>
  excel.edit(user, (host) => host.enter(sheet, { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 }, entries.map((cells) => [...cells])));

const settled = async (isSo: () => boolean, most = 20_000) => {
  for (const began = Date.now(); !isSo() && Date.now() - began < most; ) await new Promise((resolve) => setTimeout(resolve, 20));
};
/** An answer of so many bytes is a reading of the ledger. */
const largeAnswer = 100_000;
const waits = () => excel.host.calculator.callsWaiting;
const shown = (sheet: Sheet, row: number, column: number) => {
  const value = sheet.value(row, column);
  return typeof value === "object" ? value.error : value;
};

test("a cell shows #BUSY! and then its figure, and follows an edited hour, a deleted row and undo", async () => {
  const sheet = await openOn(workbookFromText(small));
  type(sheet, 0, 0, [['=WRITEOFF.AMOUNTTOBILL("J-101")'], ["=A1*2"], ['=WRITEOFF.AMOUNTTOBILL("J-9")'], ["=WRITEOFF.TAXPART(120,20%)"]]);
  expect([0, 1, 2].map((row) => shown(sheet, row, 0))).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
  await settled(() => waits() === 0);
  expect([0, 1, 2, 3].map((row) => shown(sheet, row, 0))).toEqual([1400, 2800, "#N/A", 20]);

  const hours = excel.workbook.sheets.find(({ name }) => name === "Timesheet");
  if (!hours) throw new Error("There is no timesheet.");
  const before = excel.host.snapshot();
  type(hours, 7, 8, [[820]]);
  await settled(() => shown(sheet, 0, 0) !== 1400);
  expect([0, 1].map((row) => shown(sheet, row, 0))).toEqual([1500, 3000]);
  excel.edit(user, (host) => host.restore(before));
  type(sheet, 9, 9, [["undone"]]);
  await settled(() => shown(sheet, 0, 0) !== 1500);
  expect(shown(sheet, 0, 0)).toBe(1400);
  // T-0008, seven hours of 40.00, goes.
  excel.edit(user, (host) => deleteCellsUp(host, hours, { row: 8, column: 0, rows: 1, columns: 11 }, "the user"));
  await settled(() => shown(sheet, 0, 0) !== 1400);
  expect(shown(sheet, 0, 0)).toBe(1120);

  await forgotten(sheet);
});

/** A workbook that no formula follows is forgotten after two seconds. */
async function forgotten(sheet: Sheet): Promise<void> {
  type(sheet, 0, 0, [[""], [""], [""], [""]]);
  await settled(() => excel.host.calculator.callsKept === 0);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
}

test("a job beyond all reckoning is told of in its own cell, and the others have their figures", async () => {
  const hours = ["T-1 | 2026-04-01 | J-1 | 100.00", ...Array.from({ length: 100 }, (_, at) => `T-${at + 2} | 2026-04-01 | J-2 | 999999999999.00`)];
  const sheet = await openOn(workbookFromText(`sheet Jobs\n\ntable Jobs at A1\nJob | Customer\nJ-1 | C-1\nJ-2 | C-1\n\nsheet Timesheet\n\ntable Timesheet at A1\nEntry | Date | Job | Charge\n${hours.join("\n")}\n`));
  type(sheet, 0, 0, [['=WRITEOFF.AMOUNTTOBILL("J-2")'], ['=WRITEOFF.AMOUNTTOBILL("J-1")']]);
  await settled(() => waits() === 0, 5_000);
  expect([0, 1].map((row) => shown(sheet, row, 0))).toEqual(["#VALUE!", 100]);
  await forgotten(sheet);
});

test("a formula in a cell that it is reckoned from comes to rest at an error, and back when the cell is mended", async () => {
  const sheet = await openOn(workbookFromText(small));
  const hours = excel.workbook.sheets.find(({ name }) => name === "Timesheet");
  if (!hours) throw new Error("There is no timesheet.");
  type(hours, 7, 8, [['=WRITEOFF.AMOUNTTOBILL("J-101")']]);
  type(sheet, 0, 0, [['=WRITEOFF.AMOUNTTOBILL("J-101")'], ['=WRITEOFF.AMOUNTTOBILL("J-103")']]);
  await settled(() => waits() === 0);
  expect([shown(hours, 7, 8), shown(sheet, 0, 0), shown(sheet, 1, 0)]).toEqual(["#VALUE!", "#VALUE!", 119.05]);
  // No answer of its own sets it off again.
  const requests = excel.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(excel.requests.length).toBe(requests);

  type(hours, 7, 8, [[720]]);
  await settled(() => shown(sheet, 0, 0) !== "#VALUE!");
  expect([shown(sheet, 0, 0), shown(sheet, 1, 0)]).toEqual([1400, 119.05]);
  await forgotten(sheet);
});

test("thousands of cells cost one reading, say what the rules say, and leave nothing behind when they go", async () => {
  const count = 5_000;
  const workbook = firmOf(20_000);
  const sheet = await openOn(workbook);
  const kept = excel.host.calculator.callsKept;
  type(sheet, 0, 0, Array.from({ length: count }, (_, at) => [`=WRITEOFF.AMOUNTTOBILL("J${(at % 200) + 1}")`]));
  await settled(() => waits() === 0);
  // One to listen, two to read; the rest hands the answers over, many at once.
  expect(excel.requests.filter(({ answer }) => answer > largeAnswer)).toHaveLength(1);
  expect(excel.requests.length).toBeLessThan(count / 10);
  const opened = await readBook();
  if (!isOpen(opened)) throw new Error("The workbook is no book.");
  const wrong = Array.from({ length: count }, (_, at) => at).filter((at) => {
    const job = opened.book.jobOf.get(`J${(at % 200) + 1}`);
    return !job || shown(sheet, at, 0) !== amountToBill(opened.book, job, null).toBill / 100;
  });
  expect(wrong).toEqual([]);

  for (let rounds = 0; rounds < 2; rounds += 1) {
    type(sheet, 0, 0, Array.from({ length: count }, () => [""]));
    await settled(() => excel.host.calculator.callsKept === kept);
    expect(excel.host.calculator.callsKept).toBe(kept);
    type(sheet, 0, 0, Array.from({ length: count }, (_, at) => [`=WRITEOFF.AMOUNTTOBILL("J${(at % 200) + 1}")`]));
    await settled(() => waits() === 0);
    expect(shown(sheet, 0, 0)).toBe(100);
  }
  expect(excel.requests.filter(({ answer }) => answer > largeAnswer).length).toBeLessThanOrEqual(1 + 1 + 2);
});
