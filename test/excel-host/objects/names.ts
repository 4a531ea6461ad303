import { addressOf, parseAddress, quotedName } from "../host/a1";
import type { ExcelHost } from "../host/excelHost";
import type { Area, DefinedName, Sheet } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { found, rangeArgument, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf, objectOrNull } from "./objectTypes";

/** A defined name of the workbook (scope null) or of one sheet. */
export const findName = (host: ExcelHost, name: unknown, scope: Sheet | null): DefinedName | undefined =>
  host.workbook.names.find((defined) => defined.scope === scope && defined.name.toLowerCase() === String(name).toLowerCase());

/** The block of cells that a name stands for; null when it stands for anything else. */
export function areaOfName(host: ExcelHost, { formula }: DefinedName): { readonly sheet: Sheet; readonly area: Area } | null {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  const sheet = parsed && host.workbook.sheets.find((candidate) => candidate.name === parsed.sheet);
  return parsed && sheet ? { sheet, area: parsed.area } : null;
}

/** "Sheet1!$A$1:$B$2": how Excel writes a place that stays. */
export const fixedAddress = (sheet: Sheet, area: Area): string =>
  `${quotedName(sheet.name)}!${addressOf(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;

function add(host: ExcelHost, scope: Sheet | null, name: string, reference: unknown) {
  const location = "NamedItemCollection.add";
  if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || parseAddress(name)) throw invalidArgument(location);
  if (findName(host, name, scope)) throw new HostError("ItemAlreadyExists", location);
  const range = rangeArgument(reference);
  const formula = range ? `=${fixedAddress(range.sheet, host.areaOf(range))}` : textArgument([reference], 0, location);
  const defined: DefinedName = { name, formula: formula.startsWith("=") ? formula : `=${formula}`, scope, visible: true };
  host.workbook.names.push(defined);
  return objectOf("NamedItem", defined);
}

const namesIn = (host: ExcelHost, scope: Sheet | null) =>
  host.workbook.names.filter((defined) => defined.scope === scope).map((defined) => objectOf("NamedItem", defined));

export const namedItemCollectionClass = hostClass("NamedItemCollection", {
  item: (scope, key, host) => objectOf("NamedItem", found(findName(host, key, scope), "NamedItemCollection.getItem")),
  items: (scope, host) => namesIn(host, scope),
  methods: {
    Add: (scope, args, host) => add(host, scope, textArgument(args, 0, "NamedItemCollection.add"), args[1]),
    AddFormulaLocal: (scope, args, host) => add(host, scope, textArgument(args, 0, "NamedItemCollection.add"), args[1]),
    GetCount: (scope, _args, host) => namesIn(host, scope).length,
    GetItemOrNullObject: (scope, args, host) => objectOrNull("NamedItem", findName(host, args[0], scope)),
  },
});

export const namedItemClass = hostClass("NamedItem", {
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    Formula: {
      get: ({ formula }) => formula,
      set: (defined, value) => {
        defined.formula = textArgument([value], 0, "NamedItem.formula");
      },
    },
    Comment: { get: () => "" },
    Scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
    Type: { get: (defined, host) => (areaOfName(host, defined) ? "Range" : "String") },
    Value: { get: ({ formula }) => formula.replace(/^=/, "") },
    Visible: {
      get: ({ visible }) => visible,
      set: (defined, value) => {
        defined.visible = value === true;
      },
    },
  },
  navigations: {
    WorksheetOrNullObject: ({ scope }) => objectOrNull("Worksheet", scope),
  },
  methods: {
    Delete: (defined, _args, host) => {
      const { names } = host.workbook;
      names.splice(names.indexOf(defined), 1);
      return null;
    },
    GetRange: (defined, _args, host) => {
      const { sheet, area } = found(areaOfName(host, defined), "NamedItem.getRange");
      return host.range(sheet, area, "NamedItem.getRange");
    },
    GetRangeOrNullObject: (defined, _args, host) => {
      const place = areaOfName(host, defined);
      return place && host.range(place.sheet, place.area, "NamedItem.getRangeOrNullObject");
    },
  },
});
