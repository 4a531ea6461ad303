import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { serialOf } from "./notation/dates";
import { sampleFiles, sampleText } from "./sampleFiles";
import { find, readFirm } from "./ties/firm";
import { textFromWorkbook } from "./textFromWorkbook";
import { workbookFromText } from "./workbookFromText";

const assets = join(__dirname, "..", "..", "assets");

test.each(sampleFiles())("assets/$name is what the text gives (npx tsx test/workbooks/buildSample.ts)", ({ name, bytes }) => {
  expect(Buffer.from(bytes).equals(readFileSync(join(assets, name)))).toBe(true);
});

test("the sample workbook reads back as the text it was made of", () => {
  const { workbook } = readXlsx(readFileSync(join(assets, "sample.xlsx")), "sample.xlsx");
  expect(textFromWorkbook(workbook)).toBe(textFromWorkbook(workbookFromText(sampleText())));
});

test("the steps have something to act on", () => {
  const firm = readFirm(workbookFromText(sampleText()));
  const steps = JSON.parse(readFileSync(join(assets, "sample-steps.json"), "utf8")) as readonly Readonly<Record<string, string>>[];
  const locked = Number(find(firm.policies, "periodLockDate").text("Value"));
  for (const { invoice, job, writeOff, amount, date = "" } of steps) {
    if (invoice) {
      expect(["Open", "Sent"]).toContain(find(firm.invoices, invoice).text("Status"));
      expect(find(firm.invoices, invoice).amount("Balance").toNumber()).toBeGreaterThan(Number(amount));
    }
    if (job) expect(find(firm.jobs, job).amount("To bill").toNumber()).toBeGreaterThan(Number(amount));
    if (writeOff) {
      expect(find(firm.writeOffs, writeOff).text("Status")).toBe("Posted");
      expect(find(firm.writeOffs, writeOff).amount("Consumed").toNumber()).toBe(0);
    }
    expect(serialOf(date, false)).toBeGreaterThan(locked);
  }
});
