import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changed, folderForTests, small } from "./testRun";

const files = folderForTests();

const statement = { do: "statement", customer: "C-011", from: "2026-04-01", to: "2026-04-30" };

test("a statement is written to its sheet, and to a file where that is asked for", async () => {
  const { status, answer, err } = await files.answer(files.workbook(small), [statement], "--csv", files.path("."));
  expect({ status, err, steps: answer.steps }).toEqual({
    status: 0, err: "", steps: [{ do: "statement", outcome: "posted", message: "Written to the sheet Statement C-011.", ids: [], sheet: "Statement C-011", rows: 3 }],
  });
  expect(readFileSync(files.path("Statement C-011.csv"), "utf8").split("\r\n")).toEqual([
    "\ufeffDate,Due,Item,Details,Invoiced,Paid,Written off,Balance",
    "2026-04-01,,Opening balance,,,,,175.50",
    "2026-04-10,2026-05-20,Invoice INV-0004,,141.00,,,316.50",
    "2026-04-21,,Write-off WO-0002 on INV-0003,Write Off: Sill was the wrong colour,,,25.50,291.00",
    "2026-04-30,,Closing balance,,141.00,0.00,25.50,291.00",
    ",,,,,,,",
    '"How old it is, in days",,,,0–30,31–60,61–90,91+',
    ",,,,141.00,150.00,,",
    "",
  ]);
});

// Opening takes two round trips, and so does the last look; a report takes one to look and one to write.
test("counts its round trips", async () => {
  expect((await files.answer(files.workbook(small), [statement])).answer.syncs).toBe(2 + 2 + 2);
});

test("the saved workbook has the sheet, and running it again on that writes over it", async () => {
  const out = files.path("out.xlsx");
  await files.answer(files.workbook(small), [statement], "--save", out);
  const again = await files.answer(out, [{ ...statement, from: "2026-04-15" }], "--save", files.path("again.xlsx"));
  expect([again.err, again.answer.steps[0]]).toEqual(["", { do: "statement", outcome: "posted", message: "Written to the sheet Statement C-011.", ids: [], sheet: "Statement C-011", rows: 2 }]);
  expect(again.answer.problems).toEqual([]);
});

test("a statement for everyone who owes something", async () => {
  const { answer } = await files.answer(files.workbook(small), [{ do: "statement", customer: "all" }]);
  expect(answer.steps[0]).toMatchObject({ sheets: ["Statement C-010", "Statement C-011"], sheet: "Statement C-010", message: "2 reports are written, from the sheet Statement C-010 to Statement C-011." });
});

test.each`
  because                       | step                                                     | code                   | message
  ${"nobody"}                   | ${{ do: "statement" }}                                   | ${"NO_SUCH_CUSTOMER"}  | ${"There is no customer yet. Name one of C-010, C-011."}
  ${"no such customer"}         | ${{ do: "statement", customer: "C-999" }}                | ${"NO_SUCH_CUSTOMER"}  | ${"There is no customer C-999. Name one of C-010, C-011."}
  ${"a day that is none"}       | ${{ ...statement, from: "April" }}                       | ${"DATE_UNREADABLE"}   | ${'"April" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
  ${"a period that ends first"} | ${{ ...statement, from: "2026-04-30", to: "2026-04-01" }} | ${"DATE_UNREADABLE"}   | ${'"2026-04-01" will not do here. Enter 2026-04-30 or a later day, because the period begins then.'}
  ${"dates of another kind"}    | ${{ ...statement, dates: "sent" }}                       | ${"STEP_UNKNOWN"}      | ${'"sent" will not do here. Enter transaction or due.'}
`("is refused: $because", async ({ step, code, message }: { step: object; code: string; message: string }) => {
  const { status, answer } = await files.answer(files.workbook(small), [step]);
  expect([status, answer.steps[0]]).toMatchObject([3, { outcome: "refused", code, message, ids: [] }]);
});

test("a folder for files that is not there is made", async () => {
  const { status, err } = await files.run(files.workbook(small), [statement], "--csv", files.path("new/april"));
  expect([status, err, readdirSync(files.path("new/april"))]).toEqual([0, "", ["Statement C-011.csv"]]);
});

