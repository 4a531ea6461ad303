import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { usage } from "./commandLine";
import { headless } from "./headless";
import { fixedDesk, folderForTests, sample } from "./testRun";
import { tiny } from "./tiny";

const files = folderForTests();
const { path, written } = files;
const bytes = readFileSync(sample);

const book = files.workbook(tiny, "book.xlsx");
const steps = (name: string, content: string) => written(`${name}.json`, content);
mkdirSync(path("folder"));
symlinkSync(book, path("link.xlsx"));
linkSync(book, path("second-name.xlsx"));
const fine = steps("fine", '[{"do":"write-off","invoice":"INV-1","amount":"1","reason":"Test"}]');

const oldKind = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const nameXlsx = "Name a workbook that Excel has saved as .xlsx.";
const nowhere = "there is no such file or folder";

/** Runs and puts FOLDER where the name of the temporary folder is. */
async function complaint(args: readonly string[]): Promise<string> {
  const before = readdirSync(path("."));
  const { status, out, err } = await headless(args, fixedDesk());
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(readdirSync(path("."))).toEqual(before);
  expect(err.endsWith("\n")).toBe(true);
  return err.trimEnd().replaceAll(path("."), "FOLDER");
}

test.each`
  because                            | args                                              | says
  ${"nothing"}                       | ${[]}                                             | ${`There is no workbook to open. Use: ${usage}`}
  ${"an empty name"}                 | ${["", "--json"]}                                 | ${`There is no workbook to open. Use: ${usage}`}
  ${"an option that is not there"}   | ${[book, "--jason"]}                              | ${`There is no option --jason. Use: ${usage}`}
  ${"a dash too few"}                | ${[book, "-json"]}                                | ${`There is no option -json. Use: ${usage}`}
  ${"two workbooks"}                 | ${["a.xlsx", "b.xlsx"]}                           | ${`There are two workbooks, a.xlsx and b.xlsx. Give one. Use: ${usage}`}
  ${"--do and nothing"}              | ${[book, "--do"]}                                 | ${`--do needs the name of a file after it. Use: ${usage}`}
  ${"--do and an option"}            | ${[book, "--do", "--json"]}                       | ${`--do needs the name of a file after it. Use: ${usage}`}
  ${"--do twice"}                    | ${[book, "--do", "a.json", "--do", "b.json"]}     | ${`--do is given twice, with a.json and with b.json. Give it once. Use: ${usage}`}
  ${"no such workbook"}              | ${[path("Book.xls")]}                             | ${`FOLDER/Book.xls cannot be read: ${nowhere}. Name an .xlsx file that is there.`}
  ${"a folder"}                      | ${[path("folder")]}                               | ${"FOLDER/folder cannot be read: it is a folder. Name an .xlsx file that is there."}
  ${"a path through a file"}         | ${[path("book.xlsx/in.xlsx")]}                    | ${"FOLDER/book.xlsx/in.xlsx cannot be read: a part of its path is a file, not a folder. Name an .xlsx file that is there."}
  ${"an empty file"}                 | ${[written("empty.xlsx", "")]}                    | ${`FOLDER/empty.xlsx cannot be opened. The file is empty. ${nameXlsx}`}
  ${"a text file"}                   | ${[written("ledger.csv", "Job;Balance")]}         | ${`FOLDER/ledger.csv cannot be opened. This is no .xlsx file: it does not begin as one. ${nameXlsx}`}
  ${"a workbook of the old kind"}    | ${[written("old.xls", oldKind)]}                  | ${"FOLDER/old.xls cannot be opened. This is a workbook of the old .xls kind. Save it as .xlsx in Excel, then open it here."}
  ${"half a workbook"}               | ${[written("half.xlsx", bytes.subarray(0, 5000))]} | ${`FOLDER/half.xlsx cannot be opened. This is no .xlsx file, or it is damaged: its zip directory cannot be read (invalid zip data). ${nameXlsx}`}
  ${"no table of ours"}              | ${[files.workbook("sheet Notes\ncell A1 | Hello", "notes.xlsx")]} | ${"The workbook has none of the tables Customers, Jobs, Timesheet, Materials, Invoices, InvoiceLines, Payments, WriteOffs, ReasonCodes and Policies. Name your tables so, or open the sample workbook to see how they look."}
  ${"no table of ours, and steps"}   | ${[path("notes.xlsx"), "--do", fine, "--save", path("o.xlsx")]} | ${"The workbook has none of the tables Customers, Jobs, Timesheet, Materials, Invoices, InvoiceLines, Payments, WriteOffs, ReasonCodes and Policies. Name your tables so, or open the sample workbook to see how they look."}
  ${"no such steps file"}            | ${[book, "--do", path("no.json")]}                | ${`FOLDER/no.json cannot be read: ${nowhere}. Name a steps file that is there.`}
  ${"an empty steps file"}           | ${[book, "--do", steps("empty", "\n")]}           | ${"FOLDER/empty.json is empty. Put a list of steps into it, between [ and ]."}
  ${"steps that are no list"}        | ${[book, "--do", steps("one", '{"do":"wip"}')]}   | ${"FOLDER/one.json does not hold a list of steps. Put the steps between [ and ]."}
  ${"a number for steps"}            | ${[book, "--do", steps("number", "5")]}           | ${"FOLDER/number.json does not hold a list of steps. Put the steps between [ and ]."}
  ${"a number among the steps"}      | ${[book, "--do", steps("five", "[5]")]}           | ${'FOLDER/five.json, step 1 is not a step. Write it as {"do": "write-off", …}.'}
  ${"a list among the steps"}        | ${[book, "--do", steps("list", '[{"do":"wip"},[]]')]} | ${'FOLDER/list.json, step 2 is not a step. Write it as {"do": "write-off", …}.'}
  ${"a step without do"}             | ${[book, "--do", steps("nodo", '[{"job":"J-1"}]')]} | ${'FOLDER/nodo.json, step 1 does not say what to do. Give it "do", such as "write-off".'}
  ${"a step that does a number"}     | ${[book, "--do", steps("do5", '[{"do":5}]')]}     | ${'FOLDER/do5.json, step 1 does not say what to do. Give it "do", such as "write-off".'}
  ${"an amount that is a list"}      | ${[book, "--do", steps("a", '[{"do":"write-off","amount":[1]}]')]} | ${"FOLDER/a.json, step 1: amount is [1]. Write it as text between quotation marks."}
  ${"yes for true"}                  | ${[book, "--do", steps("yes", '[{"do":"write-off","nextBillingRun":"yes"}]')]} | ${'FOLDER/yes.json, step 1: nextBillingRun is "yes". Use true or false.'}
  ${"meanwhile that is no list"}     | ${[book, "--do", steps("m", '[{"do":"write-off","meanwhile":"x"}]')]} | ${'FOLDER/m.json, step 1: meanwhile needs a list of {"table", "key", "column", "value"}.'}
  ${"--save onto the workbook"}      | ${[book, "--save", book]}                         | ${"--save names the workbook itself. Save to another file, so that FOLDER/book.xlsx stays as it is."}
  ${"the same by a longer way"}      | ${[book, "--save", path("folder/../book.xlsx")]}  | ${"--save names the workbook itself. Save to another file, so that FOLDER/book.xlsx stays as it is."}
  ${"the same by a link"}            | ${[book, "--save", path("link.xlsx")]}            | ${"--save names the workbook itself. Save to another file, so that FOLDER/book.xlsx stays as it is."}
  ${"the same by a second name"}     | ${[book, "--save", path("second-name.xlsx")]}     | ${"--save names the workbook itself. Save to another file, so that FOLDER/book.xlsx stays as it is."}
  ${"--save onto the steps"}         | ${[book, "--do", fine, "--save", fine]}           | ${"--save names the steps file. Save to another file, so that FOLDER/fine.json stays as it is."}
  ${"--save as something else"}      | ${[book, "--save", path("out.csv")]}              | ${"--save names FOLDER/out.csv, and Excel would not open it under that name. End the name in .xlsx."}
  ${"--save where no folder is"}     | ${[book, "--do", fine, "--save", path("no/out.xlsx")]} | ${`FOLDER/no/out.xlsx cannot be written: ${nowhere}. The changes were not saved. Name another file.`}
`("says what is wrong: $because", async ({ args, says }: { args: readonly string[]; says: string }) => {
  const before = readFileSync(book);
  expect(await complaint(args)).toBe(says);
  expect(readFileSync(book).equals(before)).toBe(true);
});

