import type { Frame } from "playwright-core";
import { type FormBook, paneOf } from "./formBooks";
import type { Look, PaneInBrowser } from "./paneInBrowser";

/** Opens the register over the small firm, with two more write-offs unless another book is asked for: one forgotten, one a write up. */
export async function registerOf(look?: Look, book: FormBook = "register"): Promise<PaneInBrowser> {
  const open = await paneOf(book, look);
  await open.pane.getByRole("tab", { name: "Register" }).click();
  await open.pane.getByRole("table", { name: "Register" }).waitFor();
  return open;
}

/** The entries of the register as a screen reader has them, one line each. */
export const entriesOf = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll('table[aria-label="Register"] tbody tr')].map((row) =>
      [...row.children].filter((cell) => !cell.querySelector("button")).map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()).filter((text) => text !== "").join(" "),
    ),
  );
