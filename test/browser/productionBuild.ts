import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../excel-host/officeFiles";

/** An address that nobody has, for a build that is only looked at. */
export const exampleHome = "https://addin.example/write-offs/";

/** What a build is made of, from the project's folder. */
const ingredients = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

const hour = 60 * 60 * 1000;

/**
 * The folder with what ships: a production build of the sources as they are now. It is kept beside the packages and
 * made again as soon as any of its ingredients is another.
 */
export function productionBuild(): string {
  const folder = join(projectFolder(), "node_modules", ".cache", "browser", `dist-${fingerprint()}`);
  if (!existsSync(folder)) buildInto(folder);
  return folder;
}

function buildInto(folder: string): void {
  const kept = join(folder, "..");
  mkdirSync(kept, { recursive: true });
  sweep(kept);
  const aside = `${folder}.${process.pid}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve("webpack/bin/webpack.js"), "--mode", "production", "--output-path", aside],
    { cwd: projectFolder(), env: { ...process.env, ADDIN_URL: exampleHome.slice(0, -1), NODE_ENV: "production" }, encoding: "utf8" },
  );
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw new Error(`the build failed:\n${stdout}${stderr}`);
  }
  // Another process may have made the same build meanwhile.
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
}

/** Old builds go; a young one may still be looked at by another process. */
function sweep(kept: string): void {
  const isOld = (name: string) => name.startsWith("dist-") && Date.now() - statSync(join(kept, name)).mtimeMs > hour;
  for (const name of readdirSync(kept).filter(isOld)) rmSync(join(kept, name), { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of ingredients.flatMap(filesOf).filter(isIngredient)) hash.update(`${file}\0`).update(readFileSync(join(projectFolder(), file)));
  return hash.digest("hex").slice(0, 16);
}

/** Of the assets only the pictures and the sample are built into what ships. */
const isIngredient = (file: string) => !file.startsWith("assets/") || file.endsWith(".png") || file === "assets/sample.xlsx";

function filesOf(path: string): readonly string[] {
  const absolute = join(projectFolder(), path);
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute).sort().flatMap((name) => filesOf(`${path}/${name}`));
}
