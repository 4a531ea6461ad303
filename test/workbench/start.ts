import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectFolder } from "../excel-host/officeFiles";
import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { UnreadableFile } from "../excel-host/xlsx/unreadableFile";
import { type Book, serveWorkbench } from "./server";
import { help, readStartOptions, Unusable } from "./startOptions";

// `npm start`: the workbench, until Ctrl+C.

async function start(args: readonly string[]): Promise<void> {
  const options = readStartOptions(args);
  if (options === "help") return say(`${help}\n`);
  const book = bookAt(options.book ?? join(projectFolder(), "assets", "sample.xlsx"));
  say("Building what ships, if it has changed …\n");
  const { origin, welcome, close } = await serveWorkbench(book, options.port);
  say(`\n  ${book.name} and the task pane:  ${origin}/\n\n`);
  say(`  Your browser will warn you once, because the certificate was made on this machine.\n  ${welcome}/ says how to go on.\n\n  Ctrl+C stops.\n`);
  if (options.isOpen) openBrowser(`${welcome}/`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close().then(() => process.exit(0)));
}

/** Reads a workbook, and makes sure that it is one. @throws Unusable */
function bookAt(path: string): Book {
  const name = basename(path);
  try {
    const bytes = new Uint8Array(readFileSync(path));
    readXlsx(bytes, name);
    return { name, bytes };
  } catch (failure) {
    if (failure instanceof UnreadableFile) throw new Unusable(`${path} cannot be opened. ${failure.message}`);
    const { code } = failure as NodeJS.ErrnoException;
    if (code === undefined) throw failure;
    throw new Unusable(`${path} cannot be read (${code}). Name an .xlsx file that is there.`);
  }
}

function openBrowser(address: string): void {
  const [program, ...before] = opener();
  const child = spawn(program, [...before, address], { stdio: "ignore", detached: true });
  child.once("error", () => say(`  No browser could be started. Open ${address} yourself.\n`));
  child.unref();
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === "darwin") return ["open"];
  return process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}

const say = (text: string) => void process.stdout.write(text);

start(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(failure instanceof Unusable ? `${failure.message}\n` : `${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = failure instanceof Unusable ? 2 : 1;
});
