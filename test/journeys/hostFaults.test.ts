import { openBook } from "../../src/session/openBook";
import { post } from "../../src/session/post";
import { preview } from "../../src/session/preview";
import type { Proposal } from "../../src/session/proposal";
import { isOpen } from "../../src/session/readBook";
import { bill, explained, type Journey, open, payment, posted, previewed, read, replaced, small, writeOff } from "./journey";

// What Excel, other people and other add-ins do to a workbook: what is posted all the same, what is refused, and that no
// cell of the user's is another one afterwards.

const proposal = writeOff({ invoice: "INV-0003", amount: "10" });
const onSheet = (name: string, text: string) => (book: string) => replaced(book, `sheet ${name}\n`, `sheet ${name}\n${text}\n`);
const column = (before: string, after: string) => (book: string) => replaced(book, before, after);
const both = (...changes: readonly ((book: string) => string)[]) => (book: string) => changes.reduce((text, change) => change(text), book);

/** Attempts a posting on a changed book: its outcome in words. Where it is refused nothing at all may be another one. */
async function attempt(change: (book: string) => string, asked: Proposal = proposal): Promise<{ readonly said: string; readonly journey: Journey }> {
  const journey = await open(change(small));
  const shown = preview(await read(), asked);
  const answer = shown.kind === "refused" ? shown : await post(shown);
  if (answer.kind !== "posted") expect(journey.text()).toBe(journey.before);
  expect(journey.looksChanged()).toEqual([]);
  return { said: answer.kind === "refused" ? explained(answer.refusal) : answer.kind, journey };
}

const protect = "Review, Unprotect Sheet";
const readOnly = "This workbook is open for reading only. Open it for editing, then try again.";
const tornBy = (address: string) => `There is something below table WriteOffs, in ${address}, that new rows would tear apart. Move it, then try again.`;

test.each`
  because                                             | change                                                                          | sentence
  ${"the workbook is open for reading only"}          | ${(book: string) => `read only\n${book}`}                                       | ${readOnly}
  ${"the structure is protected and there is no log"} | ${(book: string) => `structure protected\n${book}`}                             | ${"The structure of this workbook is protected, so the sheet of the Operations log cannot be added. Choose Review, Protect Workbook to lift that, then try again."}
  ${"a protected sheet, its cells unlocked"}          | ${onSheet("WriteOffs", "protected\ncell B4 unlocked |")}                        | ${`Sheet WriteOffs is protected. Unprotect it (${protect}), then try again.`}
  ${"merged cells below reach beyond the table"}      | ${onSheet("WriteOffs", "merged P4:R4")}                                         | ${tornBy("WriteOffs!P4:R4")}
  ${"merged cells right below the table"}             | ${onSheet("WriteOffs", "merged B4:D4")}                                         | ${tornBy("WriteOffs!B4:D4")}
  ${"merged cells beside a note"}                     | ${onSheet("WriteOffs", "cell B4 | Note\nmerged P6:R7")}                         | ${tornBy("WriteOffs!B4, WriteOffs!P6:R7")}
`("refused before anything is written: $because", async ({ change, sentence }: { change: (book: string) => string; sentence: string }) => {
  expect((await attempt(change)).said).toBe(sentence);
});

const ourLines = /^(@ (Jobs|Invoices|WriteOffs|sheet Operations|Operations)|[-+] (J-103|INV-0003|WO-0003|sheet Operations|frozen|widths|table Operations|Operation|op-1) ?.*|[-+] ?)$/;

