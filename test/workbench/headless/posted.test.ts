import { readFileSync } from "node:fs";
import { readXlsx } from "../../excel-host/xlsx/readXlsx";
import { textFromWorkbook } from "../../workbooks/textFromWorkbook";
import { changed, folderForTests, sample, small } from "./testRun";
import { tiny } from "./tiny";

const files = folderForTests();
const writeOff = (more: object) => ({ do: "write-off", reason: "Test", ...more });

/** The lines of a saved workbook that hold a text, without the padding of the columns. */
const linesWith = (path: string, part: string) =>
  textFromWorkbook(readXlsx(readFileSync(path)).workbook).split("\n").map((line) => line.replace(/ +/g, " ")).filter((line) => line.includes(part));

test("leaves the workbook that it was given as it is, and saves the entries in another", async () => {
  const book = files.written("sample.xlsx", readFileSync(sample));
  const [out, bytes] = [files.path("out.xlsx"), readFileSync(book)];
  const { status, err } = await files.answer(book, [writeOff({ invoice: "INV-0044", amount: "100.00", reason: "Stood idle", by: "Priya Nair" })], "--save", out);

  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(readFileSync(book).equals(bytes)).toBe(true);
  expect(linesWith(out, "WO-0019 |")).toEqual([
    "WO-0019 | 2026-04-30 | C-012 | J-124 | INV-0044 | 100.00 | | Stood idle | Write Off: Stood idle | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1",
  ]);
  const saved = (await files.answer(out)).answer;
  expect(saved.invoices.find(({ invoice }) => invoice === "INV-0044")).toMatchObject({ writtenOff: "100.00", balance: "626.05" });
  expect(saved.problems).toEqual([]);
});

test("what was not saved can be run again, what was saved is known by its operation", async () => {
  const book = files.workbook(tiny);
  const steps = [writeOff({ invoice: "INV-1", amount: "10", operation: "form-7" }), writeOff({ invoice: "INV-1", amount: "10", operation: "form-7" })];
  const out = files.path("twice.xlsx");
  for (const options of [[], ["--save", out]]) {
    const { status, answer } = await files.answer(book, steps, ...options);
    expect(status).toBe(0);
    expect(answer.steps[1]).toEqual({ do: "write-off", outcome: "already posted", message: "This was posted before, as WO-0002. Nothing was written a second time.", ids: ["WO-0002"] });
    expect(answer.invoices[0]?.writtenOff).toBe("10.00");
  }
  const { answer } = await files.answer(out, steps);
  expect(answer.steps.map(({ outcome }) => outcome)).toEqual(["already posted", "already posted"]);
  expect(answer.invoices[0]?.writtenOff).toBe("10.00");
});

const meanwhile = (table: string, key: string, column: string, value: unknown) => ({ meanwhile: [{ table, key, column, value }] });
test.each`
  because                              | change                                               | outcome
  ${"another amount was paid"}         | ${meanwhile("Payments", "P-1", "Amount", "150.00")}  | ${"stale"}
  ${"the line of the invoice differs"} | ${meanwhile("InvoiceLines", "L-1", "Net", 400)}      | ${"stale"}
  ${"the invoice was cancelled"}       | ${meanwhile("Invoices", "inv-1", "status", "Cancelled")} | ${"stale"}
  ${"the cell can't be read any more"} | ${meanwhile("Payments", "P-1", "Amount", "lots")}    | ${"stale"}
  ${"another invoice was changed"}     | ${meanwhile("InvoiceLines", "L-2", "Net", 40)}       | ${"posted"}
  ${"a name was put right"}            | ${meanwhile("Customers", "C-2", "Name", "Ng Bros")}  | ${"posted"}
`("sees what a co-author does after the preview: $because", async ({ change, outcome }: { change: object; outcome: string }) => {
  const { status, answer } = await files.answer(files.workbook(tiny), [writeOff({ invoice: "INV-1", amount: "100", ...change })]);
  const [step] = answer.steps;
  expect({ status, outcome: step?.outcome, ids: step?.ids }).toEqual(outcome === "stale" ? { status: 3, outcome, ids: [] } : { status: 0, outcome, ids: ["WO-0002"] });
  expect(answer.invoices[0]?.writtenOff).toBe(outcome === "stale" ? "0.00" : "100.00");
  if (outcome === "stale") expect(step?.message).toBe("The figures changed since the preview, so nothing was written. Look the new figures over, then post again.");
});

