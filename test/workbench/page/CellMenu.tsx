import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { type Command, tipOf } from "./commands";

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface OpenableMenu {
  readonly commands: readonly Command[];
  readonly place: Place | undefined;
  open(event: MouseEvent): void;
  /** The same from the keyboard, beneath the cell that is typed into. */
  openAtCell(): void;
  close(): void;
}

/** The menu of a cell, where the add-in has one; without it the browser's own comes. */
export function useCellMenu(commands: readonly Command[]): OpenableMenu {
  const [place, setPlace] = useState<Place>();
  return {
    commands,
    place,
    open(event) {
      const isOnGrid = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
      if (commands.length === 0 || !isOnGrid) return;
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY });
    },
    openAtCell() {
      const { left, bottom } = document.querySelector('[role="gridcell"].active')?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      if (commands.length > 0) setPlace({ x: left, y: bottom });
    },
    close: () => setPlace(undefined),
  };
}

interface CellMenuProps {
  readonly menu: OpenableMenu;
  readonly onRun: (command: Command) => void;
}

/** What the add-in puts into the menu of a cell, as the manifest names it. */
export function CellMenu({ menu: { commands, place, close }, onRun }: CellMenuProps) {
  if (!place) return null;
  const leave = () => {
    close();
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (by) items[(items.indexOf(document.activeElement as HTMLElement) + by + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // A browser may show its own menu when the key that opened this one comes up again.
    <div className="menu-ground" onClick={leave} onContextMenu={(event) => event.preventDefault()}>
      <div className="menu" role="menu" aria-label="Cell" style={{ left: place.x, top: place.y }} onKeyDown={press}>
        {commands.map((command, index) => (
          <button key={command.id} role="menuitem" autoFocus={index === 0} title={tipOf(command)} onClick={() => onRun(command)}>
            {command.icon && <img src={command.icon} alt="" width={16} height={16} />}
            {command.label}
          </button>
        ))}
      </div>
    </div>
  );
}
