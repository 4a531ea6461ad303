import { folderForTests, small } from "./testRun";

const files = folderForTests();

const set = (policy: string, value: string) => ({ do: "set", policy, value });
const recover = (amount: string, more: object = {}) => ({ do: "recover", invoice: "INV-0004", amount, method: "Bank transfer", by: "Priya Nair", ...more });
test.each`
  because                        | steps                                            | ids                                    | invoice
  ${"all of it"}                 | ${[recover("141")]}                              | ${["PAY-0003", "WO-0004"]}             | ${{ status: "Paid", paid: "141.00", writtenOff: "0.00", balance: "0.00" }}
  ${"a part"}                    | ${[recover("41")]}                               | ${["PAY-0003", "WO-0004"]}             | ${{ status: "Settled", paid: "41.00", writtenOff: "100.00", balance: "0.00" }}
  ${"the rest after a part"}     | ${[recover("41"), recover("all")]}               | ${["PAY-0004", "WO-0005"]}             | ${{ status: "Paid", paid: "141.00", writtenOff: "0.00", balance: "0.00" }}
  ${"more than was written off"} | ${[recover("150")]}                              | ${["PAY-0003", "WO-0004"]}             | ${{ status: "Credit balance", paid: "150.00", writtenOff: "0.00", balance: "-9.00" }}
`("money that comes later is a payment, and takes the write-off back to that extent: $because", async ({ steps, ids, invoice }: { steps: readonly object[]; ids: readonly string[]; invoice: object }) => {
  const { answer } = await files.answer(files.workbook(small), [{ do: "write-off", invoice: "INV-0004", amount: "all", reason: "Gone away" }, ...steps]);
  expect(answer.steps.at(-1)).toMatchObject({ outcome: "posted", ids });
  expect(answer.invoices[3]).toMatchObject(invoice);
});

const off = (more: object) => ({ do: "write-off", invoice: "INV-0004", amount: "120", reason: "Gone away", ...more });
test.each`
  because                                       | scheme    | steps                                                            | message
  ${"no scheme, no tax"}                        | ${"none"} | ${[off({ reasonCode: "BAD_DEBT" }), recover("60")]}              | ${"60.00 of what was written off is taken back."}
  ${"relief that was claimed is repaid"}        | ${"nz"}   | ${[off({ reasonCode: "BAD_DEBT" }), recover("60", { date: "2026-05-01" })]} | ${"60.00 of what was written off is taken back. 10.00 of tax relief is to be repaid."}
  ${"relief that was not claimed yet"}          | ${"uk"}   | ${[off({ reasonCode: "BAD_DEBT" }), recover("60")]}              | ${"60.00 of what was written off is taken back. The tax relief still to be claimed falls by 10.00."}
  ${"a price that was reduced, and is paid"}    | ${"uk"}   | ${[off({ reasonCode: "GOODWILL" }), recover("60")]}              | ${"60.00 of what was written off is taken back. 10.00 of tax is due again: a price reduction had lowered it."}
  ${"a rest that was owed anyway"}              | ${"none"} | ${[off({}), recover("130")]}                                     | ${"120.00 of what was written off is taken back. That is all that was written off on INV-0004, and the 10.00 beyond it stays as a payment: the invoice owes 11.00 then."}
  ${"all that was owed"}                        | ${"none"} | ${[off({}), recover("141")]}                                     | ${"120.00 of what was written off is taken back. That is all that was written off on INV-0004, and the 21.00 beyond it stays as a payment: the invoice owes nothing then."}
  ${"more than that: a credit"}                 | ${"none"} | ${[off({}), recover("150")]}                                     | ${"120.00 of what was written off is taken back. That is all that was written off on INV-0004, and the 30.00 beyond it stays as a payment: the invoice has a credit balance of 9.00 then."}
`("a recovery says what it takes back, and what becomes of the tax: $because", async ({ scheme, steps, message }: { scheme: string; steps: readonly object[]; message: string }) => {
  const { answer } = await files.answer(files.workbook(small), [set("taxScheme", scheme), ...steps]);
  expect(answer.steps.at(-1)?.message).toBe(`Posted as PAY-0003, WO-0004. ${message}`);
});

test("the figures of a recovery stand in its answer, and what a payment leaves over in its message", async () => {
  const { answer } = await files.answer(files.workbook(small), [set("taxScheme", "nz"), off({ reasonCode: "BAD_DEBT" }), recover("60", { date: "2026-05-01" }), { do: "pay", invoice: "INV-0003", amount: "500" }]);
  expect(answer.steps[2]).toMatchObject({ takenBack: "60.00", taxToRepay: "10.00" });
  expect(answer.steps[3]?.message).toBe("Posted as PAY-0004. 150.00 is owing on INV-0003, and 500.00 is paid: it has a credit balance of 350.00 then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign.");
});

test("of what was recovered in part a reversal takes back the rest, by itself or with its run, and then nothing is left", async () => {
  const off = { do: "write-off", invoice: "INV-0004", amount: "100", reason: "Gone away" };
  const edit = { do: "edit-write-off", writeOff: "WO-0003", amount: "10" };
  const reverse = { do: "reverse", writeOff: "WO-0003" };
  const { answer } = await files.answer(files.workbook(small), [off, recover("60"), edit, reverse, reverse, recover("50")]);
  expect(answer.steps.map(({ outcome, code }) => code ?? outcome)).toEqual(["posted", "posted", "ALREADY_REVERSED", "posted", "ALREADY_REVERSED", "NO_SUCH_WRITE_OFF"]);
  expect(answer.steps[2]?.message).toBe("WO-0004 has already taken back a part of WO-0003. Reverse it to take back the rest.");
  // 60 were paid, and 40 are owed again beside the 41 that were owed all the time.
  expect(answer.invoices[3]).toMatchObject({ paid: "60.00", writtenOff: "0.00", balance: "81.00" });
  const ofPart = await files.answer(files.workbook(small), [off, recover("60"), { ...reverse, writeOff: "WO-0004" }]);
  expect(ofPart.answer.steps[2]?.message).toBe("WO-0004 has taken back a part of WO-0003, because money came for it. It stays as it is.");
  const whole = await files.answer(files.workbook(small), [off, recover("60"), recover("40"), reverse]);
  expect(whole.answer.steps[3]?.message).toBe("WO-0003 and WO-0004 already cancel each other out. Nothing is left to take back.");
  const run = { do: "batch", rule: { kind: "invoice", customer: "C-011", maxBalance: "141" }, reasonCode: "GOODWILL", reason: "Gone away" };
  const { answer: ofRun } = await files.answer(files.workbook(small), [run, recover("60"), { do: "reverse-run", run: "RUN-0001" }]);
  expect([ofRun.steps[2]?.outcome, ofRun.invoices[3]?.writtenOff, ofRun.invoices[3]?.balance]).toEqual(["posted", "0.00", "81.00"]);
});

test("where nothing is written off, nothing is recovered", async () => {
  const { answer } = await files.answer(files.workbook(small), [recover("10"), recover("-10")]);
  expect(answer.steps.map(({ code, message }) => [code, message])).toEqual([0, 1].map(() => ["NO_SUCH_WRITE_OFF", "Nothing is written off on INV-0004 that could be recovered. Record a payment instead."]));
});
