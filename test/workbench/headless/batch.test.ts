import { smallBalances } from "./smallBalances";
import { changed, folderForTests, runRows } from "./testRun";

const files = folderForTests();

const batch = (rule: object, more: object = {}) => ({ do: "batch", rule: { kind: "invoice", maxBalance: "5.00", ...rule }, reasonCode: "SMALL_BALANCE", reason: "Not worth collecting", by: "Priya Nair", ...more });
const rowsOf = ({ answer }: Awaited<ReturnType<typeof files.answer>>) =>
  runRows(answer.steps[0]).map(({ invoice, job, amount, outcome, code, id }) => [invoice ?? job, amount, outcome, code ?? id].filter((part) => part !== undefined).join(" "));

test("clears every balance of exactly the amount or less in one run with an id, and the oldest first", async () => {
  const done = await files.answer(files.workbook(smallBalances), [batch({})]);
  expect(done.status).toBe(0);
  expect(done.answer.steps[0]).toEqual({
    do: "batch", outcome: "posted", message: "RUN-0001: 2 write-offs are posted.", ids: ["WO-0003", "WO-0004"], run: "RUN-0001",
    rows: [
      { invoice: "INV-0002", amount: "5.00", outcome: "posted", message: "Posted as WO-0003.", id: "WO-0003" },
      { invoice: "INV-0003", amount: "4.99", outcome: "posted", message: "Posted as WO-0004.", id: "WO-0004" },
    ],
  });
  expect(done.answer.invoices.map(({ invoice, status, balance }) => [invoice, status, balance])).toEqual([
    ["INV-0001", "Paid", "0.00"], ["INV-0002", "Settled", "0.00"], ["INV-0003", "Written Off", "0.00"], ["INV-0004", "Open", "5.01"], ["INV-0005", "Draft", "288.00"],
  ]);
});

test.each`
  because                             | asked                                                    | rows
  ${"a look only"}                    | ${batch({}, { preview: true })}                          | ${["INV-0002 5.00 previewed", "INV-0003 4.99 previewed"]}
  ${"one is skipped"}                 | ${batch({}, { skip: ["inv-0002"] })}                     | ${["INV-0002 5.00 skipped", "INV-0003 4.99 posted WO-0003"]}
  ${"a cent more"}                    | ${batch({ maxBalance: "5.01" })}                         | ${["INV-0002 5.00 posted WO-0003", "INV-0003 4.99 posted WO-0004", "INV-0004 5.01 posted WO-0005"]}
  ${"one customer"}                   | ${batch({ customer: "c-011" })}                          | ${["INV-0003 4.99 posted WO-0003"]}
  ${"older than 29 days"}             | ${batch({ maxBalance: "6", olderThanDays: 29 })}         | ${["INV-0002 5.00 posted WO-0003", "INV-0003 4.99 posted WO-0004"]}
  ${"30 days are not more than 30"}   | ${batch({ olderThanDays: "30" }, { preview: true })}     | ${[]}
  ${"a bucket"}                       | ${batch({ bucket: "31-60" }, { date: "2026-05-10" })}    | ${["INV-0002 5.00 posted WO-0003", "INV-0003 4.99 posted WO-0004"]}
  ${"a job status that none has"}     | ${batch({ jobStatus: "Closed" }, { preview: true })}     | ${[]}
  ${"jobs of that status"}            | ${batch({ jobStatus: "active" })}                        | ${["INV-0002 5.00 posted WO-0003", "INV-0003 4.99 posted WO-0004"]}
  ${"jobs, beyond their invoices"}    | ${batch({ kind: "job", maxBalance: "142.86" })}          | ${["J-103 119.05 posted WO-0003"]}
  ${"both"}                           | ${batch({ kind: "both", maxBalance: "142.86", customer: "C-011" })} | ${["INV-0003 4.99 posted WO-0003", "INV-0004 5.01 posted WO-0004", "J-103 119.05 posted WO-0005"]}
`("finds what the rule asks: $because", async ({ asked, rows }: { asked: object; rows: readonly string[] }) => {
  expect(rowsOf(await files.answer(files.workbook(smallBalances), [asked]))).toEqual(rows);
});

test("a look tells the count and the sum, and writes nothing", async () => {
  const book = files.workbook(smallBalances);
  const { status, answer } = await files.answer(book, [batch({}, { preview: true })]);
  expect(status).toBe(0);
  expect(answer.steps[0]).toMatchObject({ outcome: "previewed", message: "Invoices, 5.00 or less: 2 rows, 9.99. Nothing was written.", ids: [] });
  expect(answer.invoices).toEqual((await files.answer(book)).answer.invoices);
});

