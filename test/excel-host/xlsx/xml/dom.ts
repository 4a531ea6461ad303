import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import type { Document, Element } from "@xmldom/xmldom";
import { UnreadableFile } from "../unreadableFile";

/** Parses a small part of a package. Damaged XML is refused with the part's name. */
export function parseXml(text: string, part: string): Document {
  const stop = (level: "warning" | "error" | "fatalError", message: string): void => {
    if (level !== "warning") throw new Error(message);
  };
  try {
    const document = new DOMParser({ onError: stop }).parseFromString(text, "text/xml");
    if (document.documentElement) return document;
  } catch (error) {
    throw new UnreadableFile(`The file is damaged: its part ${part} is no well-formed XML (${reasonOf(error)}).`);
  }
  throw new UnreadableFile(`The file is damaged: its part ${part} is empty.`);
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

export const xmlOf = (document: Document): string => new XMLSerializer().serializeToString(document);

export const xmlOfElement = (element: Element): string => new XMLSerializer().serializeToString(element);

export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new Error("An XML document has no root element.");
  return document.documentElement;
}

/** The child elements, in order. */
export function elementsOf(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

export const childrenNamed = (parent: Element, name: string): Element[] =>
  elementsOf(parent).filter((child) => child.localName === name);

export const childNamed = (parent: Element, name: string): Element | undefined => childrenNamed(parent, name)[0];

/** Every element of that name below `parent`, however deep. */
export function descendantsNamed(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}

/** An attribute's value, or undefined where there is none. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? "") : undefined;

export const numberOf = (element: Element, name: string, otherwise: number): number => {
  const text = attributeOf(element, name);
  return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? otherwise : Number(text);
};

/** XML Schema writes a yes as "1" or "true". */
export const isYes = (text: string | undefined, otherwise = false): boolean =>
  text === undefined ? otherwise : text === "1" || text === "true" || text === "on";

export const flagOf = (element: Element, name: string, otherwise = false): boolean =>
  isYes(attributeOf(element, name), otherwise);

/** The attribute of that local name in any namespace but none: r:id whatever its prefix is. */
export function prefixedAttribute(element: Element, localName: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.localName === localName && attribute.prefix) return attribute.value;
  }
  return undefined;
}

/** A new element in the namespace, and with the prefix, of `like`. */
export function newElement(like: Element, name: string, attributes: Readonly<Record<string, string | number>> = {}): Element {
  const document = like.ownerDocument;
  if (!document) throw new Error("An element belongs to no document.");
  const element = document.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Sets an attribute, or takes it away when the value is undefined. */
export function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
