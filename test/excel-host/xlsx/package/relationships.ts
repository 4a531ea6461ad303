import type { Element } from "@xmldom/xmldom";
import type { OfficePackage } from "./officePackage";
import { attributeOf, childrenNamed, newElement, removeElement, rootOf } from "../xml/dom";

/** One part's pointer to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "table"; the same in both dialects of the format. */
  readonly kind: string;
  /** The part it points to, as the package names it; for an external one, the address. */
  readonly target: string;
  readonly external: boolean;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf("/") + 1);
const fileOf = (part: string) => part.slice(part.lastIndexOf("/") + 1);

/** Where a part keeps its relationships; "" is the package itself. */
export const relationshipPart = (part: string): string => `${folderOf(part)}_rels/${fileOf(part)}.rels`;

function resolved(part: string, target: string): string {
  const steps: string[] = target.startsWith("/") ? [] : folderOf(part).split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const relationshipElements = (parts: OfficePackage, part: string): Element[] => {
  const where = relationshipPart(part);
  return parts.has(where) ? childrenNamed(rootOf(parts.document(where)), "Relationship") : [];
};

export function relationshipsOf(parts: OfficePackage, part: string): readonly Relationship[] {
  return relationshipElements(parts, part).map((element) => {
    const external = attributeOf(element, "TargetMode") === "External";
    const target = attributeOf(element, "Target") ?? "";
    return {
      id: attributeOf(element, "Id") ?? "",
      kind: fileOf(attributeOf(element, "Type") ?? ""),
      target: external ? target : resolved(part, target),
      external,
    };
  });
}

export const relationshipOfKind = (parts: OfficePackage, part: string, kind: string): Relationship | undefined =>
  relationshipsOf(parts, part).find((found) => found.kind === kind && !found.external);

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Points one part to another and gives the pointer's id. Targets are written from the package's root, which every reader resolves alike. */
export function addRelationship(parts: OfficePackage, part: string, type: string, target: string): string {
  const where = relationshipPart(part);
  if (!parts.has(where)) parts.put(where, emptyRelationships);
  const taken = new Set(relationshipsOf(parts, part).map((found) => found.id));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const root = rootOf(parts.edit(where));
  root.appendChild(newElement(root, "Relationship", { Id: `rId${number}`, Type: type, Target: `/${target}` }));
  return `rId${number}`;
}

export function removeRelationship(parts: OfficePackage, part: string, id: string): void {
  const found = relationshipElements(parts, part).find((element) => attributeOf(element, "Id") === id);
  if (!found) return;
  parts.edit(relationshipPart(part));
  removeElement(found);
}
