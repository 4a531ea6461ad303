import { useSyncExternalStore } from "react";
import type { Workbench } from "./workbench";

/** Draws a component again whenever something in the workbench has changed. */
export const useWorkbench = (workbench: Workbench): number => useSyncExternalStore(workbench.subscribe, workbench.version);
