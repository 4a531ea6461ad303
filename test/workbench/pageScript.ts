import { buildSync } from "esbuild";
import { join } from "node:path";

/** The script of the page with all that it imports, as small and as quick as what is shipped. */
export function pageScript(): string {
  const entryPoints = [join(__dirname, "page", "main.tsx")];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, minify: true, write: false, format: "iife", target: "es2022", jsx: "automatic", logLevel: "silent" });
  const [script] = outputFiles;
  if (!script) throw new Error("The page of the workbench gave no script.");
  return script.text;
}
