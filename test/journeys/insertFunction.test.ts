import { debtorSelected, insertFormula, landing } from "../../src/session/insertFunction";
import { explainLanding } from "../../src/words/insertFunction";
import { coauthor } from "../excel-host/host/excelHost";
import { open, read, replaced, small } from "./journey";
import { select } from "./select";

// A formula of ours goes into the selected cell when that is blank, and nowhere else.

const notes = `
sheet Notes
cell A1 | Ring Mill Street
cell C6 | =1+1 ⇒ 2
cell D8 | kept

table Mine at F2
Job   | Mine
J-101 |
`;
const firm = `${small}\n${notes}`;
const one = { rows: 1, columns: 1 };
const spilled = { rows: 3, columns: 6 };

test.each`
  because                                       | cell            | room       | says
  ${"blank"}                                    | ${"Notes!B4"}   | ${one}     | ${"It goes into Notes!B4."}
  ${"blank, with room for more"}                | ${"Notes!A20"}  | ${spilled} | ${"It goes into Notes!A20 and fills 18 cells from there."}
  ${"somebody's words"}                         | ${"Notes!A1"}   | ${one}     | ${"Notes!A1 holds Ring Mill Street. Nothing is written over it: select a blank cell."}
  ${"somebody's formula, whatever it shows"}    | ${"Notes!C6"}   | ${one}     | ${"Notes!C6 holds =1+1. Nothing is written over it: select a blank cell."}
  ${"something in the way of a list"}           | ${"Notes!A7"}   | ${spilled} | ${"The formula fills 18 cells from Notes!A7, and Notes!D8 holds kept. Select a cell with blank ones below and to the right."}
  ${"a figure of ours"}                         | ${"Jobs!K2"}    | ${one}     | ${"Jobs!K2 holds 1680. Nothing is written over it: select a blank cell."}
  ${"a blank cell of our table"}                | ${"Timesheet!K8"} | ${one}   | ${"Timesheet!K8 would be in table Timesheet, whose columns keep their meaning. Select a blank cell outside of it."}
  ${"a blank cell of a table of theirs"}        | ${"Notes!G3"}   | ${one}     | ${"Notes!G3 would be in table Mine, whose columns keep their meaning. Select a blank cell outside of it."}
  ${"directly below a table, which would grow"} | ${"Jobs!A5"}    | ${one}     | ${"Jobs!A5 touches table Jobs, and Excel would make the formula a part of it. Leave a row or a column between, and select a cell there."}
  ${"directly to the right of one"}             | ${"Jobs!L2"}    | ${one}     | ${"Jobs!L2 touches table Jobs, and Excel would make the formula a part of it. Leave a row or a column between, and select a cell there."}
  ${"a row below it"}                           | ${"Jobs!A6"}    | ${one}     | ${"It goes into Jobs!A6."}
  ${"a list that would reach a table"}          | ${"Notes!D1"}   | ${spilled} | ${"Notes!F2 would be in table Mine, whose columns keep their meaning. Select a blank cell outside of it."}
  ${"the edge of the sheet"}                    | ${"Notes!XFD9"} | ${spilled} | ${"The formula fills 18 cells from Notes!XFD9, which is too near to the edge of the sheet. Select a cell further from it."}
`("$cell: $because", async ({ cell, room, says }: { cell: string; room: typeof one; says: string }) => {
  const { excel, text } = await open(firm);
  const opened = await read();
  select(excel, cell);
  const before = text();
  const found = await landing(opened, room);
  expect(explainLanding(found, room.rows * room.columns)).toBe(says);
  const inserted = await insertFormula(opened, '=WRITEOFF.AMOUNTTOBILL("J-101")', room, found);
  expect(inserted.kind).toBe(found.kind === "free" ? "inserted" : "refused");
  if (found.kind !== "free") expect(text()).toBe(before);
});

