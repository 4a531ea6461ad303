import { openBook } from "../../src/session/openBook";
import { preview } from "../../src/session/preview";
import { explained, lines, open, posted, posting, read, replaced, small, under, writeOff } from "./journey";

const proposal = writeOff({ invoice: "INV-0003", amount: "10" });
const protectedSheet = (text: string, name: string) => replaced(text, `sheet ${name}\n`, `sheet ${name}\nprotected objects=1\n`);

/** The sentence with which a posting is refused; nothing may have been written. */
async function refusal(text: string): Promise<string> {
  const journey = await open(text);
  const shown = preview(await read(), proposal);
  const answer = shown.kind === "refused" ? shown : await posting(proposal);
  expect(journey.text()).toBe(journey.before);
  return answer.kind === "refused" ? explained(answer.refusal) : answer.kind;
}

const log = "sheet Log\ntable Operations at A1\nOperation | Part | Kind | At | By | Run | State | Change\n\n";

test.each`
  because                                      | text                                                  | sentence
  ${"the sheet of the write-offs is protected"} | ${protectedSheet(small, "WriteOffs")}                | ${"Sheet WriteOffs is protected. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"the sheet of the invoices is protected"}   | ${protectedSheet(small, "Invoices")}                 | ${"Sheet Invoices is protected. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"the sheet of the jobs is protected"}       | ${protectedSheet(small, "Jobs")}                     | ${"Sheet Jobs is protected. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"the sheet of the log is protected"}        | ${`${small}\n${protectedSheet(log, "Log")}`}         | ${"Sheet Log is protected. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"there is no table of write-offs"}          | ${replaced(small, "table WriteOffs", "table Offs")}  | ${"The workbook has no table WriteOffs. Make it, or map a table of your own to it."}
  ${"there are no invoices"}                    | ${replaced(small, "table Invoices", "table Bills")}  | ${"The workbook has no table Invoices. Make it, or map a table of your own to it."}
  ${"a column is missing"}                      | ${replaced(small, "| Reason code | Reason     ", "| Reason code | Why        ")} | ${"Table WriteOffs has no column Reason. Add it, or map a column of your own."}
  ${"several columns are missing"}              | ${replaced(small, "| Reverses | Operation", "| Undoes | Op")} | ${"Table WriteOffs has no column Reverses and Operation. Add them, or map columns of your own."}
  ${"Operations is a table of the user's"}      | ${`${small}\nsheet Mine\ntable Operations at A1\nPatient | Day\nAnn | 2026-04-01\n`} | ${"Table Operations has no column Operation, Part, Kind, At, By, Run, State and Change. Add them, or map columns of your own."}
`("refused: $because", async ({ text, sentence }: { text: string; sentence: string }) => {
  expect(await refusal(text)).toBe(sentence);
});

test("protected sheets that are not written to do not matter", async () => {
  const names = ["Customers", "Timesheet", "Materials", "InvoiceLines", "Payments", "ReasonCodes", "Policies"];
  await open(names.reduce(protectedSheet, small));
  await posted(proposal);
});

test("a workbook that is open for reading only is read", async () => {
  await open(`read only\n${small}`);
  const { layout, book } = await read();
  expect([layout.readOnly, book.invoices.length]).toEqual([true, 5]);
});

test("a workbook without our tables says which are wanted", async () => {
  await open("sheet Notes\ncell A1 | Nothing here");
  expect(await openBook()).toMatchObject({ kind: "no-tables", wanted: expect.arrayContaining(["Jobs", "Invoices", "WriteOffs"]) as unknown });
});

test("tables and columns that the user named otherwise are found by the mapping in the settings", async () => {
  const mapping = { version: 1, tables: { writeOffs: { table: "Abschreibungen", columns: { amount: "Betrag", reason: "Grund" } }, operations: { table: "Journal" } } };
  const mapped = replaced(replaced(small, "table WriteOffs", "table Abschreibungen"), "| Amount | Reason code | Reason ", "| Betrag | Reason code | Grund ");
  const journey = await open(`setting WriteOffs.mapping = ${JSON.stringify(mapping)}\n${mapped}`);
  const plan = await posted(proposal);
  expect(under("Abschreibungen", journey.changes())).toBe(lines(
    "+ WO-0003 | 2026-04-30 | C-011 | J-103 | INV-0003 | 10.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1"));
  expect(under("Journal", journey.changes(plan))).toBe(lines(`
    + table Journal at A1
    + Operation | Part | Kind | At | By | Run | State | Change
    + op-1 | 1 | write-off | 2026-04-30 12:00 | Priya Nair | | Done | the plan`));
});

test("a mapping of a newer version is not guessed at", async () => {
  await open(`setting WriteOffs.mapping = {"version":2,"tables":{}}\n${small}`);
  expect(await openBook()).toEqual({ kind: "newer-mapping" });
});

test.each`
  because                               | sheet                                                            | name
  ${"with cells of the user's"}         | ${"sheet Operations\ncell A1 | Hips and knees"}                  | ${"Operations 2"}
  ${"that is blank"}                    | ${"sheet Operations"}                                            | ${"Operations 2"}
  ${"in other letters"}                 | ${"sheet OPERATIONS\ncell A1 | Hips"}                            | ${"Operations 2"}
  ${"with a table of the user's"}       | ${"sheet Operations\ntable Patients at A1\nPatient\nAnn\n"}      | ${"Operations 2"}
  ${"and a second one"}                 | ${"sheet Operations\ncell A1 | 1\n\nsheet Operations 2\ncell A1 | 2"} | ${"Operations 3"}
`("a sheet named Operations $because is left alone: the log gets one of its own", async ({ sheet, name }: { sheet: string; name: string }) => {
  const journey = await open(`${small}\n${sheet}`);
  await posted(proposal);
  const changes = journey.changes();
  expect(changes.match(/^@ sheet .*/gm)).toEqual([`@ sheet ${name}`]);
  expect(changes).not.toMatch(/^- (sheet|cell|Ann)/m);
  expect(journey.looksChanged()).toEqual([]);
});

test("what lies below the log and reaches beyond it refuses with its address", async () => {
  const row = "op-0 | 1 | write-off | 2026-04-29 12:00 | Ann | | Done | {}";
  const crowded = replaced(log, "table Operations", "cell H3 | Here\ncell J3 | There\n\ntable Operations").trimEnd();
  expect(await refusal(`${small}\n${crowded}\n${row}\n`)).toBe(
    "There is something below table Operations, in Log!H3:J3, that new rows would tear apart. Move it, then try again.",
  );
});
