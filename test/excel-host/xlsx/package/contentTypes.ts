import type { OfficePackage } from "./officePackage";
import { attributeOf, childrenNamed, newElement, removeElement, rootOf } from "../xml/dom";

export const contentTypesPart = "[Content_Types].xml";

const overrides = (parts: OfficePackage) => childrenNamed(rootOf(parts.document(contentTypesPart)), "Override");

const names = (part: string) => (name: string | undefined) => name?.toLowerCase() === `/${part}`.toLowerCase();

/** What kind of content a part says it has, or undefined when only its ending tells. */
export const contentTypeOf = (parts: OfficePackage, part: string): string | undefined => {
  const found = overrides(parts).find((element) => names(part)(attributeOf(element, "PartName")));
  return found && attributeOf(found, "ContentType");
};

/** Adds a part with its content and says what it is. */
export function addPart(parts: OfficePackage, part: string, contentType: string, content: string | Uint8Array): void {
  parts.put(part, content);
  const root = rootOf(parts.edit(contentTypesPart));
  root.appendChild(newElement(root, "Override", { PartName: `/${part}`, ContentType: contentType }));
}

/** Takes a part out of the package, with the word about what it is. */
export function removePart(parts: OfficePackage, part: string): void {
  parts.remove(part);
  const found = overrides(parts).filter((element) => names(part)(attributeOf(element, "PartName")));
  if (found.length > 0) parts.edit(contentTypesPart);
  found.forEach(removeElement);
}
