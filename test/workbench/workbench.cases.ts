import { readFileSync } from "node:fs";
import { barriers } from "../browser/pageFacts";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { workbookFromText } from "../workbooks/workbookFromText";
import { bytesOfSample, choose, workbenchOnSample } from "./browserForTests";
import { small } from "./headless/testRun";
import type { Opening } from "./workbenchInBrowser";

// The page that `npm start` opens, in a real browser: what is there, and workbooks as a whole.

const workbench = workbenchOnSample();

test("the sample is there: its sheets, its formats, and the button of the manifest", async () => {
  const { page, goTo, shown } = await workbench();
  expect(await page.getByRole("tab").allTextContents()).toEqual(readXlsx(bytesOfSample()).workbook.sheets.map(({ name }) => name));
  await goTo("Invoices!B2");
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Invoices");
  expect([await shown("B1"), await shown("B2"), await shown("I4")]).toEqual(["Date", "2025-09-12", "1,522.46"]);
  expect(await page.getByRole("textbox", { name: "Formula bar" }).inputValue()).toBe("2025-09-12");
  expect(await page.getByRole("group", { name: "Debts" }).getByRole("button").allTextContents()).toContain("Show debts");
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
});

test("the ribbon's button brings the pane back after it was closed", async () => {
  const { page } = await workbench();
  const side = page.getByRole("complementary", { name: "Write-Offs for Excel" });
  await page.getByRole("button", { name: "Close the pane" }).click();
  expect(await side.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Show debts" }).click();
  expect(await side.isVisible()).toBe(true);
});

test("a debt that is written off in the pane is on the sheets at once, and the list is shorter by it when nothing is left", async () => {
  const { page, goTo, shown, pane } = await workbench();
  const frame = await pane();
  const debts = async () => Number(/(\d+) debts/.exec(await frame.locator("main").first().innerText())?.[1]);
  const before = await debts();
  const writeOff = async (amount: string | null, reason: string) => {
    await frame.getByRole("row", { name: /J-112/ }).getByRole("button", { name: /^Actions for/ }).click();
    await frame.getByRole("menuitem", { name: "Write off…" }).click();
    if (amount !== null) await frame.getByRole("textbox", { name: "Amount" }).fill(amount);
    await frame.getByRole("textbox", { name: "Reason" }).fill(reason);
    await frame.getByRole("button", { name: "Post write-off" }).click();
    await frame.getByText(/Posted as WO-/).first().waitFor();
  };
  await writeOff("220.23", "In liquidation");
  await frame.getByRole("button", { name: "Show the row in Excel" }).click();
  await page.getByRole("tab", { name: "WriteOffs", selected: true }).waitFor();
  const row = /\d+/.exec(await page.getByRole("textbox", { name: "Name box" }).inputValue())?.[0];
  await goTo(`WriteOffs!E${row}`);
  expect([await shown(`E${row}`), await shown(`F${row}`), await shown(`I${row}`)]).toEqual(["INV-0013", "220.23", "Write Off: In liquidation"]);
  await goTo("Invoices!N14");
  expect([await shown("A14"), await shown("N14")]).toEqual(["INV-0013", "1,000.00"]);
  await frame.getByRole("button", { name: "Back to the debts" }).first().click();
  expect(await debts()).toBe(before);
  await writeOff("1000", "And the rest");
  await frame.getByRole("button", { name: "Back to the debts" }).first().click();
  await goTo("Invoices!G14");
  expect(await shown("G14")).toMatch(/Settled|Written Off/);
});

// A manifest with a menu for cells and a button that runs a command.
const withCellMenu = (xml: string) =>
  xml.replace(
    "</DesktopFormFactor>",
    `<ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell">
      <Control xsi:type="Button" id="Cell.Run"><Label resid="Debts.Label"/><Supertip><Title resid="Debts.Label"/><Description resid="ShowPane.Tip"/></Supertip>
        <Icon><bt:Image size="16" resid="Icon.16"/></Icon><Action xsi:type="ExecuteFunction"><FunctionName>runFromCell</FunctionName></Action></Control>
    </OfficeMenu></ExtensionPoint></DesktopFormFactor>`,
  );

test("the cell menu of a manifest runs its commands in the pane", async () => {
  const { page, goTo, pane } = await workbench({ manifest: withCellMenu });
  await (await pane()).evaluate(() => Office.actions.associate("runFromCell", () => document.body.setAttribute("data-ran", "yes")));
  await goTo("Jobs!A3");
  await page.locator("#cell-2-0").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Debts" }).last().press("Enter");
  await (await pane()).waitForSelector('body[data-ran="yes"]');
  expect(await page.getByRole("menu").count()).toBe(0);
});

test("a saved workbook comes back with what was changed, and begins afresh when asked", async () => {
  const { page, grid, goTo, shown, pane } = await workbench();
  await goTo("Customers!B2");
  const before = await shown("B2");
  await page.keyboard.type("Renamed & Sons");
  await page.keyboard.press("Enter");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as .xlsx" }).click()]);
  expect(download.suggestedFilename()).toBe("sample.xlsx");
  await page.getByText("sample.xlsx was saved with all that is in it.").waitFor();
  const saved = new Uint8Array(readFileSync(await download.path()));
  await page.getByRole("button", { name: "Start afresh" }).click();
  await goTo("Customers!B2");
  expect(await shown("B2")).toBe(before);
  // A pane that goes before it has come asks for its scripts in vain.
  await pane();
  await choose(page, "again.xlsx", saved);
  await page.getByText("again.xlsx").waitFor();
  await goTo("Customers!B2");
  expect(await shown("B2")).toBe("Renamed & Sons");
  await grid.press("Control+z");
  expect(await shown("B2")).toBe("Renamed & Sons");
});

test("another workbook is read by the pane as well; what is none leaves the open one alone", async () => {
  const { page, pane } = await workbench();
  await choose(page, "small.xlsx", newXlsx(workbookFromText(small)).bytes);
  await page.getByText("small.xlsx").waitFor();
  await (await pane()).getByText("2,473.50").first().waitFor();
  await choose(page, "letter.xlsx", new TextEncoder().encode("Dear all"));
  await page.getByText("letter.xlsx cannot be opened.").waitFor();
  expect(await page.locator(".file").textContent()).toBe("small.xlsx");
});

test("a protected sheet refuses, says so, and nothing is to be undone", async () => {
  const { page, goTo, shown } = await workbench();
  await page.evaluate(async () => {
    for (const sheet of (await window.workbench).workbook.sheets) sheet.protection = { options: {} };
  });
  await goTo("Customers!B2");
  const before = await shown("B2");
  await page.keyboard.type("Renamed");
  await page.keyboard.press("Enter");
  await page.getByText("Nothing was changed. The sheet Customers is protected.").waitFor();
  expect(await shown("B2")).toBe(before);
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
});

test.each`
  because     | look
  ${"light"}  | ${{ colorScheme: "light" }}
  ${"dark"}   | ${{ colorScheme: "dark" }}
  ${"narrow"} | ${{ viewport: { width: 700, height: 500 } }}
`("in $because nothing keeps anyone out, and nothing sticks out", async ({ look }: { look: Opening }) => {
  const { page, goTo } = await workbench(look);
  await goTo("Jobs!B2:D4");
  expect(await barriers(page.mainFrame())).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
