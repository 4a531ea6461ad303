import { post, type Posted } from "../../src/session/post";
import { openBook } from "../../src/session/openBook";
import { type Preview, preview } from "../../src/session/preview";
import type { Proposal } from "../../src/session/proposal";
import { isOpen, type OpenBook } from "../../src/session/readBook";
import { coauthor } from "../excel-host/host/excelHost";
import { type LocalExcel, openExcel } from "../excel-host/openExcel";
import type { Workbook, WorkbookSnapshot } from "../excel-host/model/types";
import { textFromWorkbook } from "../workbooks/textFromWorkbook";
import { workbookFromText } from "../workbooks/workbookFromText";
import type { CoAuthor, Faults } from "../excel-host/faults";
import { type Posting, small } from "./postings";

/** How a preview is posted: as the product does, or with one of its safeguards switched off. */
export type Poster = (before: Preview) => Promise<Posted>;

/** A workbook just before a posting, to which it can be brought back as often as one likes. */
export interface Stage {
  readonly posting: Posting;
  readonly excel: LocalExcel;
  readonly workbook: Workbook;
  readonly shown: Preview;
  readonly beginning: WorkbookSnapshot;
  /** What a workbook says, rows in any order: who sorts does not change it. */
  says(): string;
  /** How every cell looks that holds anything. */
  looks(): string;
}

let excel: LocalExcel | undefined;

/** The one Excel of a run of plays, with this workbook open in it. */
export async function excelWith(workbook: Workbook): Promise<LocalExcel> {
  excel ??= await openExcel(workbook);
  excel.use(workbook);
  excel.installGlobals();
  return excel;
}

export async function stageOf(posting: Posting): Promise<Stage> {
  const workbook = workbookFromText(small);
  const excel = await excelWith(workbook);
  for (const proposal of posting.earlier) {
    const answer = await post(previewOf(await read(), proposal));
    if (answer.kind !== "posted") throw new Error(`${proposal.operation} should have been posted, and was ${answer.kind}.`);
  }
  const shown = previewOf(await read(), posting.under("op-1"));
  return {
    posting, excel, workbook, shown,
    beginning: workbook.snapshot(),
    says: () => sayingsOf(workbook),
    looks: () => looksOf(workbook),
  };
}

// A log of ours that was cut off before anything stood in it: it is told by its name, and goes with the next posting.
const unfinished = /^sheet Operations \(unfinished\)\n(?:(?!sheet ).*\n?)*/m;

/** What a workbook says, its lines in any order. */
export const sayingsOf = (workbook: Workbook): string =>
  textFromWorkbook(workbook).replace(unfinished, "").replace(/ +/g, " ").split("\n").filter((line) => line !== "").sort().join("\n");

const looksOf = ({ sheets, styles }: Workbook) =>
  JSON.stringify(sheets.filter(({ name }) => name !== "Operations (unfinished)").map((sheet) => [sheet.name, sheet.rowNumbers().map((row) => [row, sheet.columnsOfRow(row).map((column) => [column, styles[sheet.style(row, column)]])])]));

/** Lets go of Excel, so that a program can end. */
export function strike(): void {
  excel?.close();
  excel = undefined;
}

export async function read(): Promise<OpenBook> {
  const opened = await openBook();
  if (!isOpen(opened)) throw new Error(`This workbook is no book: ${opened.kind}.`);
  return opened;
}

export function previewOf(opened: OpenBook, proposal: Proposal): Preview {
  const shown = preview(opened, proposal);
  if (shown.kind === "refused") throw new Error(`${proposal.operation} is refused: ${shown.refusal.code}.`);
  return shown;
}

/** Brings the workbook back to where it was before the posting, under a pane that is open and has asked nothing yet. */
export async function begin({ excel, workbook, beginning }: Pick<Stage, "excel" | "workbook" | "beginning">, faults?: Faults): Promise<void> {
  if (excel.paneClosed) await excel.reopen();
  workbook.restore(beginning);
  excel.use(workbook);
  if (faults) excel.faults = faults;
}

/** What the workbook says once these changes and the posting were made one after the other; `at` is the posting's place among them, null where it is not made. */
export async function inTurn(stage: Stage, changes: readonly CoAuthor[], at: number | null): Promise<string | null> {
  await begin(stage);
  const { excel, posting, workbook } = stage;
  const act = (change: CoAuthor) => excel.host.as(coauthor, () => change(workbook, excel.host));
  changes.slice(0, at ?? changes.length).forEach(act);
  if (at !== null) {
    const shown = preview(await read(), posting.under("op-1"));
    if (shown.kind === "refused" || (await post(shown)).kind !== "posted") return null;
    changes.slice(at).forEach(act);
  }
  return stage.says();
}
