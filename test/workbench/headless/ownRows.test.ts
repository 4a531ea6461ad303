import { readFileSync } from "node:fs";
import { readXlsx } from "../../excel-host/xlsx/readXlsx";
import { textFromWorkbook } from "../../workbooks/textFromWorkbook";
import { smallBalances } from "./smallBalances";
import { folderForTests, runRows } from "./testRun";

// What single rows of a run have of their own: INV-0002 owes 5.00 and INV-0003 4.99.

const files = folderForTests();
const batch = (rows: readonly object[], more: object = {}) =>
  ({ do: "batch", rule: { kind: "invoice", maxBalance: "5.00" }, reasonCode: "SMALL_BALANCE", reason: "Not worth collecting", by: "Priya Nair", rows, ...more });

const amountMissing = (typed: string) => `"${typed}" is not an amount. Enter digits with a decimal point, such as 300.00 (no fractions of a cent), or all, or a percentage such as 50%.`;
test.each`
  because                                  | row                                                                    | became
  ${"a part of it"}                        | ${{ invoice: "INV-0003", amount: "2.50" }}                             | ${"2.50 WO-0004 SMALL_BALANCE Write Off: Not worth collecting; 2.49 left"}
  ${"a number is as good as a text"}       | ${{ invoice: "INV-0003", amount: 2.5 }}                                | ${"2.50 WO-0004 SMALL_BALANCE Write Off: Not worth collecting; 2.49 left"}
  ${"half of it"}                          | ${{ invoice: "inv-0003", amount: "50%" }}                              | ${"2.50 WO-0004 SMALL_BALANCE Write Off: Not worth collecting; 2.49 left"}
  ${"a reason of its own"}                 | ${{ invoice: "INV-0003", reason: "Lost in the post" }}                 | ${"4.99 WO-0004 SMALL_BALANCE Write Off: Lost in the post; 0.00 left"}
  ${"a reason code of its own"}            | ${{ invoice: "INV-0003", reasonCode: "DISPUTE" }}                      | ${"4.99 WO-0004 DISPUTE Write Off: Not worth collecting; 0.00 left"}
  ${"all three"}                           | ${{ invoice: "INV-0003", amount: "1", reason: "Agreed", reasonCode: "GOODWILL" }} | ${"1.00 WO-0004 GOODWILL Write Off: Agreed; 3.99 left"}
  ${"nothing is no reason of its own"}     | ${{ invoice: "INV-0003", amount: "all", reason: " ", reasonCode: null }} | ${"4.99 WO-0004 SMALL_BALANCE Write Off: Not worth collecting; 0.00 left"}
  ${"more than it owes"}                   | ${{ invoice: "INV-0003", amount: "5" }}                                | ${"5.00 refused MORE_THAN_INVOICE_OWES: 4.99 is owing on INV-0003, and 5.00 was asked for. Lower the amount."}
  ${"words for an amount"}                 | ${{ invoice: "INV-0003", amount: "half" }}                             | ${`half refused AMOUNT_MISSING: ${amountMissing("half")}`}
  ${"no amount at all"}                    | ${{ invoice: "INV-0003", amount: "" }}                                 | ${" refused AMOUNT_MISSING: There is no amount yet. Enter one."}
  ${"nothing of it"}                       | ${{ invoice: "INV-0003", amount: "0%" }}                               | ${"0.00 refused AMOUNT_ZERO: The amount is zero. Enter another; with a minus sign it is a write up or a refund."}
  ${"an unknown reason code"}              | ${{ invoice: "INV-0003", reasonCode: "CRUMBS" }}                       | ${"4.99 refused REASON_MISSING: The ReasonCodes table has no code CRUMBS. Add it there, or choose one of BAD_DEBT, INSOLVENCY, SMALL_BALANCE, GOODWILL, DISPUTE, PRICE_ADJUSTMENT, BILLING_ERROR, LEGACY and OTHER."}
`("one row of a run: $because", async ({ row, became }: { row: object; became: string }) => {
  const out = files.path("one-row.xlsx");
  const { answer } = await files.answer(files.workbook(smallBalances), [batch([row])], "--save", out);
  const [first, second] = runRows(answer.steps[0]);
  // Whatever becomes of one row, the others are posted as they would be without it.
  expect(first).toEqual({ invoice: "INV-0002", amount: "5.00", outcome: "posted", message: "Posted as WO-0003.", id: "WO-0003" });
  const said = second?.outcome === "posted" ? `${registered(out, second.id ?? "")}; ${answer.invoices[2]?.balance} left` : `${second?.outcome} ${second?.code}: ${second?.message}`;
  expect(`${second?.amount} ${said}`).toBe(became);
});

/** "WO-0004 DISPUTE Write Off: Agreed": the row of the register. */
function registered(path: string, id: string): string {
  const line = textFromWorkbook(readXlsx(readFileSync(path)).workbook).split("\n").find((text) => text.startsWith(`${id} `)) ?? "";
  const cells = line.split("|").map((cell) => cell.trim());
  return [cells[0], cells[6], cells[8]].join(" ");
}

const own = { invoice: "INV-0003", amount: "50%", reason: "Agreed", reasonCode: "GOODWILL" };
test("the answer and the look of it tell what is a row's own", async () => {
  const { answer } = await files.answer(files.workbook(smallBalances), [batch([own], { preview: true }), batch([own])]);
  const told = { invoice: "INV-0003", amount: "2.50", reasonCode: "GOODWILL", reason: "Agreed" };
  expect(runRows(answer.steps[0])[1]).toEqual({ ...told, outcome: "previewed", message: "It would be posted." });
  expect(runRows(answer.steps[1])[1]).toEqual({ ...told, outcome: "posted", message: "Posted as WO-0004.", id: "WO-0004" });
});

