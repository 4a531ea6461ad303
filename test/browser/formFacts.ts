import type { Frame, Page } from "playwright-core";

type Shown = string | number | boolean;

/** The row of a table that holds a text in some cell, by heading, as the workbook under the pane has it now; the last if there are several. */
export const rowOfWorkbook = (page: Page, table: string, holding: string): Promise<Readonly<Record<string, Shown>> | null> =>
  page.evaluate(
    async ([name, text]) => {
      const { workbook } = (await window.opened).desk.host;
      const found = workbook.tables.find((candidate) => candidate.name === name);
      if (!found) throw new Error(`The workbook has no table ${name}.`);
      const [headings = [], ...rows] = found.sheet.valuesOf(found.area);
      const row = rows.filter((cells) => cells.includes(text ?? "")).at(-1);
      return row ? Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] as Shown])) : null;
    },
    [table, holding] as const,
  );

/** How many rows a table has below its headings; 0 for a table that is not there. */
export const rowsOfTable = (page: Page, table: string): Promise<number> =>
  page.evaluate(async (name) => ((await window.opened).desk.host.workbook.tables.find((candidate) => candidate.name === name)?.area.rows ?? 1) - 1, table);

/** What will change, or what has, one line a row. */
export const changesShown = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() => [...document.querySelectorAll('table[aria-labelledby="what-will-change"] tr')].map((row) => (row as HTMLElement).innerText.replace(/\s+/g, " ").trim()));

/** Opens a row's menu and chooses from it. */
export async function chooseOf(pane: Frame, row: string | RegExp, action: string): Promise<void> {
  await pane.getByRole("row", { name: row }).getByRole("button", { name: /^Actions for/ }).click();
  await pane.getByRole("menuitem", { name: action }).click();
  // The place takes the focus when it is there: what draws it may still be on its way.
  await pane.waitForFunction(() => document.activeElement?.tagName === "H1");
}

/** The text of what has the focus: its name where it has one. */
export const focusedText = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    return focused.getAttribute("aria-label") ?? (focused.innerText || focused.id);
  });
