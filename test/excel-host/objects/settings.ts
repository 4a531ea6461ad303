import type { ExcelHost } from "../host/excelHost";
import { HostError } from "../protocol/errors";
import { found, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf, objectOrNull } from "./objectTypes";

const known = (host: ExcelHost, key: unknown): string | undefined =>
  typeof key === "string" && host.workbook.settings.has(key) ? key : undefined;

/** A setting's value travels as it is and is kept as JSON text, as the file has it. */
function put(host: ExcelHost, key: string, value: unknown): void {
  if (host.workbook.readOnly) throw new HostError("AccessDenied", "SettingCollection.add");
  host.workbook.settings.set(key, JSON.stringify(value ?? null));
}

export const settingCollectionClass = hostClass("SettingCollection", {
  item: (_none, key, host) => objectOf("Setting", found(known(host, key), "SettingCollection.getItem")),
  items: (_none, host) => [...host.workbook.settings.keys()].map((key) => objectOf("Setting", key)),
  methods: {
    Add: (_none, args, host) => {
      const key = textArgument(args, 0, "SettingCollection.add");
      put(host, key, args[1]);
      return objectOf("Setting", key);
    },
    GetCount: (_none, _args, host) => host.workbook.settings.size,
    GetItemOrNullObject: (_none, args, host) => objectOrNull("Setting", known(host, args[0])),
  },
});

export const settingClass = hostClass("Setting", {
  properties: {
    _Id: { get: (key) => key },
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => JSON.parse(host.workbook.settings.get(key) ?? "null"),
      set: (key, value, host) => put(host, key, value),
    },
  },
  methods: {
    Delete: (key, _args, host) => {
      host.workbook.settings.delete(key);
      return null;
    },
  },
});