// How a JSON text is wrong is said in the words of Node, which differ from version to version.
test.each(["{", "[{]", "write-off", '[{"do": "wip",}]', "[{'do': 'wip'}]"])("says that the steps are not JSON: %s", async (content) => {
  const said = await complaint([book, "--do", steps("broken", content)]);
  expect(said).toMatch(/^FOLDER\/broken\.json is not JSON: .+\. Correct it, then try again\.$/);
});

test.each`
  because                | change                                                                   | says
  ${"no such table"}     | ${{ table: "Nope", key: "INV-1", column: "Status", value: "Paid" }}      | ${"step 1, meanwhile: the workbook has no table Nope."}
  ${"no such row"}       | ${{ table: "Invoices", key: "INV-9", column: "Status", value: "Paid" }}  | ${"step 1, meanwhile: table Invoices has no row INV-9."}
  ${"no such column"}    | ${{ table: "Invoices", key: "INV-1", column: "State", value: "Paid" }}   | ${"step 1, meanwhile: table Invoices has no column State."}
`("says what a co-author cannot change: $because", async ({ change, says }: { change: object; says: string }) => {
  const step = { do: "write-off", invoice: "INV-1", amount: "1", reason: "Test", meanwhile: [change] };
  expect(await complaint([book, "--do", steps("meanwhile", JSON.stringify([step])), "--save", path("out.xlsx")])).toBe(`FOLDER/meanwhile.json, ${says} Correct the step; nothing was saved.`);
  expect(existsSync(path("out.xlsx"))).toBe(false);
});

