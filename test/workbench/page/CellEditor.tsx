import type { KeyboardEvent } from "react";
import type { Direction } from "./selection";
import type { Editing } from "./useEditing";

/** Where one types into a cell. */
export function CellEditor({ editing }: { readonly editing: Editing }) {
  return (
    <input
      className="editor"
      aria-label="Cell"
      autoFocus
      autoComplete="off"
      spellCheck={false}
      size={Math.max(4, editing.text.length + 1)}
      value={editing.text}
      onChange={(event) => editing.change(event.target.value)}
      onKeyDown={(event) => pressInEntry(event, editing)}
      onBlur={() => editing.commit()}
    />
  );
}

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The keys that end an entry. All others belong to the text. */
export function pressInEntry(event: KeyboardEvent<HTMLInputElement>, editing: Editing): void {
  if (event.nativeEvent.isComposing) return;
  const arrow = arrows[event.key];
  if (event.key === "Enter") editing.commit(event.shiftKey ? "up" : "down");
  else if (event.key === "Tab") editing.commit(event.shiftKey ? "left" : "right");
  else if (event.key === "Escape") editing.cancel();
  else if (arrow && editing.edit && !editing.edit.staysOnArrows) editing.commit(arrow);
  else return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[role="grid"]')?.focus();
}
