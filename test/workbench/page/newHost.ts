import { ExcelHost } from "../../excel-host/host/excelHost";
import { defaultOptions } from "../../excel-host/host/options";
import type { ApiMetadata } from "../../excel-host/metadata/types";
import type { Workbook } from "../../excel-host/model/types";
import { openBytes } from "./files";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** The local Excel of a workbook, in which the add-in can open another workbook, and show and hide its pane. */
export function newHost(workbench: Workbench, workbook: Workbook, metadata: ApiMetadata): ExcelHost {
  const host = new ExcelHost(workbook, metadata, defaultOptions);
  host.openWorkbook = (bytes) => void openBytes(workbench, bytes, words.newBook);
  host.services.set("Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState", ([state]) => workbench.pane.show(state === "Visible"));
  return host;
}
