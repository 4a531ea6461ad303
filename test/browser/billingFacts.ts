import type { Frame } from "playwright-core";
import { type FormBook, paneOf } from "./formBooks";
import type { Look, PaneInBrowser } from "./paneInBrowser";

/** Opens the list of jobs to bill. */
export async function inBilling(book: FormBook, look?: Look): Promise<PaneInBrowser> {
  const open = await paneOf(book, look);
  await open.pane.getByRole("tab", { name: "Billing" }).click();
  await open.pane.getByRole("heading", { name: "Billing" }).waitFor();
  return open;
}

/** The jobs that are listed, each with what is to be billed. */
export const billingRows = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll('table[aria-label="Billing"] tbody tr')].map((row) => {
      const [, , job, ...rest] = [...row.children].map((cell) => cell.textContent ?? "");
      return `${(job ?? "").split(" ")[0]} ${rest.at(-3)}`;
    }),
  );

/** Rows of a table, one line each, with single blanks. */
const rowsNamed = (pane: Frame, name: string): Promise<readonly string[]> =>
  pane.evaluate((wanted) => [...document.querySelectorAll(`table[aria-label^="${wanted}"] tbody tr`)].map((row) => [...row.children].map((cell) => cell.textContent ?? "").join(" ").replace(/\s+/g, " ").trim()), name);

/** The lines of the invoices that are unfolded, as they stand or will stand in the sheet. */
export const linesShown = (pane: Frame): Promise<readonly string[]> => rowsNamed(pane, "Lines of");

/** What the bills make of their jobs. */
export const movesShown = (pane: Frame): Promise<readonly string[]> => rowsNamed(pane, "What will change");
