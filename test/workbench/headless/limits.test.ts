import { folderForTests, runRows, small } from "./testRun";

const files = folderForTests();

// Which limit a write-off is above, and which codes it may have: alone, in a run, edited.

const clear = (more: object = {}) => ({ do: "batch", rule: { kind: "invoice", maxBalance: "360" }, reasonCode: "SMALL_BALANCE", reason: "Not worth collecting", by: "Priya Nair", ...more });
const set = (policy: string, value: string) => ({ do: "set", policy, value });
const approve = (by: string) => ({ do: "approve", writeOff: "WO-0003", by });
const limits: readonly object[] = [
  set("approvalLimit", "100"), set("approval limit person Priya  Nair", "150"), set("approvalLimit person Cy", "90"), set("approvalLimit customer C-011", "20"), set("approvalLimit: reason DISPUTE", "50"),
];
const writeOff = (amount: string, more: object = {}) => ({ do: "write-off", invoice: "INV-0003", amount, reason: "Test", by: "Ben Hughes", ...more });
const other = (amount: string, more: object = {}) => writeOff(amount, { invoice: "INV-0002", ...more });
test.each`
  because                                    | step                                         | above
  ${"the customer's limit is the strictest"} | ${writeOff("20.01")}                         | ${"20.00 for customer C-011"}
  ${"exactly the limit"}                     | ${writeOff("20")}                            | ${null}
  ${"the reason's, for another customer"}    | ${other("50.01", { reasonCode: "dispute" })} | ${"50.00 for reason code DISPUTE"}
  ${"the limit for all"}                     | ${other("100.01")}                           | ${"100.00"}
  ${"a person's, above that for all"}        | ${other("120", { by: "priya nair" })}        | ${"100.00"}
  ${"a person's, below that for all"}        | ${other("90.01", { by: "Cy" })}              | ${"90.00 for Cy"}
  ${"nobody says who posts it"}              | ${other("90.01", { by: " " })}               | ${"90.00 for Cy, which holds where nobody says who posts it"}
  ${"a write up as well"}                    | ${writeOff("-20.01")}                        | ${"20.00 for customer C-011"}
  ${"below all"}                             | ${other("99", { by: "priya nair" })}         | ${null}
`("of all limits the strictest holds, and is named: $because", async ({ step, above }: { step: { invoice: string }; above: string | null }) => {
  const { answer } = await files.answer(files.workbook(small), [...limits, step]);
  const said = answer.steps.at(-1)?.message ?? "";
  expect([answer.steps.at(-1)?.outcome, / It is above the limit of (.+) and waits for approval; no balance changes until then\./.exec(said)?.[1] ?? null]).toEqual(["posted", above]);
  const before = (await files.answer(files.workbook(small))).answer;
  const balance = (of: typeof answer) => of.invoices.find(({ invoice }) => invoice === step.invoice)?.balance;
  expect(balance(answer) === balance(before)).toBe(above !== null);
});

// INV-0002 owes 359.64, INV-0003 150.00 and INV-0004 141.00; the whole run is for SMALL_BALANCE.
const goodwill = set("approvalLimit reason GOODWILL", "100");
const smallLimit = set("approvalLimit reason SMALL_BALANCE", "145");
test.each`
  because                                        | set               | rows                                                       | waits
  ${"its own code has the strict limit"}         | ${[goodwill]}     | ${[{ invoice: "INV-0003", reasonCode: "goodwill" }]}       | ${{ "INV-0003": "100.00 for reason code GOODWILL" }}
  ${"its own code has none"}                     | ${[smallLimit]}   | ${[{ invoice: "INV-0002", reasonCode: "GOODWILL" }]}       | ${{ "INV-0003": "145.00 for reason code SMALL_BALANCE" }}
  ${"less of it is below the limit"}             | ${[smallLimit]}   | ${[{ invoice: "INV-0003", amount: "50%" }]}                | ${{ "INV-0002": "145.00 for reason code SMALL_BALANCE" }}
  ${"the stricter one of its customer"}          | ${[goodwill, set("approvalLimit customer C-011", "99")]} | ${[{ invoice: "INV-0003", reasonCode: "GOODWILL" }]} | ${{ "INV-0003": "99.00 for customer C-011", "INV-0004": "99.00 for customer C-011" }}
`("a row waits by the limit of its own reason code: $because", async ({ set: policies, rows, waits }: { set: readonly object[]; rows: readonly object[]; waits: Readonly<Record<string, string>> }) => {
  const { answer } = await files.answer(files.workbook(small), [...policies, clear({ rows, preview: true }), clear({ rows })]);
  const said = (at: number) => Object.fromEntries(runRows(answer.steps.at(at)).flatMap(({ invoice, message }) => {
    const [, above] = /It is above the limit of (.+) and (?:would wait|waits) for approval/.exec(message) ?? [];
    return above === undefined ? [] : [[invoice, above]];
  }));
  expect([said(-2), said(-1)]).toEqual([waits, waits]);
  const open = answer.invoices.filter(({ invoice, balance }) => invoice !== "INV-0005" && balance !== "0.00").map(({ invoice }) => invoice);
  expect(open).toEqual([...new Set([...Object.keys(waits), ...rows.flatMap((row) => ("amount" in row ? ["INV-0003"] : []))])].sort());
});

