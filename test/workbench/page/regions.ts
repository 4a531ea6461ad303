import type { Workbench } from "./workbench";

/** The parts of the page between which F6 moves the keyboard, in turn. */
const regions = ["grid", "tabs", "pane", "title", "ribbon", "formulas"] as const;
type Region = (typeof regions)[number];

/** Moves the keyboard on to the next part of the page, or back to the one before. */
export function nextRegion(from: Region | undefined, isBack: boolean, workbench: Workbench): void {
  const present = regions.filter((region) => region !== "pane" || workbench.pane.isShown);
  const at = present.indexOf(from ?? current());
  const next = present[(at + (isBack ? present.length - 1 : 1)) % present.length];
  if (next === "pane") workbench.pane.focus();
  else if (next === "grid") document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  else document.querySelector<HTMLElement>(`[data-region="${next}"] :is(button:not([disabled], [tabindex="-1"]), input:not([hidden]))`)?.focus();
}

function current(): Region {
  const named = document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"];
  return regions.find((region) => region === named) ?? "grid";
}
