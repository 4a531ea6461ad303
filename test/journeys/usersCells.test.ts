import { post } from "../../src/session/post";
import { preview } from "../../src/session/preview";
import { lines, looksOf, open, posted, previewed, read, replaced, small, under, writeOff } from "./journey";

const own = `
name Rate =Own!$A$1

sheet Own
frozen rows 4
merged A1:C1
cell A1 bold | Debts of this spring
cell B20 italic format 0.000 | 0.125

table Invoices at B4
  format Due in days: 0 "days"
  formula Share: =[@Balance]/SUM([Balance])
Balance | Share | Invoice | Customer | Remark | Date | Written off | Total | Due in days | Status
=[@Total]-[@[Written off]] ⇒ 100.00 | = ⇒ 0.50 | I-1 | C-1 | =UPPER("late") ⇒ LATE | 2026-04-01 | 0.00 | 100.00 | 12 | Open
100.00 | = ⇒ 0.50 | I-2 | C-1 | '=not a formula | 2026-04-02 | 0.00 | 100.00 | 14 | Open

sheet Offs

table WriteOffs at C3
Who asked | Operation | Reverses | Status | Consumed | Billed on | Next billing run | Description | Reason | Amount | Invoice | Job | Customer | Date | Write-off | Remark
Ann | | | Posted | 0.00 | | FALSE | Write Off: Old | Old | 0.00 | I-1 | | C-1 | 2026-03-30 | WO-0001 | Seen
`;

test("columns in another order, columns of the user's, formulas and formats: only our cells change", async () => {
  const journey = await open(own);
  await posted(writeOff({ invoice: "I-2", amount: "25" }));
  const changes = journey.changes();
  expect(under("Invoices", changes)).toBe(lines(`
    - =[@Total]-[@[Written off]] ⇒ 100.00 | = ⇒ 0.50 | I-1 | C-1 | =UPPER("late") ⇒ LATE | 2026-04-01 | 0.00 | 100.00 | 12 | Open
    - 100.00 | = ⇒ 0.50 | I-2 | C-1 | '=not a formula | 2026-04-02 |  0.00 | 100.00 | 14 | Open
    + =[@Total]-[@[Written off]] ⇒ 100.00 | = ⇒ 0.5714285714285714 | I-1 | C-1 | =UPPER("late") ⇒ LATE | 2026-04-01 | 0.00 | 100.00 | 12 | Open
    + 75.00 | = ⇒ 0.42857142857142855 | I-2 | C-1 | '=not a formula | 2026-04-02 | 25.00 | 100.00 | 14 | Open`));
  expect(under("WriteOffs", changes)).toBe(lines(`
    + | op-1 | | Posted | 0.00 | | FALSE | Write Off: Test | Test | 25.00 | I-2 | | C-1 | 2026-04-30 | WO-0002 |`));
  expect(changes.match(/^@ .*/gm)).toEqual(["@ Invoices", "@ WriteOffs", "@ sheet Operations", "@ Operations"]);
  expect(journey.looksChanged()).toEqual([]);
});

test("a formula in a cell that is ours to write is left alone, and the rest is written", async () => {
  const journey = await open(own);
  await posted(writeOff({ invoice: "I-1", amount: "25" }));
  expect(under("Invoices", journey.changes())).toBe(lines(`
    - =[@Total]-[@[Written off]] ⇒ 100.00 | = ⇒ 0.50 | I-1 | C-1 | =UPPER("late") ⇒ LATE | 2026-04-01 |  0.00 | 100.00 | 12 | Open
    - 100.00 | = ⇒ 0.50 | I-2 | C-1 | '=not a formula | 2026-04-02 | 0.00 | 100.00 | 14 | Open
    + =[@Total]-[@[Written off]] ⇒ 75.00 | = ⇒ 0.42857142857142855 | I-1 | C-1 | =UPPER("late") ⇒ LATE | 2026-04-01 | 25.00 | 100.00 | 12 | Open
    + 100.00 | = ⇒ 0.5714285714285714 | I-2 | C-1 | '=not a formula | 2026-04-02 | 0.00 | 100.00 | 14 | Open`));
  expect(journey.excel.batches).toBe(5);
});

test("new rows look like the row above them, in the formats that the user chose", async () => {
  const { excel } = await open(replaced(own, "WriteOffs at C3\n", "WriteOffs at C3\n  format Amount: [Red]#,##0.000\n  format Date: dd mmm yy\n"));
  const above = looksOf(excel.workbook);
  await posted(writeOff({ invoice: "I-2", amount: "25" }));
  const now = looksOf(excel.workbook);
  // Amount and Date; of texts the cells are text, so that none of them becomes a formula.
  for (const column of ["L", "P"]) expect(now.get(`Offs!${column}5`)).toBe(above.get(`Offs!${column}4`));
  expect(now.get("Offs!K5")).toContain('"numberFormat":"@"');
});

const typed = ["=1+1", "+44 20 7946", "-", "-5%", "@SUM(A1)", "'quoted", "\tTab", "12", "2026-04-30", "TRUE", "#late", "=HYPERLINK(\"http://a\",\"b\")", "\u202eabc", "😀 ok"];

