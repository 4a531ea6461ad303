import { build } from "esbuild";

/** A script of ours with all that it imports, as a browser runs it. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022", logLevel: "silent" });
  const [script] = outputFiles;
  if (!script) throw new Error(`${entry} gave no script.`);
  return script.text;
}
