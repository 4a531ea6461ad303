import { post } from "../../src/session/post";
import { preview } from "../../src/session/preview";
import { differing, proposeRecalculation, recalculationOf, withFormulas } from "../../src/session/recalculation";
import { changeLine } from "../../src/words/outcomes";
import { headingOf } from "../../src/session/recalculation";
import { user } from "../excel-host/host/excelHost";
import { firmOf } from "./manyRows";
import { open, read, replaced, small } from "./journey";

// Balances that were typed over are found, shown and set to what the rows say, and the user's formulas stay.

const desk = { operation: "op-1", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;

const paid = "659.64 | 300.00 |        0.00 |  359.64";
const typedOver = replaced(replaced(small, paid, "659.64 | 300.00 |        0.00 |  999.00"), "119.05 |   292.86", "119.05 |   1.00");
const withFormula = replaced(typedOver, "|  999.00", "|  =[@Total]-[@Paid]-[@[Written off]] ⇒ 999.00");
const blank = replaced(small, paid, "659.64 | 300.00 |        0.00 |  ");

const shown = (value: unknown) => (typeof value === "number" ? (value / 100).toFixed(2) : String(value));

async function found(text: string) {
  await open(text);
  const opened = await withFormulas(await read());
  const { changed, ownFormulas } = recalculationOf(opened);
  const linesOf = (changes: typeof changed) => changes.map((change) => changeLine(change, headingOf(opened, change), shown));
  return { told: differing(opened), changed: linesOf(changed), own: linesOf(ownFormulas) };
}

test.each`
  because                                  | text            | told | changed                                                                          | own
  ${"nothing differs"}                     | ${small}        | ${0} | ${[]}                                                                            | ${[]}
  ${"two were typed over"}                 | ${typedOver}    | ${2} | ${["INV-0002 Balance 999.00 → 359.64", "J-103 Balance 1.00 → 292.86"]}           | ${[]}
  ${"one holds a formula of the user's"}   | ${withFormula}  | ${2} | ${["J-103 Balance 1.00 → 292.86"]}                                               | ${["INV-0002 Balance 999.00 → 359.64"]}
  ${"a blank cell claims nothing"}         | ${blank}        | ${0} | ${["INV-0002 Balance null → 359.64"]}                                            | ${[]}
`("what differs: $because", async ({ text, told, changed, own }: { text: string; told: number; changed: readonly string[]; own: readonly string[] }) => {
  expect(await found(text)).toEqual({ told, changed, own });
});

/** Reads, looks and posts; how many round trips the posting took. */
async function recalculated(): Promise<{ readonly kind: string; readonly opened: Awaited<ReturnType<typeof read>> }> {
  const opened = await withFormulas(await read());
  const looked = preview(opened, proposeRecalculation(recalculationOf(opened), desk));
  if (looked.kind === "refused") throw new Error(looked.refusal.code);
  const posted = await post(looked);
  return { kind: posted.kind, opened };
}

test("the cells are set right, one operation is logged, and nothing else changes", async () => {
  const journey = await open(withFormula);
  expect((await recalculated()).kind).toBe("posted");
  const changes = journey.changes();
  expect(changes.match(/^\+ .*$/gm)?.filter((line) => line.includes("J-103"))).toHaveLength(2);
  expect(changes).toContain("292.86");
  expect(changes).not.toContain("INV-0002");
  expect(recalculationOf(await withFormulas(await read())).changed).toEqual([]);
});

test("somebody who sets a cell right meanwhile makes it stale, and nothing is written", async () => {
  const { excel } = await open(typedOver);
  const opened = await withFormulas(await read());
  const looked = preview(opened, proposeRecalculation(recalculationOf(opened), desk));
  if (looked.kind === "refused") throw new Error(looked.refusal.code);
  excel.edit(user, (host) => {
    const jobs = host.workbook.sheets.find(({ name }) => name === "Jobs");
    if (jobs) host.enter(jobs, { row: 3, column: 10, rows: 1, columns: 1 }, [["292.86"]]);
  });
  const posted = await post(looked);
  expect(posted.kind).toBe("stale");
  expect(posted.kind === "stale" && recalculationOf(posted.opened).changed.map(({ key }) => key)).toEqual(["INV-0002"]);
});

test("twenty thousand cells are set right in three round trips", async () => {
  const workbook = firmOf(1_000_000 / 100);
  const invoices = workbook.tables.find(({ name }) => name === "Invoices");
  if (!invoices) throw new Error("The firm has no invoices.");
  const { sheet, area } = invoices;
  const many = 20_000;
  for (let row = 1; row <= many; row += 1) [`I${row}`, 46000, "C1", "J1", "Open", 100, 0, 7].forEach((cell, column) => sheet.setValue(row, column, cell));
  invoices.area = { ...area, rows: many + 1 };
  const { excel } = await open(workbook);
  const opened = await withFormulas(await read());
  const recalculation = recalculationOf(opened);
  expect(recalculation.changed.length).toBeGreaterThanOrEqual(many);
  const looked = preview(opened, proposeRecalculation(recalculation, desk));
  if (looked.kind === "refused") throw new Error(looked.refusal.code);
  const before = excel.batches;
  expect((await post(looked)).kind).toBe("posted");
  expect(excel.batches).toBe(before + 3);
  expect(sheet.value(many, 7)).toBe(100);
}, 120_000);