test.each(typed)("the reason %j is stored as text and read back equal", async (reason) => {
  const { excel } = await open(small);
  const plan = await posted(writeOff({ invoice: "INV-0003", amount: "10", reason }));
  const stored = String(plan.added[0]?.values["reason"]);
  const { book, log, problems } = await read();
  expect(problems).toEqual([]);
  expect(book.writeOffs.at(-1)).toMatchObject({ reason: stored, description: `Write Off: ${stored}` });
  expect(log[0]?.plan).toEqual(plan);
  const sheet = excel.workbook.sheets.find(({ name }) => name === "WriteOffs");
  expect([sheet?.formula(3, 7), sheet?.value(3, 7)]).toEqual(["", stored]);
  // Excel would swallow a plain apostrophe at the beginning.
  expect(stored).toBe(reason.trim().replace(/^'/, "’"));
});

test.each(["#N/A", " #DIV/0! ", "#VALUE!"])("the reason %j is none: it could not be told from an error", async (reason) => {
  await open(small);
  const answer = preview(await read(), writeOff({ invoice: "INV-0003", amount: "10", reason }));
  expect(answer).toEqual({ kind: "refused", refusal: { code: "REASON_MISSING" } });
});

test("days of a workbook that counts from 1904 are read and written right", async () => {
  const journey = await open(`date1904\n${small}`);
  await posted(writeOff({ invoice: "INV-0003", amount: "10" }));
  expect(under("WriteOffs", journey.changes())).toBe(lines(
    "+ WO-0003 | 2026-04-30 | C-011 | J-103 | INV-0003 | 10.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1"));
  expect(journey.excel.workbook.sheets.find(({ name }) => name === "WriteOffs")?.value(3, 1)).toBe(46142 - 1462);
  expect((await read()).book.writeOffs.at(-1)).toMatchObject({ date: "2026-04-30", postedAt: "2026-04-30T12:00:00" });
});

const writeOffRows = small.split("\n").filter((line) => line.startsWith("WO-")).join("\n");

test("an empty table takes its first row in its one blank row", async () => {
  const journey = await open(replaced(small, writeOffRows, ""));
  await posted(writeOff({ invoice: "INV-0004", amount: "10" }));
  expect(under("WriteOffs", journey.changes())).toBe(lines(
    "+ WO-0001 | 2026-04-30 | C-011 | | INV-0004 | 10.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1"));
});

const computed = (rows: string) => `
sheet Own
table Invoices at A1
Invoice | Date | Customer | Status | Total | Written off | Balance
I-1 | 2026-04-01 | C-1 | Open | 100.00 | 0.00 | 100.00

sheet Offs
table WriteOffs at A1
  formula Months: =MONTH([@Date])
Write-off | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Consumed | Billed on | Status | Reverses | Operation | Months
${rows}
`;

test("an empty table whose blank row shows a calculated column takes its first row there", async () => {
  const journey = await open(computed("| | | | | | | | | | | | | | = ⇒ 1"));
  expect((await read()).problems).toEqual([]);
  await posted(writeOff({ invoice: "I-1", amount: "10" }));
  expect(under("WriteOffs", journey.changes())).toBe(lines(`
    - | | | | | | | | | | | | | | = ⇒ 1
    + WO-0001 | 2026-04-30 | C-1 | | I-1 | 10.00 | Test | Write Off: Test | FALSE | 0.00 | | Posted | | op-1 | = ⇒ 4`));
});

test("a calculated column fills the new row", async () => {
  const journey = await open(computed("WO-0001 | 2026-04-01 | C-1 | | I-1 | 0.00 | Old | Old | FALSE | 0.00 | | Posted | | | = ⇒ 4\ntotals: Total"));
  await posted(writeOff({ invoice: "I-1", amount: "10" }));
  expect(under("WriteOffs", journey.changes())).toBe(lines(
    "+ WO-0002 | 2026-04-30 | C-1 | | I-1 | 10.00 | Test | Write Off: Test | FALSE | 0.00 | | Posted | | op-1 | = ⇒ 4"));
});

test("a posting cut off after its blank row was dressed with calculated cells is finished in that row", async () => {
  const text = computed("WO-0001 | 2026-04-01 | C-1 | | I-1 | 0.00 | Old | Old | FALSE | 0.00 | | Posted | | | = ⇒ 4\ntotals: Total");
  const clean = await open(text);
  await posted(writeOff({ invoice: "I-1", amount: "10" }));
  const wanted = clean.text();
  for (let after = 20; after < 110; after += 2) {
    const journey = await open(text);
    const shown = await previewed(writeOff({ invoice: "I-1", amount: "10" }));
    journey.excel.faults = [{ batch: 4, fault: { kind: "break-off", after } }];
    await post(shown).catch((failure: unknown) => failure);
    journey.excel.faults = [];
    await post(shown);
    expect({ after, text: journey.text() }).toEqual({ after, text: wanted });
  }
});

test("a sum in the last row does not make a calculated column: the new row has our amount", async () => {
  await open(computed("WO-0001 | 2026-04-01 | C-1 | | I-1 | =2*5 ⇒ 10.00 | Old | Old | FALSE | 0.00 | | Posted | | | = ⇒ 4"));
  await posted(writeOff({ invoice: "I-1", amount: "30" }));
  expect((await read()).book.writeOffs.map(({ amount }) => amount)).toEqual([10_00, 30_00]);
});
