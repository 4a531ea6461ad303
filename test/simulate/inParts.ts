import { nothingTyped, readRule } from "../../src/domain/monthEnd/batchRule";
import { batchTargets } from "../../src/domain/monthEnd/batchTargets";
import { parseDay } from "../../src/domain/day";
import { postRun, type RunDraft } from "../../src/session/monthEnd/postRun";
import { reverseRun, writeOffsOfRun } from "../../src/session/monthEnd/reverseRun";
import { resumed, runsOf } from "../../src/session/monthEnd/runs";
import type { OpenBook } from "../../src/session/readBook";
import type { Workbook, WorkbookSnapshot } from "../excel-host/model/types";
import type { LocalExcel } from "../excel-host/openExcel";
import { workbookFromText } from "../workbooks/workbookFromText";
import { small } from "./postings";
import { excelWith, read } from "./stage";

// A run of three rows, a part each, and the taking back of it: what is posted part by part, and gone on with.

/** Something that takes several postings, in a workbook that can be brought back to where it was before. */
export interface InParts {
  readonly name: string;
  readonly excel: LocalExcel;
  readonly workbook: Workbook;
  readonly beginning: WorkbookSnapshot;
  readonly parts: number;
  /** Opens the pane and presses; with a number it is stopped after so many parts. */
  press(stopAfter?: number): Promise<unknown>;
  /** How somebody goes on with it afterwards. */
  readonly ways: readonly { readonly name: string; readonly goOn: () => Promise<unknown> }[];
}

const desk = { by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;
const part = { rowsInPart: 1 } as const;

/** Two invoices, of which one belongs to the job, and what the job owes beyond it. */
export function draftOf({ book }: OpenBook): RunDraft {
  const [rule, day] = [readRule({ ...nothingTyped, kind: "both", maxBalance: "300" }, 2), parseDay("2026-04-30")];
  if ("code" in rule || day === undefined) throw new Error("This is no rule.");
  const rows = batchTargets(book, rule, day).map((target) => ({ target, amount: null, reasonCode: null, reason: null }));
  return { ...desk, operation: "op-1", date: day, reasonCode: "SMALL_BALANCE", reason: "Not worth it", rule: "300.00 or less", rows };
}

export async function runInParts(): Promise<InParts> {
  const workbook = workbookFromText(small);
  const excel = await excelWith(workbook);
  const draft = draftOf(await read());
  const stopped = (after: number | undefined) => {
    let gone = 0;
    return { ...part, onPart: () => void (gone += 1), isCancelled: () => gone === after };
  };
  const press = async (stopAfter?: number) => (stopAfter === 0 ? undefined : postRun(await read(), draft, stopped(stopAfter)));
  return {
    name: "a run", excel, workbook, beginning: workbook.snapshot(), parts: draft.rows.length, press,
    ways: [
      { name: "pressed once more", goOn: () => press() },
      {
        name: "gone on with from its log", goOn: async () => {
          const opened = await read();
          const [run] = runsOf(opened);
          if (!run) return postRun(opened, draft, part);
          const { draft: rest, from } = resumed(run, desk);
          return run.left.length > 0 ? postRun(opened, rest, part, from) : undefined;
        },
      },
    ],
  };
}

/** A run that is taken back; under another operation by whoever opens the pane anew. */
export async function runTakenBack(): Promise<InParts> {
  const run = await runInParts();
  await run.press();
  const takeBack = async (operation: string, stopAfter?: number) => {
    const opened = await read();
    const writeOffs = writeOffsOfRun(opened, "RUN-0001").slice(0, stopAfter);
    return reverseRun(opened, { ...desk, operation, run: "RUN-0001", writeOffs, date: "", reason: "Wrong month" }, part);
  };
  const press = (stopAfter?: number) => takeBack("op-2", stopAfter);
  return {
    ...run, name: "a run taken back", beginning: run.workbook.snapshot(), press,
    ways: [{ name: "pressed once more", goOn: () => press() }, { name: "asked for anew", goOn: () => takeBack("op-3") }],
  };
}
