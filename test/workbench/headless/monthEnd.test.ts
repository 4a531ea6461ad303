import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changed, folderForTests, runRows, small } from "./testRun";

const files = folderForTests();

const clear = (more: object = {}) => ({ do: "batch", rule: { kind: "invoice", maxBalance: "360" }, reasonCode: "SMALL_BALANCE", reason: "Not worth collecting", by: "Priya Nair", ...more });
const set = (policy: string, value: string) => ({ do: "set", policy, value });
const bookOf = ({ answer: { invoices, jobs, debts } }: Awaited<ReturnType<typeof files.answer>>) => ({ invoices, jobs, debts });
const outcomesOf = ({ answer }: Awaited<ReturnType<typeof files.answer>>) => answer.steps.map(({ do: name, outcome, code }) => [name, outcome, code].filter(Boolean).join(" "));

test("a whole run is taken back: the balances are as before, and both sides stand in the register", async () => {
  const book = files.workbook(small);
  const undone = await files.answer(book, [clear(), { do: "reverse-run", run: "RUN-0001", reason: "Wrong month" }]);
  expect(undone.answer.steps[1]).toMatchObject({ outcome: "posted", run: "RUN-0001", message: "RUN-0001: 3 write-offs are taken back.", ids: ["WO-0006", "WO-0007", "WO-0008"] });
  const { invoices, ...rest } = bookOf(undone);
  const before = bookOf(await files.answer(book));
  expect(rest.jobs).toEqual(before.jobs);
  expect(invoices).toEqual(before.invoices);
});

test("one row of a run is taken back, then the rest; what is taken back already says so", async () => {
  const reverse = (more: object) => ({ do: "reverse-run", run: "run-0001", reason: "Paid after all", ...more });
  const { answer, status } = await files.answer(files.workbook(small), [clear(), reverse({ writeOff: "WO-0004" }), reverse({}), reverse({})]);
  expect(status).toBe(3);
  expect(answer.steps.map(({ outcome, ids, rows = [] }) => [outcome, ids, runRows({ rows }).map((row) => [row.invoice, row.outcome, row.code].filter(Boolean).join(" "))])).toEqual([
    ["posted", ["WO-0003", "WO-0004", "WO-0005"], ["INV-0002 posted", "INV-0003 posted", "INV-0004 posted"]],
    ["posted", ["WO-0006"], ["INV-0003 posted"]],
    ["posted", ["WO-0007", "WO-0008"], ["INV-0002 posted", "INV-0003 refused ALREADY_REVERSED", "INV-0004 posted"]],
    ["refused", [], ["INV-0002 refused ALREADY_REVERSED", "INV-0003 refused ALREADY_REVERSED", "INV-0004 refused ALREADY_REVERSED"]],
  ]);
});

test("rows that stay when a run is taken back are named, with why", async () => {
  const back = [{ do: "reverse", writeOff: "WO-0004" }, { do: "reverse-run", run: "RUN-0001" }];
  const steps = (await files.answer(files.workbook(small), [clear(), ...back])).answer.steps;
  const why = "WO-0004 and WO-0006 already cancel each other out. Nothing is left to take back.";
  expect(steps[2]?.message).toBe(`RUN-0001: 2 write-offs are taken back. 1 row stays. INV-0003: ${why}`);
  expect((await files.run(files.workbook(small), [clear(), ...back])).out).toContain(`     INV-0003 150.00: ${why}`);
});

test.each`
  because                     | step                                                           | message
  ${"no run of that name"}    | ${{ do: "reverse-run", run: "RUN-0009" }}                      | ${"There is no run RUN-0009 with write-offs of its own. Name one of the log, such as RUN-0001."}
  ${"no run named"}           | ${{ do: "reverse-run" }}                                       | ${"There is no run yet. Name one, such as RUN-0001."}
  ${"a row that is not of it"} | ${{ do: "reverse-run", run: "RUN-0001", writeOff: "WO-0001" }} | ${"There is no write-off WO-0001. Name another."}
`("a run is not taken back: $because", async ({ step, message }: { step: object; message: string }) => {
  const { answer } = await files.answer(files.workbook(small), [clear(), step]);
  expect(answer.steps[1]).toMatchObject({ outcome: "refused", code: "NO_SUCH_WRITE_OFF", message });
});

