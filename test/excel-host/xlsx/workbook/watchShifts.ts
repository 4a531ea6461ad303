import type { Area, Sheet, Workbook, WorkbookSnapshot } from "../../model/types";
import type { Shift } from "../sheet/moves";

/**
 * Notes every insertion and deletion on the sheets of a workbook from now on, so that what hangs on cells (links, comments,
 * rules) can be moved with them when the workbook is saved. Restoring a snapshot also restores what was noted.
 */
export function watchShifts(workbook: Workbook): ReadonlyMap<Sheet, Shift[]> {
  const noted = new Map<Sheet, Shift[]>(workbook.sheets.map((sheet) => [sheet, []]));
  for (const [sheet, shifts] of noted) watchSheet(sheet, shifts);
  const atSnapshot = new WeakMap<WorkbookSnapshot, ReadonlyMap<Sheet, readonly Shift[]>>();

  const snapshot = workbook.snapshot.bind(workbook);
  workbook.snapshot = () => {
    const taken = snapshot();
    atSnapshot.set(taken, new Map([...noted].map(([sheet, shifts]) => [sheet, [...shifts]])));
    return taken;
  };
  const restore = workbook.restore.bind(workbook);
  workbook.restore = (taken) => {
    restore(taken);
    for (const [sheet, shifts] of noted) shifts.splice(0, shifts.length, ...(atSnapshot.get(taken)?.get(sheet) ?? []));
  };
  return noted;
}

function watchSheet(sheet: Sheet, shifts: Shift[]): void {
  const insertDown = sheet.insertDown.bind(sheet);
  const deleteUp = sheet.deleteUp.bind(sheet);
  sheet.insertDown = (area: Area) => {
    insertDown(area);
    shifts.push({ kind: "insert", area });
  };
  sheet.deleteUp = (area: Area) => {
    deleteUp(area);
    shifts.push({ kind: "delete", area });
  };
}