test("one that is edited below the limit waits no more, and that is said", async () => {
  const { answer } = await files.answer(files.workbook(small), [set("approvalLimit", "22"), writeOff("30", { by: "Ann" }), { do: "edit-write-off", writeOff: "WO-0003", amount: "20", by: "Ben" }]);
  expect(answer.steps[2]?.message).toBe("WO-0003 is changed. It is above no limit any more, so it waits for nobody and counts from now on.");
  expect(answer.invoices[2]?.balance).toBe("130.00");
});

test("one that is edited above the limit says which, and counts no more", async () => {
  const { answer } = await files.answer(files.workbook(small), [writeOff("20", { by: "Ann" }), set("approvalLimit person Ben", "22"), { do: "edit-write-off", writeOff: "WO-0003", amount: "22.01", by: "Ben" }]);
  expect(answer.steps[2]?.message).toBe("WO-0003 is changed. It is above the limit of 22.00 for Ben and waits for approval; it counts in no balance until then.");
  expect(answer.invoices[2]?.balance).toBe("150.00");
});

test("who approves what nobody says who posted is told so", async () => {
  const { answer } = await files.answer(files.workbook(small), [set("approvalLimit", "20"), writeOff("25", { by: " " }), approve("Ben")]);
  expect(answer.steps[2]).toMatchObject({ outcome: "posted", message: "WO-0003 is approved and counts from now on. Nobody says who posted WO-0003. Approve it only if it was somebody else." });
});

const nine = "BAD_DEBT, INSOLVENCY, SMALL_BALANCE, GOODWILL, DISPUTE, PRICE_ADJUSTMENT, BILLING_ERROR, LEGACY and OTHER";
test.each`
  because                                | steps                                                                            | message
  ${"a run without one"}                 | ${[clear({ reasonCode: "" })]}                                                   | ${`There is no reason code yet. Choose one of ${nine}.`}
  ${"a run with another"}                | ${[clear({ reasonCode: "CRUMBS" })]}                                             | ${`The ReasonCodes table has no code CRUMBS. Add it there, or choose one of ${nine}.`}
  ${"a write-off with another"}          | ${[writeOff("5", { reasonCode: "CRUMBS" })]}                                     | ${`The ReasonCodes table has no code CRUMBS. Add it there, or choose one of ${nine}.`}
  ${"an edit to another"}                | ${[{ do: "edit-write-off", writeOff: "WO-0002", reasonCode: "CRUMBS" }]}         | ${`The ReasonCodes table has no code CRUMBS. Add it there, or choose one of ${nine}.`}
`("a reason code is one of the table: $because", async ({ steps, message }: { steps: readonly object[]; message: string }) => {
  const { answer } = await files.answer(files.workbook(small), steps);
  expect(answer.steps.at(-1)).toMatchObject({ outcome: "refused", code: "REASON_MISSING", message });
});

test("a single write-off needs none, and without a table any will do", async () => {
  const none = small.replace(/\nsheet ReasonCodes[\s\S]*?(?=\nsheet )/, "");
  expect(none.length).toBeLessThan(small.length);
  const [single, any] = [await files.answer(files.workbook(small), [writeOff("5")]), await files.answer(files.workbook(none), [writeOff("5", { reasonCode: "CRUMBS" }), clear({ reasonCode: "" })])];
  expect([...single.answer.steps, ...any.answer.steps].map(({ message }) => message)).toEqual(["Posted as WO-0003.", "Posted as WO-0003.", "RUN-0001: 3 write-offs are posted."]);
});
