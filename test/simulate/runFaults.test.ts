import { parseDay } from "../../src/domain/day";
import { nothingTyped, readRule } from "../../src/domain/monthEnd/batchRule";
import { batchTargets } from "../../src/domain/monthEnd/batchTargets";
import { openBook } from "../../src/session/openBook";
import { postRun, type RunDraft } from "../../src/session/monthEnd/postRun";
import { reverseRun, writeOffsOfRun } from "../../src/session/monthEnd/reverseRun";
import { resumed, runsOf } from "../../src/session/monthEnd/runs";
import { isOpen, type OpenBook } from "../../src/session/readBook";
import type { Workbook, WorkbookSnapshot } from "../excel-host/model/types";
import { type LocalExcel, openExcel } from "../excel-host/openExcel";
import type { Fault } from "../excel-host/faults";
import { textFromWorkbook } from "../workbooks/textFromWorkbook";
import { workbookFromText } from "../workbooks/workbookFromText";
import { lost } from "./played";
import { outcomeOf } from "./play";
import { small } from "./postings";

// A run in three parts. Whatever single thing goes wrong at any of its round trips, pressed once more or gone on with after
// the pane was closed, it ends as a clean run does: nothing is posted twice, and nothing is left out.

jest.setTimeout(180_000);

const desk = { by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;
let excel: LocalExcel;
let workbook: Workbook;
let beginning: WorkbookSnapshot;

beforeAll(async () => {
  workbook = workbookFromText(small);
  excel = await openExcel(workbook);
  excel.installGlobals();
  beginning = workbook.snapshot();
});
afterAll(() => excel.close());

async function read(): Promise<OpenBook> {
  const opened = await openBook();
  if (!isOpen(opened)) throw new Error(opened.kind);
  return opened;
}

/** Every invoice and job that owes at most 400.00: three rows, a part each. */
function draftOf(opened: OpenBook): RunDraft {
  const rule = readRule({ ...nothingTyped, kind: "both", maxBalance: "400" }, 2);
  if ("code" in rule) throw new Error(rule.code);
  const targets = batchTargets(opened.book, rule, parseDay("2026-04-30") as never).slice(0, 3);
  expect(targets.length).toBe(3);
  return { ...desk, operation: "op-1", date: "2026-04-30", reasonCode: "SMALL_BALANCE", reason: "Not worth it", rule: "a rule", rows: targets.map((target) => ({ target, amount: null, reasonCode: null, reason: null })) };
}

const one = { rowsInPart: 1 } as const;

/** The run pressed once more, with the same rows. */
async function pressedAgain(draft: RunDraft): Promise<void> {
  await postRun(await read(), draft, one);
}

/** The run gone on with from its log, as by somebody who opens the pane; posted from the beginning where the log has none of it. */
async function goneOnWith(draft: RunDraft): Promise<void> {
  const opened = await read();
  const [run] = runsOf(opened);
  if (!run) await postRun(opened, draft, one);
  else if (run.left.length > 0) {
    const { draft: rest, from } = resumed(run, desk);
    await postRun(opened, rest, one, from);
  }
}

const unfinished = /^sheet Operations \(unfinished\)\n(?:(?!sheet ).*\n?)*/m;
const says = () => textFromWorkbook(workbook).replace(unfinished, "").replace(/ +/g, " ").split("\n").filter((line) => line !== "").sort().join("\n");

async function clear(): Promise<void> {
  if (excel.paneClosed) await excel.reopen();
  workbook.restore(beginning);
  excel.use(workbook);
  excel.faults = [];
}

/** Does something with one fault at one of its round trips; whether there was such a round trip. */
async function struck(done: () => Promise<unknown>, batch: number, fault: Fault): Promise<boolean> {
  let batches = 0;
  let isUnanswered = false;
  excel.faults = () => {
    batches += 1;
    if (batches !== batch) return [];
    isUnanswered ||= fault.kind === "never-answer" || fault.kind === "close-pane";
    return [fault];
  };
  await outcomeOf(done().then(() => ({ kind: "posted" as const })), () => isUnanswered);
  if (excel.paneClosed) await excel.reopen();
  excel.use(workbook);
  excel.faults = [];
  return batches >= batch;
}

async function wrongOf(first: (draft: RunDraft) => Promise<unknown>, then: (draft: RunDraft) => Promise<unknown>, atLeast: number): Promise<readonly string[]> {
  await clear();
  const draft = draftOf(await read());
  await first(draft);
  const right = says();
  const wrong: string[] = [];
  let trips = 0;
  for (let batch = 1, isThere = true; isThere; batch += 1) {
    for (const fault of lost) {
      await clear();
      isThere = await struck(() => first(draft), batch, fault);
      if (!isThere) break;
      await then(draft);
      if (says() !== right) wrong.push(`${batch}: ${JSON.stringify(fault)}`);
    }
    trips = batch - 1;
  }
  expect(trips).toBeGreaterThanOrEqual(atLeast);
  return wrong;
}

test.each`
  because                              | then
  ${"pressed once more"}               | ${pressedAgain}
  ${"gone on with from the log"}       | ${goneOnWith}
`("every single fault at every round trip of a run, $because", async ({ then }: { then: typeof pressedAgain }) => {
  expect(await wrongOf(pressedAgain, then, 2 + 3 * 3)).toEqual([]);
});

test("every single fault at every round trip of taking a run back, asked for once more", async () => {
  const request = { ...desk, operation: "op-2", run: "RUN-0001", date: "", reason: "Wrong month" };
  const takenBack = async () => {
    const opened = await read();
    await reverseRun(opened, { ...request, writeOffs: writeOffsOfRun(opened, "RUN-0001") });
  };
  await clear();
  await pressedAgain(draftOf(await read()));
  const before = beginning;
  beginning = workbook.snapshot();
  expect(await wrongOf2(takenBack)).toEqual([]);
  beginning = before;
});

async function wrongOf2(done: () => Promise<void>): Promise<readonly string[]> {
  await clear();
  await done();
  const right = says();
  const wrong: string[] = [];
  for (let batch = 1; batch <= 5; batch += 1)
    for (const fault of lost) {
      await clear();
      expect(await struck(done, batch, fault)).toBe(true);
      await done();
      if (says() !== right) wrong.push(`${batch}: ${JSON.stringify(fault)}`);
    }
  return wrong;
}
