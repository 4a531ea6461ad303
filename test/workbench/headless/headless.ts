import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Day } from "../../../src/domain/day";
import { openBook } from "../../../src/session/openBook";
import { isOpen } from "../../../src/session/readBook";
import { type LocalExcel, openExcel } from "../../excel-host/openExcel";
import { type OpenedFile, readXlsx } from "../../excel-host/xlsx/readXlsx";
import { UnreadableFile } from "../../excel-host/xlsx/unreadableFile";
import { type CommandLine, readCommandLine, Unusable } from "./commandLine";
import { figuresOf } from "./figures";
import { printFigures, printStep } from "./print";
import { readSteps, type Step } from "./readSteps";
import { type Desk, noBook, runStep, type StepOutcome } from "./runStep";

/** What a run of the command leaves behind. */
export interface Run {
  readonly status: 0 | 2 | 3;
  readonly out: string;
  readonly err: string;
}

const unusable = (sentence: string): Run => ({ status: 2, out: "", err: `${sentence}\n` });

/**
 * Runs the headless command: opens a workbook in the local Excel, does the steps through the code that runs inside
 * Excel, and tells the figures. The input file is never changed.
 */
export async function headless(args: readonly string[], desk: Desk = clock): Promise<Run> {
  let excel: LocalExcel | undefined;
  try {
    const asked = readCommandLine(args);
    if (asked.save !== null && resolve(asked.save) === resolve(asked.book)) throw new Unusable(`--save names the workbook itself. Save to another file, so that ${asked.book} stays as it is.`);
    const file = openFile(asked.book);
    const steps = asked.steps === null ? [] : readSteps(readText(asked.steps), asked.steps);
    excel = await openExcel(file.workbook, { transport: "inproc" });
    excel.installGlobals();
    return await runAll(excel, file, asked, steps, desk);
  } catch (failure) {
    if (failure instanceof Unusable || failure instanceof UnreadableFile) return unusable(failure.message);
    throw failure;
  } finally {
    excel?.close();
  }
}

async function runAll(excel: LocalExcel, file: OpenedFile, asked: CommandLine, steps: readonly Step[], desk: Desk): Promise<Run> {
  const done: StepOutcome[] = [];
  for (const step of steps) done.push(await runStep(excel, step, desk));
  const opened = await openBook();
  if (!isOpen(opened)) throw new Unusable(noBook(opened));
  const figures = figuresOf(opened, desk.today());
  const err = asked.save === null ? "" : save(file, asked.save);
  const answers = done.map(({ plan: _, ...answer }) => answer);
  const customers = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  const out = asked.json
    ? JSON.stringify({ steps: answers, ...figures, syncs: excel.batches }, null, 1)
    : [...done.map((step, at) => printStep(step, at + 1, opened)), ...(done.length > 0 ? [""] : []), printFigures(figures, customers)].join("\n");
  const failed = done.some(({ outcome }) => outcome === "refused" || outcome === "stale");
  return { status: failed ? 3 : 0, out: `${out}\n`, err };
}

function openFile(path: string): OpenedFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (failure) {
    throw new Unusable(`${path} cannot be read: ${(failure as Error).message}. Name an .xlsx file that is there.`);
  }
  try {
    return readXlsx(bytes, basename(path));
  } catch (failure) {
    throw failure instanceof UnreadableFile ? new Unusable(`${path} is no workbook that can be opened: ${failure.message}`) : failure;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (failure) {
    throw new Unusable(`${path} cannot be read: ${(failure as Error).message}. Name a steps file that is there.`);
  }
}

/** Saves the workbook and returns what is to be said about it. */
function save(file: OpenedFile, path: string): string {
  const { bytes, notCarried } = file.save();
  try {
    writeFileSync(path, bytes);
  } catch (failure) {
    throw new Unusable(`${path} cannot be written: ${(failure as Error).message}. The changes were not saved.`);
  }
  return notCarried.map((part) => `Not carried over into ${path}: ${part}\n`).join("");
}

/** The day and the time of this machine, and ids that no other run makes. */
const clock: Desk = {
  today: () => localTime().slice(0, 10) as Day,
  now: () => localTime().slice(0, 19),
  operationId: () => randomUUID(),
};

function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
