import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, elements, readManifest, resources, type Element } from "./manifest";

// What Excel would refuse when the add-in is installed, checked without Excel.

const root = join(__dirname, "..");
const manifest = readManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
const texts = (name: string) => elements(manifest, name).map((element) => element.textContent?.trim() ?? "");
const first = (name: string) => {
  const [element] = elements(manifest, name);
  if (!element) throw new Error(`the manifest has no ${name}`);
  return element;
};
const childNames = (element: Element) => [...element.children].map(({ localName }) => localName);

// Excel reads the elements in the order of its schema and refuses any other.
test.each`
  element                  | children
  ${"OfficeApp"}           | ${"Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides"}
  ${"VersionOverrides"}    | ${"Hosts Resources"}
  ${"AllFormFactors"}      | ${"ExtensionPoint"}
  ${"DesktopFormFactor"}   | ${"GetStarted FunctionFile ExtensionPoint ExtensionPoint"}
  ${"GetStarted"}          | ${"Title Description LearnMoreUrl"}
  ${"CustomTab"}           | ${"Group Label"}
  ${"Group"}               | ${"Label Icon Control Control"}
  ${"OfficeMenu"}          | ${"Control Control"}
  ${"Control"}             | ${"Label Supertip Icon Action"}
  ${"Supertip"}            | ${"Title Description"}
  ${"Resources"}           | ${"Images Urls ShortStrings LongStrings"}
`("$element holds $children", ({ element, children }: { element: string; children: string }) => {
  expect(childNames(first(element)).join(" ")).toBe(children);
});

test("the identity is a GUID and the version has four numbers", () => {
  expect(texts("Id")).toEqual([expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)]);
  expect(texts("Version")).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)]);
});

test("only what the add-in uses is asked of Excel", () => {
  expect(elements(manifest, "Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type"))).toEqual(["Workbook", "Workbook"]);
  expect(elements(manifest, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)).toEqual([
    "ExcelApi 1.14",
    "SharedRuntime 1.1",
    "CustomFunctionsRuntime 1.3",
  ]);
  expect(texts("Permissions")).toEqual(["ReadWriteDocument"]);
});

test("one long-lived page is pane, commands and functions alike", () => {
  const page = attribute(first("Runtime"), "resid");
  expect(attribute(first("Runtime"), "lifetime")).toBe("long");
  expect(attribute(first("FunctionFile"), "resid")).toBe(page);
  expect(elements(first("Page"), "SourceLocation").map((place) => attribute(place, "resid"))).toEqual([page]);
  expect(elements(first("Action"), "SourceLocation").map((place) => attribute(place, "resid"))).toEqual([page]);
});

test("formulas say WRITEOFF before the names of our functions", () => {
  const namespace = attribute(first("Namespace"), "resid");
  expect(resources(manifest).filter(({ id }) => id === namespace).map(({ value }) => value)).toEqual(["WRITEOFF"]);
});

test("a command is one function, wherever it is started from", () => {
  expect(texts("FunctionName")).toEqual(["writeOffSelected", "writeOffSelected", "explainSelected"]);
  expect(attribute(first("OfficeMenu"), "id")).toBe("ContextMenuCell");
});

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

test("every shortcut starts a command of the manifest, by keys that Excel takes and does not use itself", () => {
  const { actions, shortcuts }: Shortcuts = JSON.parse(readFileSync(join(root, "shortcuts.json"), "utf8"));
  expect(attribute(first("ExtendedOverrides"), "Url")).toBe("https://localhost:3000/shortcuts.json");
  expect(actions.map(({ id, type }) => [texts("FunctionName").includes(id), type])).toEqual([[true, "ExecuteFunction"]]);
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  for (const { key } of shortcuts) {
    expect(Object.keys(key)).toContain("default");
    // Of modifiers at least one that is not Shift, and one sign.
    for (const keys of Object.values(key)) expect(keys).toMatch(/^(?=.*(?:Ctrl|Alt|Command|Option)\+)(?:(?:Ctrl|Alt|Shift|Command|Option)\+)+[A-Z0-9]$/);
    // Ctrl with a letter, with or without Shift, is Excel's own or the browser's.
    expect(key["default"]).toMatch(/^Ctrl\+Alt\+/);
  }
});

test("every resource that is named is there, and every one that is there is named", () => {
  const named = [...elements(manifest, "*")].map((element) => attribute(element, "resid")).filter((id) => id !== "");
  const defined = resources(manifest).map(({ id }) => id);
  expect([...new Set(named)].sort()).toEqual([...defined].sort());
  expect(new Set(defined).size).toBe(defined.length);
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

// The longest strings that Excel takes.
test.each`
  kind              | longest
  ${"ShortStrings"} | ${125}
  ${"LongStrings"}  | ${250}
`("$kind have at most $longest characters", ({ kind, longest }: { kind: string; longest: number }) => {
  const values = elements(first(kind), "String").map((text) => attribute(text, "DefaultValue"));
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => value === "" || value.length > longest)).toEqual([]);
});

test.each`
  element           | longest
  ${"DisplayName"}  | ${125}
  ${"Description"}  | ${250}
`("$element has at most $longest characters", ({ element, longest }: { element: string; longest: number }) => {
  expect(attribute(first(element), "DefaultValue").length).toBeLessThanOrEqual(longest);
});

test("every address is https and below the one that a build replaces", () => {
  const schemas = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;
  const addresses = elements(manifest, "*")
    .flatMap((element) => [...element.attributes].filter(({ name }) => !name.startsWith("xmlns")).map(({ value }) => value))
    .concat(texts("AppDomain"))
    .filter((value) => /^\w+:\/\//.test(value) && !schemas.test(value));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !/^https:\/\/localhost:3000(\/|$)/.test(address))).toEqual([]);
});

// Width and height stand at fixed places in the head of a PNG file.
const pixels = (file: string) => {
  const png = readFileSync(join(root, file));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`;
};

test.each([16, 32, 64, 80])("the icon of %i pixels has them", (size) => {
  const file = `assets/icon-${size}.png`;
  expect(existsSync(join(root, file))).toBe(true);
  expect(pixels(file)).toBe(`${size} x ${size}`);
});

test("every ribbon icon comes in the three sizes that Excel wants, each from the file of its size", () => {
  const address = new Map(resources(manifest).map(({ id, value }) => [id, value]));
  for (const icon of elements(manifest, "Icon")) {
    const images = elements(icon, "Image").map((image) => [attribute(image, "size"), address.get(attribute(image, "resid"))]);
    expect(images).toEqual(["16", "32", "80"].map((size) => [size, `https://localhost:3000/assets/icon-${size}.png`]));
  }
});