test.each(["periodLockDate", "taxLockDate"])("on or before %s nothing is posted, edited or reversed; a locked row is taken back in the open period", async (policy) => {
  const march = clear({ date: "2026-03-31" });
  const done = await files.answer(files.workbook(small), [
    march, set(policy, "2026-04-30"),
    clear({ date: "2026-04-30", rule: { kind: "job", maxBalance: "200" } }),
    { do: "edit-write-off", writeOff: "WO-0003", amount: "1" },
    { do: "delete-write-off", writeOff: "WO-0003" },
    { do: "reverse", writeOff: "WO-0003", date: "2026-04-30" },
    { do: "reverse", writeOff: "WO-0003" },
    { do: "reverse-run", run: "RUN-0001" },
  ]);
  expect(outcomesOf(done)).toEqual([
    "batch posted", "set posted", "batch refused DATE_LOCKED", "edit-write-off refused DATE_LOCKED", "delete-write-off refused DATE_LOCKED", "reverse refused DATE_LOCKED", "reverse posted", "reverse-run posted",
  ]);
  expect(done.answer.steps[2]?.message).toBe("The books are locked through 2026-04-30, and 2026-04-30 lies within. Choose 2026-05-01 or later.");
});

const writeOff = (amount: string, more: object = {}) => ({ do: "write-off", invoice: "INV-0003", amount, reason: "Test", by: "Ben Hughes", ...more });

test.each`
  because                   | policy                              | value     | code                | message
  ${"a scheme of nowhere"}  | ${"taxScheme"}                      | ${"us"}   | ${"STEP_UNKNOWN"}   | ${'"us" will not do here. Enter none, uk, nz or au.'}
  ${"a limit in words"}     | ${"approvalLimit person Ben"}       | ${"lots"} | ${"AMOUNT_MISSING"} | ${'"lots" will not do here. Enter an amount, or nothing.'}
  ${"a rule that is none"}  | ${"rule Crumbs"}                    | ${"5.00"} | ${"STEP_UNKNOWN"}   | ${'"5.00" will not do here. Enter parts such as maxBalance: 5.00, of kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits.'}
`("$because is refused", async ({ policy, value, code, message }: Readonly<Record<string, string>>) => {
  const { answer } = await files.answer(files.workbook(small), [set(policy ?? "", value ?? "")]);
  expect(answer.steps[0]).toMatchObject({ outcome: "refused", code, message });
});

test("a limit that cannot be read stops what it may forbid", async () => {
  const muddled = changed(small, "ageing       | fifo ⇒ ageing       | fifo\napprovalLimit customer C-011 | lots");
  const { answer } = await files.answer(files.workbook(muddled), [writeOff("1"), writeOff("1", { invoice: "INV-0002" })]);
  expect(answer.steps.map(({ outcome, code }) => [outcome, code])).toEqual([["refused", "UNREADABLE"], ["posted", undefined]]);
  expect(answer.problems).toMatchObject([{ table: "Policies", found: "lots", expected: "an amount, or nothing" }]);
});

const approve = (by: string, more: object = {}) => ({ do: "approve", writeOff: "WO-0003", by, ...more });
test("what waits changes nothing until somebody else approves it", async () => {
  const done = await files.answer(files.workbook(small), [set("approvalLimit", "20"), writeOff("25"), approve("ben  hughes"), approve(""), approve("Priya Nair"), approve("Priya Nair")]);
  expect(outcomesOf(done)).toEqual(["set posted", "write-off posted", "approve refused OWN_APPROVAL", "approve refused OWN_APPROVAL", "approve posted", "approve refused ALREADY_REVERSED"]);
  expect(done.answer.steps.slice(2).map(({ message }) => message)).toEqual([
    "WO-0003 was posted by ben  hughes, who cannot approve it. Let somebody else look at it.",
    "Nobody says who approves WO-0003. Enter your name: whoever posted it cannot approve it.",
    "WO-0003 is approved and counts from now on.",
    "WO-0003 is posted and waits for nobody. Choose one that is Pending.",
  ]);
  expect(done.answer.invoices[2]).toMatchObject({ balance: "125.00", writtenOff: "50.50" });
});

test("what is declined never counts, and can't be decided again", async () => {
  const decline = { do: "decline", writeOff: "WO-0003", by: "Priya Nair" };
  const done = await files.answer(files.workbook(small), [set("approvalLimit", "20"), writeOff("25"), decline, approve("Priya Nair"), decline]);
  expect(outcomesOf(done).slice(2)).toEqual(["decline posted", "approve refused ALREADY_REVERSED", "decline refused ALREADY_REVERSED"]);
  expect(done.answer.invoices[2]).toMatchObject({ balance: "150.00" });
});

