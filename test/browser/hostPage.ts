import { parseAddress } from "../excel-host/host/a1";
import { ExcelHost, user } from "../excel-host/host/excelHost";
import { cultures, defaultOptions, type HostOptions } from "../excel-host/host/options";
import type { ApiMetadata } from "../excel-host/metadata/types";
import { RequestDesk } from "../excel-host/requestDesk";
import { openPane, type Pane } from "../excel-host/transports/iframe";
import { readXlsx } from "../excel-host/xlsx/readXlsx";

/** Where the server keeps what this page needs. */
const addresses = { pane: "/addin/taskpane.html", metadata: "/metadata.json", book: (name: string) => `/books/${encodeURIComponent(name)}` };

/** A workbook open in the local Excel of this page, with the add-in's pane beside it. */
export interface OpenWorkbook {
  readonly desk: RequestDesk;
  readonly pane: Pane;
  /** What a person at the keyboard types into a cell, such as "Timesheet!G9". */
  type(address: string, entry: string): void;
}

declare global {
  interface Window {
    /** For whoever drives the page from outside; a rejection says why there is none. */
    opened: Promise<OpenWorkbook>;
    /** Closes the workbook and the pane, and undoes what was done to the page around them. */
    clear(): Promise<void>;
    /** Closes the pane and opens it anew, over the workbook as it is by now. */
    reopen(): Promise<void>;
    /** Opens a workbook that the server has in a page that was cleared. */
    openAnother(name: string): void;
  }
}

/** Excel sits before the same system as the browser: both take its language. */
const options: HostOptions = { ...defaultOptions, culture: Object.values(cultures).find(({ name }) => name === navigator.language) ?? defaultOptions.culture };

/** Opens the workbook that the server has under a name, and the pane in `parent`. */
export async function openWorkbook(name: string, parent: HTMLElement): Promise<OpenWorkbook> {
  const [book, metadata] = await Promise.all([fetched(addresses.book(name)), fetched(addresses.metadata)]);
  const { workbook } = readXlsx(new Uint8Array(await book.arrayBuffer()), name);
  const described: ApiMetadata = await metadata.json();
  return withPane(new RequestDesk(new ExcelHost(workbook, described, options)), parent);
}

function withPane(desk: RequestDesk, parent: HTMLElement): OpenWorkbook {
  const pane = openPane(parent, addresses.pane, desk, options);
  return { desk, pane, type: (address, entry) => type(desk.host, pane, address, entry) };
}

function type(host: ExcelHost, pane: Pane, address: string, entry: string): void {
  const parsed = parseAddress(address);
  const sheet = host.workbook.sheets.find(({ name }) => name === parsed?.sheet);
  if (!parsed || !sheet) throw new Error(`There is no cell ${address}. Name a sheet of the workbook and a cell, such as Sheet1!A1.`);
  host.as(user, () => host.enter(sheet, parsed.area, [[entry]]));
  pane.deliverEvents();
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server has nothing at ${address} (status ${response.status}).`);
  return response;
}

const own = [...document.head.children];

window.clear = async () => {
  (await window.opened).pane.close();
  document.head.replaceChildren(...own);
  document.body.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
};
window.reopen = async () => {
  const { desk, pane } = await window.opened;
  pane.close();
  window.opened = Promise.resolve(withPane(desk, document.body));
};
window.openAnother = (name) => void (window.opened = openWorkbook(name, document.body));

const wanted = new URLSearchParams(window.location.search).get("book") ?? "sample.xlsx";
window.opened = openWorkbook(wanted, document.body);
