import { invoiceState } from "../../src/domain/invoiceState";
import { post } from "../../src/session/post";
import { preview } from "../../src/session/preview";
import { postingFailureOf } from "../../src/taskpane/failure";
import { sheetRows } from "../excel-host/model/area";
import { appends } from "../simulate/coAuthorActs";
import { bill, explained, lines, open, posted, posting, previewed, read, replaced, small, under, writeOff } from "./journey";

// What becomes of a posting where a table is no table any more, where its sheet ends, where rows are filtered out, and
// where two people or two panes press at the same moment.

const proposal = writeOff({ invoice: "INV-0003", amount: "10" });

const inExcel = (change: (workbook: Excel.Workbook) => void) => Excel.run(async (context) => {
  change(context.workbook);
  await context.sync();
});

test.each`
  name           | told                                                                                                          | refusal
  ${"WriteOffs"} | ${["Invoices 4 Written off: 25.50 → write-offs in a table WriteOffs, which the workbook does not have"]}      | ${"The workbook has no table WriteOffs. Make it, or map a table of your own to it."}
  ${"Jobs"}      | ${["Timesheet 8 Job: J-101 → a job of a table Jobs", "Materials 4 Job: J-101 → a job of a table Jobs"]}       | ${"none"}
`("$name is made an ordinary range while a form is open: nothing is written, and that is said", async ({ name, told, refusal }: { name: string; told: readonly string[]; refusal: string }) => {
  const journey = await open(small);
  const shown = await previewed(proposal);
  await inExcel(({ tables }) => void tables.getItem(name).convertToRange());
  const before = journey.text();
  const failure: unknown = await post(shown).catch((error: unknown) => error);
  expect(postingFailureOf(failure).sentence).toContain("is not there any more: somebody deleted it, or made it an ordinary range.");
  expect(journey.text()).toBe(before);

  const opened = await read();
  const said = opened.problems.map(({ table, row, column, found, expected }) => `${table} ${row} ${column}: ${found} → ${expected}`);
  expect(told.filter((line) => !said.some((full) => full.startsWith(line)))).toEqual([]);
  const again = preview(opened, proposal);
  expect(again.kind === "refused" ? explained(again.refusal) : "none").toBe(refusal);
});

test("a sheet on which only the columns that we write are locked is refused by name, before anything is written", async () => {
  const journey = await open(small);
  await inExcel(({ worksheets }) => {
    const sheet = worksheets.getItem("Invoices");
    sheet.getRange("A2:F6").format.protection.locked = false;
    sheet.protection.protect();
  });
  const before = journey.text();
  const answer = await posting(proposal);
  expect(answer.kind === "refused" && explained(answer.refusal)).toBe("Sheet Invoices is protected. Unprotect it (Review, Unprotect Sheet), then try again.");
  expect(journey.text()).toBe(before);
});

// Two rows and the headings take three rows; one row stays free below a table, and one for its totals.
const endsAt = (row: number) => replaced(small, "table WriteOffs at A1", `table WriteOffs at A${row - 2}`);
const noRoom = (table: string) => `Table ${table} ends at the last rows of its sheet, and there is no room below it. Move it up, or to another sheet, then try again.`;

test("a table that leaves room for one more row on its sheet takes it", async () => {
  const journey = await open(endsAt(sheetRows - 3));
  await posted(proposal);
  expect(under("WriteOffs", journey.changes())).toContain("+ WO-0003");
});

test.each([
  ["one row fewer", endsAt(sheetRows - 2), proposal, "WriteOffs"],
  ["none at all", endsAt(sheetRows), proposal, "WriteOffs"],
  ["a bill of more lines than there is room", replaced(small, "table InvoiceLines at A1", `table InvoiceLines at A${sheetRows - 13}`), bill({ job: "J-101" }), "InvoiceLines"],
])("where the sheet leaves room for %s nothing is written", async (_, text, asked, table) => {
  const journey = await open(text);
  const answer = preview(await read(), asked);
  expect(answer.kind === "refused" && explained(answer.refusal)).toBe(noRoom(table));
  expect(journey.changes()).toBe("");
});

// Excel grows a table by itself no further than it sees something in the first and the last cell of its rows.
test.each([true, false])("a long bill on a table whose last column is the user's own, and blank: all of its lines are rows of the table (Excel grows tables: %s)", async (autoExpand) => {
  const entries = 1_600;
  const firm = [
    ["Jobs", "Job | Customer | Last billed | Brought forward | To bill | Balance", ["J-1 | C-1 | | 0 | |"]],
    ["Timesheet", "Entry | Date | Job | Charge | Invoice", Array.from({ length: entries }, (_, at) => `T-${at + 1} | 2026-04-07 | J-1 | 1.00 |`)],
    ["Invoices", "Invoice | Date | Due | Customer | Job | Style | Status | Net | Tax | Total | Balance", []],
    ["InvoiceLines", "Line | Invoice | Type | Job | Entry | Description | Net | Tax | Gross | Checked by", []],
  ] as const;
  await open(firm.map(([name, headings, rows]) => `sheet ${name}\n\ntable ${name} at A1\n${[headings, ...rows].join("\n")}\n`).join("\n"), { autoExpand });
  await posted(bill({ job: "J-1" }));
  const { book } = await read();
  expect([book.lines.length, new Set(book.lines.map(({ entry }) => entry)).size, book.invoices.map(({ stored }) => stored.total)]).toEqual([entries, entries, [entries * 100]]);
});

