import { postRun, rowsPerPart, type RunDraft } from "../../src/session/monthEnd/postRun";
import { reverseRun, writeOffsOfRun } from "../../src/session/monthEnd/reverseRun";
import { resumed, runsOf } from "../../src/session/monthEnd/runs";
import { foundBy, firstRule } from "../../src/session/monthEnd/review";
import type { OpenBook } from "../../src/session/readBook";
import type { Workbook } from "../excel-host/model/types";
import type { WireBatch } from "../excel-host/protocol/wire";
import { manyInvoices } from "../workbooks/manyInvoices";
import { workbookFromText } from "../workbooks/workbookFromText";
import { open, read, small } from "./journey";

// A month-end run of many rows: what it costs, how it is stopped and gone on with, and what the log tells of it.

const desk = { operation: "op-1", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;

function draftOf(opened: OpenBook): RunDraft {
  const found = foundBy(opened, firstRule, "2026-04-30");
  if ("code" in found) throw new Error(found.code);
  return { ...desk, date: "2026-04-30", reasonCode: "", reason: "Not worth it", rule: "5.00 or less", rows: found.targets.map((target) => ({ target, amount: null, reasonCode: null, reason: null })) };
}

test.each([250, 1_000, 2_000])("%i rows: three round trips for each part, whatever its size, and as many to take up to 1,000 back", async (many) => {
  const { excel } = await open(workbookFromText(manyInvoices(many)));
  const opened = await read();
  const draft = draftOf(opened);
  const before = excel.batches;
  const seen: number[] = [];
  const run = await postRun(opened, draft, { onPart: () => void seen.push(excel.batches - before) });
  // The log is made at the first posting; all parts cost the same.
  expect({ run: run.run, posted: run.rows.filter(({ kind }) => kind === "posted").length, seen }).toEqual({ run: "RUN-0001", posted: many, seen: Array.from({ length: many / rowsPerPart }, (_, at) => 3 * (at + 1)) });
  expect(run.opened.book.invoices.every(({ stored }) => stored.balance === 0 && stored.status === "Written Off")).toBe(true);

  // What is left is listed with the first part: were it listed with each, the log would grow with the square of the rows.
  const lengths = new Map<string, number>();
  for (const { values: { operation, change } } of run.opened.logTable?.rows ?? []) lengths.set(operation, (lengths.get(operation) ?? 0) + change.length);
  const [, ...others] = lengths.values();
  expect(Math.max(0, ...others)).toBeLessThan(1.05 * Math.min(Infinity, ...others));

  if (many > 1_000) return;
  const then = excel.batches;
  const undone = await reverseRun(run.opened, { ...desk, operation: "op-2", run: "RUN-0001", writeOffs: writeOffsOfRun(run.opened, "RUN-0001"), date: "", reason: "" });
  expect({ ids: undone.ids.length, trips: excel.batches - then }).toEqual({ ids: many, trips: (3 * many) / rowsPerPart });
  expect(undone.opened.book.invoices.every(({ stored }) => stored.balance === 300 && stored.status === "Sent")).toBe(true);
});

test("the number of objects and actions of a part does not grow with its rows", async () => {
  const counts: (readonly number[])[] = [];
  for (const many of [50, rowsPerPart]) {
    const { excel } = await open(workbookFromText(manyInvoices(many)));
    const opened = await read();
    const batches: WireBatch[] = [];
    excel.faults = (_, batch) => void batches.push(batch);
    await postRun(opened, draftOf(opened));
    counts.push(batches.map(ours));
  }
  expect(counts[0]).toEqual(counts[1]);
});

/** Microsoft's client writes the values of a large range in strips of its own making: they are not counted. */
function ours({ Actions, ObjectPaths }: WireBatch): number {
  const isStrip = (id: number) => ["GetRow", "GetBoundingRect"].includes(String(ObjectPaths[id]?.Name));
  return Actions.filter(({ ObjectPathId }) => !isStrip(ObjectPathId)).length + Object.keys(ObjectPaths).filter((id) => !isStrip(Number(id))).length;
}

test("a run is stopped between two parts and gone on with from its log; the log tells who, what, and what was owed", async () => {
  await open(workbookFromText(manyInvoices(10)));
  const opened = await read();
  const stopped = await postRun(opened, draftOf(opened), { rowsInPart: 4, isCancelled: () => true });
  expect([stopped.stopped, ...stopped.rows.map(({ kind }) => kind)]).toEqual(["cancelled", ...Array<string>(4).fill("posted"), ...Array<string>(6).fill("left")]);

  const again = await read();
  const [run] = runsOf(again);
  expect(run).toMatchObject({ run: "RUN-0001", by: "Priya Nair", rule: "5.00 or less", amount: 12_00, before: 30_00, after: 18_00, parts: 1 });
  expect(run?.left.length).toBe(6);
  if (!run) return;
  const { draft, from } = resumed(run, { by: "Ben Hughes", at: "2026-05-01T09:00:00" });
  const rest = await postRun(again, draft, { rowsInPart: 4 }, from);
  expect(rest).toMatchObject({ run: "RUN-0001", stopped: null, isOld: false });
  expect(runsOf(rest.opened)[0]).toMatchObject({ amount: 30_00, before: 30_00, after: 0, parts: 3, left: [] });
  expect(rest.opened.book.writeOffs.map(({ run: of }) => of)).toEqual(Array(10).fill("RUN-0001"));
});

test("a second run takes the next number", async () => {
  await open(workbookFromText(manyInvoices(2)));
  const opened = await read();
  const draft = draftOf(opened);
  const first = await postRun(opened, { ...draft, rows: draft.rows.slice(0, 1) });
  const second = await postRun(first.opened, { ...draft, operation: "op-2", rows: draft.rows.slice(1) });
  expect([first.run, second.run]).toEqual(["RUN-0001", "RUN-0002"]);
});

/** Every cell of every table, by its heading. */
const cellsOf = ({ tables }: Workbook) => Object.fromEntries(tables.map(({ name, sheet, area }) => [name, sheet.valuesOf(area)]));

test("a run that is taken back leaves every cell as it was, but for the paired rows of the register and the log", async () => {
  const workbook = workbookFromText(small);
  await open(workbook);
  const opened = await read();
  const before = cellsOf(workbook);
  const found = foundBy(opened, { ...firstRule, kind: "both", maxBalance: "2000" }, "2026-04-30");
  if ("code" in found) throw new Error(found.code);
  const rows = found.targets.map((target) => ({ target, amount: null, reasonCode: null, reason: null }));
  const run = await postRun(opened, { ...desk, date: "2026-04-30", reasonCode: "SMALL_BALANCE", reason: "Not worth it", rule: "2,000.00 or less", rows });
  const changed = cellsOf(workbook);
  expect([run.rows.length, changed["Invoices"], changed["Jobs"]]).not.toEqual([run.rows.length, before["Invoices"], before["Jobs"]]);
  await reverseRun(run.opened, { ...desk, operation: "op-2", run: "RUN-0001", writeOffs: writeOffsOfRun(run.opened, "RUN-0001"), date: "", reason: "Wrong month" });

  const { Operations: log, WriteOffs: register = [], ...others } = cellsOf(workbook);
  const { WriteOffs: registerBefore = [], ...othersBefore } = before;
  expect(log?.length).toBeGreaterThan(2);
  expect(others).toEqual(othersBefore);
  expect(register.slice(0, registerBefore.length)).toEqual(registerBefore);
  const [id, amount, reverses] = ["Write-off", "Amount", "Reverses"].map((heading) => register[0]?.indexOf(heading) ?? -1) as [number, number, number];
  const added = register.slice(registerBefore.length);
  const pairs = added.filter((row) => row[reverses] !== "").map((row) => [added.find((other) => other[id] === row[reverses])?.[amount], row[amount]]);
  expect([added.length, pairs.length]).toEqual([2 * rows.length, rows.length]);
  expect(pairs.map(([off, back]) => Number(off) + Number(back))).toEqual(rows.map(() => 0));
});
