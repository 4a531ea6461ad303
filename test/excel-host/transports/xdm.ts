import type { WireBatch } from "../protocol/wire";
import type { RequestDesk } from "../requestDesk";

/**
 * The messages that Excel on the web and office.js exchange between windows, without the windows:
 * how they are sent and received is the business of those who use this.
 */

/** A message from office.js. */
export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data?: XdmData;
}

interface XdmData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
}

/** What goes back; the sender adds the address and the conversation. */
export interface XdmReply {
  readonly _actionName: string;
  readonly _correlationId: number | string;
  readonly _responseType: 0 | 1;
  readonly _data: unknown;
}

/** What the add-in is told about where it runs. */
export interface XdmSurroundings {
  readonly conversation: string;
  /** Versions by name, as {"ExcelApi": "1.14", "SharedRuntime": "1.1"}. */
  readonly requirements: Readonly<Record<string, string>>;
}

const requestMessage = 0;
const register = 1;
const unregister = 2;
const richApiCall = 93;
const loadSettings = 75;
const saveSettings = 76;
const unknownCall = 5001;
export const instanceId = "{11111111-2222-3333-4444-555555555555}";

const done = { Version: 1, Error: 0 };

export class XdmConversation {
  private readonly listeners = new Map<string, XdmRequest>();

  constructor(
    private readonly desk: RequestDesk,
    private readonly surroundings: XdmSurroundings,
    private readonly send: (reply: XdmReply) => void,
  ) {}

  /** Answers one message. What is not of this conversation is left alone. */
  receive(request: XdmRequest): void {
    if (request._messageType !== requestMessage || request._conversationId !== this.surroundings.conversation) return;
    if (request._actionType === register) {
      this.listeners.set(request._actionName, request);
      this.desk.host.deliverEvents = () => this.deliverEvents();
    }
    if (request._actionType === unregister) this.listeners.delete(request._actionName);
    if (request._actionType === register || request._actionType === unregister) return this.reply(request, done);
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return this.reply(request, this.context());
    if (request._actionName === "executeMethod") this.execute(request, request._data ?? {});
  }

  /** Sends what has happened since the last time to whoever listens. */
  deliverEvents(): void {
    if (this.desk.closed) return;
    const entries = this.desk.host.events.take();
    if (entries.length > 0) {
      this.tell(entries.map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message, "", false]));
    }
  }

  /** Runs a command of the ribbon, a menu or a shortcut by the id of its action. */
  invokeAction(actionId: string, args: object = {}): void {
    this.tell([[2, 1000, "", JSON.stringify([actionId, JSON.stringify(args)]), "", false]]);
  }

  private tell(entries: readonly unknown[]): void {
    const listener = this.listeners.get("richApiMessage");
    if (!listener) return;
    this.send({
      _actionName: "richApiMessage",
      _correlationId: listener._correlationId,
      _responseType: 1,
      _data: { ArrayData: entries },
    });
  }

  private reply({ _actionName, _correlationId }: XdmRequest, data: unknown): void {
    this.send({ _actionName, _correlationId, _responseType: 0, _data: data });
  }

  private execute(request: XdmRequest, data: XdmData): void {
    const { settings } = this.desk.host.workbook;
    switch (data.DdaMethod?.DispatchId) {
      case richApiCall: {
        const text = String(data.ArrayData?.[4]);
        const batch: WireBatch = JSON.parse(text);
        const answer = this.desk.answer(batch, text);
        if (answer) this.reply(request, { ...done, Data: [answer.status, [], answer.body] });
        return this.deliverEvents();
      }
      case saveSettings:
        settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        return this.reply(request, done);
      case loadSettings:
        return this.reply(request, { ...done, Properties: [...settings] });
      default:
        return this.reply(request, { Version: 1, Error: unknownCall });
    }
  }

  /** office.js throws when one of these is missing. */
  private context(): object {
    const { workbook } = this.desk.host;
    return {
      _id: instanceId,
      _appInstanceId: instanceId,
      _appName: 16,
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: "en-US",
      _dataLocale: "en-US",
      _docUrl: `https://localhost/${encodeURIComponent(workbook.name)}`,
      _clientMode: workbook.readOnly ? 0 : 1,
      _settings: [...workbook.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "",
      _requirementMatrix: JSON.stringify(this.surroundings.requirements),
      _dialogRequirementMatrix: "{}",
      _hostCustomMessage: "",
      _hostFullVersion: "16.0.0.0",
      _clientWindowHeight: 600,
      _clientWindowWidth: 350,
      _addinName: "Write-Offs for Excel",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

/** How office.js learns in which host it runs: "flags" 1 is a shared runtime, 2 custom functions. */
export const hostInfo = (flags: number): string => `Excel$Web$16.00$en-US$$$disableLogging$${flags}`;

/** The name a window must have before the page with office.js is loaded into it. */
export const windowName = (conversation: string, origin: string, flags: number): string =>
  JSON.stringify({
    baseFrameName: `frame${conversation}`,
    hostInfo: hostInfo(flags),
    xdmInfo: `${conversation}|${instanceId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });

/** The sets that this Excel claims: the one the manifest asks for, and what goes with a shared runtime. */
export const requirementsFor = (apiSet: string): Readonly<Record<string, string>> => ({
  ExcelApi: apiSet,
  SharedRuntime: "1.1",
  DialogApi: "1.1",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.3",
});
