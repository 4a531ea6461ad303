import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rawLedger } from "../ledger";
import { xlsxOf } from "../pane/books";
import { manySteps, seed } from "./books";

// How far it goes: npm run scale. Each measurement runs in a process of its own; times and memory only illustrate.

const folder = mkdtempSync(join(tmpdir(), "scale-"));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
// With as much room for what it makes and drops as npm run headless has.
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, ["--import", "tsx", "--max-semi-space-size=128", "--max-old-space-size=8192", join(__dirname, "run.ts"), ...args], { encoding: "utf8" }).trimEnd();

try {
  const { tables, steps } = manySteps(20_000, 100);
  const [book, list] = [file("ledger.xlsx", xlsxOf(tables)), file("steps.json", JSON.stringify(steps))];
  console.log(`20000 ledger rows, 100 write-offs and 100 bills by the headless command: ${run("steps", book, "--do", list, "--save", join(folder, "out.xlsx"))}`);
  const large = file("large.xlsx", xlsxOf(rawLedger(200_000, seed)));
  console.log(`200000 ledger rows, one write-off: ${run("oneWriteOff", large)}`);
  const middling = file("middling.xlsx", xlsxOf(rawLedger(100_000, seed)));
  console.log(`100000 ledger rows, 5000 live cells: ${run("cellsOverBook", middling)}`);
  console.log(`Decoded and reckoned, in CPU time:\n${run("oddShapes", "50000")}`);
} finally {
  rmSync(folder, { recursive: true });
}
