import { invalidArgument } from "../protocol/errors";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import { workbookFile } from "./workbookCreated";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass = hostClass("Application", {
  properties: {
    CalculationMode: {
      get: (_none, host) => host.workbook.calculationMode,
      set: (_none, value, host) => {
        const mode = modes.find((known) => known === value);
        if (!mode) throw invalidArgument("Application.calculationMode");
        host.workbook.calculationMode = mode;
        host.recalculate();
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_none, { options }) => options.culture.decimal },
    ThousandsSeparator: { get: (_none, { options }) => options.culture.group },
    UseSystemSeparators: { get: () => true },
  },
  navigations: {
    CultureInfo: () => objectOf("CultureInfo", null),
  },
  methods: {
    Calculate: (_none, [kind], host) => {
      host.recalculate(kind === "Full" || kind === "FullRebuild" ? "full" : "asked");
      return null;
    },
    CreateWorkbook: (_none, args) => objectOf("WorkbookCreated", workbookFile(args, "Application.createWorkbook")),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtimeClass = hostClass("Runtime", {
  properties: {
    EnableEvents: {
      get: (_none, host) => host.events.enabled,
      set: (_none, value, host) => {
        host.events.enabled = value === true;
      },
    },
  },
});
