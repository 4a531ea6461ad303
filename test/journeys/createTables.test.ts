import { createTables } from "../../src/session/createTables";
import { post } from "../../src/session/post";
import { mappingVersion, storeMapping } from "../../src/tables/mapping";
import { tableSets } from "../../src/tables/newTables";
import type { Fault } from "../excel-host/faults";
import { fill } from "../excel-host/seed";
import { lines, open, previewed, read, writeOff } from "./journey";

// A workbook without our tables gets them, in one batch; whatever goes wrong, pressing again completes it.

const notes = "sheet Notes\ncell A1 | Call the bank\n";
const tables = ["Customers", "Jobs", "Timesheet", "Materials", "Invoices", "InvoiceLines", "Payments", "WriteOffs", "ReasonCodes", "Policies"];

test("all tables: one a sheet, each empty but for what one would have to look up", async () => {
  const { excel, text } = await open(notes);
  expect(await createTables(tableSets.all)).toEqual({ kind: "created", tables });
  expect(excel.batches).toBe(2);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Notes", ...tables]);
  expect(excel.workbook.activeSheet.name).toBe("Customers");
  expect(lines(text())).toContain(lines(`
    BAD_DEBT | The customer will not pay | Bad debt |`));
  expect(lines(text())).toContain("taxRate |  | Tax of work whose job and entry name no rate, such as 20%. Blank: no tax.\n");
  const opened = await read();
  expect(opened.problems).toEqual([]);
  expect([...opened.book.has].sort()).toEqual([...tableSets.all].sort());
  expect(opened.book.reasonCodes.map(({ code }) => code)).toEqual(["BAD_DEBT", "INSOLVENCY", "SMALL_BALANCE", "GOODWILL", "DISPUTE", "PRICE_ADJUSTMENT", "BILLING_ERROR", "LEGACY", "OTHER"]);
});

test.each`
  because                              | table           | formats
  ${"ids are text, days are days"}     | ${"Invoices"}   | ${"@, yyyy-mm-dd, yyyy-mm-dd, @, @, General, General, yyyy-mm-dd, #,##0.00, #,##0.00, #,##0.00, #,##0.00, #,##0.00, #,##0.00"}
  ${"a name may be a formula"}         | ${"Customers"}  | ${"@, General"}
  ${"a reason never is"}               | ${"WriteOffs"}  | ${"@, yyyy-mm-dd, @, @, @, #,##0.00, @, @, @, General, #,##0.00, @, General, @, yyyy-mm-dd hh:mm, @, @, @, @, yyyy-mm-dd hh:mm"}
`("formats of $table: $because", async ({ table, formats }: { table: string; formats: string }) => {
  const { excel: { workbook } } = await open(notes);
  await createTables(tableSets.all);
  const found = workbook.tables.find(({ name }) => name === table)!;
  expect(found.columns.map((_, at) => workbook.styles[found.sheet.style(1, at)]?.numberFormat).join(", ")).toBe(formats);
  expect(found.sheet.frozenRows).toBe(1);
});

test("a new table takes entries, and the first write-off is posted on them", async () => {
  const { excel } = await open(notes);
  await createTables(tableSets.invoices);
  excel.edit({ source: "Local", trigger: "Unknown" }, ({ workbook: { sheets } }) => {
    const sheet = (name: string) => sheets.find((candidate) => candidate.name === name)!;
    fill(sheet("Customers"), [["C-1", "Mill Street Dental Practice"]], 1);
    fill(sheet("Invoices"), [["INV-1", 46_100, "", "C-1", "", "", "Sent", "", "", "", 120]], 1);
  });
  const shown = await previewed(writeOff({ invoice: "INV-1", amount: "20", reasonCode: "GOODWILL" }));
  expect(await post(shown)).toMatchObject({ kind: "posted", ids: ["WO-0001"] });
  expect((await read()).problems).toEqual([]);
});

