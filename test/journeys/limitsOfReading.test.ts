import type { Fault } from "../excel-host/faults";
import type { HostOptions } from "../excel-host/host/options";
import type { Workbook } from "../excel-host/model/types";
import { post } from "../../src/session/post";
import { firmOf } from "./manyRows";
import { open, posting, previewed, read, writeOff } from "./journey";

// Excel on the web hands over 5 MB at a time and 5,000,000 cells of a range. The sizes are those of the real answers.

const booked = async (workbook: Workbook, options: Partial<HostOptions> = {}) => {
  const { excel } = await open(workbook, options);
  const { decoded, problems } = await read();
  expect(problems).toEqual([]);
  return { excel, book: decoded.book, answers: excel.requests.map(({ answer }) => answer) };
};

test("an answer of exactly the limit is taken; one byte less, and it comes in parts with the same cells", async () => {
  const whole = await booked(firmOf(2_000));
  expect(whole.answers.length).toBe(2);
  const responseLimit = Math.max(...whole.answers);
  expect((await booked(firmOf(2_000), { responseLimit })).answers).toEqual(whole.answers);
  const { book, answers } = await booked(firmOf(2_000), { responseLimit: responseLimit - 1 });
  expect(book).toEqual(whole.book);
  // The layout, the answer that was refused, and what then came in parts.
  expect(answers.length).toBeGreaterThan(3);
});

test("a range of exactly as many cells as Excel gives is read whole; one cell fewer, and it comes in parts", async () => {
  const whole = await booked(firmOf(2_000));
  const cells = 2_001 * 4;
  expect((await booked(firmOf(2_000), { cellLimit: cells })).answers.length).toBe(2);
  const { book, answers } = await booked(firmOf(2_000), { cellLimit: cells - 1 });
  expect(answers.length).toBe(3);
  expect(book).toEqual(whole.book);
});

test("cells that Excel leaves out of its answer are told, and never read as blank", async () => {
  await open(firmOf(2_000), { cellLimit: 2_001 * 4 - 1, beyondCellLimit: "null" });
  await expect(read()).rejects.toThrow("Excel left out cells of table Timesheet, so its figures would be wrong.");
});

test("few cells with much text come in parts by their bytes, and a second reading knows their size", async () => {
  const { excel } = await open(firmOf(3_000, "é".repeat(2_000)));
  const shown = await previewed(writeOff({ invoice: "I1", amount: "40" }));
  expect(shown.opened.book.charges.length).toBe(3_000);
  const first = excel.requests.length;
  // Counted by cells it would be one answer; 12 MB are three or more, and few were asked for in vain.
  expect(first).toBeLessThan(14);
  expect((await post(shown)).kind).toBe("posted");
  const later = excel.requests.slice(first).map(({ answer }) => answer);
  expect(later.filter((answer) => answer > 3_000_000).length).toBeGreaterThan(4);
  expect(later.filter((answer) => answer > 0 && answer < 500)).toEqual([later.find((answer) => answer < 500)]);
  expect(Math.max(...excel.requests.map(({ answer }) => answer))).toBeLessThanOrEqual(5 * 1024 * 1024);
});

test("a limit that is met in the middle goes on from the last row that came", async () => {
  const whole = await booked(firmOf(2_000));
  const { excel } = await open(firmOf(2_000), { responseLimit: 20_000 });
  await read();
  const usual = excel.requests.length;
  const again = await open(firmOf(2_000), { responseLimit: 20_000 });
  again.excel.faults = [{ batch: usual - 1, fault: { kind: "reject", code: "ResponsePayloadSizeLimitExceeded" } }];
  expect((await read()).decoded.book).toEqual(whole.book);
  expect(again.excel.requests.length).toBeLessThanOrEqual(usual + 3);
});

test("after refusals that do not come again, as much is soon asked for as before", async () => {
  const { excel } = await open(firmOf(2_000));
  excel.faults = (batch) => (batch > 1 && batch < 12 ? { kind: "reject", code: "ResponsePayloadSizeLimitExceeded" } : undefined);
  await read();
  expect(excel.requests.length).toBeLessThan(11 + 8);
});