test("a folder that cannot be made is said, and nothing is saved", async () => {
  const file = files.written("file.txt", "no folder");
  const { status, err } = await files.run(files.workbook(small), [statement], "--csv", join(file, "april"), "--save", files.path("never.xlsx"));
  expect([status, err.startsWith(`${join(file, "april")} cannot be made: `), err.endsWith("Nothing was saved. Name another folder.\n")]).toEqual([2, true, true]);
  expect(existsSync(files.path("never.xlsx"))).toBe(false);
});

test("printed for people, a report says where it is and how many rows it has", async () => {
  const { out } = await files.run(files.workbook(small), [statement, { do: "statement", customer: "all" }]);
  expect(out.split("\n").slice(0, 2)).toEqual([
    "1. statement: written to the sheet Statement C-011, 3 rows.",
    "2. statement: 2 reports are written, from the sheet Statement C-010 to Statement C-011, 9 rows.",
  ]);
});

/** The lines of a report's file. */
const linesOf = (name: string) => readFileSync(files.path(`${name}.csv`), "utf8").replace("\ufeff", "").trimEnd().split("\r\n");

test("the other reports of the small firm, figure by figure", async () => {
  const steps = [{ do: "wip" }, { do: "register", group: "reason" }, { do: "debts", from: "2026-04-01", to: "2026-04-30" }, { do: "proof", from: "2026-04-01", to: "2026-04-30" }];
  const { status, answer } = await files.answer(files.workbook(small), steps, "--csv", files.path("."));
  expect([status, answer.steps.map(({ sheet, rows }) => [sheet, rows])]).toEqual([0, [["Work in progress", 3], ["Write-off register", 2], ["Aged debts", 2], ["Proof of balances", 9]]]);
  expect(linesOf("Work in progress").slice(1)).toEqual([
    'J-101,Mill Street Dental Practice,"Staff kitchen, Mill Street",1000.00,400.00,,,,1400.00,,280.00,913.80,913.80,,1680.00,',
    "J-102,Mill Street Dental Practice,Waiting room redecoration,,,,,,,,,659.64,300.00,,359.64,97.50",
    'J-103,"Okafor, Grace and Daniel",Back porch repair,100.00,19.05,,,,119.05,,23.81,175.50,,25.50,292.86,',
    "Total,,,1100.00,419.05,0.00,0.00,0.00,1519.05,0.00,303.81,1748.94,1213.80,25.50,2332.50,97.50",
    ",,,,,,,,,,,,,,,",
    '"Written off jobs in all, before tax, as in the register",,,,,,,,,,,,,,,97.50',
    '"Written off invoices of jobs in all, tax included",,,,,,,,,,,,,,,25.50',
  ]);
  expect(linesOf("Write-off register").slice(-4)).toEqual([
    "Settled after a dispute about the work (DISPUTE),Invoice,,,,,,,,,,25.50,0.00,25.50", "A favour to a customer (GOODWILL),Job,,,,,,,,,,97.50,0.00,97.50",
    '"Jobs, before tax",,,,,,,,,,,97.50,0.00,97.50', '"Invoices, tax included",,,,,,,,,,,25.50,0.00,25.50',
  ]);
  expect(linesOf("Aged debts").slice(1)).toEqual([
    "C-010,Mill Street Dental Practice,1680.00,359.64,,,2039.64,,1680.00,2039.64,2039.64,",
    'C-011,"Okafor, Grace and Daniel",283.86,150.00,,,433.86,,142.86,433.86,459.36,25.50',
    "Total,,1963.86,509.64,,,2473.50,,1822.86,2473.50,2499.00,25.50",
    ",,,,,,,,,,,",
    ',"By age, in days",Before write-offs,After write-offs,,,,,,,,',
    ",0–30,1963.86,1963.86,,,,,,,,", ",31–60,535.14,509.64,,,,,,,,", ",61–90,0.00,0.00,,,,,,,,", ",91+,0.00,0.00,,,,,,,,",
  ]);
  expect(linesOf("Proof of balances").slice(-6)).toEqual([
    "All invoices,,,835.14,141.00,300.00,25.50,650.64,0.00,650.64,0.00", "All jobs,,,835.14,1822.86,300.00,25.50,2332.50,0.00,2332.50,0.00", "All customers,,,835.14,1963.86,300.00,25.50,2473.50,0.00,,",
    ",,,,,,,,,,", "From the invoices to the customers,,,,,,,,,,", '"Work on no invoice, and written off jobs",,,,1822.86,,,1822.86,0.00,,',
  ]);
});

