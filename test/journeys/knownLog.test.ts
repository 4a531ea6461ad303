import type { ChangePlan } from "../../src/domain/plan";
import { readAgain } from "../../src/session/readAgain";
import { isOpen, readBook } from "../../src/session/readBook";
import type { LoggedOperation } from "../../src/tables/operationsLog";
import type { Table, Workbook } from "../excel-host/model/types";
import { open, posted, read, small, writeOff } from "./journey";

// Of a log that was read before only what is new comes again. Whatever somebody does to it meanwhile, what is read is what stands there.

const nothing: ChangePlan = { operation: "", kind: "write-off", added: [], changed: [], removed: [] };

function logOf({ tables }: Workbook): Table {
  const table = tables.find(({ name }) => name === "Operations");
  if (!table) throw new Error("There is no log.");
  return table;
}

type Act = (log: Table) => void;

const rowOf = ({ sheet, area }: Table, at: number) => Array.from({ length: area.columns }, (_, column) => sheet.value(area.row + 1 + at, area.column + column));

const write = ({ sheet, area }: Table, at: number, cells: readonly ReturnType<typeof rowOf>[number][]) =>
  cells.forEach((cell, column) => sheet.setValue(area.row + 1 + at, area.column + column, cell));

const swap: Act = (log) => {
  const [first, second] = [rowOf(log, 0), rowOf(log, 1)];
  write(log, 0, second);
  write(log, 1, first);
};

const append: Act = (log) => {
  log.area = { ...log.area, rows: log.area.rows + 1 };
  write(log, 3, ["op-9", ...rowOf(log, 0).slice(1)]);
};

const remove: Act = (log) => {
  log.sheet.deleteUp({ ...log.area, row: log.area.row + 2, rows: 1 });
};

const replace: Act = (log) => {
  remove(log);
  append(log);
};

const begin: Act = ({ sheet, area }) => sheet.setValue(area.row + 2, area.column + 6, "Begun");

const moveColumn: Act = (log) => {
  const all = Array.from({ length: log.area.rows }, (_, at) => rowOf(log, at - 1));
  all.forEach((cells, at) => write(log, at - 1, [cells.at(-1) ?? "", ...cells.slice(0, -1)]));
};

/** All that a posting of the log tells: its plan is only read when it is asked for. */
const told = ({ operation, state, kind, run, plan, rows }: LoggedOperation) => JSON.stringify({ operation, state, kind, run, plan, rows });

test.each`
  because                                     | act           | trips
  ${"nothing was done to it"}                 | ${() => {}}   | ${1}
  ${"a posting has come"}                     | ${append}     | ${1}
  ${"one was marked begun"}                   | ${begin}      | ${1}
  ${"it was sorted"}                          | ${swap}       | ${2}
  ${"a row was deleted"}                      | ${remove}     | ${2}
  ${"one was deleted and another came"}       | ${replace}    | ${2}
  ${"its last column was moved to the front"} | ${moveColumn} | ${2}
`("what is new of the log: $because", async ({ act, trips }: { act: Act; trips: number }) => {
  const { excel } = await open(small);
  for (const operation of ["op-1", "op-2", "op-3"]) await posted(writeOff({ invoice: "INV-0002", amount: "1", operation }));
  const before = await read();
  act(logOf(excel.workbook));
  const from = excel.batches;
  const again = await readAgain(before, nothing);
  expect(excel.batches - from).toBe(trips);
  const anew = await readBook();
  if (!isOpen(anew)) throw new Error(anew.kind);
  expect(again.log.map(told)).toEqual(anew.log.map(told));
  expect(again.logTable?.raw.rows).toEqual(anew.logTable?.raw.rows);
});
