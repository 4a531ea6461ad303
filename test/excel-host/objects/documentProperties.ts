import type { ExcelHost } from "../host/excelHost";
import { invalidArgument } from "../protocol/errors";
import { found, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf, objectOrNull } from "./objectTypes";

export const documentPropertiesClass = hostClass("DocumentProperties", {
  navigations: { Custom: () => objectOf("CustomPropertyCollection", null) },
});

/** The name of a property as it is kept: Excel does not mind the case of the key. */
const known = (host: ExcelHost, key: unknown): string | undefined =>
  [...host.workbook.customProperties.keys()].find((name) => name.toLowerCase() === String(key).toLowerCase());

function put(host: ExcelHost, key: string, value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw invalidArgument("CustomPropertyCollection.add");
  }
  const name = known(host, key) ?? key;
  host.workbook.customProperties.set(name, value);
  return name;
}

function typeOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const customPropertyCollectionClass = hostClass("CustomPropertyCollection", {
  item: (_none, key, host) => objectOf("CustomProperty", found(known(host, key), "CustomPropertyCollection.getItem")),
  items: (_none, host) => [...host.workbook.customProperties.keys()].map((key) => objectOf("CustomProperty", key)),
  methods: {
    Add: (_none, args, host) =>
      objectOf("CustomProperty", put(host, textArgument(args, 0, "CustomPropertyCollection.add"), args[1])),
    DeleteAll: (_none, _args, host) => host.workbook.customProperties.clear(),
    GetCount: (_none, _args, host) => host.workbook.customProperties.size,
    GetItemOrNullObject: (_none, args, host) => objectOrNull("CustomProperty", known(host, args[0])),
  },
});

export const customPropertyClass = hostClass("CustomProperty", {
  properties: {
    Key: { get: (key) => key },
    Type: { get: (key, host) => typeOf(host.workbook.customProperties.get(key)) },
    Value: {
      get: (key, host) => host.workbook.customProperties.get(key) ?? null,
      set: (key, value, host) => {
        put(host, key, value);
      },
    },
  },
  methods: {
    Delete: (key, _args, host) => {
      host.workbook.customProperties.delete(key);
      return null;
    },
  },
});
