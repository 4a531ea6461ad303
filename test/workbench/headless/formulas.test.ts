import { readFileSync } from "node:fs";
import { readXlsx } from "../../excel-host/xlsx/readXlsx";
import { at, sheetNamed } from "../../excel-host/xlsx/support";
import { folderForTests, sample } from "./testRun";

const { path, run } = folderForTests();
// The functions stop listening a while after the last formula is gone.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 2_200)));

test("a saved file shows what its formulas come to after the steps, our own functions and Excel's alike", async () => {
  const steps = [{ do: "write-off", job: "J-101", amount: "25.76", date: "2026-04-30", reason: "A door hung twice", nextBillingRun: true, by: "Ann" }];
  const { status, err } = await run(sample, steps, "--save", path("after.xlsx"));
  expect([status, err]).toEqual([0, ""]);
  const formulas = sheetNamed(readXlsx(new Uint8Array(readFileSync(path("after.xlsx")))).workbook, "Formulas");
  const figures = ["B2", "C2", "B5", "C5", "B9"].map((cell) => Number(at(formulas, cell).value()).toFixed(2));
  expect(figures).toEqual(["1445.76", "1445.76", "1300.00", "1300.00", "20.00"]);
  expect(at(formulas, "B5").formula()).toBe('=WRITEOFF.AMOUNTTOBILL("J-101")');
});
