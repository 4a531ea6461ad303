import type { KeyboardEvent } from "react";

/** What stands once in every row: the button of its menu, and the box that chooses it. */
const inEveryRow = ['[aria-haspopup="menu"]', 'input[type="checkbox"]'] as const;

/** In a table, the arrow keys go from what has the focus in one row to the same in the rows beside it. */
export function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const { target, currentTarget } = event;
  if (step === 0 || !(target instanceof HTMLElement)) return;
  const kind = inEveryRow.find((selector) => target.matches(selector));
  if (kind === undefined) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>(kind)];
  const neighbour = all[all.indexOf(target) + step];
  if (!neighbour) return;
  event.preventDefault();
  neighbour.focus();
}
