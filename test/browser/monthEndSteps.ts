import type { Frame } from "playwright-core";
import { type FormBook, paneOf } from "./formBooks";
import type { Look, PaneInBrowser } from "./paneInBrowser";

// What a person does at month-end, for the tests of it.

/** Goes to month-end, as somebody whose name is not known yet. */
export async function monthEnd(book: FormBook = "monthEnd", look?: Look): Promise<PaneInBrowser> {
  const open = await paneOf(book, look);
  await open.pane.evaluate(() => window.localStorage.clear());
  await open.pane.getByRole("tab", { name: "Register" }).click();
  await open.pane.getByRole("button", { name: "Month-end…" }).click();
  await open.pane.getByRole("heading", { name: "Month-end" }).waitFor();
  return open;
}

/** Finds the rows up to an amount and goes on to look them over. */
export async function review(open: PaneInBrowser, most: string): Promise<void> {
  const { pane } = open;
  await pane.getByRole("textbox", { name: /Balance of at most/ }).fill(most);
  await pane.getByRole("button", { name: "Review", exact: true }).click();
  await pane.getByRole("table", { name: "Review" }).waitFor();
}

/** Says why, and who one is. */
export async function fill({ pane }: PaneInBrowser, name = "Priya Nair"): Promise<void> {
  await pane.getByRole("combobox", { name: "Reason code", exact: true }).selectOption("SMALL_BALANCE");
  await pane.getByRole("textbox", { name: "Reason", exact: true }).fill("Not worth collecting");
  await pane.getByRole("textbox", { name: "Your name" }).fill(name);
}

/** What each row of the review says will become of it. */
export const sayings = ({ pane }: PaneInBrowser) =>
  pane.evaluate(() => [...document.querySelectorAll('table[aria-label="Review"] tbody tr')].map((row) => `${row.querySelector("th")?.textContent} ${(row.querySelector('[id^="says"]') as HTMLElement | null)?.innerText}`));

/** Presses a button, or closes the pane and opens it anew, as soon as a text is there. The driver of the browser would be too late: Excel shares the page's thread. */
export const atOnce = (pane: Frame, text: string, what: "press" | "reopen") =>
  pane.evaluate(([wanted, done]) => {
    const observer = new MutationObserver(() => {
      const found = [...document.querySelectorAll<HTMLElement>("main button, main span")].find(({ innerText }) => innerText === wanted);
      if (!found) return;
      observer.disconnect();
      if (done === "press") found.click();
      else void window.parent.reopen();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, [text, what] as const);
