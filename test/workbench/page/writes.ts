import { actionType, pathType, type WireBatch } from "../../excel-host/protocol/wire";

/** Methods that look, listen or point, and change no cell. */
const harmless = /^(_|Get|Activate$|Select$|Find|Load|EnsureUnchanged)/;

/** Whether a batch of the pane may change the workbook, judged by what it asks for. */
export function mayWrite({ Actions, ObjectPaths }: WireBatch): boolean {
  return Actions.some(({ ActionType, Name, ObjectPathId }) => {
    const path = ObjectPaths[ObjectPathId];
    // office.js talks to services of its own, and worksheet functions only reckon.
    const parent = ObjectPaths[path?.ParentObjectPathId ?? -1];
    if (path?.ObjectPathType === pathType.service || parent?.Name === "Functions") return false;
    if (ActionType === actionType.setProperty || ActionType === actionType.update) return true;
    if (ActionType === actionType.method) return !harmless.test(Name);
    return ActionType === actionType.instantiate && path?.ObjectPathType === pathType.method && !harmless.test(path.Name);
  });
}
