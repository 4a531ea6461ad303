import { addressOf, parseAddress } from "../host/a1";
import { eventType, wholeWorkbook } from "../host/eventQueue";
import type { ExcelHost } from "../host/excelHost";
import { refuseIfProtected } from "../host/protection";
import { tablesTouching } from "../host/tableAreas";
import { intersection } from "../model/area";
import type { Area, Sheet, Table } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { found, rangeArgument, textArgument, wholeArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { listening } from "./listening";
import { objectOf, objectOrNull } from "./objectTypes";
import type { RangeState } from "./objectTypes";
import { rangeAt } from "./worksheet";

const tablesIn = (host: ExcelHost, sheet: Sheet | null): readonly Table[] =>
  host.workbook.tables.filter((table) => sheet === null || table.sheet === sheet);

/** A table by its name, whatever the case, or by its id. */
function findTable(host: ExcelHost, sheet: Sheet | null, key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return tablesIn(host, sheet).find((table) => table.name.toLowerCase() === wanted || table.id === wanted);
}

/** Refuses a name that Excel would not give a table: it must read like one word and be nobody else's. */
export function checkTableName(host: ExcelHost, name: string, own: Table | null, location: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !parseAddress(name);
  if (!wellFormed) throw invalidArgument(location);
  const lower = name.toLowerCase();
  const taken =
    host.workbook.tables.some((table) => table !== own && table.name.toLowerCase() === lower) ||
    host.workbook.names.some((defined) => defined.name.toLowerCase() === lower);
  if (taken) throw invalidArgument(location, `The name "${name}" is already taken.`);
}

function freshName(host: ExcelHost): string {
  let number = host.workbook.tables.length + 1;
  while (findTable(host, null, `Table${number}`)) number += 1;
  return `Table${number}`;
}

function add(host: ExcelHost, sheet: Sheet | null, place: unknown, hasHeaders: unknown) {
  const location = "TableCollection.add";
  const start = sheet ?? host.workbook.activeSheet;
  const range = rangeArgument(place) ?? (rangeAt(host, start, textArgument([place], 0, location), location).state as RangeState);
  refuseIfProtected(host, range.sheet, location);
  const table = host.workbook.addTable(range.sheet, areaFor(host, range, hasHeaders === true), freshName(host));
  const details = { source: host.actor.source, tableId: table.id, worksheetId: table.sheet.id };
  host.events.tell(eventType.tableAdded, [table.sheet.id, wholeWorkbook], details);
  return objectOf("Table", table);
}

/** The cells of a new table. Without headings of its own, they are put in above and the cells move down. */
function areaFor(host: ExcelHost, range: RangeState, hasHeaders: boolean): Area {
  const given = host.areaOf(range);
  const area = { ...given, rows: hasHeaders ? Math.max(given.rows, 2) : given.rows + 1 };
  const torn = range.sheet.merged.some((merged) => intersection(merged, area));
  if (torn || tablesTouching(host.workbook.tables, range.sheet, area).length > 0) {
    throw new HostError("InvalidArgument", "TableCollection.add", `A table cannot be made on ${addressOf(area)}.`);
  }
  if (!hasHeaders) range.sheet.insertDown({ ...given, rows: 1 });
  return area;
}

export const tableCollectionClass = hostClass("TableCollection", {
  properties: { Count: { get: (sheet, host) => tablesIn(host, sheet).length } },
  item: (sheet, key, host) => objectOf("Table", found(findTable(host, sheet, key), "TableCollection.getItem")),
  items: (sheet, host) => tablesIn(host, sheet).map((table) => objectOf("Table", table)),
  methods: {
    Add: (sheet, args, host) => add(host, sheet, args[0], args[1]),
    GetCount: (sheet, _args, host) => tablesIn(host, sheet).length,
    GetItemAt: (sheet, args, host) => {
      const place = wholeArgument(args, 0, "TableCollection.getItemAt");
      return objectOf("Table", found(tablesIn(host, sheet)[place], "TableCollection.getItemAt"));
    },
    GetItemOrNullObject: (sheet, args, host) => objectOrNull("Table", findTable(host, sheet, args[0])),
    ...listening<Sheet | null>("DataChangedEvent", eventType.tableChanged, (sheet) => sheet?.id ?? wholeWorkbook),
    ...listening<Sheet | null>("AddedEvent", eventType.tableAdded, (sheet) => sheet?.id ?? wholeWorkbook),
    ...listening<Sheet | null>("DeletedEvent", eventType.tableDeleted, (sheet) => sheet?.id ?? wholeWorkbook),
  },
});