test("a reason is as long as Excel counts it: a sign of two halves is two", async () => {
  await open(small);
  const opened = await read();
  const saying = (reason: string) => preview(opened, writeOff({ invoice: "INV-0003", amount: "10", reason }));
  expect([saying("😀".repeat(127)).kind, saying("😀".repeat(128))]).toEqual(["preview", { kind: "refused", refusal: { code: "REASON_TOO_LONG", length: 256, longest: 255 } }]);
});

const narrow = (text: string) => text.replace(/ +/g, " ");

test("filters hide rows above, between and below those that are written to: each has its own figures, and the hidden rows count", async () => {
  const hidden = ["INV-0001 |", "INV-0002 |", "INV-0004 |"].reduce((text, row) => text.replace(`\n${row}`, `\nhidden: ${row}`), small)
    .replace("\nWO-0002 ", "\nhidden: WO-0002 ").replace(/^table (Invoices|WriteOffs) at A1$/gm, "$&\n  filtered");
  expect(hidden.match(/^hidden: /gm)).toHaveLength(4);
  const asked = [proposal, writeOff({ invoice: "INV-0004", amount: "41", operation: "op-2" }), writeOff({ invoice: "INV-0002", amount: "59.64", operation: "op-3" })];
  const seen = async (text: string) => {
    const journey = await open(text);
    for (const each of asked) await posted(each);
    expect(journey.looksChanged()).toEqual([]);
    return { text: journey.text(), book: (await read()).book.invoices.map(({ id, stored }) => [id, stored.writtenOff, stored.balance]) };
  };
  const [plain, filtered] = [await seen(small), await seen(hidden)];
  expect(filtered.book).toEqual(plain.book);
  expect(narrow(filtered.text.replaceAll("hidden: ", "").replaceAll("\n  filtered", ""))).toBe(narrow(plain.text));
  expect(filtered.text.match(/^hidden: \S+/gm)).toEqual(hidden.match(/^hidden: \S+/gm));
});

test("somebody else writes off the whole balance at the very moment: both rows stand, and the balance goes below zero for all to see", async () => {
  const theirs = ["WO-0004", 46142, "C-010", "J-102", "INV-0002", 359.64, "", "Theirs", "Write Off: Theirs", "FALSE", 0, "", "Posted", "Ben", 46142, "", "op-9"];
  const { excel, changes } = await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  excel.faults = [{ batch: 4, fault: { kind: "co-author", before: appends("WriteOffs", theirs) } }];
  expect(await post(shown)).toMatchObject({ kind: "posted" });
  const { book } = await read();
  const invoice = book.invoiceOf.get("INV-0002");
  expect(invoice?.stored).toMatchObject({ writtenOff: 419_28, balance: -59_64 });
  // So it stands in the lists: nothing is owed any more, and more than that was written off.
  expect(invoice && invoiceState(book, invoice)).toMatchObject({ writtenOff: 419_28, balance: -59_64, status: "Credit balance" });
  expect(under("Jobs", changes())).toContain(lines("+ J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | -59.64"));
});

test("two panes with the same form: the second is told that what it shows is old, and writes nothing", async () => {
  await open(small);
  const [first, second] = [await previewed(proposal), await previewed(writeOff({ invoice: "INV-0003", amount: "10", operation: "op-2" }))];
  expect((await post(first)).kind).toBe("posted");
  expect((await post(second)).kind).toBe("stale");
  expect((await read()).book.writeOffs.map(({ id }) => id)).toEqual(["WO-0001", "WO-0002", "WO-0003"]);
});

test.each([["a log", posted], ["none yet", null]])("the same posting sent twice at once, as by a second press, in a workbook with %s: one row of it in the end", async (_, before) => {
  await open(small);
  await before?.(writeOff({ invoice: "INV-0004", amount: "1", operation: "op-0" }));
  const shown = await previewed(proposal);
  // The second may be turned away by Excel: both would make the sheet of the log.
  const answers = await Promise.all([post(shown), post(shown)].map((answer) => answer.then(({ kind }) => kind, () => "turned away")));
  expect(answers[0]).toBe("posted");
  expect((await read()).book.writeOffs.filter(({ operation }) => operation === "op-1")).toHaveLength(1);
  expect((await posting(proposal)).kind).toBe("already posted");
  const { book, log } = await read();
  expect(book.invoiceOf.get("INV-0003")?.stored).toMatchObject({ writtenOff: 35_50, balance: 140_00 });
  expect(log.filter(({ operation }) => operation === "op-1").map(({ state }) => state)).toEqual(["Done"]);
});
