import type { ExcelHost } from "../host/excelHost";
import type { HostObject } from "../objects/objectTypes";
import { HostError, notImplemented } from "./errors";
import { apiClassOf, implementation, navigate, propertyOf } from "./members";
import type { WireQuery } from "./wire";

type Answer = Record<string, unknown>;

/** What identifies an object to office.js: its id, and its reference if it is kept beyond the batch. */
export function identity(host: ExcelHost, object: HostObject | null): Answer | null {
  if (!object) return null;
  const { properties = {} } = implementation(object).definition;
  const answer: Answer = {};
  for (const name of ["Id", "_Id"]) {
    const property = properties[name];
    if (property) answer[name] = property.get(object.state, host);
  }
  const reference = properties["_ReferenceId"]?.get(object.state, host);
  if (typeof reference === "string" && reference !== "") answer["_ReferenceId"] = reference;
  return answer;
}

/** Answers a load(): the asked properties of an object, of what it leads to, and of a collection's items. */
export function project(host: ExcelHost, object: HostObject | null, query: WireQuery): Answer | null {
  if (!object) return null;
  const asked = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const answer = identity(host, object) ?? {};
  const items: string[] = [];
  const nested = new Map<string, string[]>();

  for (const path of asked.length > 0 ? asked : ["*"]) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (rest.length > 0) nested.set(head, [...(nested.get(head) ?? []), rest.join("/")]);
    else if (head === "*") {
      Object.assign(answer, everyProperty(host, object));
      if (isCollection(host, object)) items.push("*");
    } else if (!projectMember(host, object, head, answer)) items.push(head);
  }
  for (const [head, paths] of nested) {
    const wireName = wireNameIn(apiClassOf(host, object).navigations, head);
    if (wireName !== undefined) {
      answer[wireName] = project(host, navigate(host, object, wireName), { Select: paths });
    } else for (const path of paths) items.push(head === "items" ? path : `${head}/${path}`);
  }
  if (items.length > 0) answer["_Items"] = projectItems(host, object, items, query);
  return answer;
}

const isCollection = (host: ExcelHost, object: HostObject) => apiClassOf(host, object).items !== null;

function everyProperty(host: ExcelHost, object: HostObject): Answer {
  const { properties = {}, onlyWhenAsked = [] } = implementation(object).definition;
  const known = apiClassOf(host, object).properties;
  const names = Object.keys(properties).filter((name) => known[name] && !onlyWhenAsked.includes(name));
  return Object.fromEntries(names.map((name) => [name, propertyOf(host, object, name).get(object.state, host)]));
}

/** Puts one member into the answer. False when the object has none of that name but its items may. */
function projectMember(host: ExcelHost, object: HostObject, name: string, answer: Answer): boolean {
  const { properties, navigations } = apiClassOf(host, object);
  const property = wireNameIn(properties, name);
  if (property !== undefined) {
    answer[property] = propertyOf(host, object, property).get(object.state, host);
    return true;
  }
  const navigation = wireNameIn(navigations, name);
  if (navigation !== undefined) {
    answer[navigation] = project(host, navigate(host, object, navigation), {});
    return true;
  }
  if (isCollection(host, object)) return false;
  throw new HostError("PropertyNotFound", `${object.type}.load`, `${object.type} has no property "${name}" to load.`);
}

function projectItems(host: ExcelHost, object: HostObject, select: readonly string[], query: WireQuery): unknown {
  if (!isCollection(host, object)) {
    throw new HostError("PropertyNotFound", `${object.type}.load`, `${object.type} has no "${select.join()}" to load.`);
  }
  const list = implementation(object).definition.items;
  if (!list) throw notImplemented(`${object.type}.items`);
  const from = query.Skip ?? 0;
  const to = query.Top ? from + query.Top : undefined;
  const paths = select.flatMap((path) => (path === "items" ? ["*"] : [path]));
  return list(object.state, host)
    .slice(from, to)
    .map((item) => project(host, item, { Select: paths }));
}

type Members = Readonly<Record<string, { readonly name: string }>>;
const wireNames = new WeakMap<Members, ReadonlyMap<string, string>>();

/** Load names are camelCase and the wire is PascalCase; abbreviations make a rule impossible, so the lists are asked. */
function wireNameIn(members: Members, name: string): string | undefined {
  const known = wireNames.get(members) ?? new Map(Object.entries(members).map(([wire, { name: loaded }]) => [loaded.toLowerCase(), wire]));
  wireNames.set(members, known);
  return known.get(name.toLowerCase());
}