test.each`
  because                                        | change
  ${"nothing is odd"}                            | ${(book: string) => book}
  ${"sheets are hidden"}                         | ${both(onSheet("WriteOffs", "hidden"), onSheet("Policies", "hidden"))}
  ${"sheets are very hidden"}                    | ${both(onSheet("WriteOffs", "very hidden"), onSheet("Jobs", "very hidden"))}
  ${"sheets have other names"}                   | ${both(column("sheet WriteOffs\n", "sheet Let's (off)\n"), column("sheet Jobs\n", "sheet Aufträge 2026\n"))}
  ${"columns are hidden"}                        | ${both(onSheet("WriteOffs", "hidden columns F, Q"), onSheet("Invoices", "hidden columns N"))}
  ${"calculation is by hand"}                    | ${(book: string) => `calculation Manual\n${book}`}
  ${"a table has another case"}                  | ${column("table WriteOffs at A1", "table WRITEOFFS at A1")}
  ${"merged cells far below"}                    | ${onSheet("WriteOffs", "merged B9:Z9")}
  ${"merged cells beside the table"}             | ${onSheet("WriteOffs", "merged T2:V4")}
  ${"the structure is protected, with a log"}    | ${(book: string) => `structure protected\n${book}\nsheet Operations\ntable Operations at A1\nOperation | Part | Kind | At | By | Run | State | Change\n`}
`("posted, and only our cells change: $because", async ({ change }: { change: (book: string) => string }) => {
  const { said, journey } = await attempt(change);
  expect(said).toBe("posted");
  const foreign = journey.changes().split("\n").filter((line) => !ourLines.test(line) && !/^@ (WRITEOFFS|sheet )/.test(line));
  expect(foreign).toEqual([]);
});

// Without the column nobody knows which figures are short: the list of problems names it.
const shortOf = (id: string) => `Rows of ${id} cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again.`;

// Columns that a book could do without until somebody posts what only they can say.
test.each`
  because                                | change                                                                                      | asked                                                       | sentence
  ${"a bill, and no Invoice column"}     | ${column("Units |  Rate | Charge | Chargeable | Invoice\n", "Units |  Rate | Charge | Chargeable | Their no\n")} | ${bill({ job: "J-101" })}              | ${shortOf("J-101")}
  ${"a payment, and no Invoice column"}  | ${column("Payment  | Date       | Customer | Job   | Invoice ", "Payment  | Date       | Customer | Job   | Their no ")} | ${payment({ invoice: "INV-0003", amount: "10" })} | ${shortOf("INV-0003")}
  ${"a fee, and no Fee column"}          | ${column("| Amount | Fee |", "| Amount | F |")}                                             | ${payment({ invoice: "INV-0003", amount: "10", fee: "1" })} | ${"Table Payments has no column Fee. Add it, or map a column of your own."}
`("refused: $because", async ({ change, asked, sentence }: { change: (book: string) => string; asked: Proposal; sentence: string }) => {
  expect((await attempt(change, asked)).said).toBe(sentence);
});

test("a posting that was cut off under a sheet that is protected since: the book opens, says so, and the posting is finished later", async () => {
  const wanted = await open(small);
  await posted(proposal);
  for (const name of ["WriteOffs", "Invoices", "Jobs"]) {
    const journey = await open(small);
    const shown = await previewed(proposal);
    journey.excel.faults = [{ batch: 4, fault: { kind: "break-off", after: 85 } }];
    await post(shown).catch((failure: unknown) => failure);
    journey.excel.faults = [];
    const sheet = journey.excel.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    sheet.protection = { options: { sheet: "1" } };

    const cutOff = journey.text();
    const opened = await openBook();
    expect(isOpen(opened) && opened.problems.map(({ found, expected }) => `${found} → ${expected}`)).toEqual([`Begun → Done; unprotect sheet ${name}, and the posting will be finished at the next reading`]);
    expect(await post(shown)).toEqual({ kind: "refused", refusal: { code: "SHEET_PROTECTED", sheet: name } });
    expect(journey.text()).toBe(cutOff);

    sheet.protection = null;
    await read();
    expect(journey.text()).toBe(wanted.text());
  }
});

