import type { WireBatch, WireEvent } from "../protocol/wire";
import type { RequestDesk } from "../requestDesk";

/** A way between office.js and the host. */
export interface Transport {
  /** Sends events that arose outside a batch, such as those of a person's or a co-author's edit. */
  deliverEvents(): void;
}

/** The two ends of office.js's native bridge: plain JSON texts in both directions. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((text: string) => void) | null;
}

const answerMessage = 2;
const eventMessage = 3;

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: WireBatch | string };
}

/** The lightest way to Excel: the Rich API alone, without Office.onReady. */
export function createBridge(desk: RequestDesk): Transport & { readonly bridge: NativeBridge } {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const request: BridgeRequest = JSON.parse(text);
      // Answers never come at once: what follows the call in the program runs first, as with a real host.
      void Promise.resolve().then(() => respond(request, text));
    },
  };

  function respond({ id, message }: BridgeRequest, text: string): void {
    const batch: WireBatch = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
    const reply = desk.answer(batch, text);
    if (reply) {
      // The body is JSON text already; taking it apart to put it together again would double the work.
      const head = JSON.stringify({ statusCode: reply.status, headers: {} }).slice(0, -1);
      bridge.onMessageFromHost?.(`{"id":${id},"type":${answerMessage},"message":${head},"body":${reply.body}}}`);
    }
    deliverEvents();
  }

  function deliverEvents(): void {
    if (desk.closed) return;
    const entries = desk.host.events.take();
    if (entries.length > 0) bridge.onMessageFromHost?.(JSON.stringify(eventsMessage(entries)));
  }

  return { bridge, deliverEvents };
}

const eventsMessage = (entries: readonly WireEvent[]) => ({ type: eventMessage, controlId: "", message: { entries } });
