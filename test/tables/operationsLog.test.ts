import type { ChangePlan } from "../../src/domain/plan";
import type { Cell } from "../../src/tables/cell";
import { logLayout, logRows, newLogAppend, readLog } from "../../src/tables/operationsLog";
import { operationsTable } from "../../src/tables/operationsTable";
import { readTable } from "../../src/tables/readTable";
import { chance, seed } from "../domain/random";

const dialect = { decimals: 2, date1904: false } as const;
const facts = { at: "2026-04-30T10:15:00", by: "Ann", run: "" };

const plan = (reason: string, operation = "op-1"): ChangePlan => ({
  operation, kind: "write-off",
  added: [{ table: "writeOffs", key: "WO-0001", values: { id: "WO-0001", amount: 500_00, reason, job: null, nextBillingRun: false } }],
  changed: [{ table: "invoices", key: "INV-1", field: "balance", from: 500_00, to: 0 }],
  removed: [],
});

const headings = Object.values(operationsTable.columns).map(({ header }) => header);

/** The log as Excel gives it back after the rows were written. */
function log(rows: readonly (readonly (Cell | null)[])[]) {
  const cells = rows.map((row) => row.map((value) => value ?? ""));
  return readTable(operationsTable, { name: "Operations", sheet: "Operations", row: 0, column: 0, headings, rows: cells }, {}, dialect, () => undefined);
}

const written = (...plans: readonly ChangePlan[]) => plans.flatMap((each) => newLogAppend(operationsTable, logRows(each, facts), dialect).rows);

const done = (rows: readonly (readonly (Cell | null)[])[]) => rows.map((row) => row.map((value) => (value === "Begun" ? "Done" : value)));

test("a plan is read back as it was logged", () => {
  expect(readLog(log(written(plan("agreed"))))).toEqual([{ operation: "op-1", state: "Begun", kind: "write-off", by: "Ann", at: "2026-04-30T10:15:00", run: "", plan: plan("agreed"), rows: [0] }]);
});

test.each`
  because                           | reason                        | parts
  ${"a short one has one row"}      | ${"agreed"}                   | ${1}
  ${"a long one has several"}       | ${"x".repeat(100_000)}        | ${4}
  ${"what begins like a formula"}   | ${"=cmd|' /C calc'!A0"}       | ${1}
  ${"quotes, bars and line ends"}   | ${"\"a\" | b \\ c\n\u2028"}   | ${1}
  ${"a name that every object has"} | ${"__proto__"}                | ${1}
  ${"half a character"}             | ${"\ud83d"}                   | ${1}
`("$because", ({ reason, parts }: { reason: string; parts: number }) => {
  const rows = written(plan(reason));
  expect(rows.length).toBe(parts);
  for (const row of rows) expect(String(row.at(-1)).length).toBeLessThanOrEqual(32_000);
  expect(rows.map((row) => row[1])).toEqual(rows.map((_, at) => at + 1));
  expect(readLog(log(rows))[0]?.plan).toEqual(plan(reason));
});

test("no part ends in the middle of a character", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const reason = "x".repeat(shift) + "😀".repeat(40_000);
    const parts = logRows(plan(reason), facts).map(({ change }) => String(change));
    for (const part of parts) expect(Buffer.from(part).toString()).toBe(part);
    expect(parts.join("")).toBe(JSON.stringify({ added: plan(reason).added, changed: plan(reason).changed, removed: [] }));
  }
});

test(`plans of any text come back whole, whatever the order of the rows (seed ${seed})`, () => {
  const { whole, one, shuffled } = chance();
  for (let at = 0; at < 40; at += 1) {
    const reason = Array.from({ length: whole(0, 30_000) }, () => one(["a", "é", "😀", "=", "\"", "\n", "'", "字", " ", "9"])).join("");
    const plans = [plan(reason, "op-1"), plan("short", "op-2")];
    const read = readLog(log(shuffled(written(...plans))));
    expect([...read].sort((a, b) => (a.operation < b.operation ? -1 : 1)).map(({ plan: found }) => found)).toEqual(plans);
  }
});

test("a posting is done when all of its rows say so", () => {
  const long = written(plan("x".repeat(50_000)));
  const half = [...done(long.slice(0, 1)), ...long.slice(1)];
  expect([long, half, done(long)].map((rows) => readLog(log(rows))[0]?.state)).toEqual(["Begun", "Begun", "Done"]);
});

test("postings stand in the order in which they began, each with its rows", () => {
  const rows = [...done(written(plan("a", "op-2"))), ...written(plan("x".repeat(50_000), "op-1"))];
  expect(readLog(log(rows)).map(({ operation, state, rows: at }) => [operation, state, at])).toEqual([["op-2", "Done", [0]], ["op-1", "Begun", [1, 2]]]);
});

test.each`
  because                            | change
  ${"somebody's own words"}          | ${"please ignore"}
  ${"half of a plan"}                | ${'{"added":[],"changed":[{"ta'}
  ${"nothing"}                       | ${""}
  ${"a plan without its lists"}      | ${'{"added":[]}'}
  ${"lists that are none"}           | ${'{"added":1,"changed":2,"removed":3}'}
  ${"null"}                          | ${"null"}
`("a log written over with $because says nothing, and stops nobody", ({ change }: { change: string }) => {
  expect(readLog(log([["op-1", 1, "write-off", "", "Ann", "", "Done", change], ...written(plan("agreed", "op-2"))])).map((found) => found.plan?.operation ?? null)).toEqual([null, "op-2"]);
});

test("rows that cannot be read, or no log at all", () => {
  expect(readLog(log([["", 1, "", "", "", "", "Begun", "{}"], ["op-1", "one", "", "", "", "", "Begun", "{}"]]))).toEqual([]);
  expect(readLog(undefined)).toEqual([]);
});

test("the cells of a new log: text is text, one blank row to take", () => {
  const append = newLogAppend(operationsTable, logRows(plan("agreed"), { ...facts, run: "RUN-0001" }), dialect);
  expect(append.rows[0]?.slice(0, 7)).toEqual(["op-1", 1, "write-off", 46142.427083333, "Ann", "RUN-0001", "Begun"]);
  expect(append.formats).toEqual(["@", "General", "@", "yyyy-mm-dd hh:mm", "@", "@", "General", "@"]);
  expect([append.blankRows, append.insert, logLayout.widths.length]).toEqual([1, false, headings.length]);
});