test("in a terminal a look names every balance", async () => {
  const { out } = await files.run(files.workbook(smallBalances), [batch({}, { preview: true })]);
  expect(out.split("\n").slice(1, 3).map((line) => line.trim())).toEqual(["INV-0002 5.00: It would be posted.", "INV-0003 4.99: It would be posted."]);
});

test("in a terminal a run names the rows that wait", async () => {
  const { out } = await files.run(files.workbook(smallBalances), [{ do: "set", policy: "approvalLimit", value: "4.99" }, batch({})]);
  expect(out).toContain("RUN-0001: 2 write-offs are posted. 1 of them waits for approval; no balance changes until then.");
  expect(out).toContain("  INV-0002 5.00: Posted as WO-0003. It is above the limit of 4.99 and waits for approval; no balance changes until then.");
});

test("a year that was mistyped is told of, of the run and of each row, in a look as well", async () => {
  const says = "2036-04-30 lies in the future. Choose an earlier day if that is not meant.";
  const { answer } = await files.answer(files.workbook(smallBalances), [batch({}, { preview: true, date: "2036-04-30" }), batch({}, { date: "2036-04-30" })]);
  expect(runRows(answer.steps[0])[0]?.message).toBe(`It would be posted. ${says}`);
  expect([answer.steps[1]?.message, runRows(answer.steps[1])[0]?.message]).toEqual([`RUN-0001: 2 write-offs are posted. ${says}`, `Posted as WO-0003. ${says}`]);
});

test("a row of its own that raises what is owed is told as a write up", async () => {
  const { answer } = await files.answer(files.workbook(smallBalances), [batch({}, { preview: true, rows: [{ invoice: "INV-0003", amount: "-3" }] })]);
  expect(runRows(answer.steps[0]).map(({ message }) => message)).toEqual(["It would be posted.", "It would be posted, as a write up."]);
});

test("a job's residue is written off before tax, and the job then owes nothing beyond its invoices", async () => {
  const { answer } = await files.answer(files.workbook(smallBalances), [batch({ kind: "job", maxBalance: "142.86" })]);
  expect(answer.jobs.find(({ job }) => job === "J-103")).toMatchObject({ toBill: "0.00", balance: "4.99" });
});

test("small credits are cleared by write ups where the rule asks for them", async () => {
  const overpaid = changed(smallBalances, "Bank transfer | MSD 0420  | 654.64 ⇒ Bank transfer | MSD 0420  | 661.64");
  expect(rowsOf(await files.answer(files.workbook(overpaid), [batch({})]))).toEqual(["INV-0003 4.99 posted WO-0003"]);
  const done = await files.answer(files.workbook(overpaid), [batch({ credits: true })]);
  expect(rowsOf(done)).toEqual(["INV-0002 -2.00 posted WO-0003", "INV-0003 4.99 posted WO-0004"]);
  expect(done.answer.invoices[1]).toMatchObject({ balance: "0.00", writtenOff: "-2.00" });
});

const gone = { table: "Payments", key: "PAY-0002", column: "Amount", value: 655.64 };
test("a row that somebody changes meanwhile is left out, and the rest is posted", async () => {
  const done = await files.answer(files.workbook(smallBalances), [batch({}, { meanwhile: [gone] })]);
  expect(rowsOf(done)).toEqual(["INV-0002 5.00 stale", "INV-0003 4.99 posted WO-0003"]);
  expect(done.answer.steps[0]).toMatchObject({ outcome: "posted", message: "RUN-0001: 1 write-off is posted. 1 row stays. INV-0002 owes 4.00 by now, so it was left out. Look it over again, then post it." });
  expect(runRows(done.answer.steps[0])[0]?.message).toBe("INV-0002 owes 4.00 by now, so it was left out. Look it over again, then post it.");
});

test("when somebody changed the only row, the step is stale", async () => {
  const { status, answer } = await files.answer(files.workbook(smallBalances), [batch({ customer: "C-010" }, { meanwhile: [gone] })]);
  expect({ status, outcome: answer.steps[0]?.outcome, invoice: answer.invoices[1]?.writtenOff }).toEqual({ status: 3, outcome: "stale", invoice: "0.00" });
});

test("a bad row is refused by name, and the good ones are posted", async () => {
  const muddled = changed(smallBalances, "L-00007 | INV-0003 | Labour    | J-103 | T-0006 | Replace rotten sill               |     3.25 |  45.00 | 146.25 |      20% | 29.25 | 175.50 ⇒ L-00007 | INV-0003 | Labour | J-103 | T-0006 | Replace rotten sill | 3.25 | 45.00 | 146.25 | 20% | 29.25 | 175.50\nL-00017 | INV-0003 | Labour | J-103 | | More | | | lots | 20% | |");
  expect(rowsOf(await files.answer(files.workbook(muddled), [batch({})]))).toEqual(["INV-0002 5.00 posted WO-0003", "INV-0003 4.99 refused UNREADABLE"]);
});

