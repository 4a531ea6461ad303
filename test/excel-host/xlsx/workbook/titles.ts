import type { OfficePackage } from "../package/officePackage";
import { relationshipOfKind } from "../package/relationships";
import { childNamed, descendantsNamed, elementsOf, removeElement, rootOf, setAttribute } from "../xml/dom";
import { storedText } from "../xml/escape";

/** Brings the list of tabs in the document's properties up to date. It is a courtesy: a file whose list is of another build keeps it. */
export function writeTitles(parts: OfficePackage, before: readonly string[], now: readonly string[]): void {
  const part =
    relationshipOfKind(parts, "", "extended-properties")?.target ?? relationshipOfKind(parts, "", "extendedProperties")?.target;
  if (part === undefined || !parts.has(part)) return;
  const looked = rootOf(parts.document(part));
  const pairs = childNamed(looked, "HeadingPairs");
  const titles = childNamed(looked, "TitlesOfParts");
  const list = titles && childNamed(titles, "vector");
  const [count] = pairs ? descendantsNamed(pairs, "i4") : [];
  if (!list || !count) return;
  const entries = elementsOf(list);
  const listed = entries.slice(0, before.length).map((entry) => entry.textContent ?? "");
  if (Number(count.textContent) !== before.length || listed.join("\n") !== before.map(storedText).join("\n")) return;

  parts.edit(part);
  entries.slice(0, before.length).forEach(removeElement);
  const next = list.firstChild;
  for (const name of now) {
    const title = list.ownerDocument?.createElementNS(list.namespaceURI, list.prefix ? `${list.prefix}:lpstr` : "lpstr");
    if (!title) continue;
    title.textContent = storedText(name);
    list.insertBefore(title, next);
  }
  count.textContent = String(now.length);
  setAttribute(list, "size", elementsOf(list).length);
}
