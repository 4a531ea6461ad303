import type { HostOptions } from "../host/options";
import type { RequestDesk } from "../requestDesk";
import { requirementsFor, windowName, XdmConversation } from "./xdm";

/** A pane of the add-in in an iframe of a real browser. The page must be served over https. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Sends events that arose outside a batch. */
  deliverEvents(): void;
  /** Runs a command of the ribbon, a menu or a shortcut by the id of its action. */
  invokeAction(actionId: string, args?: object): void;
  close(): void;
}

/** Opens the add-in's page in an iframe and speaks with the office.js in it, as Excel on the web does. */
export function openPane(parent: HTMLElement, address: string, desk: RequestDesk, options: HostOptions, flags = 3): Pane {
  const conversation = `pane${crypto.randomUUID()}`;
  const { origin } = window.location;
  const frame = document.createElement("iframe");
  // office.js reads the name when the page starts, so it must be there before the address.
  frame.name = windowName(conversation, origin, flags);
  frame.src = address;

  const surroundings = { conversation, requirements: requirementsFor(options.apiSet) };
  const talk = new XdmConversation(desk, surroundings, (reply) => {
    const message = { ...reply, _messageType: 1, _conversationId: conversation, _origin: origin, _errorCode: 0, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(message), new URL(address, origin).origin);
  });
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string" || !event.data.startsWith("{")) return;
    talk.receive(JSON.parse(event.data));
  };
  window.addEventListener("message", listen);
  parent.appendChild(frame);
  return {
    frame,
    deliverEvents: () => talk.deliverEvents(),
    invokeAction: (actionId, args) => talk.invokeAction(actionId, args),
    close: () => {
      window.removeEventListener("message", listen);
      frame.remove();
    },
  };
}
