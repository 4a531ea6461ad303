import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const importsOf = (source: string) => [...source.matchAll(/^(import|export)( type)? [^;]*?from "([^"]+)"/gm)];

/** All files that run when this one is loaded, and what they ask for beyond this folder. */
function reach(file: string, seen: Map<string, readonly string[]> = new Map()): Map<string, readonly string[]> {
  if (seen.has(file)) return seen;
  const wanted = importsOf(readFileSync(file, "utf8")).filter(([, , type]) => type === undefined);
  seen.set(file, wanted.map(([, , , path = ""]) => path).filter((path) => !path.startsWith(".")));
  for (const [, , , path = ""] of wanted) if (path.startsWith(".")) reach(join(dirname(file), `${path}.ts`), seen);
  return seen;
}

// Runs anywhere and asks for nothing itself.
const parser = "@borgar/fx";

test.each(["transports/iframe.ts", "requestDesk.ts", "model/workbook.ts", "metadata/extract.ts"])(
  "%s and all it needs run in a browser as well: no Node, and of packages only the parser of formulas",
  (file) => {
    const reached = reach(join(__dirname, file));
    expect([...reached].filter(([, packages]) => packages.some((name) => name !== parser))).toEqual([]);
  },
);
