import { openBook } from "../../../src/session/openBook";
import { rowsPerPart } from "../../../src/session/monthEnd/postRun";
import { isOpen, type OpenBook } from "../../../src/session/readBook";
import type { Fault } from "../../excel-host/faults";
import { type LocalExcel, openExcel } from "../../excel-host/openExcel";
import { manyInvoices } from "../../workbooks/manyInvoices";
import { workbookFromText } from "../../workbooks/workbookFromText";
import { changeMeanwhile } from "./meanwhile";
import { readSteps } from "./readSteps";
import { runStep, type StepOutcome } from "./runStep";
import { changed, fixedDesk, runRows } from "./testRun";

// A run of two parts that breaks off, asked for once more under its own operation: it goes on with the rows that are left,
// and writes off nothing that became small in the meantime.

const many = rowsPerPart + 2;
const big = `INV-${many + 1}`;
const text = changed(manyInvoices(many + 1), `${big} | 2026-01-31 | C-1 | J-${many + 1} | Sent | 3 | 0 | 3 ⇒ ${big} | 2026-01-31 | C-1 | J-${many + 1} | Sent | 300 | 0 | 300`);
const month = { do: "batch", rule: { kind: "invoice", maxBalance: "5" }, reason: "Not worth it", by: "Ann", operation: "april" };

let excel: LocalExcel;
async function began(): Promise<void> {
  excel = await openExcel(workbookFromText(text));
  excel.installGlobals();
}
afterEach(() => excel.close());

const step = async (asked: object): Promise<StepOutcome> => {
  const [read] = readSteps(JSON.stringify([asked]), "steps.json").steps;
  if (!read) throw new Error("There is no step");
  return (await runStep(excel, read, fixedDesk(), null)).outcome;
};
const book = async (): Promise<OpenBook> => {
  const opened = await openBook();
  if (!isOpen(opened)) throw new Error("No book");
  return opened;
};
/** The batches of a run: the book is read, then each part reads again, writes and reads back. */
async function brokenOff(fault: Fault, at: number): Promise<void> {
  const before = excel.batches;
  excel.faults = (batch) => (batch === before + at ? fault : undefined);
  await expect(step(month)).rejects.toThrow();
  excel.faults = [];
}
const said = ({ outcome, message, run, ids, rows }: StepOutcome) => {
  const became = new Map<string, number>();
  for (const row of runRows({ rows: rows ?? [] })) became.set(row.outcome, (became.get(row.outcome) ?? 0) + 1);
  return { outcome, message, run, ids: ids.length, rows: Object.fromEntries(became) };
};
const becomesSmall = async () => changeMeanwhile(excel, [{ place: "", table: "Invoices", key: big, column: "Total", value: 4 }], (await book()).mapping);

const goesOn = {
  outcome: "posted", run: "RUN-0001", ids: 2, rows: { "already posted": rowsPerPart, posted: 2 },
  message: `RUN-0001 goes on: 2 more write-offs are posted, after ${rowsPerPart} before.`,
};
const isDone = (before: number) => ({
  outcome: "already posted", run: "RUN-0001", ids: before, rows: { "already posted": before },
  message: `RUN-0001 was posted before, with ${before} write-offs. Nothing was written a second time.`,
});

// Two trips to read the book and three for the first part: the sixth is the first of the second part.
test.each`
  because                                    | fault                       | at   | answer
  ${"before the second part reads"}          | ${{ kind: "reject" }}       | ${6} | ${goesOn}
  ${"while the second part is written"}      | ${{ kind: "break-off" }}    | ${7} | ${isDone(many)}
  ${"the second part is written, unheard"}   | ${{ kind: "lose-reply" }}   | ${7} | ${isDone(many)}
  ${"while the first part is written"}       | ${{ kind: "break-off" }}    | ${4} | ${goesOn}
`("a run that broke off goes on under its operation, and finds nothing new: $because", async ({ fault, at, answer }: { fault: Fault; at: number; answer: object }) => {
  await began();
  await brokenOff(fault, at);
  await becomesSmall();
  expect(said(await step(month))).toEqual(answer);
  expect(said(await step(month))).toEqual(isDone(many));
  const { book: { writeOffs, invoiceOf } } = await book();
  expect([writeOffs.length, new Set(writeOffs.map(({ invoice }) => invoice)).size, new Set(writeOffs.map(({ run }) => run)).size]).toEqual([many, many, 1]);
  expect(writeOffs.some(({ invoice }) => invoice === big)).toBe(false);
  expect(invoiceOf.get(big)?.stored.writtenOff).toBe(0);
});

test("what is looked at of it is what is left; what changed meanwhile stays, and without an operation it is a new run", async () => {
  await began();
  await brokenOff({ kind: "reject" }, 6);
  await becomesSmall();
  expect(said(await step({ ...month, preview: true }))).toMatchObject({ outcome: "previewed", message: "Invoices, 5.00 or less: 2 rows, 6.00. Nothing was written.", rows: { previewed: 2, "already posted": rowsPerPart } });
  const left = [many - 1, many].map((at) => `INV-${String(at)}`);
  const { book: { invoices, writeOffs } } = await book();
  const open = invoices.map(({ id }) => id).filter((id) => id !== big && !writeOffs.some(({ invoice }) => invoice === id));
  expect(open.length).toBe(left.length);
  changeMeanwhile(excel, [{ place: "", table: "Invoices", key: open[0] ?? "", column: "Total", value: 2 }], (await book()).mapping);
  const done = await step(month);
  expect(said(done)).toMatchObject({ outcome: "posted", rows: { "already posted": rowsPerPart, posted: 1, stale: 1 } });
  expect(done.message).toBe(`RUN-0001 goes on: 1 more write-off is posted, after ${rowsPerPart} before. 1 row stays. ${open[0]} owes 2.00 by now, so it was left out. Look it over again, then post it.`);
  const { operation: _, ...anew } = month;
  expect(said(await step(anew))).toMatchObject({ outcome: "posted", run: "RUN-0002", rows: { posted: 2 } });
});

test("a run that was taken back is not gone on with", async () => {
  await began();
  await brokenOff({ kind: "reject" }, 6);
  await step({ do: "reverse-run", run: "RUN-0001", by: "Ann" });
  expect(said(await step(month))).toMatchObject({
    outcome: "already posted", message: `RUN-0001 was posted before, with ${rowsPerPart} write-offs, and taken back since, wholly or in part. Nothing was written a second time.`,
  });
});

test("an operation that was another posting's posts no run", async () => {
  await began();
  await step({ do: "write-off", invoice: "INV-1", amount: "1", reason: "Test", operation: "april" });
  expect(said(await step(month))).toEqual({ outcome: "already posted", message: "This was posted before, as WO-0001. Nothing was written a second time.", run: undefined, ids: 1, rows: {} });
});
