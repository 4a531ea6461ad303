import { intersection } from "../../excel-host/model/area";
import { words } from "./notices";
import { areaOf } from "./selection";
import type { Workbench } from "./workbench";

/** Empties what is selected. */
export function clear(workbench: Workbench): void {
  const used = workbench.sheet.usedArea();
  const area = used && intersection(areaOf(workbench.selection), used);
  if (!area) return;
  const blanks = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(""));
  workbench.enter(area, blanks, words.clearing);
}
