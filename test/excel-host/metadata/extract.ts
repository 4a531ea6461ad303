import type { ApiClass, ApiMetadata, ApiMethod, ApiNavigation, ApiProperty } from "./types";

interface ClassBeingRead {
  readonly properties: Record<string, ApiProperty>;
  readonly navigations: Record<string, ApiNavigation>;
  readonly methods: Record<string, ApiMethod>;
  /** API sets of scalar properties, by camelCase name: they stand apart from the list of names. */
  readonly sets: Map<string, string>;
  scalarNames: readonly string[];
  scalarWireNames: readonly string[];
  scalarWritable: readonly boolean[];
  items: string | null;
}

const emptyClass = (): ClassBeingRead => ({
  properties: {},
  navigations: {},
  methods: {},
  sets: new Map(),
  scalarNames: [],
  scalarWireNames: [],
  scalarWritable: [],
  items: null,
});

const classStarts = /^ {4}var (\w+) = \(function \(_super\) \{/;
const classEnds = /^ {4}\}\(/;
const memberStarts = /^ {8} ?(?:Object\.defineProperty\(\w+\.prototype, "(\w+)"|\w+\.prototype\.(\w+) = function)/;
const apiSetNamed = /_throwIfApiNotSupported\("[^"]+", (\w+|"\w+"), "([\d.]+)"/;
const listReturned = /return (\[.*\]);/;
const navigationMade = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/;
const objectMade = /_createMethodObject\((?:Excel\.)?(\w+), this, "(\w+)", \d/;
const methodCalled = /_invokeMethod\(this, "(\w+)", \d/;
const childMade = /_createChildItemObject\(Excel\.(\w+),/;

const firstSet = "ExcelApi 1.1";

/**
 * Reads the names, types and API sets of all Excel classes out of the readable office.js bundle.
 *
 * @param source The text of excel-web-16.00.debug.js.
 */
export function extractMetadata(source: string): ApiMetadata {
  const lines = source.split("\n");
  const from = lines.findIndex((line) => line.includes("_BeginExcel ="));
  const to = lines.findIndex((line) => line.includes("_EndExcel ="));
  if (from < 0 || to < from) throw new Error("This file is not the readable Excel bundle of office.js.");

  const classes = new Map<string, ClassBeingRead>();
  let current: ClassBeingRead | undefined;
  let member = "";
  let apiSet = "";
  for (const line of lines.slice(from, to)) {
    const started = classStarts.exec(line)?.[1];
    if (started !== undefined) {
      current = classes.get(started) ?? emptyClass();
      classes.set(started, current);
      member = "";
      continue;
    }
    if (classEnds.test(line)) current = undefined;
    if (!current) continue;
    const named = memberStarts.exec(line);
    if (named) {
      member = named[1] ?? named[2] ?? "";
      apiSet = "";
      continue;
    }
    const required = apiSetNamed.exec(line);
    if (required) {
      const [, set = "", version = ""] = required;
      apiSet = `${set === "_defaultApiSetName" ? "ExcelApi" : set.replace(/"/g, "")} ${version}`;
      current.sets.set(member, apiSet);
    }
    readLine(current, line, member, apiSet === "" ? firstSet : apiSet);
  }
  return Object.fromEntries([...classes].map(([name, read]) => [name, finished(read)]));
}

function readLine(current: ClassBeingRead, line: string, member: string, apiSet: string): void {
  const list = listReturned.exec(line)?.[1];
  if (list !== undefined) {
    if (member === "_scalarPropertyNames") current.scalarNames = JSON.parse(list);
    if (member === "_scalarPropertyOriginalNames") current.scalarWireNames = JSON.parse(list);
    if (member === "_scalarPropertyUpdateable") current.scalarWritable = JSON.parse(list);
  }
  const [, leadsTo, navigation] = navigationMade.exec(line) ?? [];
  if (leadsTo !== undefined && navigation !== undefined) {
    current.navigations[navigation] = { name: member, type: leadsTo, apiSet };
  }
  const [, returns, creation] = objectMade.exec(line) ?? [];
  const plain = methodCalled.exec(line)?.[1];
  if (returns !== undefined && creation !== undefined) {
    current.methods[creation] = { name: member, returns, apiSet };
  } else if (plain !== undefined) {
    current.methods[plain] = { name: member, returns: null, apiSet };
  }
  current.items = childMade.exec(line)?.[1] ?? current.items;
}

function finished(read: ClassBeingRead): ApiClass {
  const { properties, navigations, methods, items } = read;
  read.scalarNames.forEach((name, place) => {
    const wireName = read.scalarWireNames[place];
    if (wireName === undefined) return;
    properties[wireName] = {
      name,
      writable: read.scalarWritable[place] === true,
      apiSet: read.sets.get(name) ?? firstSet,
    };
  });
  return { properties, navigations, methods, items };
}
