import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { workbookFromText } from "../workbooks/workbookFromText";
import { workbenchForTests } from "./browserForTests";
import type { WorkbenchInBrowser } from "./workbenchInBrowser";

// Merged cells, widths, and tables that grow, as a person meets them in a sheet.

jest.setTimeout(60_000);

const report = `sheet Report
merged A1:C2
merged D4:D80
cell A1 bold | Aged debts
cell D1 | Page
cell A3 | Job
cell D4 | All of them

table Jobs at A10
Job | Customer | Balance
J-1 | C-1      | 1.00
J-2 | C-2      | 2.00
`;

const workbench = workbenchForTests({ name: "report.xlsx", bytes: newXlsx(workbookFromText(report)).bytes });
const withReport = () => workbench({ isLeftAsFound: true });

const nameBox = ({ page }: WorkbenchInBrowser) => page.getByRole("textbox", { name: "Name box" }).inputValue();

test("merged cells are drawn as one, as wide and as high as they are together", async () => {
  const { page } = await withReport();
  const boxOf = async (id: string) => (await page.locator(`#cell-${id}`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [title, beside, below] = [await boxOf("0-0"), await boxOf("0-3"), await boxOf("2-0")];
  expect(Math.round(title.x + title.width)).toBe(Math.round(beside.x));
  expect(Math.round(title.y + title.height)).toBe(Math.round(below.y));
  expect(await page.locator("#cell-0-1, #cell-0-2, #cell-1-0, #cell-1-1").count()).toBe(0);
});

test.each`
  because                                   | from     | keys                           | at
  ${"a merged cell is named by its first"}  | ${"B2"}  | ${[]}                          | ${"A1"}
  ${"down leads out of it at once"}         | ${"A1"}  | ${["ArrowDown"]}               | ${"A3"}
  ${"and up into it"}                       | ${"C3"}  | ${["ArrowUp"]}                 | ${"A1"}
  ${"right leads past all of it"}           | ${"A1"}  | ${["ArrowRight"]}              | ${"D1"}
  ${"Tab does so too"}                      | ${"A1"}  | ${["Tab"]}                     | ${"D1"}
  ${"and Enter"}                            | ${"A1"}  | ${["Enter"]}                   | ${"A3"}
  ${"an entry leads out of it as well"}     | ${"A1"}  | ${["x", "Enter"]}              | ${"A3"}
  ${"a range never cuts it in two"}         | ${"C3"}  | ${["Shift+ArrowUp"]}           | ${"A1:C3"}
`("merged cells: $because", async ({ from, keys, at }: { from: string; keys: readonly string[]; at: string }) => {
  const opened = await withReport();
  await opened.goTo(from);
  for (const key of keys) await opened.page.keyboard.press(key);
  expect(await nameBox(opened)).toBe(at);
  await opened.grid.press("Control+z");
});

test("a program sees the whole of a merged cell selected, and its text stays in sight while its first row is scrolled away", async () => {
  const { page, goTo, pane } = await withReport();
  await goTo("D4");
  const selected = await (await pane()).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe("Report!D4:D80");
  await goTo("A60");
  await page.locator("#cell-59-0").waitFor();
  expect(await page.locator("#cell-3-3").textContent()).toBe("All of them");
});

test("what is typed below a table makes it grow, and undo takes both back", async () => {
  const { page, grid, goTo } = await withReport();
  const rows = () => page.evaluate(async () => (await window.workbench).workbook.tables[0]?.area.rows);
  await goTo("B13");
  await page.keyboard.press("Delete");
  expect(await rows()).toBe(3);
  await page.keyboard.type("C-3");
  await page.keyboard.press("Enter");
  expect(await rows()).toBe(4);
  await grid.press("Control+z");
  expect(await rows()).toBe(3);
});

test("the edge of a column's letter is drawn out to make it wider, and undo takes it back", async () => {
  const { page, grid } = await withReport();
  const heading = page.getByRole("columnheader", { name: "B", exact: true });
  const width = async () => Math.round((await heading.boundingBox())?.width ?? 0);
  const before = await width();
  const { x = 0, y = 0 } = (await heading.locator(".grip").boundingBox()) ?? {};
  await page.mouse.move(x + 3, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 53, y + 10, { steps: 5 });
  await page.mouse.up();
  expect(await width()).toBe(before + 50);
  await grid.press("Control+z");
  expect(await width()).toBe(before);
});
