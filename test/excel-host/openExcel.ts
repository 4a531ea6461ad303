import type { Faults } from "./faults";
import { noFaults } from "./faults";
import { ExcelHost } from "./host/excelHost";
import type { Actor } from "./host/excelHost";
import { defaultOptions } from "./host/options";
import type { HostOptions } from "./host/options";
import { loadMetadata } from "./metadata/loadMetadata";
import type { Workbook } from "./model/types";
import { RequestDesk } from "./requestDesk";
import type { RequestRecord } from "./requestDesk";
import { createBridge } from "./transports/bridge";
import { loadBridgeClient } from "./transports/loadBridgeClient";

export interface OpenOptions extends Partial<HostOptions> {
  /** "bridge" is quick and has the Excel API alone; "inproc" runs the whole of office.js, with Office.onReady. */
  readonly transport?: "bridge" | "inproc";
  readonly faults?: Faults;
}

/** A workbook open in the local Excel, and the office.js client of a pane beside it. */
export interface LocalExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Only where the whole of office.js is loaded. */
  readonly Office: typeof Office | undefined;
  /** Where an add-in says which functions of its own it has for formulas. */
  readonly CustomFunctions: typeof CustomFunctions;
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** What goes wrong from now on; batches count from one since the workbook was opened. */
  faults: Faults;
  /** How many syncs have reached the host since the workbook was opened, clean-up of references not counted. */
  readonly batches: number;
  readonly requests: readonly RequestRecord[];
  /** True once a fault has closed the pane; reopen() gives it a new client. */
  readonly paneClosed: boolean;
  /** Puts another workbook under the same client. Counts and faults begin anew. */
  use(workbook: Workbook): void;
  /** Opens the pane again with a fresh client on the same workbook. Globals, if installed, follow. */
  reopen(): Promise<void>;
  /** Lets a person or a co-author change the workbook, and tells the pane's listeners. */
  edit(actor: Actor, change: (host: ExcelHost) => void): void;
  /** Puts Excel, OfficeExtension, Office and CustomFunctions where product code looks for them. */
  installGlobals(): void;
  close(): void;
}

interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office?: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  deliverEvents(): void;
  close(): void;
}

function bridgeClient(desk: RequestDesk): Client {
  const { bridge, deliverEvents } = createBridge(desk);
  return { ...loadBridgeClient(bridge), deliverEvents, close: () => {} };
}

/** Opens a workbook in the local Excel under Microsoft's office.js. */
export async function openExcel(workbook: Workbook, options: OpenOptions = {}): Promise<LocalExcel> {
  const { transport = "bridge", faults = noFaults, ...chosen } = options;
  const hostOptions = { ...defaultOptions, ...chosen };
  const newHost = (on: Workbook) => new ExcelHost(on, loadMetadata(), hostOptions);
  /** Over the bridge nobody says that the page with the functions is there: it always is. */
  const connect = ({ deliverEvents }: Client) => {
    desk.host.deliverEvents = deliverEvents;
    desk.host.functions.ready();
  };
  const newClient = async (): Promise<Client> => {
    if (transport === "bridge") {
      const bridged = bridgeClient(desk);
      connect(bridged);
      return bridged;
    }
    // Only now, because it brings a whole DOM, which cannot be loaded inside another one.
    const { openInProcess } = await import("./transports/loadInProcess");
    return openInProcess(desk, hostOptions);
  };

  const desk = new RequestDesk(newHost(workbook));
  desk.faults = faults;
  let client = await newClient();
  let installed = false;

  const globals = () => ({ Excel: client.Excel, OfficeExtension: client.OfficeExtension, Office: client.Office, CustomFunctions: client.CustomFunctions });
  const install = () => Object.assign(globalThis, definedOnly(globals()));
  const close = () => {
    desk.closed = true;
    client.close();
    if (installed) for (const name of Object.keys(globals())) Reflect.deleteProperty(globalThis, name);
    installed = false;
  };

  return {
    get Excel() { return client.Excel; },
    get OfficeExtension() { return client.OfficeExtension; },
    get Office() { return client.Office; },
    get CustomFunctions() { return client.CustomFunctions; },
    get workbook() { return desk.host.workbook; },
    get host() { return desk.host; },
    get faults() { return desk.faults; },
    set faults(planned) { desk.faults = planned; },
    get batches() { return desk.batches; },
    get requests() { return desk.requests; },
    get paneClosed() { return desk.closed; },
    use: (other) => {
      desk.begin(newHost(other));
      connect(client);
    },
    reopen: async () => {
      client.close();
      desk.begin(newHost(desk.host.workbook));
      client = await newClient();
      if (installed) install();
    },
    edit: (actor, change) => {
      desk.host.as(actor, () => change(desk.host));
      client.deliverEvents();
    },
    installGlobals: () => {
      installed = true;
      install();
    },
    close,
  };
}

const definedOnly = (named: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
