import { checkDraft, keepDraft, lacking, proposalFor, seeTables } from "../../src/session/mapTables";
import { post } from "../../src/session/post";
import { chooseColumn, chooseTable } from "../../src/tables/mappingDraft";
import { mappingVersion } from "../../src/tables/mapping";
import { open, previewed, read, writeOff } from "./journey";

// Somebody's own tables, under their own names and headings, with columns that are nothing to us.

const own = `
sheet Ledger
table Bills at A1
Colour | Amount due | Inv no | Client | Inv date
red    | 1,200.00   | INV-1  | Mill   | 2026-03-01
blue   | 300.00     | INV-2  | Okafor | 2026-04-01
green  | 50.00      | INV-3  | Okafor | soon

sheet Cash
table Receipts at B3
Receipt no | Amount received | Inv no | Date received
R-1        | 200.00          | INV-1  | 2026-04-02
`;

const seenIn = async (text: string) => {
  const journey = await open(text);
  const seen = await seeTables();
  if (!seen) throw new Error("A newer version has chosen the tables of this workbook.");
  return { ...journey, seen };
};

test("proposed, checked and kept in four round trips; then a debt is written off, and foreign columns stay", async () => {
  const { excel, seen, text, changes } = await seenIn(own);
  const draft = proposalFor(seen);
  expect([draft.invoices.table, draft.payments.table, draft.customers.table]).toEqual(["Bills", "Receipts", null]);
  const { tables, problems } = await checkDraft(seen, draft);
  expect(tables).toEqual([
    { name: "invoices", table: "Bills", rows: 3, flawed: 1 },
    { name: "payments", table: "Receipts", rows: 1, flawed: 0 },
  ]);
  expect(problems.filter(({ severity }) => severity === "problem").map(({ sheet, row, column, found }) => `${sheet} ${row} ${column} ${found}`)).toEqual(["Ledger 4 Inv date soon"]);
  expect(excel.batches).toBe(3);
  expect(changes()).toBe("");
  expect(await keepDraft(seen, draft, [])).toEqual({ kind: "created", tables: [] });
  expect(excel.batches).toBe(4);

  expect(await keepDraft(seen, draft, ["writeOffs"])).toEqual({ kind: "created", tables: ["WriteOffs"] });
  expect(await post(await previewed(writeOff({ invoice: "INV-1", amount: "all", reason: "Gone" })))).toMatchObject({ kind: "posted", ids: ["WO-0001"] });
  expect(text()).toContain("red    |   1,200.00 | INV-1  | Mill   | 2026-03-01");
  expect((await read()).book.writeOffs.map(({ invoice, amount }) => [invoice, amount])).toEqual([["INV-1", 1_000_00]]);
});

test("what is kept is read the next time, and can be changed", async () => {
  const { seen } = await seenIn(own);
  await keepDraft(seen, chooseTable(proposalFor(seen), "payments", null), []);
  const again = await seeTables();
  if (!again) throw new Error("The choice that was kept cannot be read.");
  // Nobody has a table Payments, so that none had to be said: it is proposed anew.
  expect(proposalFor(again).payments.table).toBe("Receipts");
  expect(proposalFor(again).invoices.columns["total"]).toBe("Amount due");
});

test("a chosen table without a column that it needs is told of", async () => {
  const { seen } = await seenIn(own);
  expect(lacking(chooseColumn(proposalFor(seen), "invoices", "customer", null))).toEqual([{ name: "invoices", fields: ["customer"] }]);
});

test("tables that hide their headings are named apart", async () => {
  const { excel } = await open(own);
  for (const table of excel.workbook.tables) table.showHeaders = table.name !== "Bills";
  const seen = await seeTables();
  expect([seen?.tables.map(({ name }) => name), seen?.withoutHeadings]).toEqual([["Receipts"], ["Bills"]]);
});

test("a workbook that is open for reading only keeps nothing", async () => {
  const { seen, text, before } = await seenIn(`read only\n${own}`);
  expect(await keepDraft(seen, proposalFor(seen), [])).toEqual({ kind: "read-only" });
  expect(text()).toBe(before);
});

test("what a newer version has chosen is left alone", async () => {
  await open(`setting WriteOffs.mapping = {"version":${mappingVersion + 1},"tables":{}}\n${own}`);
  expect(await seeTables()).toBeUndefined();
});
