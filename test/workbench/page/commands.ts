import type { Shortcut } from "./shortcuts";

/** What a button of the manifest starts. */
export type Action = { readonly kind: "show-pane" } | { readonly kind: "run"; readonly id: string };

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of its picture, or "". */
  readonly icon: string;
  /** The keys that do the same, or "". */
  readonly keys: string;
  readonly action: Action;
}

export interface RibbonGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** What the add-in puts into Excel, as its manifest says. */
export interface AddinCommands {
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
  /** What it adds to the menu of a cell. */
  readonly cellMenu: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
}

/** What a button tells when the pointer rests on it. */
export const tipOf = ({ tip, keys }: Command): string => (keys === "" ? tip : `${tip} (${keys})`);

/** Where the manifest says that its keyboard shortcuts are, as served here; "" when it has none. */
export function shortcutsAddress(manifest: Document, home: string): string {
  const address = within(manifest, "ExtendedOverrides")[0]?.getAttribute("Url") ?? "";
  return address === "" ? "" : home + address.slice(address.lastIndexOf("/") + 1);
}

/**
 * Reads the manifest.
 *
 * @param home Where the files that it names are served here, ending in a slash.
 * @param shortcuts The keyboard shortcuts that go with it.
 */
export function readCommands(manifest: Document, home: string, shortcuts: readonly Shortcut[]): AddinCommands {
  const named = new Map(within(manifest, "*").filter((element) => element.hasAttribute("id")).map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue") ?? ""]));
  const resource = (element: Element | undefined) => named.get(element?.getAttribute("resid") ?? "") ?? "";
  const page = within(manifest, "SourceLocation").map((element) => element.getAttribute("DefaultValue") ?? "").find((address) => address !== "") ?? "";
  const served = (address: string) => (address === "" ? "" : home + address.slice(page.lastIndexOf("/") + 1));

  const command = (control: Element): Command => {
    const icons = child(control, "Icon");
    const images = icons ? [...icons.children] : [];
    const image = images.find((one) => one.getAttribute("size") === "32") ?? images[0];
    const action = child(control, "Action");
    const id = child(action, "FunctionName")?.textContent?.trim() ?? "";
    const isPane = action?.getAttribute("xsi:type") === "ShowTaskpane";
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(child(control, "Label")),
      tip: resource(child(child(control, "Supertip"), "Description")),
      icon: served(resource(image)),
      keys: shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? "",
      action: isPane ? { kind: "show-pane" } : { kind: "run", id },
    };
  };
  // A menu is drawn as the buttons that are in it.
  const commands = (parent: Element) =>
    children(parent, "Control").flatMap((control) => {
      const items = child(control, "Items");
      return items ? children(items, "Item").map(command) : [command(control)];
    });

  return {
    name: within(manifest, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    tabs: within(manifest, "CustomTab").map((tab) => ({
      label: resource(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({ label: resource(child(group, "Label")), commands: commands(group) })),
    })),
    cellMenu: within(manifest, "OfficeMenu").filter((menu) => menu.getAttribute("id") === "ContextMenuCell").flatMap(commands),
    shortcuts,
  };
}

const within = (parent: Document, name: string) => [...parent.getElementsByTagNameNS("*", name)];
const children = (parent: Element | undefined, name: string) => [...(parent?.children ?? [])].filter(({ localName }) => localName === name);
const child = (parent: Element | undefined, name: string) => children(parent, name)[0];