test("one round trip looks, one more looks again and another writes: that cell, and no other", async () => {
  const { excel, changes } = await open(firm);
  const opened = await read();
  select(excel, "Notes!B4");
  const before = excel.batches;
  const seen = await landing(opened, one);
  expect(excel.batches - before).toBe(1);
  expect(await insertFormula(opened, '=WRITEOFF.DEBT("C-010")', one, seen)).toEqual({ kind: "inserted", place: "Notes!B4" });
  expect(excel.batches - before).toBe(3);
  expect(excel.workbook.sheets.find(({ name }) => name === "Notes")?.formula(3, 1)).toBe('=WRITEOFF.DEBT("C-010")');
  expect(changes().split("\n").filter((line) => /^[-+] (?!active)/.test(line))).toEqual([expect.stringMatching(/^\+.*B4.*WRITEOFF\.DEBT/)]);
});

test("another cell was selected meanwhile: nothing is written, and it is named", async () => {
  const { excel, text } = await open(firm);
  const opened = await read();
  select(excel, "Notes!B4");
  const seen = await landing(opened, one);
  select(excel, "Notes!B5");
  const before = text();
  expect(await insertFormula(opened, "=WRITEOFF.BILLING()", one, seen)).toEqual({ kind: "moved", landing: { kind: "free", place: "Notes!B5" } });
  expect(text()).toBe(before);
});

test("somebody has filled the cell meanwhile", async () => {
  const { excel } = await open(firm);
  const opened = await read();
  select(excel, "Notes!B4");
  const seen = await landing(opened, one);
  excel.edit(coauthor, (host) => host.enter(host.workbook.activeSheet, { row: 3, column: 1, rows: 1, columns: 1 }, [["mine"]]));
  expect(await insertFormula(opened, "=WRITEOFF.BILLING()", one, seen)).toMatchObject({ kind: "refused", landing: { kind: "filled", found: "mine" } });
  expect(excel.workbook.activeSheet.value(3, 1)).toBe("mine");
});

test("a cell for text would show the formula, and is left alone", async () => {
  const { excel, text } = await open(firm);
  const opened = await read();
  select(excel, "Notes!B4");
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().numberFormat = [["@"]];
    await context.sync();
  });
  const before = text();
  const found = await landing(opened, one);
  expect(explainLanding(found, 1)).toBe("Notes!B4 is formatted as text, which would show the formula instead of its result. Choose Home, Number Format, General, or select another cell.");
  expect((await insertFormula(opened, "=WRITEOFF.BILLING()", one, found)).kind).toBe("refused");
  expect(text()).toBe(before);
});

test("a protected sheet is named, and so is one whose name needs quotes", async () => {
  const { excel, text } = await open(replaced(firm, "sheet Notes", "sheet Notes to self\nprotected objects=1"));
  const opened = await read();
  select(excel, "'Notes to self'!B4");
  const before = text();
  const found = await landing(opened, one);
  expect(explainLanding(found, 1)).toBe("Sheet Notes to self is protected. Unprotect it (Review, Unprotect Sheet), or select a cell of another sheet.");
  await insertFormula(opened, "=WRITEOFF.BILLING()", one, found);
  expect(text()).toBe(before);
  select(excel, "Jobs!A9");
  expect(await landing(opened, one)).toEqual({ kind: "free", place: "Jobs!A9" });
});

test.each`
  cell            | debtor
  ${"Jobs!C3"}    | ${"C-010, J-102, no invoice"}
  ${"Invoices!A5"} | ${"C-011, no job, INV-0004"}
  ${"Notes!A1"}   | ${"nobody"}
`("what is selected at $cell fills the fields", async ({ cell, debtor }: { cell: string; debtor: string }) => {
  const { excel } = await open(firm);
  const opened = await read();
  select(excel, cell);
  const found = await debtorSelected(opened);
  expect(found === null ? "nobody" : `${found.customer}, ${found.job ?? "no job"}, ${found.invoice ?? "no invoice"}`).toBe(debtor);
});

test("a cell that a formula elsewhere fills is not blank, whatever it shows", async () => {
  const { excel } = await open(firm);
  const opened = await read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Notes").getRange("A20").formulas = [['={"one";""}']];
    await context.sync();
  });
  select(excel, "Notes!A21");
  expect(explainLanding(await landing(opened, one), 1)).toBe("Notes!A21 is filled by a formula in another cell. Select a blank cell.");
});
