import { createRoot } from "react-dom/client";
import type { ApiMetadata } from "../../excel-host/metadata/types";
import { App } from "./App";
import { type BroughtFunctions, functionsNamed } from "./functions";
import { readCommands, shortcutsAddress } from "./commands";
import { type ShortcutsFile, shortcutsOf } from "./shortcuts";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** For whoever drives the page from outside; a rejection says why there is none. */
    workbench: Promise<Workbench>;
  }
}

/** Where the server keeps what this page needs. */
const addin = "/addin/";

async function begin(): Promise<Workbench> {
  const [metadata, manifest, name, bytes] = await Promise.all([
    fetched("/metadata.json").then((response): Promise<ApiMetadata> => response.json()),
    fetched(`${addin}manifest.xml`).then((response) => response.text()),
    fetched("/book.json").then((response): Promise<{ readonly name: string }> => response.json()),
    fetched("/book.xlsx").then((response) => response.arrayBuffer()),
  ]);
  const described = new DOMParser().parseFromString(manifest, "text/xml");
  const brought = { paneAddress: `${addin}taskpane.html`, functions: await functionsOf(described) };
  const workbench = new Workbench({ name: name.name, bytes: new Uint8Array(bytes) }, metadata, brought);
  const address = shortcutsAddress(described, addin);
  const file: ShortcutsFile = address === "" ? { shortcuts: [] } : await (await fetched(address)).json();
  const commands = readCommands(described, addin, shortcutsOf(file, /Mac/.test(navigator.userAgent)));
  createRoot(element("root")).render(<App workbench={workbench} commands={commands} />);
  return workbench;
}

async function functionsOf(manifest: Document): Promise<BroughtFunctions | undefined> {
  const named = functionsNamed(manifest, addin);
  return named && { namespace: named.namespace, file: await (await fetched(named.address)).json() };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server has nothing at ${address} (status ${response.status}).`);
  return response;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

window.workbench = begin();
window.workbench.catch((failure: unknown) => {
  element("root").textContent = `The workbench could not be opened. ${failure instanceof Error ? failure.message : String(failure)}`;
});
