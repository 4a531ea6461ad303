import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(__dirname, "..", "package-lock.json"), "utf8")) as { packages: Readonly<Record<string, Locked>> };

// A lock made where only some platforms' packages can be reached names only those, and `npm ci` turns it away elsewhere.
test("the lock names the packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]));
  expect(missing).toEqual([]);
});