test.each`
  because                               | asked                                                  | figures
  ${"all of an invoice"}                | ${{ invoice: "INV-0003", amount: "all" }}              | ${"INV-0003 Written Off 0.00"}
  ${"half of an invoice"}               | ${{ invoice: "INV-0004", amount: "50%" }}              | ${"INV-0004 Open 70.50"}
  ${"a third, rounded to the cent"}     | ${{ invoice: "INV-0004", amount: "33.333%" }}          | ${"INV-0004 Open 94.00"}
  ${"to the last cent"}                 | ${{ invoice: "inv-0003", amount: "150.00" }}           | ${"INV-0003 Written Off 0.00"}
  ${"a number instead of a text"}       | ${{ invoice: "INV-0004", amount: 41 }}                 | ${"INV-0004 Open 100.00"}
  ${"with a thousands comma"}           | ${{ job: "J-101", amount: "1,000.00" }}                | ${"J-101 400.00 480.00"}
  ${"a write up"}                       | ${{ invoice: "INV-0004", amount: "-9.00" }}            | ${"INV-0004 Open 150.00"}
  ${"all that a job bills"}             | ${{ job: "J-101", amount: "all" }}                     | ${"J-101 0.00 0.00"}
  ${"half of what a job bills"}         | ${{ job: "J-101", amount: "50%" }}                     | ${"J-101 700.00 840.00"}
  ${"not for the next bill"}            | ${{ job: "J-101", amount: "100", nextBillingRun: false }} | ${"J-101 1400.00 1560.00"}
  ${"the job of the invoice, named too"} | ${{ job: "J-102", invoice: "INV-0002", amount: "1.64" }} | ${"INV-0002 Sent 358.00"}
`("takes what was meant: $because", async ({ asked, figures }: { asked: object; figures: string }) => {
  const { status, answer } = await files.answer(files.workbook(small), [writeOff(asked)]);
  expect({ status, message: answer.steps[0]?.message.split(". ")[0]?.replace(/\.$/, "") }).toEqual({ status: 0, message: "Posted as WO-0003" });
  const lines = [
    ...answer.invoices.map(({ invoice, status: said, balance }) => `${invoice} ${said} ${balance}`),
    ...answer.jobs.map(({ job, toBill, balance }) => `${job} ${toBill} ${balance}`),
  ];
  expect(lines).toContain(figures);
});

test("keeps a reason that begins with = as text", async () => {
  const out = files.path("equals.xlsx");
  await files.answer(files.workbook(tiny), [writeOff({ invoice: "INV-2", amount: "1", reason: "=1+1 is 2" })], "--save", out);
  expect(linesWith(out, "WO-0002 |")[0]).toContain("| '=1+1 is 2 | Write Off: =1+1 is 2 |");
});

test("a write-off above the limit waits, and says so", async () => {
  const book = files.workbook(changed(tiny, "taxRate |   20% ⇒ taxRate | 20%\napprovalLimit | 100"));
  const [before, after] = [await files.answer(book), await files.answer(book, [writeOff({ invoice: "INV-1", amount: "100.01" })])];
  expect(after.answer.steps).toEqual([
    { do: "write-off", outcome: "posted", message: "Posted as WO-0002. It is above the limit of 100.00 and waits for approval; no balance changes until then.", ids: ["WO-0002"] },
  ]);
  expect(after.status).toBe(0);
  expect(after.answer.invoices).toEqual(before.answer.invoices);
  const atLimit = await files.answer(book, [writeOff({ invoice: "INV-1", amount: "100.00" })]);
  expect(atLimit.answer.steps[0]?.message).toBe("Posted as WO-0002.");
});

test("a reversal is made once", async () => {
  const reverse = (id: string) => ({ do: "reverse", writeOff: id });
  const { answer } = await files.answer(files.workbook(small), [reverse("WO-0002"), reverse("WO-0002"), reverse("WO-0003")]);
  const message = "WO-0002 and WO-0003 already cancel each other out. Nothing is left to take back.";
  expect(answer.steps.map((step) => [step.outcome, step.code, step.message])).toEqual([
    ["posted", undefined, "Posted as WO-0003."],
    ["refused", "ALREADY_REVERSED", message],
    ["refused", "ALREADY_REVERSED", message.replace("WO-0002 and WO-0003", "WO-0003 and WO-0002")],
  ]);
});

test("the first check that fails answers", async () => {
  const book = files.workbook(changed(small, "taxScheme    | none ⇒ taxScheme | none\nperiodLockDate | 2026-03-31"));
  const wrong = { do: "write-off", amount: "ten", date: "soon", reason: "" };
  const mended = [
    [{}, "TARGET_MISSING"],
    [{ job: "J-999" }, "AMOUNT_MISSING"],
    [{ amount: "0" }, "AMOUNT_ZERO"],
    [{ amount: "999" }, "REASON_MISSING"],
    [{ reason: "x".repeat(300) }, "REASON_TOO_LONG"],
    [{ reason: "Test" }, "DATE_UNREADABLE"],
    [{ date: "2026-01-01" }, "DATE_LOCKED"],
    [{ date: "2026-04-01", invoice: "INV-0099" }, "NO_SUCH_INVOICE"],
    [{ invoice: "INV-0001" }, "NO_SUCH_JOB"],
    [{ job: "J-103", customer: "C-010" }, "INVOICE_CLOSED"],
    [{ invoice: "INV-0003" }, "OTHER_CUSTOMER"],
    [{ customer: "C-011", invoice: "INV-0004" }, "JOB_NOT_ON_INVOICE"],
    [{ invoice: "INV-0003" }, "MORE_THAN_INVOICE_OWES"],
    [{ amount: "150" }, undefined],
  ] as const;
  const steps = mended.map((_, at) => Object.assign({}, wrong, ...mended.slice(0, at + 1).map(([by]) => by)) as object);
  const { answer } = await files.answer(book, steps);
  expect(answer.steps.map(({ code }) => code)).toEqual(mended.map(([, code]) => code));
});