test("in a terminal too, and a row that stays says why", async () => {
  const lines = async (steps: readonly object[]) => (await files.run(files.workbook(smallBalances), steps)).out.split("\n").map((line) => line.trim());
  expect((await lines([batch([own], { preview: true })]))[2]).toBe("INV-0003 2.50 GOODWILL “Agreed”: It would be posted.");
  const posted = await lines([batch([{ ...own, amount: "5" }])]);
  const why = "4.99 is owing on INV-0003, and 5.00 was asked for. Lower the amount.";
  expect(posted[0]).toBe(`1. batch: posted. RUN-0001: 1 write-off is posted. 1 row stays. INV-0003: ${why}`);
  expect(posted).toContain(`INV-0003 5.00 GOODWILL “Agreed”: ${why}`);
});

test("a job's part is one of what clears it, before tax", async () => {
  const asked = { ...batch([{ job: "j-103", amount: "50%" }]), rule: { kind: "job", maxBalance: "142.86" } };
  const { answer } = await files.answer(files.workbook(smallBalances), [asked]);
  expect(runRows(answer.steps[0])).toEqual([{ job: "J-103", amount: "59.53", outcome: "posted", message: "Posted as WO-0003.", id: "WO-0003" }]);
});

test.each`
  because                               | rows                                                                       | named
  ${"an invoice that is not small"}     | ${[{ invoice: "INV-0004", amount: "1" }]}                                  | ${"INV-0004"}
  ${"no invoice at all"}                | ${[{ invoice: "INV-0030", amount: "1" }, own]}                             | ${"INV-0030"}
  ${"an invoice's id for a job"}        | ${[{ job: "INV-0003", amount: "1" }]}                                      | ${"INV-0003"}
  ${"several"}                          | ${[{ invoice: "INV-0004", amount: "1" }, { job: "J-101", amount: "1" }]}   | ${"INV-0004 and J-101"}
`("nothing of a run is posted that names a row which the rule does not find: $because", async ({ rows, named }: { rows: readonly object[]; named: string }) => {
  const { status, answer } = await files.answer(files.workbook(smallBalances), [batch(rows)]);
  const [that, it] = named.includes(" and ") ? ["those rows", "them"] : ["that row", "it"];
  expect({ status, ...answer.steps[0] }).toEqual({
    status: 3, do: "batch", outcome: "refused", code: "TARGET_MISSING", ids: [],
    message: `The rule finds no balance of ${named}, so nothing of the run was posted. Correct ${that} or take ${it} out, or change the rule.`,
  });
  expect(answer.invoices[1]?.writtenOff).toBe("0.00");
});

const example = '{"invoice": "INV-0003", "amount": "50%", "reason": "…", "reasonCode": "…"}';
test.each`
  because                            | rows                                                        | more                      | says
  ${"no list"}                       | ${{ invoice: "INV-0003" }}                                  | ${{}}                     | ${`rows wants a list such as [${example}].`}
  ${"a bare id"}                     | ${["INV-0003"]}                                             | ${{}}                     | ${`rows wants a list such as [${example}].`}
  ${"a list in the list"}            | ${[[]]}                                                     | ${{}}                     | ${`rows wants a list such as [${example}].`}
  ${"null"}                          | ${[null]}                                                   | ${{}}                     | ${`rows wants a list such as [${example}].`}
  ${"a word that no row knows"}      | ${[{ invoice: "INV-0003", ammount: "1" }]}                  | ${{}}                     | ${'no row knows "ammount". Use invoice, job, amount, reason, reasonCode.'}
  ${"an amount that is a list"}      | ${[{ invoice: "INV-0003", amount: [1] }]}                   | ${{}}                     | ${"amount of a row is [1]. Write it as text between quotation marks."}
  ${"neither an invoice nor a job"}  | ${[{ amount: "1" }]}                                        | ${{}}                     | ${`each of the rows names an invoice or a job, and not both, such as ${example}.`}
  ${"both"}                          | ${[{ invoice: "INV-0003", job: "J-103", amount: "1" }]}     | ${{}}                     | ${`each of the rows names an invoice or a job, and not both, such as ${example}.`}
  ${"nothing of its own"}            | ${[{ invoice: "INV-0003" }]}                                | ${{}}                     | ${"rows gives INV-0003 nothing of its own. Give it amount, reason or reasonCode; what is to be left out goes into skip."}
  ${"the same row twice"}            | ${[own, { invoice: " inv-0003", amount: "1" }]}             | ${{}}                     | ${"rows names inv-0003 twice. Name it once."}
  ${"a row that is skipped"}         | ${[own]}                                                    | ${{ skip: ["inv-0003"] }} | ${"INV-0003 stands in rows and in skip. Take it out of one of them."}
`("stops before anything is posted: $because", async ({ rows, more, says }: { rows: readonly object[]; more: object; says: string }) => {
  const { status, out, err } = await files.run(files.workbook(smallBalances), [batch(rows, more)], "--json");
  expect({ status, out, err: err.replace(/^.*step 1: /, "") }).toEqual({ status: 2, out: "", err: `${says}\n` });
});