test.each`
  because                            | between                                                        | code                        | more
  ${"it is paid meanwhile"}          | ${{ do: "pay", invoice: "INV-0003", amount: "130" }}           | ${"MORE_THAN_INVOICE_OWES"} | ${{}}
  ${"its day is locked meanwhile"}   | ${set("periodLockDate", "2026-04-30")}                         | ${"DATE_LOCKED"}            | ${{}}
  ${"its day is locked, and it gets another"} | ${set("periodLockDate", "2026-04-30")}                | ${undefined}                | ${{ date: "2026-05-01" }}
`("an approval is judged on the day it is given: $because", async ({ between, code, more }: { between: object; code: string | undefined; more: object }) => {
  const { answer } = await files.answer(files.workbook(small), [set("approvalLimit", "20"), writeOff("25"), between, approve("Priya Nair", more)]);
  expect(answer.steps[3]?.code).toBe(code);
});

test("rows of a run above a limit wait, and taking the run back declines them", async () => {
  const done = await files.answer(files.workbook(small), [set("approvalLimit customer C-010", "100"), clear(), { do: "reverse-run", run: "RUN-0001" }, approve("Ben Hughes")]);
  expect(runRows(done.answer.steps[1])[0]?.message).toBe("Posted as WO-0003. It is above the limit of 100.00 for customer C-010 and waits for approval; no balance changes until then.");
  expect(done.answer.steps[1]?.message).toMatch(/^RUN-0001: \d+ write-offs are posted\. 1 of them waits for approval; no balance changes until then\.$/);
  expect(outcomesOf(done).slice(2)).toEqual(["reverse-run posted", "approve refused ALREADY_REVERSED"]);
  expect(done.answer.invoices.map(({ balance }) => balance)).toEqual(["0.00", "359.64", "150.00", "141.00", "288.00"]);
});

test("the journal of the month is a sheet, balanced, and a file for each program", async () => {
  const journal = { do: "journal", from: "2026-04-01", to: "2026-04-30" };
  const [book, csv] = [files.workbook(small), files.path("journal")];
  mkdirSync(csv);
  const { answer } = await files.answer(book, [set("taxScheme", "nz"), clear(), journal], "--csv", csv);
  expect(answer.steps[2]).toMatchObject({ outcome: "posted", sheet: "Journal", sheets: ["Journal", "Tax relief"], rows: 15 });
  expect(answer.steps[2]?.message).toBe("Written to the sheets Journal (15 lines) and Tax relief (4 rows). The policy receivablesAccount is not set, so that the journal says Accounts receivable. Name an account of your ledger there before you import it. The policy taxAccount is not set, so that the journal says Tax. Name an account of your ledger there before you import it.");
  expect(readdirSync(csv).sort()).toEqual(["Journal QuickBooks.csv", "Journal Sage.csv", "Journal Xero.csv", "Journal.csv", "Tax relief.csv"]);
  expect(readFileSync(join(csv, "Journal.csv"), "utf8").replace("\ufeff", "").split("\r\n").slice(0, 8)).toEqual([
    "Date,Journal,Account,Debit,Credit,Tax code,Customer,Job,Invoice,Write-off,Narration",
    "2026-04-21,WO-0002,4090,21.25,,,C-011,J-103,INV-0003,WO-0002,WO-0002 Write Off: Sill was the wrong colour",
    "2026-04-21,WO-0002,Tax,4.25,,20%,C-011,J-103,INV-0003,WO-0002,WO-0002 Write Off: Sill was the wrong colour",
    "2026-04-21,WO-0002,Accounts receivable,,25.50,,C-011,J-103,INV-0003,WO-0002,WO-0002 Write Off: Sill was the wrong colour",
    "2026-04-30,WO-0003,8110,359.64,,,C-010,J-102,INV-0002,WO-0003,WO-0003 Write Off: Not worth collecting",
    "2026-04-30,WO-0003,Accounts receivable,,359.64,,C-010,J-102,INV-0002,WO-0003,WO-0003 Write Off: Not worth collecting",
    "2026-04-30,WO-0003-TAX,Tax,59.94,,20%,C-010,J-102,INV-0002,WO-0003,WO-0003 Relief of the tax",
    "2026-04-30,WO-0003-TAX,8110,,59.94,,C-010,J-102,INV-0002,WO-0003,WO-0003 Relief of the tax",
  ]);
});

