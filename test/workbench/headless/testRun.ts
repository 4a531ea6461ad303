import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "../../../src/domain/day";
import { newXlsx } from "../../excel-host/xlsx/newXlsx";
import { workbookFromText } from "../../workbooks/workbookFromText";
import type { BatchRowAnswer } from "./batchAnswers";
import type { Figures } from "./figures";
import { headless } from "./headless";
import type { Desk, StepOutcome } from "./runStep";

/** The small firm on 30 April 2026. */
export const small = readFileSync(join(__dirname, "../../workbooks/small.txt"), "utf8");
export const sample = join(__dirname, "../../../assets/sample.xlsx");

/** A desk on 30 April 2026 whose operations are op-1, op-2 and so on. */
export function fixedDesk(): Desk {
  let operations = 0;
  return { today: () => "2026-04-30" as Day, now: () => "2026-04-30T12:00:00", operationId: () => `op-${(operations += 1)}` };
}

/** The document that --json prints. */
export interface Answer extends Figures {
  readonly steps: readonly Omit<StepOutcome, "changes" | "files">[];
  readonly syncs: number;
}

/** What became of each balance of a month-end run. */
export const runRows = (step: Pick<StepOutcome, "rows"> | undefined): readonly BatchRowAnswer[] => (typeof step?.rows === "object" ? step.rows : []);

/** A folder of its own for the files of one test file. It goes when the tests are done. */
export function folderForTests() {
  const folder = mkdtempSync(join(tmpdir(), "headless-"));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const written = (name: string, content: string | Uint8Array) => {
    writeFileSync(path(name), content);
    return path(name);
  };
  /** A workbook given as text, as a file. */
  const workbook = (text: string, name = `book-${(files += 1)}.xlsx`) => written(name, newXlsx(workbookFromText(text)).bytes);
  const stepsFile = (steps: readonly unknown[]) => written(`steps-${(files += 1)}.json`, JSON.stringify(steps));
  return {
    path,
    written,
    workbook,
    run: (book: string, steps: readonly unknown[] = [], ...options: readonly string[]) =>
      headless([book, ...(steps.length > 0 ? ["--do", stepsFile(steps)] : []), ...options], fixedDesk()),
    /** Runs with --json and reads the document. */
    async answer(book: string, steps: readonly unknown[] = [], ...options: readonly string[]) {
      const { status, out, err } = await this.run(book, steps, "--json", ...options);
      if (out === "") throw new Error(`The command stopped with status ${status}: ${err}`);
      return { status, err, answer: JSON.parse(out) as Answer };
    },
  };
}

/** Replaces one part of a text by another, as "this ⇒ that". The part must be there once: an example that has moved on should say so. */
export function changed(text: string, ...changes: readonly string[]): string {
  return changes.reduce((now, change) => {
    const [from = "", to = ""] = change.split(" ⇒ ");
    if (now.split(from).length !== 2) throw new Error(`"${from}" is ${now.split(from).length - 1} times in the workbook, and should be there once.`);
    return now.replace(from, () => to);
  }, text);
}
