import type { Fault, Faults } from "./faults";
import { faultsAt, noFaults } from "./faults";
import { coauthor } from "./host/excelHost";
import type { ExcelHost } from "./host/excelHost";
import { answerText } from "./protocol/answerText";
import type { ErrorCode } from "./protocol/errors";
import { messageOf, statusOf } from "./protocol/errors";
import { executeBatch } from "./protocol/executor";
import type { WireAnswer, WireBatch } from "./protocol/wire";
import { bytesOf } from "./bytesOf";
import { actionType, pathType } from "./protocol/wire";

/** What goes back to office.js: an HTTP status and the text of the answer. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** How many bytes the body takes. */
  readonly size: number;
}

/** One batch that reached the host. Sizes are in bytes; `answer` is 0 when nothing was answered. */
export interface RequestRecord {
  readonly number: number;
  readonly actions: number;
  readonly request: number;
  readonly answer: number;
}

/**
 * Takes in the batches of one pane: counts them, plays the faults, keeps the size limits, and has them executed.
 * Every transport goes through here, so that all of them behave alike.
 */
export class RequestDesk {
  faults: Faults = noFaults;
  /** True once the pane is closed: nothing is answered any more. */
  closed = false;
  readonly requests: RequestRecord[] = [];

  constructor(public host: ExcelHost) {}

  /** How many syncs have reached the host, without those that only give references back. */
  get batches(): number {
    return this.requests.length;
  }

  /** Starts anew with another host: no faults, no counts, and the pane open. */
  begin(host: ExcelHost): void {
    this.host = host;
    this.faults = noFaults;
    this.closed = false;
    this.requests.length = 0;
  }

  /** Answers one batch, or gives null when it is never to be answered. */
  answer(batch: WireBatch, text: string): Reply | null {
    if (this.closed) return null;
    try {
      return this.count(batch, bytesOf(text));
    } catch (fault) {
      // A mistake in the local Excel itself. The program must see it, and not wait for ever.
      const reason = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      return refusal("GeneralException", `The local Excel itself failed: ${reason}`);
    }
  }

  private count(batch: WireBatch, size: number): Reply | null {
    if (isCleanUp(batch) || isStartUp(batch)) return this.execute(batch);
    const number = this.requests.length + 1;
    const reply = this.play(batch, size, faultsAt(this.faults, number, batch));
    this.requests.push({ number, actions: batch.Actions.length, request: size, answer: reply?.size ?? 0 });
    return reply;
  }

  private play(batch: WireBatch, size: number, faults: readonly Fault[]): Reply | null {
    const fault = faults.find(({ kind }) => kind !== "co-author");
    for (const met of faults) if (met.kind === "co-author") this.letEdit(met.before);
    const reply = this.strike(batch, size, fault);
    for (const met of faults) if (met.kind === "co-author") this.letEdit(met.after);
    return reply;
  }

  private strike(batch: WireBatch, size: number, fault: Fault | undefined): Reply | null {
    const { host } = this;
    if (host.cellEditMode) return refusal("InvalidOperationInCellEditMode");
    if (size > host.options.requestLimit) return refusal("RequestPayloadSizeLimitExceeded");
    switch (fault?.kind) {
      case undefined:
      case "co-author":
        return this.execute(batch);
      case "reject":
        return fault.code === undefined ? transportFailure() : refusal(fault.code);
      case "cell-edit":
        return refusal("InvalidOperationInCellEditMode");
      case "lose-reply":
        this.execute(batch);
        return transportFailure();
      case "break-off":
        return this.execute(batch, fault.after ?? halfOf(batch));
      case "never-answer":
        if (fault.applied) this.execute(batch);
        return null;
      case "close-pane":
        if (fault.applied) this.execute(batch);
        this.closed = true;
        return null;
    }
  }

  private execute(batch: WireBatch, upTo?: number): Reply {
    const { host } = this;
    const answer = executeBatch(host, batch, upTo);
    host.references.forgetUnkept();
    const reply = replyOf(200, answer);
    return reply.size > host.options.responseLimit ? refusal("ResponsePayloadSizeLimitExceeded") : reply;
  }

  private letEdit(edit: ((workbook: ExcelHost["workbook"], host: ExcelHost) => void) | undefined): void {
    if (edit) this.host.as(coauthor, () => edit(this.host.workbook, this.host));
  }
}

/** How many actions run when half of what a batch changes has been done; of a batch that only reads, half of all. */
function halfOf({ Actions, ObjectPaths }: WireBatch): number {
  const creates = (path: number) => {
    const { ObjectPathType, Name } = ObjectPaths[path] ?? { ObjectPathType: 0, Name: "" };
    return ObjectPathType === pathType.method && !/^(Get|_)/.test(Name);
  };
  const changing = [...Actions.entries()].filter(([, { ActionType, Name, ObjectPathId }]) =>
    ActionType === actionType.setProperty ||
    ActionType === actionType.update ||
    (ActionType === actionType.method && !Name.startsWith("_")) ||
    (ActionType === actionType.instantiate && creates(ObjectPathId)));
  return changing[Math.floor(changing.length / 2)]?.[0] ?? Math.floor(Actions.length / 2);
}

/** True for a batch that only gives references back; office.js sends it by itself after a run. */
export const isCleanUp = (batch: WireBatch): boolean =>
  batch.Actions.some(({ Name }) => Name === "_RemoveReference") &&
  batch.Actions.every(({ ActionType, Name }) => ActionType === actionType.instantiate || Name === "_RemoveReference");

/** True for a batch that speaks only to office.js's own services, as one does while it starts. */
const isStartUp = ({ Actions, ObjectPaths }: WireBatch): boolean =>
  Actions.every(({ ActionType, ObjectPathId }) =>
    ActionType === actionType.instantiate || ObjectPaths[ObjectPathId]?.ObjectPathType === pathType.service) &&
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathType.service);

function refusal(code: ErrorCode, message: string = messageOf(code)): Reply {
  const answer: WireAnswer = {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: statusOf(code) },
  };
  return replyOf(200, answer);
}

function replyOf(status: number, answer: object): Reply {
  return { status, ...answerText(answer) };
}

/** What office.js sees when the request itself failed on its way. */
const transportFailure = (): Reply => replyOf(503, { error: { code: "ServiceBusy", message: messageOf("ServiceBusy") } });
