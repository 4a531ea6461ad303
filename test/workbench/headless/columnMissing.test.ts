import { changed, folderForTests, small } from "./testRun";

// A table lacks a column that figures are reckoned from: no posting whose figures would be short is made, whoever asks.

const files = folderForTests();
const steps: Readonly<Record<string, object>> = {
  "write off an invoice": { do: "write-off", invoice: "INV-0003", amount: "1", reason: "Test" },
  "write off a job": { do: "write-off", job: "J-103", amount: "1", reason: "Test" },
  "pay an invoice": { do: "pay", invoice: "INV-0003", amount: "1" },
  "pay a job": { do: "pay", job: "J-103", amount: "1" },
  "recover": { do: "recover", invoice: "INV-0003", amount: "1" },
  "bill": { do: "bill", job: "J-103" },
  "correct an entry": { do: "balance", entry: "T-0006", should: "3" },
  "edit": { do: "edit-write-off", writeOff: "WO-0002", amount: "1" },
  "reverse": { do: "reverse", writeOff: "WO-0002" },
  "delete a write-off": { do: "delete-write-off", writeOff: "WO-0002" },
  "open a Draft": { do: "open-invoice", invoice: "INV-0005" },
  "delete an invoice": { do: "delete-invoice", invoice: "INV-0004" },
  "send, which changes no figure": { do: "send", invoice: "INV-0004" },
};
const each = (code: (step: string) => string) => Object.fromEntries(Object.keys(steps).map((step) => [step, step.startsWith("send") ? "posted" : code(step)]));
const needsPayments = new Set(["pay an invoice", "pay a job", "recover"]);

test.each`
  because                                          | change                                                            | codes
  ${"the lines do not say whose they are"}         | ${"Line    | Invoice  | Type ⇒ Line    | Bill     | Type"}        | ${each((step) => (step === "bill" ? "COLUMN_MISSING" : "UNREADABLE"))}
  ${"the payments have no amount"}                 | ${"Reference | Amount | Fee ⇒ Reference | Sum    | Fee"}          | ${each((step) => (needsPayments.has(step) ? "COLUMN_MISSING" : "UNREADABLE"))}
  ${"what customers are called is in no figure"}   | ${"Customer | Name ⇒ Number   | Name"}                            | ${each(() => "posted")}
  ${"nor is what reason codes mean"}               | ${"Code             | Meaning ⇒ Short            | Meaning"}      | ${each(() => "posted")}
`("$because", async ({ change, codes }: { change: string; codes: Readonly<Record<string, string>> }) => {
  const book = files.workbook(changed(small, change));
  const answers: [string, string | undefined][] = [];
  for (const [name, step] of Object.entries(steps)) {
    const { answer } = await files.answer(book, [step]);
    answers.push([name, answer.steps[0]?.code ?? answer.steps[0]?.outcome]);
  }
  expect(Object.fromEntries(answers)).toEqual(codes);
});

test("says what cannot be read, and where a policy leaves every figure in doubt names that", async () => {
  const lines = files.workbook(changed(small, "Line    | Invoice  | Type ⇒ Line    | Bill     | Type"));
  const policy = files.workbook(changed(small, "taxRate      |   20% ⇒ taxRate      | a fifth"));
  const said = async (book: string) => (await files.answer(book, [{ do: "pay", invoice: "INV-0003", amount: "1" }])).answer.steps[0]?.message;
  expect(await said(lines)).toBe("Rows of INV-0003 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again.");
  expect(await said(policy)).toBe("The policy taxRate cannot be read, and it may forbid this. Correct the cell in the Policies table, then try again.");
});
