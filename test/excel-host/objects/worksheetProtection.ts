import { eventType, wholeWorkbook } from "../host/eventQueue";
import type { ExcelHost } from "../host/excelHost";
import type { Sheet } from "../model/types";
import { HostError } from "../protocol/errors";
import { hostClass } from "./hostClass";

/** Each permission of the API, and the attribute of the file that says the opposite ("1" means forbidden). */
const permissions = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

function optionsOf(sheet: Sheet): Readonly<Record<string, unknown>> | null {
  if (!sheet.protection) return null;
  const { options } = sheet.protection;
  const allowed = Object.entries(permissions).map(([name, attribute]) => [name, options[attribute] === "0"]);
  return {
    ...Object.fromEntries(allowed),
    allowEditObjects: options["objects"] !== "1",
    allowEditScenarios: options["scenarios"] !== "1",
    selectionMode: options["selectLockedCells"] === "1" ? "Unlocked" : "Normal",
  };
}

function tell(host: ExcelHost, sheet: Sheet): void {
  const details = { isProtected: sheet.protection !== null, worksheetId: sheet.id, source: host.actor.source };
  host.events.tell(eventType.worksheetProtectionChanged, [sheet.id, wholeWorkbook], details);
}

export const worksheetProtectionClass = hostClass("WorksheetProtection", {
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: optionsOf },
  },
  methods: {
    Protect: (sheet, args, host) => {
      if (sheet.protection) throw new HostError("AccessDenied", "WorksheetProtection.protect");
      const asked = (args[0] ?? {}) as Readonly<Record<string, unknown>>;
      const options: Record<string, string> = { sheet: "1" };
      for (const [name, attribute] of Object.entries(permissions)) if (asked[name] === true) options[attribute] = "0";
      if (typeof args[1] === "string" && args[1] !== "") options["localPassword"] = args[1];
      sheet.protection = { options };
      tell(host, sheet);
      return null;
    },
    Unprotect: (sheet, args, host) => {
      const password = sheet.protection?.options["localPassword"];
      if (password !== undefined && password !== args[0]) throw new HostError("AccessDenied", "WorksheetProtection.unprotect");
      const hashed = sheet.protection?.options["hashValue"] ?? sheet.protection?.options["password"];
      if (hashed !== undefined) throw new HostError("AccessDenied", "WorksheetProtection.unprotect");
      sheet.protection = null;
      tell(host, sheet);
      return null;
    },
  },
});
