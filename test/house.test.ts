import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

// The rules of this house, run. A rule that is not run is broken politely.

const root = join(__dirname, "..");
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(tsx?|cjs|mjs)$/.test(file))
    .sort();

const source = (path: string) => readFileSync(join(root, path), "utf8");
const linesOf = (text: string) => text.trimEnd().split("\n").length;
const roomOf = (file: string) => file.split("/")[0] ?? "";

// Who may import whom. "type domain" is the names of its types and nothing that runs.
const mayImport: Record<string, readonly string[]> = {
  taskpane: ["taskpane", "session", "words", "type domain"],
  commands: ["commands", "session", "words"],
  functions: ["functions", "session", "tables", "domain", "words"],
  session: ["session", "workbook", "tables", "domain", "words"],
  workbook: ["workbook", "tables", "words"],
  tables: ["tables", "domain", "words"],
  words: ["words", "type domain"],
  domain: ["domain", "words"],
};

// Single doors through those walls, each for a reason.
const doors: readonly { readonly file: string; readonly module: string; readonly because: string }[] = [
];

// What may be said only in some rooms. A file can stand for itself.
const sayings: readonly { readonly what: string; readonly said: RegExp; readonly onlyIn: readonly string[] }[] = [
  { what: "Excel", said: /\bExcel\.\w|\.sync\(/, onlyIn: ["workbook"] },
  { what: "Office", said: /\bOffice\.\w/, onlyIn: ["workbook", "commands", "taskpane/index.tsx"] },
  { what: "React", said: /from "(react|react-dom|@fluentui)\b/, onlyIn: ["taskpane"] },
  { what: "decimal.js", said: /from "decimal\.js/, onlyIn: ["domain", "tables", "functions"] },
  { what: "a clock", said: /\bDate\.now\b|new Date\(\s*\)|performance\.now/, onlyIn: ["session", "taskpane", "commands", "functions", "workbook"] },
  { what: "chance", said: /Math\.random|randomUUID|getRandomValues/, onlyIn: ["session", "taskpane", "commands", "workbook"] },
  { what: "the reader's language", said: /localeCompare|toLocale|Intl\./, onlyIn: [] },
  { what: "formulas and formats in the reader's language", said: /\b(formulas|values|numberFormat|address|formulasR1C1)Local\b/, onlyIn: [] },
  { what: "the time zone of a clock", said: /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/, onlyIn: ["taskpane/today.ts", "taskpane/useDesk.ts"] },
  { what: "arithmetic that guesses", said: /parseFloat|Number\.EPSILON/, onlyIn: [] },
  { what: "the local Excel", said: /from "[^"]*\/test\/|excel-host/, onlyIn: [] },
];

const packages = /^(react|react-dom|@fluentui\/react-components|@fluentui\/react-icons|decimal\.js)(\/|$)/;
const mostLines = 200;

interface Import {
  readonly isType: boolean;
  readonly from: string;
}

/** Every module a source file names: imports, re-exports, bare imports and imports at run time. */
function importsOf(text: string): readonly Import[] {
  const stated = [...text.matchAll(/^(?:import|export)\b( type\b)?(?:[^;"]*?\bfrom)?\s*"([^"]+)"/gm)];
  const atRunTime = [...text.matchAll(/\bimport\("([^"]+)"\)/g)];
  return [
    ...stated.map(([, type, from = ""]) => ({ isType: type !== undefined, from })),
    ...atRunTime.map(([, from = ""]) => ({ isType: false, from })),
  ];
}

/** The module an import leads to, from src; undefined for a package. */
const moduleOf = (file: string, { from }: Import) => (from.startsWith(".") ? join(dirname(file), from).replaceAll("\\", "/") : undefined);

function forbiddenImports(file: string): readonly string[] {
  const allowed = mayImport[roomOf(file)] ?? [];
  return importsOf(source(`src/${file}`)).flatMap((stated) => {
    const module = moduleOf(file, stated);
    if (module === undefined) return packages.test(stated.from) ? [] : [stated.from];
    const isAllowed =
      allowed.includes(roomOf(module)) ||
      (stated.isType && allowed.includes(`type ${roomOf(module)}`)) ||
      doors.some((door) => door.file === file && door.module === module);
    return isAllowed ? [] : [module];
  });
}

const forbiddenSayings = (file: string, text: string) =>
  sayings
    .filter(({ said, onlyIn }) => said.test(text) && !onlyIn.includes(roomOf(file)) && !onlyIn.includes(file))
    .map(({ what, said }) => `${what}: ${said.exec(text)?.[0]}`);

describe("every file of src", () => {
  test.each(filesIn("src"))("%s keeps the rules of the house", (file) => {
    const text = source(`src/${file}`);
    expect(Object.keys(mayImport)).toContain(roomOf(file));
    expect(forbiddenImports(file)).toEqual([]);
    expect(forbiddenSayings(file, text)).toEqual([]);
    expect(text).not.toMatch(/export default|\benum \w+ \{|@ts-ignore|@ts-nocheck/);
    expect(linesOf(text)).toBeLessThanOrEqual(mostLines);
    expect(file).not.toMatch(/(^|\/)index\.ts$/);
  });
});

describe("every file of test", () => {
  test.each(filesIn("test"))("%s hides no test and is short enough to read", (file) => {
    const text = source(`test/${file}`);
    expect(text).not.toMatch(/\b(test|it|describe)(\.each)?\.(skip|only|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/);
    expect(text).not.toMatch(/\bjest\.(mock|doMock|unstable_mockModule)\(/);
    expect(linesOf(text)).toBeLessThanOrEqual(mostLines);
  });

  // Cases that share a browser stand in files of their own, which no run would miss.
  const cases = filesIn("test").filter((file) => file.includes(".cases."));
  const run = filesIn("test").filter((file) => file.includes(".test.")).flatMap((file) => importsOf(source(`test/${file}`)).map(({ from }) => join(dirname(file), from)));
  test.each(cases)("%s is run by one test file", (file) => expect(run.filter((path) => path === file.replace(/\.tsx?$/, ""))).toHaveLength(1));
});

// What the rules above must see. Were the pattern to miss one of these, a wall would have a hole.
test.each`
  because                        | text                                            | found
  ${"a plain import"}            | ${'import { a } from "./a";'}                   | ${["./a"]}
  ${"one over several lines"}    | ${'import {\n  a,\n  b,\n} from "../b";'}       | ${["../b"]}
  ${"a re-export"}               | ${'export { a } from "../c";'}                  | ${["../c"]}
  ${"everything re-exported"}    | ${'export * from "../d";'}                      | ${["../d"]}
  ${"a bare import"}             | ${'import "../e";'}                             | ${["../e"]}
  ${"an import at run time"}     | ${'const f = await import("../f");'}            | ${["../f"]}
  ${"a type only"}               | ${'import type { G } from "../g";'}             | ${["type ../g"]}
  ${"a type among values"}       | ${'import { a, type H } from "../h";'}          | ${["../h"]}
  ${"an export that is no door"} | ${'export const a = 1;\nconst b = "../i";'}     | ${[]}
`("an import is seen: $because", ({ text, found }: { text: string; found: readonly string[] }) => {
  expect(importsOf(text).map(({ isType, from }) => (isType ? `type ${from}` : from))).toEqual(found);
});
