import type { ExcelHost } from "../host/excelHost";
import { isHostObject } from "../objects/objectTypes";
import type { HostObject } from "../objects/objectTypes";
import { HostError, notImplemented } from "./errors";
import { apiClassOf, call, writeProperty } from "./members";
import { identity, project } from "./query";
import { isService, Resolver } from "./resolver";
import { callService } from "./services";
import type { WireAction, WireAnswer, WireBatch, WireError, WireResult } from "./wire";
import { actionType } from "./wire";

/**
 * Runs the actions of one batch in order, as Excel does: the first that fails ends it, and what was done before stays done.
 *
 * @param upTo How many actions may run before the batch breaks off with a GeneralException.
 */
export function executeBatch(host: ExcelHost, batch: WireBatch, upTo = Infinity): WireAnswer {
  const resolver = new Resolver(host, batch);
  const results: WireResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (index >= upTo) throw new HostError("GeneralException", "");
      if (action.ActionType === actionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(host, resolver, batch, action) });
    } catch (reason) {
      return { Results: results, TraceIds: traces, Error: errorAnswer(reason, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A refusal becomes Excel's error answer. Anything else is a fault of this host and must be seen: it is thrown on. */
function errorAnswer(reason: unknown, index: number): WireError {
  if (!(reason instanceof HostError)) throw reason;
  return {
    Code: reason.code,
    Message: reason.message,
    Location: reason.location,
    ActionIndex: index,
    HttpStatusCode: reason.status,
  };
}

function perform(host: ExcelHost, resolver: Resolver, batch: WireBatch, action: WireAction): unknown {
  if (action.ActionType === actionType.trace) return null;
  const object = resolver.resolve(action.ObjectPathId);
  const args = () => resolver.argumentsOf(action.ArgumentInfo);
  if (isService(object)) {
    return action.ActionType === actionType.method ? callService(host, object.service, action.Name, args()) : {};
  }
  switch (action.ActionType) {
    case actionType.instantiate:
      if (object && batch.AutoKeepReference) host.references.keepIfTracked(object);
      return identity(host, object);
    case actionType.query:
    case actionType.queryAsJson:
      return project(host, object, action.QueryInfo ?? {});
    case actionType.method:
      return object && answerOfCall(host, call(host, object, action.Name, args()));
    case actionType.setProperty:
      writeProperty(host, existing(object, action.Name), action.Name, args()[0]);
      return null;
    case actionType.update:
      update(host, existing(object, "update"), action.ObjectState ?? {});
      return null;
    case actionType.ensureUnchanged:
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

const answerOfCall = (host: ExcelHost, result: unknown) =>
  isHostObject(result) ? identity(host, result) : (result ?? null);

function existing(object: HostObject | null, member: string): HostObject {
  if (!object) throw new HostError("InvalidOperation", member, `There is no object to write "${member}" to.`);
  return object;
}

function update(host: ExcelHost, object: HostObject, state: Readonly<Record<string, unknown>>): void {
  const { properties } = apiClassOf(host, object);
  for (const [name, value] of Object.entries(state)) {
    const wireName = Object.keys(properties).find((wire) => properties[wire]?.name === name);
    if (wireName === undefined) throw new HostError("ApiNotFound", `${object.type}.${name}`);
    writeProperty(host, object, wireName, value);
  }
}
