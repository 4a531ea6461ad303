import { textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import { openBeside, workbookFile } from "./workbookCreated";

export const workbookClass = hostClass("Workbook", {
  properties: {
    Name: { get: (_none, host) => host.workbook.name },
    ReadOnly: { get: (_none, host) => host.workbook.readOnly },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
  },
  navigations: {
    Application: () => objectOf("Application", null),
    Functions: () => objectOf("Functions", null),
    Names: () => objectOf("NamedItemCollection", null),
    Protection: () => objectOf("WorkbookProtection", null),
    Properties: () => objectOf("DocumentProperties", null),
    Settings: () => objectOf("SettingCollection", null),
    Tables: () => objectOf("TableCollection", null),
    Worksheets: () => objectOf("WorksheetCollection", null),
    _Runtime: () => objectOf("Runtime", null),
  },
  methods: {
    // On the web one call does what elsewhere are two: Application.createWorkbook and open.
    CreateAndOpenWorkbook: (_none, args, host) => openBeside(host, workbookFile(args, "createWorkbook")),
    GetSelectedRange: (_none, _args, host) => objectOf("Range", host.selection),
    GetSelectedRanges: (_none, _args, { selection: { sheet, area } }) => objectOf("RangeAreas", { sheet, areas: area ? [area] : [], reference: "" }),
    GetActiveCell: (_none, _args, host) => objectOf("Range", host.activeCell),
    _GetObjectByReferenceId: (_none, args, host) => host.references.get(textArgument(args, 0, "Workbook")),
    _GetReferenceCount: (_none, _args, host) => host.references.size,
    _RemoveReference: (_none, args, host) => {
      host.references.remove(textArgument(args, 0, "Workbook"));
      return null;
    },
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});