test.each([["ammount", "amount"], ["resaon", "reason"], ["billnow", "billNow"], ["upto", "upTo"], ["dated", "date"], ["nextbillingrun", "nextBillingRun"], ["reason code", "reasonCode"]])(
  "a key that is misspelt stops the run before anything is posted: %s", async (typed, meant) => {
    const run = await files.run(book, [{ do: "write-off", invoice: "INV-1", amount: "1", reason: "Test" }, { do: "write-off", invoice: "INV-1", [typed]: "1" }], "--json");
    expect({ ...run, err: run.err.replace(/^.*steps-\d+/, "steps") }).toEqual({ status: 2, out: "", err: `steps.json, step 2: no step knows "${typed}". Perhaps "${meant}" is meant; correct it, then try again.\n` });
  });

test("a word of somebody's own is told of, and the steps run", async () => {
  const run = await files.run(book, [{ do: "write-off", invoice: "INV-1", amount: "1", reason: "Test", remark: "as agreed on the telephone" }], "--json");
  expect(run.status).toBe(0);
  expect(run.err).toMatch(/steps-\d+\.json, step 1: "remark" has no effect\. No step knows that word; check its spelling\.\n$/);
});

test("--help tells how it is used", async () => {
  const { status, out, err } = await headless(["--help"], fixedDesk());
  expect({ status, err, first: out.split("\n")[0] }).toEqual({ status: 0, err: "", first: `Use: ${usage}` });
});

test("a failure of the program ends in one sentence, with nothing saved", async () => {
  const out = path("stopped.xlsx");
  const clockStopped = { ...fixedDesk(), now: () => { throw new RangeError("the clock stands still."); } };
  expect(await headless([book, "--do", fine, "--save", out], clockStopped)).toEqual({
    status: 1,
    out: "",
    err: "The command stopped: RangeError: the clock stands still. Nothing was saved. Run it again; if it stops again, report this line with what you ran.\n",
  });
  expect(existsSync(out)).toBe(false);
});