test("a row that is larger than an answer is told by its table", async () => {
  await open(firmOf(20, "é".repeat(2_000)), { responseLimit: 3_000 });
  await expect(read()).rejects.toThrow("A row of table Timesheet holds more than Excel hands over at once. Shorten its texts.");
});

test("a posting on tables that come in parts leaves a formula of the user's alone, and confirms the rest", async () => {
  const { excel } = await open(firmOf(10_000), { responseLimit: 5_000 });
  const sheet = excel.workbook.sheets.find(({ name }) => name === "Invoices");
  sheet?.setFormula(90, 7, "=F90-G90", 100);
  const answer = await posting(writeOff({ invoice: "I90", amount: "40" }));
  expect(answer.kind).toBe("posted");
  expect([sheet?.formula(90, 7), sheet?.value(90, 6), sheet?.value(89, 6)]).toEqual(["=F90-G90", 40, 0]);
});

function timesheet({ tables }: Workbook) {
  const table = tables.find(({ name }) => name === "Timesheet");
  if (!table) throw new Error("There is no timesheet.");
  return { sheet: table.sheet, table };
}

const deleteRow = (workbook: Workbook, row: number) => {
  const { sheet, table } = timesheet(workbook);
  sheet.deleteUp({ ...table.area, row, rows: 1 });
};

const appendRow = (workbook: Workbook) => {
  const { sheet, table } = timesheet(workbook);
  const below = table.area.row + table.area.rows;
  ["T-new", 46_000, "J1", 7].forEach((cell, column) => sheet.setValue(below, column, cell));
  table.area = { ...table.area, rows: table.area.rows + 1 };
};

const insertRow = (workbook: Workbook) => {
  const { sheet, table } = timesheet(workbook);
  sheet.insertDown({ ...table.area, row: 5, rows: 1 });
  ["T-new", 46_000, "J1", 7].forEach((cell, column) => sheet.setValue(5, column, cell));
};

const swapColumns = (workbook: Workbook) => {
  const { sheet, table } = timesheet(workbook);
  for (let row = table.area.row; row < table.area.row + table.area.rows; row += 1) {
    const [job, charge] = [sheet.value(row, 2), sheet.value(row, 3)];
    sheet.setValue(row, 2, charge);
    sheet.setValue(row, 3, job);
  }
};

describe("while a table comes in parts, somebody", () => {
  test.each<[string, (workbook: Workbook) => void]>([
    ["adds a row at its end", appendRow],
    ["inserts a row among those that came", insertRow],
    ["deletes a row that came", (workbook) => deleteRow(workbook, 3)],
    ["deletes a row that is still to come", (workbook) => deleteRow(workbook, 995)],
    ["deletes the last row", (workbook) => deleteRow(workbook, 1_000)],
    ["moves one column in place of another", swapColumns],
  ])("%s: what is read is the table as it is by now", async (_, change) => {
    const limits = { responseLimit: 12_000 };
    const usual = (await booked(firmOf(1_000), limits)).answers.length;
    for (const batch of [usual - 2, usual - 1, usual]) {
      const { excel } = await open(firmOf(1_000), limits);
      const fault: Fault = { kind: "co-author", before: change };
      excel.faults = [{ batch, fault }];
      const { raw } = (await read()).decoded.tables.timesheet ?? {};
      excel.faults = [];
      expect({ batch, raw }).toEqual({ batch, raw: (await read()).decoded.tables.timesheet?.raw });
      expect(raw?.rows.length).toBe(timesheet(excel.workbook).table.area.rows - 1);
    }
  });

  test("takes rows away again and again: the reading ends, and says why", async () => {
    const { excel } = await open(firmOf(1_000), { responseLimit: 12_000 });
    excel.faults = (batch) => (batch > 6 ? { kind: "co-author", before: (workbook) => deleteRow(workbook, 1) } : undefined);
    await expect(read()).rejects.toThrow("Rows of table Timesheet kept moving while it was read.");
  });
});
