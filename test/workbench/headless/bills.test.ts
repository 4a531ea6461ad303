import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changed, folderForTests, small } from "./testRun";

const files = folderForTests();

// One job with 1,000.00 of timesheet and 400.00 of materials, nothing billed yet, tax 20 %.
const life = readFileSync(join(__dirname, "../../workbooks/life.txt"), "utf8");
const untaxed = changed(life, "Tax rate | 20% ⇒ Tax rate | 0%");

const seed = { do: "write-off", job: "J-001", amount: "1200", reason: "Overrun", nextBillingRun: true };
const bill = (style: string, more: object = {}) => ({ do: "bill", job: "J-001", style, ...more });

test("1,200.00 off 1,000.00 of timesheet and 400.00 of materials: timesheet 0.00, materials 200.00 to bill", async () => {
  const { answer } = await files.answer(files.workbook(untaxed), [seed]);
  expect(answer.jobs).toEqual([
    { job: "J-001", timesheet: "0.00", materials: "200.00", broughtForward: "0.00", writtenOff: "1200.00", carried: "0.00", toBill: "200.00", balance: "200.00" },
  ]);
});

test.each(["detailed", "summary"])("billed %s it comes to 200.00", async (style) => {
  const { status, answer } = await files.answer(files.workbook(untaxed), [seed, bill(style)]);
  expect(status).toBe(0);
  expect(answer.invoices).toEqual([{ invoice: "INV-0001", status: "Open", total: "200.00", paid: "0.00", writtenOff: "0.00", balance: "200.00" }]);
});

test("detailed it has every entry and a Credit line, in summary the netted ledgers", async () => {
  const printed = async (style: string) => {
    const { out } = await files.run(files.workbook(untaxed), [seed, bill(style)]);
    return out.split("\n").filter((line) => line.includes("InvoiceLines:")).map((line) => line.replace(/^.*INV-0001, /, ""));
  };
  expect(await printed("detailed")).toEqual([
    'Labour, 620.00 and 0.00 tax, "Rebuild run"',
    'Labour, 380.00 and 0.00 tax, "Hang gates"',
    'Materials, 400.00 and 0.00 tax, "Welded mesh"',
    'Credit, -1,200.00 and 0.00 tax, "Credit WO-0001"',
  ]);
  expect(await printed("summary")).toEqual(['Labour, 0.00 and 0.00 tax, "Labour"', 'Materials, 200.00 and 0.00 tax, "Materials"']);
});

interface Row {
  readonly steps: readonly object[];
  readonly outcomes: readonly string[];
  readonly figures: string;
}

const figuresOf = ({ jobs, invoices }: { readonly jobs: readonly { readonly toBill: string; readonly balance: string; readonly broughtForward: string; readonly carried: string }[]; readonly invoices: readonly { readonly invoice: string; readonly status: string; readonly balance: string }[] }) =>
  [
    ...jobs.map(({ toBill, broughtForward, carried, balance }) => `bill ${toBill}, forward ${broughtForward}, carried ${carried}, owes ${balance}`),
    ...invoices.map(({ invoice, status, balance }) => `${invoice} ${status} ${balance}`),
  ].join("; ");

