import { buildSync } from "esbuild";

/** A script of ours with all that it imports, as a browser runs it. At once: otherwise esbuild leaves a process behind that waits for more. */
export function bundled(entry: string): string {
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022", logLevel: "silent" });
  const [script] = outputFiles;
  if (!script) throw new Error(`${entry} gave no script.`);
  return script.text;
}
