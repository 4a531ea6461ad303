import type { Browser } from "playwright-core";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { changed, small } from "../workbench/headless/testRun";
import { manyInvoices } from "../workbooks/manyInvoices";
import { workbookFromText } from "../workbooks/workbookFromText";
import { startChromium } from "./chromium";
import { chooseOf } from "./formFacts";
import { type Look, openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { type Server, serve } from "./serve";

// The same firm as others would dress it: only cells look otherwise, and a month is closed.
const dressed = (amount: string, day: string) =>
  changed(small, `table Invoices at A1 ⇒ table Invoices at A1\n  format Balance: ${amount}\n  format Date: ${day}`, "decimals     |     2 ⇒ decimals     |     2\nperiodLockDate | 2026-03-31");

const books = {
  small,
  pounds: dressed("[$£-809]#,##0.00", "dd/mm/yyyy"),
  euros: dressed("#,##0.00\\ [$€-407]", "dd/mm/yyyy"),
  register: changed(
    small,
    "2026-04-21 10:41 |          | ⇒ 2026-04-21 10:41 |          |" +
      "\nWO-0003 | 2026-04-22 | C-010 | J-101 | | 40.00 | GOODWILL | Late start | Write Off: Late start | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-22 10:41 | |" +
      "\nWO-0004 | 2026-04-23 | C-010 | J-101 | | -15.00 | GOODWILL | Extra shelf | Write Up: Extra shelf | TRUE | 0.00 | | Posted | Priya Nair | 2026-04-23 10:41 | |",
  ),
  // INV-0002 owes 5.00, INV-0003 4.99 and INV-0004 5.01; above 4.99 somebody else has to say yes for C-010.
  monthEnd: changed(
    small,
    "Bank transfer | MSD 0420  | 300.00 ⇒ Bank transfer | MSD 0420  | 654.64",
    "C-011    | J-103 | INV-0003 |  25.50 | DISPUTE ⇒ C-011    | J-103 | INV-0003 | 170.51 | DISPUTE",
    "PAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002 ⇒ PAY-0003 | 2026-04-21 | C-011 | | INV-0004 | Cash | | 135.99 | | | Completed\nPAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002",
    "taxScheme    | none ⇒ taxScheme    | nz\napprovalLimit customer C-010 | 4.99\nrule Crumbs | kind: invoice; maxBalance: 5.01",
  ),
  // Four parts of a run.
  manySmall: manyInvoices(751),
  // A write-off of which one bill has taken 60.00 and left 40.00 for the next.
  partly: changed(
    small,
    "2026-04-21 10:41 |          | ⇒ 2026-04-21 10:41 |          |" +
      "\nWO-0003 | 2026-02-20 | C-010 | J-101 | | 100.00 | GOODWILL | Dust | Write Off: Dust | TRUE | 60.00 | INV-0001 | Posted | Priya Nair | 2026-02-20 10:41 | |",
  ),
  protected: changed(small, "sheet WriteOffs\nfrozen ⇒ sheet WriteOffs\nprotected objects=1\nfrozen"),
  typedOver: changed(small, "659.64 | 300.00 |        0.00 |  359.64 ⇒ 659.64 | 300.00 | 0.00 | 999.00", "119.05 |   292.86 ⇒ 119.05 | 1.00"),
  broken: changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven"),
} as const;

export type FormBook = keyof typeof books;

let browser: Browser;
let server: Server;
let opened: PaneInBrowser | undefined;

let isInUse = false;

/** For cases about the forms: a browser and the books while their file runs, whichever of them asks first; each pane closes with its test, which fails if the console was written to. */
export function useFormBooks(): void {
  if (isInUse) return;
  isInUse = true;
  jest.setTimeout(90_000);
  beforeAll(async () => {
    browser = await startChromium();
    server = await serve();
    for (const [name, text] of Object.entries(books)) server.addBook(`${name}.xlsx`, newXlsx(workbookFromText(text)).bytes);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    const { complaints } = opened ?? { complaints: [] };
    opened = undefined;
    expect(complaints).toEqual([]);
  });
}

export async function paneOf(book: FormBook, look?: Look): Promise<PaneInBrowser> {
  opened = await openPaneOn(browser, server, `${book}.xlsx`, look);
  return opened;
}

/** Opens the form at the job that owes the rest of one invoice, and fills it but for the posting. */
export async function formFor(book: FormBook, amount: string, look?: Look): Promise<PaneInBrowser> {
  const open = await paneOf(book, look);
  await chooseOf(open.pane, /J-102/, "Write off…");
  await open.pane.getByRole("textbox", { name: "Amount" }).fill(amount);
  await open.pane.getByRole("textbox", { name: "Reason" }).fill("Paint ran");
  return open;
}
