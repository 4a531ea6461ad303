import type { Workbook } from "../excel-host/model/types";
import { textFromWorkbook } from "./textFromWorkbook";

/**
 * Shows what changed between two workbooks, line by line: "- " was there, "+ " came, each under the sheet or
 * table it stands in ("@ Jobs"). Rows keep their order; how cells are lined up does not count.
 */
export function linesChanged(before: Workbook, after: Workbook): string {
  return linesChangedInText(textFromWorkbook(before), textFromWorkbook(after));
}

/** The same for two texts, so that one of them can be kept from before a workbook was changed in place. */
export function linesChangedInText(before: string, after: string): string {
  const old = linesByPlace(before);
  const now = linesByPlace(after);
  const places = [...old.keys(), ...[...now.keys()].filter((place) => !old.has(place))];
  return places
    .map((place) => ({ place, changes: changesBetween(old.get(place) ?? [], now.get(place) ?? []) }))
    .filter(({ changes }) => changes.length > 0)
    .flatMap(({ place, changes }) => [`@ ${place}`, ...changes])
    .join("\n");
}

/** The lines of a text under the sheet or table in which they stand, with single blanks round every bar. */
function linesByPlace(text: string): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  let lines: string[] = [];
  const enter = (place: string) => places.set(place, (lines = places.get(place) ?? []));
  enter("the workbook");
  for (const line of text.split("\n")) {
    const squeezed = line.trim().replace(/ *(?<!\\)\| */g, " | ").trim();
    const [, kind, name = ""] = /^(sheet|table) (\S.*?)(?: at \S+)?$/.exec(squeezed) ?? [];
    if (kind) enter(kind === "sheet" ? `sheet ${name}` : name);
    if (squeezed !== "") lines.push(squeezed);
  }
  return places;
}

function changesBetween(old: readonly string[], now: readonly string[]): string[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let same = 0;
  while (same < old.length - start && same < now.length - start && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  return shortestWay(old.slice(start, old.length - same), now.slice(start, now.length - same));
}

/** The fewest lines to take away and to put in, keeping in order what both have in common. */
function shortestWay(old: readonly string[], now: readonly string[]): string[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    const row = common[i];
    for (let j = now.length - 1; row && j >= 0; j--) {
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(`- ${old[i++] ?? ""}`);
    } else {
      changes.push(`+ ${now[j++] ?? ""}`);
    }
  }
  return changes;
}
