import type { Element } from "@xmldom/xmldom";
import type { Workbook } from "../../model/types";
import { addPart } from "../package/contentTypes";
import type { Dialect } from "../package/dialect";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, relationshipOfKind } from "../package/relationships";
import { attributeOf, childrenNamed, elementsOf, newElement, numberOf, removeElement, rootOf, setAttribute } from "../xml/dom";
import { meantText, storedText } from "../xml/escape";

type PropertyValue = string | number | boolean;

const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const customNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const valueNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const strictValueNamespace = "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes";
/** The set of properties that a user makes, as every Office file names it. */
const userSet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

const texts = new Set(["lpwstr", "lpstr", "bstr"]);
const numbers = new Set(["i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint", "r4", "r8", "decimal"]);

/** A property's value; dates and rarer kinds are none of the model's and stay in the file. */
function valueOf(property: Element): PropertyValue | undefined {
  const [element] = elementsOf(property);
  const kind = element?.localName ?? "";
  const text = element?.textContent ?? "";
  if (texts.has(kind)) return meantText(text);
  if (numbers.has(kind)) return Number(text);
  return kind === "bool" ? text === "true" || text === "1" : undefined;
}

const customPart = (parts: OfficePackage): string | undefined => {
  const target = relationshipOfKind(parts, "", "custom-properties")?.target ?? relationshipOfKind(parts, "", "customProperties")?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
};

const propertyElements = (parts: OfficePackage, part: string | undefined): Element[] =>
  part === undefined ? [] : childrenNamed(rootOf(parts.document(part)), "property");

export function readCustomProperties(parts: OfficePackage): ReadonlyMap<string, PropertyValue> {
  const read = new Map<string, PropertyValue>();
  for (const property of propertyElements(parts, customPart(parts))) {
    const value = valueOf(property);
    if (value !== undefined) read.set(attributeOf(property, "name") ?? "", value);
  }
  return read;
}

/** Brings the custom properties up to the model; a file whose properties are the same stays as it is. */
export function writeCustomProperties(parts: OfficePackage, workbook: Workbook, dialect: Dialect): void {
  const before = readCustomProperties(parts);
  const now = workbook.customProperties;
  if (before.size === now.size && [...now].every(([name, value]) => before.get(name) === value)) return;
  const part = customPart(parts) ?? addCustomPart(parts, dialect);
  const root = rootOf(parts.edit(part));
  const known = new Map(propertyElements(parts, part).map((element) => [attributeOf(element, "name") ?? "", element]));
  for (const name of before.keys()) {
    const element = known.get(name);
    if (element && !now.has(name)) removeElement(element);
  }
  // Numbers 0 and 1 are the format's own.
  let nextId = Math.max(1, ...[...known.values()].map((element) => numberOf(element, "pid", 1))) + 1;
  for (const [name, value] of now) {
    if (before.get(name) === value) continue;
    const present = known.get(name);
    const element = present ?? newElement(root, "property", { fmtid: userSet, pid: nextId++, name });
    if (!present) root.appendChild(element);
    putValue(element, value);
  }
}

function putValue(property: Element, value: PropertyValue): void {
  elementsOf(property).forEach(removeElement);
  const isWhole = typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  const kind = typeof value === "string" ? "lpwstr" : typeof value === "boolean" ? "bool" : isWhole ? "i4" : "r8";
  const element = property.ownerDocument?.createElementNS(
    property.namespaceURI === customNamespace ? valueNamespace : strictValueNamespace,
    `vt:${kind}`);
  if (!element) throw new Error("A property belongs to no document.");
  element.textContent = typeof value === "string" ? storedText(value) : String(value);
  property.appendChild(element);
  setAttribute(property, "linkTarget", undefined);
}

function addCustomPart(parts: OfficePackage, dialect: Dialect): string {
  const name = "docProps/custom.xml";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  addPart(parts, name, contentType, `${head}<Properties xmlns="${customNamespace}" xmlns:vt="${valueNamespace}"/>`);
  addRelationship(parts, "", `${dialect.relationships}/${dialect.customProperties}`, name);
  return name;
}
