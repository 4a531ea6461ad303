import { readFileSync } from "node:fs";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { workbookFromText } from "../workbooks/workbookFromText";
import { choose, workbenchOnSample } from "./browserForTests";
import { small } from "./headless/testRun";
import type { WorkbenchInBrowser } from "./workbenchInBrowser";

// What was changed and is in no file yet: told, asked about, undone and done again.

const workbench = workbenchOnSample();
const bytesOfSmall = newXlsx(workbookFromText(small)).bytes;
const sentence = "What you changed in sample.xlsx is not saved. Save a copy before another workbook takes its place?";

async function rename({ page, goTo }: WorkbenchInBrowser, name: string): Promise<void> {
  await goTo("Customers!B2");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

const nameOfFile = ({ page }: WorkbenchInBrowser) => page.locator(".file").textContent();

test("what was undone is done again, until something else is done", async () => {
  const opened = await workbench();
  const { page, grid, goTo, shown } = opened;
  await goTo("Customers!B2");
  const before = await shown("B2");
  await rename(opened, "Renamed");
  await page.getByText("Not saved").waitFor();
  await grid.press("Control+z");
  expect(await shown("B2")).toBe(before);
  expect(await page.getByText("Not saved").count()).toBe(0);
  await grid.press("Control+y");
  await page.getByText("Done again: typing.").waitFor();
  expect(await shown("B2")).toBe("Renamed");
  await page.getByRole("button", { name: "Undo" }).click();
  await rename(opened, "Other");
  expect(await page.getByRole("button", { name: "Redo" }).isDisabled()).toBe(true);
  await grid.press("Control+Shift+z");
  expect(await shown("B2")).toBe("Other");
});

test.each`
  answer           | file
  ${"Do not save"} | ${"small.xlsx"}
  ${"Cancel"}      | ${"sample.xlsx"}
  ${"Escape"}      | ${"sample.xlsx"}
`("before another file is opened it is asked; with $answer $file is open", async ({ answer, file }: { answer: string; file: string }) => {
  const opened = await workbench();
  const { page, goTo, shown } = opened;
  await rename(opened, "Renamed");
  await choose(page, "small.xlsx", bytesOfSmall);
  const box = page.getByRole("dialog", { name: sentence });
  await box.waitFor();
  if (answer === "Escape") await page.keyboard.press("Escape");
  else await box.getByRole("button", { name: answer }).click();
  await box.waitFor({ state: "detached" });
  expect(await nameOfFile(opened)).toBe(file);
  if (file === "small.xlsx") return;
  await goTo("Customers!B2");
  expect(await shown("B2")).toBe("Renamed");
});

test("Save a copy saves before the workbench starts afresh", async () => {
  const opened = await workbench();
  const { page, goTo, shown } = opened;
  await rename(opened, "Renamed");
  await page.getByRole("button", { name: "Start afresh" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save a copy" }).click()]);
  const { workbook } = readXlsx(new Uint8Array(readFileSync(await download.path())));
  expect(workbook.sheets.find(({ name }) => name === "Customers")?.value(1, 1)).toBe("Renamed");
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Start afresh");
  await goTo("Customers!B2");
  expect(await shown("B2")).not.toBe("Renamed");
});

test("nothing is asked where nothing is lost", async () => {
  const opened = await workbench();
  const { page, grid } = opened;
  await rename(opened, "Renamed");
  await grid.press("Control+z");
  await choose(page, "small.xlsx", bytesOfSmall);
  await page.getByText("small.xlsx").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a program that opens another workbook is held up by the same question", async () => {
  const opened = await workbench();
  const { page, pane } = opened;
  await rename(opened, "Renamed");
  await page.evaluate(async (bytes) => (await window.workbench).host.openWorkbook?.(Uint8Array.from(bytes)), [...bytesOfSmall]);
  await page.getByRole("dialog", { name: sentence }).getByRole("button", { name: "Do not save" }).click();
  await page.getByText("Book1.xlsx").waitFor();
  await (await pane()).getByText("2,473.50").first().waitFor();
});

test.each`
  because                    | isChanged
  ${"something was changed"} | ${true}
  ${"nothing was changed"}   | ${false}
`("when $because, closing the tab asks: $isChanged", async ({ isChanged }: { isChanged: boolean }) => {
  const opened = await workbench();
  const { page, goTo } = opened;
  if (isChanged) await rename(opened, "Renamed");
  else await goTo("Customers!B2");
  let asked = false;
  page.on("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  expect(asked).toBe(isChanged);
});
