import type { ExcelHost } from "../host/excelHost";
import { notImplemented } from "./errors";

/** Calls that office.js makes on services of its own while it starts or runs custom functions. */
export function callService(host: ExcelHost, service: string, method: string, args: readonly unknown[]): unknown {
  const answer = host.services.get(`${service}.${method}`) ?? builtIn.get(`${service}.${method}`);
  if (!answer) throw notImplemented(`${service}.${method}`);
  return answer(args);
}

const builtIn = new Map<string, (args: readonly unknown[]) => unknown>([
  ["Microsoft.InternalService.AddinInternalService.NotifyActionHandlerReady", () => null],
  // Office.addin.showAsTaskpane: whoever has a pane to show puts an answer of their own in this one's place.
  ["Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState", () => null],
  ["Microsoft.ExcelServices.CustomFunctions._SetOsfControlContainerReadyForCustomFunctions", () => null],
]);
