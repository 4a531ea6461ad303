import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { workbookFromText } from "./workbookFromText";

const textOf = (name: string): string => readFileSync(join(__dirname, name), "utf8");

export const sampleText = (): string => textOf("sample.txt");

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

/** The life of a job, from its write-off to the reversal that opens its invoice again. */
const lifeOfAJob = [
  { do: "write-off", job: "J-001", amount: "300.00", date: "2026-04-20", reason: "The gates were hung twice", nextBillingRun: true },
  { do: "bill", job: "J-001", style: "detailed", date: "2026-04-30", billNow: "1000.00" },
  { do: "send", invoice: "INV-0001", date: "2026-05-01" },
  { do: "pay", invoice: "INV-0001", date: "2026-05-18", amount: "700.00", method: "Bank transfer", reference: "Ashdown May" },
  { do: "write-off", invoice: "INV-0001", date: "2026-06-30", amount: "all", reason: "Disputed balance" },
  { do: "reverse", writeOff: "WO-0002", date: "2026-07-02", reason: "They will pay after all" },
];

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** The files of `assets` that come from here, by name. The same text gives the same bytes. */
export function sampleFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return [
    { name: "sample.xlsx", bytes: xlsx("sample.txt") },
    { name: "sample-steps.json", bytes: json(steps) },
    { name: "life-of-a-job.xlsx", bytes: xlsx("life.txt") },
    { name: "life-of-a-job.json", bytes: json(lifeOfAJob) },
  ];
}

function xlsx(name: string): Uint8Array {
  const { bytes, notCarried } = newXlsx(workbookFromText(textOf(name), name));
  if (notCarried.length > 0) throw new Error(`${name} lost: ${notCarried.join(", ")}.`);
  return bytes;
}
