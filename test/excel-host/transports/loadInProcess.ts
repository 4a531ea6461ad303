import { readFile } from "node:fs/promises";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { AbortablePromise, DOMWindow } from "jsdom";
import type { HostOptions } from "../host/options";
import { officeFile } from "../officeFiles";
import type { RequestDesk } from "../requestDesk";
import { requirementsFor, windowName, XdmConversation } from "./xdm";
import type { XdmReply } from "./xdm";

/** The whole of office.js in a page of its own. */
export interface InProcessClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  deliverEvents(): void;
  close(): void;
}

const origin = "https://localhost";
const officeFolder = `${origin}/office/`;

/** Serves office.js from the installed package, and nothing else: no network is touched. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string): AbortablePromise<Buffer> | null {
    if (!url.startsWith(officeFolder)) return null;
    const name = decodeURIComponent(new URL(url).pathname.slice("/office/".length));
    return Object.assign(readFile(officeFile(name)), { abort: () => {} });
  }
}

/** How long office.js may take to start on a slow machine. */
const patience = 20_000;

/** Loads office.js itself into a page in this process; the page's opener is the local Excel. */
export async function openInProcess(desk: RequestDesk, options: HostOptions): Promise<InProcessClient> {
  const conversation = `inproc${Math.random().toString(36).slice(2)}`;
  const surroundings = { conversation, requirements: requirementsFor(options.apiSet) };
  let receiver: DOMWindow | undefined;

  const send = (reply: XdmReply) => {
    const message = { ...reply, _messageType: 1, _conversationId: conversation, _origin: origin, _errorCode: 0, _serializerVersion: 1 };
    setTimeout(() => {
      const data = JSON.stringify(message);
      if (receiver) receiver.dispatchEvent(new receiver.MessageEvent("message", { data, origin }));
    }, 0);
  };
  const talk = new XdmConversation(desk, surroundings, send);

  const dom = new JSDOM("<!doctype html><head></head><body></body>", {
    url: `${origin}/taskpane.html`,
    runScripts: "dangerously",
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole().sendTo(console),
    beforeParse: (window) => {
      Object.defineProperty(window.document, "domain", { value: "localhost", configurable: true });
      window.name = windowName(conversation, origin, 3);
      const opener = { postMessage: (text: string) => talk.receive(JSON.parse(text)) };
      Object.defineProperty(window, "opener", { value: opener });
    },
  });
  receiver = dom.window;
  await loadScript(dom.window, `${officeFolder}office.js`);
  const page = dom.window as unknown as InProcessClient;
  await within(patience, page.Office.onReady());
  return {
    // Taken only now: the Excel bundle arrives while Office gets ready.
    Excel: page.Excel,
    Office: page.Office,
    OfficeExtension: page.OfficeExtension,
    CustomFunctions: page.CustomFunctions,
    deliverEvents: () => talk.deliverEvents(),
    close: () => {
      receiver = undefined;
      dom.window.close();
    },
  };
}

function loadScript(window: DOMWindow, source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = window.document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${source} could not be loaded.`));
    window.document.head.appendChild(script);
  });
}

async function within(milliseconds: number, ready: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Office.onReady was not answered in time.")), milliseconds);
  });
  await Promise.race([ready, late]);
  clearTimeout(timer);
}
