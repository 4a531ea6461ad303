import { eventType, wholeWorkbook } from "../host/eventQueue";
import { refuseStructure } from "../host/protection";
import type { ExcelHost } from "../host/excelHost";
import type { Sheet } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { found, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { listening } from "./listening";
import { objectOf, objectOrNull } from "./objectTypes";

/** A sheet by its name, whatever the case, or by its id. */
export function findSheet(host: ExcelHost, key: unknown): Sheet | undefined {
  const wanted = String(key).toLowerCase();
  return host.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
}

const forbidden = /[\\/?*:[\]]|^'|'$/;

/** Refuses a name that Excel would not give a sheet. */
export function checkSheetName(host: ExcelHost, name: string, location: string, own?: Sheet): void {
  if (name === "" || name.length > 31 || forbidden.test(name) || name.toLowerCase() === "history") {
    throw invalidArgument(location, `"${name}" cannot be the name of a sheet.`);
  }
  const taken = findSheet(host, name);
  if (taken && taken !== own) throw new HostError("ItemAlreadyExists", location);
}

function freshName(host: ExcelHost): string {
  let number = host.workbook.sheets.length + 1;
  while (findSheet(host, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

const shown = (host: ExcelHost, visibleOnly: unknown) =>
  host.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

export const worksheetCollectionClass = hostClass("WorksheetCollection", {
  item: (_none, key, host) => objectOf("Worksheet", found(findSheet(host, key), "WorksheetCollection.getItem")),
  items: (_none, host) => host.workbook.sheets.map((sheet) => objectOf("Worksheet", sheet)),
  methods: {
    Add: (_none, args, host) => {
      const location = "WorksheetCollection.add";
      refuseStructure(host, location);
      const name = args[0] === null || args[0] === undefined ? freshName(host) : textArgument(args, 0, location);
      checkSheetName(host, name, location);
      const sheet = host.workbook.addSheet(name);
      const { source } = host.actor;
      host.events.tell(eventType.worksheetAdded, [wholeWorkbook], { source, worksheetId: sheet.id });
      return objectOf("Worksheet", sheet);
    },
    GetItemOrNullObject: (_none, args, host) => objectOrNull("Worksheet", findSheet(host, args[0])),
    GetActiveWorksheet: (_none, _args, host) => objectOf("Worksheet", host.workbook.activeSheet),
    GetCount: (_none, args, host) => shown(host, args[0]).length,
    GetFirst: (_none, args, host) => objectOrNull("Worksheet", shown(host, args[0])[0]),
    GetLast: (_none, args, host) => objectOrNull("Worksheet", shown(host, args[0]).at(-1)),
    ...listening("AddedEvent", eventType.worksheetAdded, () => wholeWorkbook),
    ...listening("DeletedEvent", eventType.worksheetDeleted, () => wholeWorkbook),
    ...listening("DataChangedEvent", eventType.worksheetChanged, () => wholeWorkbook),
    ...listening("ActivatedEvent", eventType.worksheetActivated, () => wholeWorkbook),
    ...listening("DeactivatedEvent", eventType.worksheetDeactivated, () => wholeWorkbook),
    ...listening("SelectionChangedEvent", eventType.worksheetSelectionChanged, () => wholeWorkbook),
    ...listening("ProtectionChangedEvent", eventType.worksheetProtectionChanged, () => wholeWorkbook),
  },
});
