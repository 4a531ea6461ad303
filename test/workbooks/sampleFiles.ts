import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { workbookFromText } from "./workbookFromText";

export const sampleText = (): string => readFileSync(join(__dirname, "sample.txt"), "utf8");

/** What a person might do with the sample on the last day of the month; each of these is accepted. */
const steps = [
  {
    do: "write-off",
    invoice: "INV-0044",
    amount: "100.00",
    date: "2026-04-30",
    reasonCode: "DISPUTE",
    reason: "The digger stood idle for a day",
    by: "Priya Nair",
  },
  {
    do: "write-off",
    job: "J-110",
    amount: "75.00",
    date: "2026-04-30",
    reasonCode: "GOODWILL",
    reason: "The vestry door was hung twice",
    nextBillingRun: true,
    by: "Priya Nair",
  },
  {
    do: "reverse",
    writeOff: "WO-0012",
    date: "2026-04-30",
    reason: "The generator came on time after all",
    by: "Priya Nair",
  },
];

/** The files of `assets` that come from here, by name. The same text gives the same bytes. */
export function sampleFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const { bytes, notCarried } = newXlsx(workbookFromText(sampleText(), "sample.xlsx"));
  if (notCarried.length > 0) throw new Error(`The sample workbook lost: ${notCarried.join(", ")}.`);
  return [
    { name: "sample.xlsx", bytes },
    { name: "sample-steps.json", bytes: new TextEncoder().encode(`${JSON.stringify(steps, null, 2)}\n`) },
  ];
}
