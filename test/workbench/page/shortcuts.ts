/** The file that the manifest names for its keyboard shortcuts, as far as it is read here. */
export interface ShortcutsFile {
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

/** Keys, such as "Ctrl+Alt+W", and the command that they start. */
export interface Shortcut {
  readonly keys: string;
  readonly id: string;
}

/** The shortcuts of a file for this machine: a Mac has its own where the file names some. */
export const shortcutsOf = ({ shortcuts }: ShortcutsFile, isMac: boolean): readonly Shortcut[] =>
  shortcuts.map(({ action, key }) => ({ id: action, keys: (isMac ? key["mac"] : key["web"]) ?? key["default"] ?? "" }));

/** A key that goes down, with what is held beside it. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** Whether exactly these keys are down. A letter counts by its place too: with Alt some keyboards make another sign of it. */
export function arePressed(keys: string, { key, code, ctrlKey, altKey, shiftKey, metaKey }: Press): boolean {
  const held = keys.split("+");
  const sign = held.pop() ?? "";
  const wants = (...names: readonly string[]) => names.some((name) => held.includes(name));
  const areHeld = ctrlKey === wants("Ctrl") && altKey === wants("Alt", "Option") && shiftKey === wants("Shift") && metaKey === wants("Command");
  return sign !== "" && areHeld && (key.toUpperCase() === sign || code === `Key${sign}` || code === `Digit${sign}`);
}
