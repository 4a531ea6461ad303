import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { bill, deletion, open, payment, posted, writeOff } from "../journeys/journey";
import type { Proposal } from "../../src/session/proposal";
import { sampleFiles } from "./sampleFiles";

// A plain formula of the sample looks at a balance of ours: it follows a posting through the cells that it writes.

const sample = () => {
  const file = sampleFiles().find(({ name }) => name === "sample.xlsx");
  if (!file) throw new Error("There is no sample workbook.");
  return readXlsx(file.bytes, file.name).workbook;
};

const next = writeOff({ job: "J-101", amount: "100", nextBillingRun: true });

test.each<[string, readonly Proposal[], number]>([
  ["nothing", [], 1_590.92],
  ["a write-off of 100.00 before 20 % tax", [writeOff({ job: "J-101", amount: "100", nextBillingRun: false })], 1_470.92],
  ["the same for the next billing run", [next], 1_470.92],
  ["the same, deleted again", [next, deletion("WO-0019")], 1_590.92],
  ["a payment", [payment({ job: "J-101", amount: "90.92" })], 1_500],
  ["a bill, after which it owes as much", [bill({ job: "J-101" })], 1_590.92],
])("what J-101 owes by the plain formula after %s", async (_, proposals, owed) => {
  const { excel } = await open(sample());
  for (const proposal of proposals) await posted(proposal);
  expect(excel.workbook.sheets.find(({ name }) => name === "Formulas")?.value(7, 2)).toBe(owed);
});
