import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyKinds } from "../src/tables/policyValues";
import { bookTables } from "../src/tables/schemas";
import { lifeOfAJob } from "./lifeOfAJob";

const root = join(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;

test("the worked example says what the headless command answers", async () => {
  expect(readme).toContain(await lifeOfAJob());
});

test.each([...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name))("the script %s is there", (name) => {
  expect(Object.keys(scripts)).toContain(name);
});

test.each([...readme.matchAll(/(?:\]\(|"|`| )((?:assets|src|test)\/[\w./-]*\w)/g)].map(([, path = ""]) => path))("%s is there", (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});

test.each(Object.values(bookTables).map(({ name, columns }) => [name, columns] as const))("the columns of %s are listed", (name, columns) => {
  const row = readme.split("\n").find((line) => new RegExp(`^\\| ${name}★? \\|`).test(line)) ?? "";
  for (const { header } of Object.values(columns)) expect(row).toContain(header);
});

test.each(Object.keys(policyKinds))("the policy %s is listed", (policy) => {
  expect(readme).toContain(`\`${policy}\``);
});
