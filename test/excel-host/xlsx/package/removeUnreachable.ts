import { removePart } from "./contentTypes";
import type { OfficePackage } from "./officePackage";
import { relationshipPart, relationshipsOf } from "./relationships";

function reachable(parts: OfficePackage, from: string, found: Set<string>): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const { target, external } of relationshipsOf(parts, from)) if (!external) reachable(parts, target, found);
  return found;
}

/** Removes a part to which nothing points any more, with the parts that only it led to: its charts, comments and tables. */
export function removeUnreachable(parts: OfficePackage, part: string): void {
  const kept = reachable(parts, "", new Set());
  for (const lost of reachable(parts, part, new Set())) {
    if (kept.has(lost)) continue;
    removePart(parts, lost);
    parts.remove(relationshipPart(lost));
  }
}
