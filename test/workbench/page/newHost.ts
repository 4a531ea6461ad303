import { ExcelHost } from "../../excel-host/host/excelHost";
import { defaultOptions } from "../../excel-host/host/options";
import type { ApiMetadata } from "../../excel-host/metadata/types";
import type { Workbook } from "../../excel-host/model/types";
import { openBytes } from "./files";
import type { BroughtFunctions } from "./functions";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** What the add-in brings into Excel beside its commands. */
export interface Addin {
  readonly paneAddress: string;
  readonly functions: BroughtFunctions | undefined;
}

/** The local Excel of a workbook, in which the add-in can open another workbook, show and hide its pane, and answer formulas. */
export function newHost(workbench: Workbench, workbook: Workbook, metadata: ApiMetadata, { functions }: Addin): ExcelHost {
  const host = new ExcelHost(workbook, metadata, defaultOptions);
  host.onAnswers = () => workbench.cellsChanged();
  if (functions) host.functions.register(functions.namespace, functions.file);
  host.openWorkbook = (bytes) => void openBytes(workbench, bytes, words.newBook);
  host.services.set("Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState", ([state]) => workbench.pane.show(state === "Visible"));
  return host;
}
