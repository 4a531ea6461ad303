import { randomUUID } from "node:crypto";
import type { Day } from "../../../src/domain/day";
import { openBook } from "../../../src/session/openBook";
import { isOpen, type OpenBook } from "../../../src/session/readBook";
import { type LocalExcel, openExcel } from "../../excel-host/openExcel";
import type { OpenedFile } from "../../excel-host/xlsx/readXlsx";
import { answerFormulas } from "./answerFormulas";
import { type CommandLine, help, readCommandLine, Unusable } from "./commandLine";
import { figuresOf } from "./figures";
import { checkSave, openFile, readText, saveFile, writeCsvFiles } from "./files";
import { printFigures, printStep } from "./print";
import { readSteps, type StepsRead } from "./readSteps";
import { type Desk, noBook, runStep, type StepOutcome, type StepRun } from "./runStep";

/** What a run of the command leaves behind. */
export interface Run {
  readonly status: 0 | 1 | 2 | 3;
  readonly out: string;
  readonly err: string;
}

const stopped = (status: 1 | 2, sentence: string): Run => ({ status, out: "", err: `${sentence}\n` });

/**
 * Runs the headless command: opens a workbook in the local Excel, does the steps through the code that runs inside
 * Excel, and tells the figures. The input file is never changed.
 */
export async function headless(args: readonly string[], desk: Desk = clock): Promise<Run> {
  let excel: LocalExcel | undefined;
  try {
    const asked = readCommandLine(args);
    if (asked === "help") return { status: 0, out: `${help}\n`, err: "" };
    checkSave(asked);
    const file = openFile(asked.book);
    const steps = asked.steps === null ? { steps: [], notes: [] } : readSteps(readText(asked.steps), asked.steps);
    excel = await openExcel(file.workbook);
    excel.installGlobals();
    return await runAll(excel, file, asked, steps, desk);
  } catch (failure) {
    if (failure instanceof Unusable) return stopped(2, failure.message);
    // Excel itself did not do something, or the program is at fault. Nobody who keeps books can use a stack trace.
    return stopped(1, `The command stopped: ${String(failure).replace(/\.$/, "")}. Nothing was saved. Run it again; if it stops again, report this line with what you ran.`);
  } finally {
    excel?.close();
  }
}

async function runAll(excel: LocalExcel, file: OpenedFile, asked: CommandLine, { steps, notes }: StepsRead, desk: Desk): Promise<Run> {
  const done: StepOutcome[] = [];
  let read: OpenBook | null = null;
  for (const step of steps) {
    const run: StepRun = await runStep(excel, step, desk, read);
    done.push(run.outcome);
    read = run.opened;
  }
  const opened = await openBook(read ?? undefined);
  if (!isOpen(opened)) throw new Unusable(noBook(opened));
  const figures = figuresOf(opened, desk.today());
  const syncs = excel.batches;
  if (asked.csv !== null) writeCsvFiles(done.flatMap(({ files = [] }) => files), asked.csv);
  if (asked.save !== null) await answerFormulas(excel);
  const err = notes.map((note) => `${note}\n`).join("") + (asked.save === null ? "" : saveFile(file, asked.save));
  const answers = done.map(({ changes: _, files: __, ...answer }) => answer);
  const customers = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  const out = asked.json
    ? JSON.stringify({ steps: answers, ...figures, syncs }, null, 1)
    : [...done.map((step, at) => printStep(step, at + 1)), ...(done.length > 0 ? [""] : []), printFigures(figures, customers)].join("\n");
  const failed = done.some(({ outcome }) => outcome === "refused" || outcome === "stale");
  return { status: failed ? 3 : 0, out: `${out}\n`, err };
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
