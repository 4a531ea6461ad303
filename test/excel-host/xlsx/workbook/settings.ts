import type { Element } from "@xmldom/xmldom";
import type { Workbook } from "../../model/types";
import { addPart } from "../package/contentTypes";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { attributeOf, childNamed, childrenNamed, newElement, removeElement, rootOf } from "../xml/dom";
import { childMade } from "../xml/order";

/**
 * The add-in whose settings a workbook's settings are: the <Id> of the manifest. Excel keeps each add-in's settings in a part
 * of its own, and hands an add-in those of the part that names it.
 */
export const addInId = "fe0e06af-f6ae-40b5-8292-80bb23bc9e9f";

const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const extensionKind = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const panesKind = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionType = "application/vnd.ms-office.webextension+xml";
const panesType = "application/vnd.ms-office.webextensiontaskpanes+xml";
const extensionOrder = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

const panesPart = (parts: OfficePackage): string | undefined =>
  relationshipsOf(parts, "").find(({ kind, target }) => kind === "webextensiontaskpanes" && parts.has(target))?.target;

/** The part in which a workbook keeps this add-in's settings, if it does. */
function ownPart(parts: OfficePackage): string | undefined {
  const panes = panesPart(parts);
  const extensions = panes === undefined ? [] : relationshipsOf(parts, panes).filter(({ kind }) => kind === "webextension");
  return extensions.find(({ target }) => {
    const reference = parts.has(target) ? childNamed(rootOf(parts.document(target)), "reference") : undefined;
    const id = reference && attributeOf(reference, "id");
    return id?.replace(/[{}]/g, "").toLowerCase() === addInId.toLowerCase();
  })?.target;
}

const propertiesOf = (root: Element): Element[] => {
  const list = childNamed(root, "properties");
  return list ? childrenNamed(list, "property") : [];
};

/** The settings of this add-in, each with the JSON text of its value. */
export function readSettings(parts: OfficePackage): ReadonlyMap<string, string> {
  const part = ownPart(parts);
  const properties = part === undefined ? [] : propertiesOf(rootOf(parts.document(part)));
  return new Map(properties.map((property) => [attributeOf(property, "name") ?? "", attributeOf(property, "value") ?? ""]));
}

/** Brings the settings up to the model; a file whose settings are the same stays as it is. */
export function writeSettings(parts: OfficePackage, workbook: Workbook): void {
  const before = readSettings(parts);
  const { settings } = workbook;
  const isSame = before.size === settings.size && [...settings].every(([key, value]) => before.get(key) === value);
  if (isSame) return;
  const root = rootOf(parts.edit(ownPart(parts) ?? addOwnPart(parts)));
  propertiesOf(root).forEach(removeElement);
  const list = childMade(root, "properties", extensionOrder);
  for (const [name, value] of settings) list.appendChild(newElement(list, "property", { name, value }));
}

function addOwnPart(parts: OfficePackage): string {
  const extension = parts.freeName("xl/webextensions/webextension", ".xml");
  addPart(
    parts,
    extension,
    extensionType,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<we:webextension xmlns:we="${extensionNamespace}" id="{${addInId.toUpperCase()}}">` +
      `<we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties/><we:bindings/><we:snapshot xmlns:r="${relationshipsNamespace}"/></we:webextension>`,
  );
  const panes = panesPart(parts) ?? addPanesPart(parts);
  const id = addRelationship(parts, panes, extensionKind, extension);
  const root = rootOf(parts.edit(panes));
  // The pane is listed, as the format demands, but does not open by itself.
  const pane = newElement(root, "taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 });
  const reference = newElement(pane, "webextensionref");
  reference.setAttributeNS(relationshipsNamespace, "r:id", id);
  pane.appendChild(reference);
  root.appendChild(pane);
  return extension;
}

function addPanesPart(parts: OfficePackage): string {
  const name = parts.freeName("xl/webextensions/taskpanes", ".xml").replace("taskpanes1", "taskpanes");
  addPart(
    parts,
    name,
    panesType,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${panesNamespace}"/>`,
  );
  addRelationship(parts, "", panesKind, name);
  return name;
}