test("what somebody undoes is as if it had never been posted", async () => {
  const journey = await open(small);
  const before = journey.excel.host.snapshot();
  await posted(proposal);
  journey.excel.host.restore(before);
  expect((await read()).problems).toEqual([]);
  expect(journey.text()).toBe(journey.before);
  // The form that is still open posts it once more, and once only.
  await posted(proposal);
  expect((await read()).book.writeOffs.map(({ id }) => id)).toEqual(["WO-0001", "WO-0002", "WO-0003"]);
});

test.each`
  because                                  | change                                                     | layout
  ${"calculation is by hand"}              | ${(book: string) => `calculation Manual\n${book}`}         | ${{ calculatedByHand: true }}
  ${"but for tables it is automatic"}      | ${(book: string) => `calculation AutomaticExceptTables\n${book}`} | ${{ calculatedByHand: false }}
  ${"the structure is protected"}          | ${(book: string) => `structure protected\n${book}`}        | ${{ structureProtected: true, readOnly: false }}
  ${"the workbook counts from 1904"}       | ${(book: string) => `date1904\n${book}`}                   | ${{ date1904: true }}
`("known from the first reading: $because", async ({ change, layout }: { change: (book: string) => string; layout: object }) => {
  const { excel } = await open(change(small));
  expect((await read()).layout).toMatchObject(layout);
  expect(excel.batches).toBe(2);
});

test.each(["InactiveWorkbook", "MergedRangeConflict", "PivotTableRangeConflict", "AccessDenied", "GeneralException"] as const)("a batch that Excel turns away with %s: it rejects, nothing is written, and the next press posts once", async (code) => {
  for (const batch of [3, 4]) {
    const journey = await open(small);
    const shown = await previewed(proposal);
    journey.excel.faults = [{ batch, fault: { kind: "reject", code } }];
    await expect(post(shown)).rejects.toMatchObject({ code });
    expect(journey.text()).toBe(journey.before);
    expect(await post(shown)).toMatchObject({ kind: "posted", ids: ["WO-0003"] });
  }
});

test("a sheet of tables that was copied is nothing to us: Excel gives the copies names of their own", async () => {
  const copied = small.slice(small.indexOf("sheet WriteOffs"), small.indexOf("sheet ReasonCodes")).replace("sheet WriteOffs", "sheet WriteOffs (2)").replace("table WriteOffs", "table WriteOffs3");
  const journey = await open(`${small}\n${copied}`);
  await posted(proposal);
  const { book, problems } = await read();
  expect([problems, book.writeOffs.map(({ id }) => id)]).toEqual([[], ["WO-0001", "WO-0002", "WO-0003"]]);
  expect(journey.changes()).not.toContain("WriteOffs3");
});

test("a copy of the workbook goes its own way: what was posted before is known in both, what comes after only where it was posted", async () => {
  const first = await open(small);
  const earlier = await previewed(proposal);
  await post(earlier);
  const copy = first.text();
  const later = await previewed(writeOff({ invoice: "INV-0003", amount: "5", operation: "op-2" }));
  await post(later);

  await open(copy);
  expect((await read()).log.map(({ operation }) => operation)).toEqual(["op-1"]);
  expect((await post({ ...earlier, opened: await read() })).kind).toBe("already posted");
  expect(await post(await previewed(writeOff({ invoice: "INV-0003", amount: "5", operation: "op-3" })))).toMatchObject({ kind: "posted", ids: ["WO-0004"] });
});

// One character and 255, the longest that a key may have.
test.each([["one character", "x"], ["255 characters", `J-${"9".repeat(253)}`]])("an id of %s is posted on and read back", async (_, id) => {
  const journey = await open(small.replaceAll("J-103", id));
  await posted(writeOff({ job: id, amount: "10" }));
  const { book, log, problems } = await read();
  expect([problems, book.writeOffs.at(-1)?.job, log[0]?.plan?.added[0]?.values["job"]]).toEqual([[], id, id]);
  expect(journey.looksChanged()).toEqual([]);
});