test("a second step with the same operation posts nothing again", async () => {
  const { answer } = await files.answer(files.workbook(smallBalances), [batch({}, { operation: "month-end" }), batch({}, { operation: "month-end" })]);
  expect(answer.steps.map(({ outcome, run, ids }) => ({ outcome, run, ids }))).toEqual([
    { outcome: "posted", run: "RUN-0001", ids: ["WO-0003", "WO-0004"] },
    { outcome: "already posted", run: "RUN-0001", ids: ["WO-0003", "WO-0004"] },
  ]);
});

const nine = "BAD_DEBT, INSOLVENCY, SMALL_BALANCE, GOODWILL, DISPUTE, PRICE_ADJUSTMENT, BILLING_ERROR, LEGACY and OTHER";
const noBatch = "No balance is there to be cleared by this rule. Change the rule, or take another day.";
test.each`
  because                        | asked                                               | code                 | message
  ${"nothing is found"}          | ${batch({ maxBalance: "0.01" })}                    | ${"TARGET_MISSING"}  | ${noBatch}
  ${"one to skip is unknown"}    | ${batch({}, { skip: ["INV-0002", "INV-0099"] })}    | ${"TARGET_MISSING"}  | ${"INV-0099 is neither an invoice nor a job of the workbook. What is to be skipped is not clear, so nothing of the run was posted. Correct it or take it out of skip."}
  ${"all are skipped"}           | ${batch({}, { skip: ["INV-0002", "INV-0003"] })}    | ${"TARGET_MISSING"}  | ${noBatch}
  ${"a rule that asks nothing"}  | ${{ ...batch({}), rule: { kind: "both" } }}         | ${"AMOUNT_MISSING"}  | ${'Nothing is entered yet. Enter an amount that a balance is at most, an age, a customer or a job status.'}
  ${"another kind"}              | ${batch({ kind: "all" })}                           | ${"STEP_UNKNOWN"}  | ${'"all" will not do here. Enter invoice, job or both.'}
  ${"an amount in words"}        | ${batch({ maxBalance: "five" })}                    | ${"AMOUNT_MISSING"}  | ${'"five" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"days in words"}             | ${batch({ olderThanDays: "ninety" })}               | ${"AMOUNT_MISSING"}  | ${'"ninety" will not do here. Enter a whole number of days.'}
  ${"an unknown bucket"}         | ${batch({ bucket: "90+" })}                         | ${"STEP_UNKNOWN"}  | ${'"90+" will not do here. Enter one of 0–30, 31–60, 61–90, 91+.'}
  ${"no rule of that name"}      | ${{ ...batch({}), rule: "Crumbs" }}                 | ${"STEP_UNKNOWN"}  | ${'"Crumbs" will not do here. Enter a rule: the Policies table keeps none by name.'}
  ${"no reason"}                 | ${batch({}, { reason: "" })}                        | ${"REASON_MISSING"}  | ${"There is no reason yet. Say why in a few words."}
  ${"no reason code"}            | ${batch({}, { reasonCode: "" })}                    | ${"REASON_MISSING"}  | ${`There is no reason code yet. Choose one of ${nine}.`}
  ${"an unknown reason code"}    | ${batch({}, { reasonCode: "CRUMBS" })}              | ${"REASON_MISSING"}  | ${`The ReasonCodes table has no code CRUMBS. Add it there, or choose one of ${nine}.`}
  ${"a day that is none"}        | ${batch({}, { date: "30/04/2026" })}                | ${"DATE_UNREADABLE"} | ${'"30/04/2026" is not a date. Enter one as year-month-day, such as 2026-04-30.'}
`("is refused when $because", async ({ asked, code, message }: { asked: object; code: string; message: string }) => {
  const { status, answer } = await files.answer(files.workbook(smallBalances), [asked]);
  expect({ status, ...answer.steps[0], rows: [] }).toEqual({ status: 3, do: "batch", outcome: "refused", code, message, ids: [], rows: [] });
  expect(answer.invoices[1]?.writtenOff).toBe("0.00");
});

test("a rule that the workbook keeps goes by its name", async () => {
  const { answer } = await files.answer(files.workbook(smallBalances), [
    { do: "set", policy: "rule Crumbs", value: "kind: invoice; max balance: 4.99" },
    { ...batch({}), rule: "crumbs" },
  ]);
  expect(answer.steps.map(({ outcome, ids }) => [outcome, ids])).toEqual([["posted", ["rule Crumbs"]], ["posted", ["WO-0003"]]]);
  expect(answer.problems).toEqual([]);
});