const month = (more: object = {}) => ({ do: "journal", from: "2026-04-01", to: "2026-04-30", ...more });
test.each`
  because                           | steps                                                     | printed
  ${"each sheet, and how much"}     | ${[set("taxScheme", "uk"), month()]}                      | ${"2. journal: written to the sheets Journal (3 lines) and Tax relief (1 row)."}
  ${"no lines, and rows all the same"} | ${[set("taxScheme", "uk"), month({ from: "2026-05-01", to: "2026-05-31" })]} | ${"2. journal: written to the sheets Journal (no lines) and Tax relief (1 row)."}
  ${"one sheet"}                    | ${[month()]}                                              | ${"1. journal: written to the sheet Journal (2 lines)."}
`("the terminal says what was counted, and on which sheet: $because", async ({ steps, printed }: { steps: readonly object[]; printed: string }) => {
  const { out } = await files.run(files.workbook(small), steps);
  expect(out).toContain(printed);
});

test("a run that is taken back in its period: no tax of either, and the sheets say so; in a later one the relief goes back, and nothing is called recovered", async () => {
  const nz = set("taxScheme", "nz");
  const back = (date: string) => ({ do: "reverse-run", run: "RUN-0001", date, reason: "Wrong month" });
  const csv = files.path("undone");
  const same = await files.answer(files.workbook(small), [nz, clear(), back("2026-04-30"), month()], "--csv", csv);
  expect(same.answer.steps[3]?.message).toContain("The relief and its taking back both fall within these days, so that no tax is entered: WO-0003, WO-0004, WO-0005.");
  expect(readFileSync(join(csv, "Journal.csv"), "utf8")).not.toMatch(/-TAX|recover/);
  expect(readFileSync(join(csv, "Tax relief.csv"), "utf8").split("\r\n").map((line) => line.split(",").slice(0, 2).join(" ")).filter((line) => line.startsWith("WO-"))).toEqual(["WO-0002 Price reduction"]);

  const [later, may] = [files.path("later"), { from: "2026-05-01", to: "2026-05-31" }];
  await files.answer(files.workbook(small), [nz, clear(), back("2026-05-04"), month(may)], "--csv", later);
  expect(readFileSync(join(later, "Journal.csv"), "utf8").split("\r\n").filter((line) => line.includes("-TAX,Tax"))[0]).toMatch(/^2026-05-04,WO-0006-TAX,Tax,,59.94,20%,.*,WO-0006 Relief of the tax taken back$/);
  expect(readFileSync(join(later, "Tax relief.csv"), "utf8")).toMatch(/WO-0006,Relief taken back,.*,In this journal/);
});

test.each(["Xero", "QuickBooks", "Sage"])("no id stands twice in a field of the file for %s", async (program) => {
  const csv = files.path(`ids-${program}`);
  await files.answer(files.workbook(small), [set("taxScheme", "nz"), clear(), month()], "--csv", csv);
  const lines = readFileSync(join(csv, `Journal ${program}.csv`), "utf8").trim().split("\r\n").slice(1);
  expect(lines.length).toBe(15);
  expect(lines.filter((line) => line.split(",").some((field) => (field.match(/WO-\d+/g) ?? []).length > 1))).toEqual([]);
});

test("a journal of days that are none is refused", async () => {
  const { answer } = await files.answer(files.workbook(small), [{ do: "journal", from: "April" }]);
  expect(answer.steps[0]).toMatchObject({ outcome: "refused", code: "DATE_UNREADABLE" });
});

test("in the file of the tax relief no amount is taken for a formula: each rate stands before its amount", async () => {
  const csv = files.path("relief");
  const up = { do: "write-off", invoice: "INV-0003", amount: "-12", reason: "Agreed and left out", reasonCode: "GOODWILL", date: "2026-04-22" };
  await files.answer(files.workbook(small), [set("taxScheme", "uk"), up, { do: "journal", from: "2026-04-01", to: "2026-04-30" }], "--csv", csv);
  const lines = readFileSync(join(csv, "Tax relief.csv"), "utf8").split("\r\n");
  expect(lines.find((line) => line.startsWith("WO-0003"))).toContain(",-12.00,20%: -12.00,-2.00,-10.00,");
  expect(lines.join("")).not.toContain("'");
});
