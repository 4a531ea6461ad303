import { changed, folderForTests, sample } from "./testRun";
import { tiny } from "./tiny";

const files = folderForTests();

test("tells the figures of a book, to the letter", async () => {
  const { status, out, err } = await files.run(files.workbook(tiny), [], "--json");
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out.endsWith("}\n")).toBe(true);
  expect(JSON.stringify(JSON.parse(out))).toBe(
    JSON.stringify({
      steps: [],
      jobs: [
        { job: "J-1", timesheet: "850.00", materials: "200.00", broughtForward: "0.00", writtenOff: "150.00", carried: "0.00", toBill: "1050.00", balance: "1260.00" },
        { job: "J-2", timesheet: "0.00", materials: "0.00", broughtForward: "0.00", writtenOff: "0.00", carried: "0.00", toBill: "0.00", balance: "500.00" },
      ],
      invoices: [
        { invoice: "INV-1", status: "Sent", total: "600.00", paid: "100.00", writtenOff: "0.00", balance: "500.00" },
        { invoice: "INV-2", status: "Open", total: "60.00", paid: "0.00", writtenOff: "0.00", balance: "60.00" },
      ],
      debts: [
        { job: "J-2", customer: "C-2", age: 29, balance: "500.00", toBill: "0.00", invoices: ["INV-1"] },
        { job: "J-1", customer: "C-1", age: 20, balance: "1260.00", toBill: "1050.00", invoices: [] },
        { job: null, customer: "C-2", age: 10, balance: "60.00", toBill: "0.00", invoices: ["INV-2"] },
      ],
      problems: [],
      syncs: 2,
    }),
  );
});

test("tells what became of each step, in their order, and the figures after the last", async () => {
  const { status, answer } = await files.answer(files.workbook(tiny), [
    { do: "write-off", invoice: "INV-1", amount: "499.99", reason: "Disputed" },
    { do: "write-off", invoice: "INV-1", amount: "0.02", reason: "Disputed" },
    { do: "write-off", job: "J-1", amount: "100", reason: "Goodwill", nextBillingRun: true },
    { do: "reverse", writeOff: "WO-0001" },
  ]);
  expect(status).toBe(3);
  expect(answer.steps).toEqual([
    { do: "write-off", outcome: "posted", message: "Posted as WO-0002.", ids: ["WO-0002"] },
    { do: "write-off", outcome: "refused", code: "MORE_THAN_INVOICE_OWES", message: "0.01 is owing on INV-1, and 0.02 was asked for. Lower the amount.", ids: [] },
    { do: "write-off", outcome: "posted", message: "Posted as WO-0003.", ids: ["WO-0003"] },
    { do: "reverse", outcome: "posted", message: "Posted as WO-0004.", ids: ["WO-0004"] },
  ]);
  expect(answer.jobs).toMatchObject([{ job: "J-1", timesheet: "900.00", writtenOff: "100.00", toBill: "1100.00", balance: "1320.00" }, { job: "J-2", balance: "0.01" }]);
  expect(answer.invoices[0]).toEqual({ invoice: "INV-1", status: "Sent", total: "600.00", paid: "100.00", writtenOff: "499.99", balance: "0.01" });
  expect(answer.debts.map(({ job, balance }) => `${job} ${balance}`)).toEqual(["J-2 0.01", "J-1 1320.00", "null 60.00"]);
});

// Opening takes two round trips and so does the last look; a posting takes three more.
test.each`
  because                    | steps                                                                                       | syncs
  ${"no step"}               | ${[]}                                                                                       | ${2}
  ${"one that is posted"}    | ${[{ do: "write-off", invoice: "INV-1", amount: "1", reason: "Test" }]}                     | ${2 + 3 + 2}
  ${"one that is refused"}   | ${[{ do: "write-off", invoice: "INV-1", amount: "0", reason: "Test" }]}                     | ${2 + 2}
  ${"a reversal"}            | ${[{ do: "reverse", writeOff: "WO-0001" }]}                                                 | ${2 + 3 + 2}
`("counts round trips: $because", async ({ steps, syncs }: { steps: readonly object[]; syncs: number }) => {
  expect((await files.answer(files.workbook(tiny), steps)).answer.syncs).toBe(syncs);
});

test.each`
  because                 | policy                | balance   | total
  ${"no decimals"}        | ${"decimals | 0"}     | ${"500"}  | ${"600"}
  ${"two decimals"}       | ${"decimals | 2"}     | ${"500.00"} | ${"600.00"}
  ${"three decimals"}     | ${"decimals | 3"}     | ${"500.000"} | ${"600.000"}
`("writes amounts with the decimals of the currency: $because", async ({ policy, balance, total }: Readonly<Record<string, string>>) => {
  const { answer } = await files.answer(files.workbook(changed(tiny, `taxRate |   20% ⇒ taxRate | 20%\n${policy}`)));
  expect(answer.invoices[0]).toMatchObject({ total, balance });
});

test("tells of every job, invoice and debt of the sample, and nothing there is incomplete", async () => {
  const { status, answer, err } = await files.answer(sample);
  expect({ status, err, problems: answer.problems, syncs: answer.syncs }).toEqual({ status: 0, err: "", problems: [], syncs: 2 });
  expect(JSON.stringify(answer)).not.toContain("incomplete");
  expect([answer.jobs.length, answer.invoices.length, answer.debts.length]).toEqual([25, 60, 29]);
  const amounts = [...answer.jobs, ...answer.invoices].flatMap(({ balance }) => balance);
  expect(amounts.filter((amount) => !/^-?\d+\.\d\d$/.test(amount))).toEqual([]);
});
