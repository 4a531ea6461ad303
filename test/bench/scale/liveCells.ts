import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionsById } from "../../../src/functions/associate";
import { user } from "../../excel-host/host/excelHost";
import { openExcel } from "../../excel-host/openExcel";
import { readXlsx } from "../../excel-host/xlsx/readXlsx";
import { liveCells } from "../liveCells";

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
/** An answer of so many bytes carries rows of the ledger. */
const largeAnswer = 100_000;

/** Thousands of cells with an amount to bill over one ledger: until all have their figures, and from an edited row to the cell that follows it. */
export async function cellsOverBook([path = ""]: readonly string[]): Promise<string> {
  const { workbook } = readXlsx(readFileSync(path), "ledger.xlsx");
  const sheet = workbook.addSheet("Formulas");
  const excel = await openExcel(workbook);
  excel.installGlobals();
  for (const [id, made] of Object.entries(functionsById)) excel.CustomFunctions.associate(id, made);
  const { metadataJson } = await generateCustomFunctionsMetadata([join(__dirname, "../../../src/functions/functions.ts")], true);
  excel.host.functions.register("WRITEOFF", JSON.parse(metadataJson));
  const type = (row: number, cells: readonly string[]) =>
    excel.edit(user, (host) => host.enter(sheet, { row, column: 0, rows: cells.length, columns: 1 }, cells.map((cell) => [cell])));
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  const job = (at: number) => `J-${String(at + 1).padStart(6, "0")}`;
  const entered = performance.now();
  type(0, Array.from({ length: liveCells }, (_, at) => `=WRITEOFF.UNBILLED("${job(at)}")`));
  await until(() => excel.host.calculator.callsWaiting === 0);
  const first = `all have their figures after ${seconds(entered)}, ${excel.requests.filter(({ answer }) => answer > largeAnswer).length} large answers`;

  // The first entry that is still to be billed.
  const hours = workbook.sheets.find(({ name }) => name === "Timesheet");
  const row = hours?.rowNumbers().find((at) => at > 0 && hours.value(at, 10) === "" && hours.value(at, 9) !== false);
  if (!hours || row === undefined) throw new Error("There is no entry to bill.");
  const at = Number(String(hours.value(row, 2)).slice(2)) - 1;
  const before = sheet.value(at, 0);
  const edited = performance.now();
  excel.edit(user, (host) => host.enter(hours, { row, column: 8, rows: 1, columns: 1 }, [[77_777]]));
  await until(() => sheet.value(at, 0) !== before);
  return `${first}; the cell of an edited row followed after ${seconds(edited)}`;
}