test.each`
  because                                     | steps                                                                                         | outcomes                                       | figures
  ${"part of it now, the rest forward"}       | ${[bill("detailed", { billNow: "1000" })]}                                                    | ${["Billed as INV-0001."]}                     | ${"bill 400.00, forward 400.00, carried 0.00, owes 1680.00; INV-0001 Open 1200.00"}
  ${"the next run takes what was forward"}    | ${[bill("detailed", { billNow: "1000" }), bill("summary")]}                                   | ${["Billed as INV-0001.", "Billed as INV-0002."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 1680.00; INV-0001 Open 1200.00; INV-0002 Open 480.00"}
  ${"write-offs above the charges wait"}      | ${[{ ...seed, amount: "1600" }]}                                                              | ${["Posted as WO-0001. 1,400.00 can be billed for job J-001 today, and 1,600.00 was asked for. The rest waits for charges to come."]}                      | ${"bill 0.00, forward 0.00, carried 200.00, owes -240.00"}
  ${"a bill of nothing is written off"}       | ${[{ ...seed, amount: "1400" }, bill("summary")]}                                             | ${["Posted as WO-0001.", "Billed as INV-0001."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 0.00; INV-0001 Written Off 0.00"}
  ${"a write up"}                             | ${[{ ...seed, amount: "-150" }, bill("detailed")]}                                            | ${["Posted as WO-0001.", "Billed as INV-0001."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 1860.00; INV-0001 Open 1860.00"}
  ${"15.5 units were billed, it should be 10"} | ${[bill("summary"), { do: "balance", entry: "T-0001", should: "10", date: "2026-05-01" }]} | ${["Billed as INV-0001.", "Posted as T-0003. The entry changes the units of Ana Reyes by -5.5. Units that were exported to payroll change too: post it only if payroll is then right."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 1416.00; INV-0001 Open 1680.00"}
  ${"and the next bill is lower by it"} | ${[bill("summary"), { do: "balance", entry: "M-0001", should: "22" }, { do: "balance", entry: "T-0001", should: "15", date: "2026-05-01" }, bill("detailed", { date: "2026-05-01" })]} | ${["Billed as INV-0001.", "Posted as M-0002. 2026-04-30 is not after the last billing of the job, on 2026-04-30. Choose a later day if the entry belongs on the next bill.", "Posted as T-0003. The entry changes the units of Ana Reyes by -0.5. Units that were exported to payroll change too: post it only if payroll is then right.", "Billed as INV-0002."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 1704.00; INV-0001 Open 1680.00; INV-0002 Open 24.00"}
  ${"only up to a day"}                       | ${[bill("detailed", { upTo: "2026-04-07" })]}                                                 | ${["Billed as INV-0001."]}                     | ${"bill 380.00, forward 0.00, carried 0.00, owes 1680.00; INV-0001 Open 1224.00"}
  ${"paid, with a fee and a tip"}             | ${[bill("summary"), { do: "pay", invoice: "INV-0001", amount: "680", fee: "1.80", tip: "5" }]} | ${["Billed as INV-0001.", "Posted as PAY-0001."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 1000.00; INV-0001 Open 1000.00"}
  ${"paid too much"}                          | ${[bill("summary"), { do: "pay", invoice: "INV-0001", amount: "1700" }]}                      | ${["Billed as INV-0001.", "Posted as PAY-0001. 1,680.00 is owing on INV-0001, and 1,700.00 is paid: it has a credit balance of 20.00 then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes -20.00; INV-0001 Credit balance -20.00"}
  ${"paid and paid back"}                     | ${[bill("summary"), { do: "pay", invoice: "INV-0001", amount: "all" }, { do: "pay", invoice: "INV-0001", amount: "-80" }]} | ${["Billed as INV-0001.", "Posted as PAY-0001.", "Posted as PAY-0002."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 80.00; INV-0001 Open 80.00"}
  ${"sent, settled, edited, open again"}      | ${[bill("summary"), { do: "send", invoice: "INV-0001" }, { ...seed, job: undefined, invoice: "INV-0001", amount: "all" }, { do: "edit-write-off", writeOff: "WO-0001", amount: "1480" }]} | ${["Billed as INV-0001.", "INV-0001 is marked as sent.", "Posted as WO-0001.", "WO-0001 is changed."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes 200.00; INV-0001 Sent 200.00"}
  ${"deleted write-off"}                      | ${[seed, { do: "delete-write-off", writeOff: "WO-0001" }]}                                    | ${["Posted as WO-0001.", "WO-0001 is deleted."]} | ${"bill 1400.00, forward 0.00, carried 0.00, owes 1680.00"}
  ${"a deleted bill releases everything"}     | ${[seed, bill("detailed", { billNow: "150" }), { do: "delete-invoice", invoice: "INV-0001" }]} | ${["Posted as WO-0001.", "Billed as INV-0001.", "INV-0001 is deleted."]} | ${"bill 200.00, forward 0.00, carried 0.00, owes 240.00"}
  ${"credit for what exceeds the charges"}    | ${[{ do: "set", policy: "Excess", value: "credit" }, { ...seed, amount: "1600" }, bill("detailed")]} | ${["excess is set.", "Posted as WO-0001. 1,400.00 can be billed for job J-001 today, and 1,600.00 was asked for. The rest will be a credit.", "Billed as INV-0001."]} | ${"bill 0.00, forward 0.00, carried 0.00, owes -240.00; INV-0001 Credit balance -240.00"}
`("$because", async ({ steps, outcomes, figures }: Row) => {
  const { status, answer } = await files.answer(files.workbook(life), steps);
  expect(answer.steps.map(({ message }) => message)).toEqual(outcomes);
  expect({ status, figures: figuresOf(answer) }).toEqual({ status: 0, figures });
});

test("many jobs in one step: those with nothing to bill are left out", async () => {
  const { answer } = await files.answer(files.workbook(small), [{ do: "bill", jobs: ["J-101", "J-102", { job: "J-103", billNow: "50" }], style: "summary" }]);
  expect(answer.steps).toEqual([{ do: "bill", outcome: "posted", message: "Billed as INV-0006, INV-0007. Job J-102 has nothing to bill and is left out.", ids: ["INV-0006", "INV-0007"] }]);
  expect(answer.jobs.map(({ job, toBill, broughtForward }) => [job, toBill, broughtForward])).toEqual([
    ["J-101", "0.00", "0.00"], ["J-102", "0.00", "0.00"], ["J-103", "69.05", "69.05"],
  ]);
});

test("a balancing entry is printed with its charge", async () => {
  const { out } = await files.run(files.workbook(untaxed), [bill("summary"), { do: "balance", entry: "T-0001", should: "10", date: "2026-05-01" }]);
  expect(out).toContain('+ Timesheet: T-0003 on J-001, -220.00, "Correction of T-0001: Rebuild run"');
});