test.each`
  because                                       | workbook                                                                                | outcome
  ${"all were there"}                           | ${"all of them"}                                                                        | ${{ kind: "created", tables: [] }}
  ${"a sheet of that name is somebody's"}       | ${`${notes}\nsheet jobs\ncell A1 | Mine\n`}                                             | ${{ kind: "sheets-taken", sheets: ["Jobs"] }}
  ${"a defined name"}                           | ${`${notes}\nname Payments =Notes!$A$1\n`}                                              | ${{ kind: "names-taken", names: ["Payments"] }}
  ${"no sheet can be added"}                    | ${`structure protected\n${notes}`}                                                      | ${{ kind: "structure-protected" }}
  ${"nothing can be written"}                   | ${`read only\n${notes}`}                                                                | ${{ kind: "read-only" }}
  ${"a newer version chose the tables"}         | ${`setting WriteOffs.mapping = {"version":${mappingVersion + 1},"tables":{}}\n${notes}`} | ${{ kind: "newer-mapping" }}
`("nothing is written: $because", async ({ workbook, outcome }: { workbook: string; outcome: object }) => {
  const { text, excel } = await open(workbook === "all of them" ? notes : workbook);
  if (workbook === "all of them") await createTables(tableSets.all);
  const before = text();
  expect(await createTables(tableSets.all)).toEqual(outcome);
  expect(text()).toBe(before);
  expect(excel.workbook.settings.size).toBe(workbook.startsWith("setting") ? 1 : 0);
});

test("a table that hides its headings is named, and nothing is made", async () => {
  const { excel, text } = await open(`${notes}\nsheet Mine\ntable Jobs at A1\nJob | Customer\nJ-1 | C-1\n`);
  for (const table of excel.workbook.tables) table.showHeaders = false;
  const before = text();
  expect(await createTables(tableSets.jobs)).toEqual({ kind: "headings-hidden", tables: ["Jobs"] });
  expect(text()).toBe(before);
});

test("what is there stays, and only the rest is made, in the words that the workbook uses", async () => {
  const own = { jobs: { table: "Auftraege", columns: { id: "Auftrag", customer: "Kunde" } }, writeOffs: { table: "Abschreibungen", columns: { reason: "Grund" } }, customers: { table: "" } };
  const { excel, text } = await open(`setting WriteOffs.mapping = ${JSON.stringify(storeMapping(own))}\n${notes}\ntable Auftraege at A3\nAuftrag | Kunde | Meins\nJ-1 | C-1 | privat\n`);
  expect(await createTables(["jobs", "writeOffs", "customers"])).toEqual({ kind: "created", tables: ["Abschreibungen", "Customers"] });
  expect(text()).toContain("J-1     | C-1   | privat");
  expect(excel.workbook.tables.find(({ name }) => name === "Abschreibungen")?.columns.map(({ name }) => name)).toContain("Grund");
  expect([...(await read()).book.has].sort()).toEqual(["customers", "jobs", "writeOffs"]);
});

describe("whatever happens to the batch, a second press leaves what one clean press does", () => {
  const pressed = async (fault: Fault | null) => {
    const { excel, text } = await open(notes);
    if (fault) {
      excel.faults = [{ batch: 2, fault }];
      await expect(createTables(tableSets.all)).rejects.toThrow();
      excel.faults = [];
    }
    const second = await createTables(tableSets.all);
    // The sheet that comes to the front is the first that was made by the last press.
    return { text: text().replace("active\n", ""), second };
  };

  test.each<[string, Fault]>([
    ["is turned away", { kind: "reject" }],
    ["is done, and its answer lost", { kind: "lose-reply" }],
    ["breaks off half way", { kind: "break-off" }],
    ["meets a cell that is being edited", { kind: "cell-edit" }],
  ])("it %s", async (_, fault) => {
    const { text, second } = await pressed(fault);
    expect(text).toBe((await pressed(null)).text);
    expect(second.kind).toBe("created");
  });

  test("it breaks off after any action", async () => {
    const { excel } = await open(notes);
    await createTables(tableSets.all);
    const actions = excel.requests[1]?.actions ?? 0;
    expect(actions).toBeGreaterThan(200);
    const wanted = (await pressed(null)).text;
    for (let after = 1; after < actions; after += 11) expect({ after, text: (await pressed({ kind: "break-off", after })).text }).toEqual({ after, text: wanted });
  });

  test("between the two presses the half-made tables are not taken for tables", async () => {
    const { excel } = await open(notes);
    excel.faults = [{ batch: 2, fault: { kind: "break-off", after: 60 } }];
    await expect(createTables(tableSets.all)).rejects.toThrow();
    expect(excel.workbook.sheets.map(({ name }) => name).filter((name) => name.endsWith("(Write-Offs draft)"))).toHaveLength(1);
    expect((await read()).problems).toEqual([]);
  });
});
