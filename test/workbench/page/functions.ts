import type { FunctionsFile } from "../../excel-host/host/addinFunctions";

/** The functions that the add-in brings for formulas: under which name, and what its own file says of them. */
export interface BroughtFunctions {
  readonly namespace: string;
  readonly file: FunctionsFile;
}

/** Where the manifest says that the functions are described, as served here, and the name that formulas call them by. Undefined where it brings none. */
export function functionsNamed(manifest: Document, home: string): { readonly namespace: string; readonly address: string } | undefined {
  const within = (parent: Document | Element, name: string) => [...parent.getElementsByTagNameNS("*", name)];
  const point = within(manifest, "ExtensionPoint").find((element) => element.getAttribute("xsi:type") === "CustomFunctions");
  const resource = (element: Element | undefined) =>
    within(manifest, "*").find((named) => named.getAttribute("id") === element?.getAttribute("resid"))?.getAttribute("DefaultValue") ?? "";
  const [description] = point ? within(point, "Metadata") : [];
  const address = resource(description && within(description, "SourceLocation")[0]);
  const namespace = resource(point && within(point, "Namespace")[0]);
  return address === "" || namespace === "" ? undefined : { namespace, address: home + address.slice(address.lastIndexOf("/") + 1) };
}