test("the proof says what was incomplete and why, marks whom it touches, and every other report says that rows are missing", async () => {
  const book = files.workbook(changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven", "659.64 | 300.00 |        0.00 |  359.64 ⇒ 659.64 | 300.00 | 0.00 | 999.00"));
  const { answer } = await files.answer(book, [{ do: "proof" }, { do: "wip" }], "--csv", files.path("."));
  expect(answer.steps.map(({ outcome }) => outcome)).toEqual(["posted", "posted"]);
  const lines = linesOf("Proof of balances");
  expect(lines.filter((line) => line.includes(" *"))).toEqual([expect.stringMatching(/^Job,J-101 \*,/), expect.stringMatching(/^Customer,C-010 \*,/)]);
  expect(lines.find((line) => line.startsWith("Invoice,INV-0002"))).toBe("Invoice,INV-0002,C-010,,659.64,300.00,,359.64,0.00,999.00,639.36");
  expect(lines.slice(-2)).toEqual(["Cells that could not be read; their rows are in no figure here,,,,,,,,,,", '"Timesheet, row 9, Units: seven; expected a number, or nothing",,,,,,,,,,']);
  const missing = "Incomplete: some rows could not be read and are missing here. The proof of balances names them.";
  expect([linesOf("Work in progress").at(-1)?.replace(/,+$/, ""), answer.steps[1]?.message]).toEqual([missing, expect.stringContaining(missing)]);
});

test("where ageing is by months, the aged debts and the statement have the months, with what is not invoiced apart", async () => {
  const steps = [{ do: "set", policy: "ageing", value: "monthly" }, { do: "debts", asOf: "2026-04-30" }, statement];
  const { answer } = await files.answer(files.workbook(small), steps, "--csv", files.path("."));
  expect(answer.steps.map(({ outcome }) => outcome)).toEqual(["posted", "posted", "posted"]);
  // C-010: 913.80 billed in February; 659.64 billed less 913.80 paid in March; 300.00 paid in April. C-011: 175.50 of March; 141.00 less 25.50 written off in April.
  expect(linesOf("Aged debts")).toEqual([
    "Customer,Name,This month,1 month ago,2 months ago,3 months and more,On invoices,Not invoiced,Balance,Before write-offs,Written off",
    "C-010,Mill Street Dental Practice,-300.00,-254.16,913.80,,359.64,1680.00,2039.64,2039.64,",
    'C-011,"Okafor, Grace and Daniel",115.50,175.50,,,291.00,142.86,433.86,459.36,25.50',
    "Total,,-184.50,-78.66,913.80,,650.64,1822.86,2473.50,2499.00,25.50",
    // 97.50 was written off J-102 before it was billed: 117.00 with tax, by which INV-0002 is lower.
    '"Written off in these days, with tax, as in the proof of balances",,,,,,,,,,142.50',
    '"Less what bills have taken up: they were made lower by it, so it is owed neither before nor after",,,,,,,,,,-117.00',
    '"Before write-offs less after, as above",,,,,,,,,,25.50',
    ",,,,,,,,,,",
    ",By month,Before write-offs,After write-offs,,,,,,,",
    ",This month,-159.00,-184.50,,,,,,,", ",1 month ago,-78.66,-78.66,,,,,,,", ",2 months ago,913.80,913.80,,,,,,,", ",3 months and more,0.00,0.00,,,,,,,", ",Not invoiced,1822.86,1822.86,,,,,,,",
  ]);
  expect(linesOf("Statement C-011").slice(-2)).toEqual(["By month,,,,This month,1 month ago,2 months ago,3 months and more", ",,,,115.50,175.50,,"]);
});
