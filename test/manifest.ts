import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export type { Element };

/** The manifest as XML; anything that is not well formed stops here. */
export function readManifest(xml: string): Document {
  const stop = (_level: string, message: string) => {
    throw new Error(`manifest.xml is no well-formed XML: ${message}`);
  };
  return new DOMParser({ onError: stop }).parseFromString(xml, "text/xml");
}

/** Elements by their local name, whatever prefix they wear; "*" for all. */
export const elements = (parent: Document | Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

/** An attribute's value; empty when it is not there. */
export const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

/** What the Resources section defines: images, addresses and strings. */
export const resources = (manifest: Document) =>
  elements(manifest, "Resources")
    .flatMap((section) => elements(section, "*"))
    .filter((element) => element.hasAttribute("id"))
    .map((element) => ({ id: attribute(element, "id"), value: attribute(element, "DefaultValue") }));
