import type { ExcelHost } from "../host/excelHost";
import type { ApiClass } from "../metadata/types";
import { classOf } from "../objects/registry";
import type { HostClass, Property } from "../objects/hostClass";
import type { HostObject } from "../objects/objectTypes";
import { HostError, notImplemented } from "./errors";

/**
 * Finds the members of objects and says no in the right words: a member that office.js does not
 * know, one that lies above the required API set, and one that this Excel does not have yet.
 */

/** What every tracked object has, and what only Excel on the web does: the bundle lists neither by class. */
const always = new Set(["_KeepReference", "CreateAndOpenWorkbook"]);

const versions = new Map<string, readonly [string, number]>();

const versionOf = (apiSet: string): readonly [string, number] => {
  const known = versions.get(apiSet);
  if (known) return known;
  const [name = "", version = "0"] = apiSet.split(" ");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const read = [name, major * 1000 + minor] as const;
  versions.set(apiSet, read);
  return read;
};

/** Whether the manifest's API set covers what a member needs. Preview and online-only sets never are. */
function isAllowed(needed: string, allowed: string): boolean {
  const [name, version] = versionOf(needed);
  if (name === "CustomFunctions") return true;
  return name === "ExcelApi" && version <= versionOf(`ExcelApi ${allowed}`)[1];
}

function checkSet(host: ExcelHost, member: string, needed: string): void {
  if (isAllowed(needed, host.options.apiSet)) return;
  throw new HostError(
    "ApiNotFound",
    member,
    `${member} needs ${needed}, and the add-in asks for no more than ExcelApi ${host.options.apiSet}.`,
  );
}

export function apiClassOf(host: ExcelHost, object: HostObject): ApiClass {
  const known = host.metadata[object.type];
  if (!known) throw new HostError("GeneralException", object.type, `office.js has no class ${object.type}.`);
  return known;
}

const unknownMember = (member: string) =>
  new HostError("ApiNotFound", member, `office.js knows no ${member}.`);

export function propertyOf(host: ExcelHost, object: HostObject, wireName: string): Property<unknown> {
  const known = apiClassOf(host, object).properties[wireName];
  const member = `${object.type}.${known?.name ?? wireName}`;
  if (!known) throw unknownMember(member);
  checkSet(host, member, known.apiSet);
  const property = implementation(object).definition.properties?.[wireName];
  if (!property) throw notImplemented(member);
  return property;
}

export function navigate(host: ExcelHost, object: HostObject, wireName: string): HostObject | null {
  const known = apiClassOf(host, object).navigations[wireName];
  const member = `${object.type}.${known?.name ?? wireName}`;
  if (!known) throw unknownMember(member);
  checkSet(host, member, known.apiSet);
  const navigation = implementation(object).definition.navigations?.[wireName];
  if (!navigation) throw notImplemented(member);
  return navigation(object.state, host);
}

export function call(host: ExcelHost, object: HostObject, wireName: string, args: readonly unknown[]): unknown {
  const known = apiClassOf(host, object).methods[wireName];
  const member = `${object.type}.${known?.name ?? wireName}`;
  if (!known && !always.has(wireName)) throw unknownMember(member);
  if (known) checkSet(host, member, known.apiSet);
  const method = implementation(object).definition.methods?.[wireName];
  if (!method) throw notImplemented(member);
  return method(object.state, args, host);
}

export function itemOf(host: ExcelHost, object: HostObject, key: unknown): HostObject {
  const find = implementation(object).definition.item;
  if (!find) throw notImplemented(`${object.type}.getItem`);
  return find(object.state, key, host);
}

/** Writes one property, and refuses those that can only be read. */
export function writeProperty(host: ExcelHost, object: HostObject, wireName: string, value: unknown): void {
  const property = propertyOf(host, object, wireName);
  const known = apiClassOf(host, object).properties[wireName];
  const member = `${object.type}.${known?.name ?? wireName}`;
  if (!known?.writable) throw new HostError("AccessDenied", member, `${member} can only be read.`);
  if (!property.set) throw notImplemented(`${member} (writing)`);
  property.set(object.state, value, host);
}

export const implementation = (object: HostObject): HostClass => classOf(object.type);
