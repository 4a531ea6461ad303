import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { exampleHome, productionBuild } from "./browser/productionBuild";
import { elements, readManifest } from "./manifest";

// What ships: built once as for a real home, then looked through.

const firstPaint = 230 * 1024;

let dist = "";
let files: readonly string[] = [];
const text = (file: string) => readFileSync(join(dist, file), "utf8");
const having = (pattern: RegExp) => files.filter((file) => pattern.test(file));
const page = () => text("taskpane.html");
const scripts = () => [...page().matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, address = ""]) => address);

beforeAll(() => {
  dist = productionBuild();
  files = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(dist, file)).isFile())
    .sort();
}, 240_000);

test("the first paint fits its budget", () => {
  const ours = scripts().filter((script) => !script.startsWith("https:"));
  expect(ours.length).toBeGreaterThan(0);
  const bytes = [...ours, "taskpane.html"].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file.split("?")[0] ?? ""))).length, 0);
  expect(bytes).toBeLessThanOrEqual(firstPaint);
});

test("Office.js comes from Microsoft, before any script of ours", () => {
  expect(scripts()[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(scripts().filter((script) => /^(https?:)?\/\//.test(script))).toHaveLength(1);
});

test("the manifest names the home, and nothing of it points elsewhere", () => {
  const manifest = text("manifest.xml");
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain(`<AppDomain>${new URL(exampleHome).origin}</AppDomain>`);
});

test("every file that the manifest names was built", () => {
  const named = [...text("manifest.xml").matchAll(/"https:\/\/addin\.example\/write-offs\/([^"]+)"/g)].map(([, file = ""]) => file);
  expect(named).toEqual(expect.arrayContaining(["taskpane.html", "functions.js", "functions.json", "help.html", "shortcuts.json", "assets/icon-32.png"]));
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});

test("every command that the manifest or a shortcut names is associated in the bundle", () => {
  const { actions }: { readonly actions: readonly { readonly id: string }[] } = JSON.parse(text("shortcuts.json"));
  const commands = [...elements(readManifest(text("manifest.xml")), "FunctionName").map((name) => name.textContent ?? ""), ...actions.map(({ id }) => id)];
  expect(commands.length).toBeGreaterThan(0);
  const bundles = having(/\.js$/).map(text).join("\n");
  expect(commands.filter((command) => !bundles.includes(`"${command}"`))).toEqual([]);
});

test("the functions are described, and each is in the script that the manifest names", () => {
  const { functions }: { readonly functions: readonly { readonly id: string }[] } = JSON.parse(text("functions.json"));
  expect(functions.length).toBe(10);
  expect(functions.filter(({ id }) => !new RegExp(`\\b${id}:`).test(text("functions.js")))).toEqual([]);
});

// The source maps are looked through too: they name every module that went in.
test.each`
  because                                      | trace
  ${"the local Excel stays at home"}           | ${/excel-host|_richApiNativeBridge|openExcel/}
  ${"tests stay at home"}                      | ${/testing-library|fast-check|@jest|jsdom/}
  ${"Microsoft's library is not ours to ship"} | ${/OSFPerformance|OSF\.DDA|@microsoft\/office-js/}
`("$because", ({ trace }: { trace: RegExp }) => {
  const found = having(/\.(js|map|html|xml|json|txt)$/).filter((file) => trace.test(text(file)));
  expect(found).toEqual([]);
});

test("nothing is shipped but what is meant to be", () => {
  const meant = /^(taskpane\.html|help\.html|manifest\.xml|shortcuts\.json|(taskpane|vendor|places)\.[0-9a-f]{8}\.js(\.map|\.LICENSE\.txt)?|functions\.(js|js\.map|json)|assets\/(icon-\d+\.png|sample\.xlsx))$/;
  expect(files.filter((file) => !meant.test(file))).toEqual([]);
});

test("the pane keeps the licences of what it is built with", () => {
  expect(having(/\.LICENSE\.txt$/).map(text).join("\n")).toContain("React");
});
