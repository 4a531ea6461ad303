import { post } from "../../src/session/post";
import type { CoAuthor } from "../excel-host/faults";
import type { Workbook } from "../excel-host/model/types";
import { appends, deletes, sorts, types } from "../simulate/coAuthorActs";
import { bill, deletion, deletionOfInvoice, open, posted, previewed, read, small, writeOff } from "./journey";

const proposal = writeOff({ invoice: "INV-0002", amount: "59.64" });

/** What a workbook says when a co-author changes it after the posting. */
async function inTurn(change: CoAuthor): Promise<string> {
  const { excel, text } = await open(small);
  const act = () => excel.edit({ source: "Remote", trigger: "Unknown" }, (host) => change(host.workbook, host));
  await posted(proposal);
  act();
  return text();
}

test("a co-author who deletes the row that we are about to change: no other row bears our figures", async () => {
  const change = deletes("Invoices", "INV-0002");
  const { excel, text } = await open(small);
  const shown = await previewed(proposal);
  excel.faults = [{ batch: 4, fault: { kind: "co-author", before: change } }];
  expect(await post(shown)).toMatchObject({ kind: "posted" });
  const wanted = (await inTurn(change)).replace(/ +/g, " ");
  expect(text().replace(/ +/g, " ")).toBe(wanted);
});

test("a co-author who takes the same id at the same moment: both rows stand, once each, and the id is told as a problem", async () => {
  const theirs = ["WO-0003", 46142, "C-011", "", "INV-0004", 1, "", "Theirs", "Write Off: Theirs", "FALSE", 0, "", "Posted", "Ben", 46142, "", "op-9"];
  const { excel, text } = await open(small);
  const shown = await previewed(proposal);
  excel.faults = [{ batch: 4, fault: { kind: "co-author", before: appends("WriteOffs", theirs) } }];
  expect(await post(shown)).toMatchObject({ kind: "posted" });
  expect(text().match(/^WO-0003 .*/gm)?.map((row) => row.split("|").at(-1)?.trim())).toEqual(["op-9", "op-1"]);
  expect((await read()).problems.map(({ table, column, found }) => [table, column, found])).toContainEqual(["WriteOffs", "Write-off", "WO-0003"]);
});

test.each(["before", "after"] as const)("somebody else's posting on the same invoice, just %s ours: the balances are those of both", async (when) => {
  const theirs = ["WO-0004", 46142, "C-010", "J-102", "INV-0002", 100, "", "Theirs", "Write Off: Theirs", "FALSE", 0, "", "Posted", "Ben", 46142, "", "op-9"];
  const [writtenOff, balance] = when === "after" ? [159.64, 200] : [100, 259.64];
  const changes = [
    appends("WriteOffs", theirs),
    types("Invoices", "INV-0002", "Written off", writtenOff),
    types("Invoices", "INV-0002", "Balance", balance),
    types("Jobs", "J-102", "Balance", balance),
  ];
  const { excel } = await open(small);
  const shown = await previewed(proposal);
  excel.faults = [{ batch: 4, fault: { kind: "co-author", [when]: (workbook: Workbook, host: Parameters<CoAuthor>[1]) => changes.forEach((change) => change(workbook, host)) } }];
  expect(await post(shown)).toMatchObject({ kind: "posted" });
  const { book } = await read();
  expect(book.invoiceOf.get("INV-0002")?.stored).toMatchObject({ writtenOff: 159_64, balance: 200_00 });
  expect(book.jobOf.get("J-102")?.stored).toMatchObject({ balance: 200_00 });
});

test.each([
  ["a write-off", deletion("WO-0003"), writeOff({ invoice: "INV-0003", amount: "10" }), "WriteOffs"],
  ["an invoice with its lines", deletionOfInvoice("INV-0006"), bill({ job: "J-101" }), "InvoiceLines"],
] as const)("a co-author who sorts just as %s is deleted: that one goes, and no other", async (_, asked, earlier, table) => {
  const inOrder = async (change: CoAuthor | null) => {
    const { excel } = await open(small);
    await posted(earlier);
    const shown = await previewed(asked);
    await excel.reopen();
    if (change) excel.faults = [{ batch: 2, fault: { kind: "co-author", before: change } }];
    expect(await post(shown)).toMatchObject({ kind: "posted" });
    // How the rows look that were put back is that of their neighbours; what they say is what they said.
    const { writeOffs, invoices, lines, charges, jobs } = (await read()).book;
    return [writeOffs, invoices, lines, charges, jobs].map((rows) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
  };
  expect(await inOrder(sorts(table, 0))).toEqual(await inOrder(null));
});

test("a co-author deletes a row above the write-off that is being deleted: a note below the table stays", async () => {
  const { excel } = await open(small);
  await posted(writeOff({ invoice: "INV-0003", amount: "10" }));
  const sheet = excel.workbook.sheets.find(({ name }) => name === "WriteOffs");
  if (!sheet) throw new Error("There is no sheet WriteOffs.");
  const below = 1 + 3;
  excel.edit({ source: "Remote", trigger: "Unknown" }, () => sheet.setValue(below, 2, "ask Priya"));
  const shown = await previewed(deletion("WO-0003"));
  excel.faults = [{ batch: excel.batches + 2, fault: { kind: "co-author", before: deletes("WriteOffs", "WO-0001") } }];
  await post(shown).catch(() => undefined);
  excel.faults = [];
  await post(shown);
  const cells = sheet.rowNumbers().flatMap((row) => sheet.columnsOfRow(row).map((column) => sheet.value(row, column)));
  expect(cells).toContain("ask Priya");
  expect((await read()).book.writeOffs.map(({ id }) => id)).toEqual(["WO-0002"]);
});

const sheetOfWriteOffs = ({ sheets }: Workbook) => {
  const sheet = sheets.find(({ name }) => name === "WriteOffs");
  if (!sheet) throw new Error("There is no sheet WriteOffs.");
  return sheet;
};
const nextRun = writeOff({ operation: "op-0", job: "J-101", amount: "300", nextBillingRun: true });
const consumed = 10;

test("a co-author deletes a row above the write-off that a bill consumes, after it was written: a note that moved up to its old place stays", async () => {
  const { excel } = await open(small);
  await posted(nextRun);
  const sheet = sheetOfWriteOffs(excel.workbook);
  excel.edit({ source: "Remote", trigger: "Unknown" }, () => sheet.setValue(1 + 3, consumed, "ask Priya"));
  const shown = await previewed(bill({ job: "J-101" }));
  excel.faults = [{ batch: excel.batches + 2, fault: { kind: "co-author", after: deletes("WriteOffs", "WO-0001") } }];
  expect(await post(shown)).toMatchObject({ kind: "posted" });
  expect([2, 3].map((row) => sheet.value(row, consumed))).toEqual([300, "ask Priya"]);
});

test.each([
  ["the first try mends it", []],
  ["the pane closes before that, and the second try mends it", [{ batch: 4, fault: { kind: "close-pane", applied: false } }]],
] as const)("a co-author deletes a row above the write-off that a bill consumes, just before it is written: nothing of ours is left below the table; %s", async (_, faults) => {
  const { excel } = await open(small);
  await posted(nextRun);
  const sheet = sheetOfWriteOffs(excel.workbook);
  const shown = await previewed(bill({ job: "J-101" }));
  const before = excel.batches;
  const deleted = { batch: 2, fault: { kind: "co-author", before: deletes("WriteOffs", "WO-0001") } } as const;
  excel.faults = [deleted, ...faults].map(({ batch, fault }) => ({ batch: before + batch, fault }));
  const first = post(shown);
  if (faults.length > 0) {
    while (!excel.paneClosed) await new Promise(setImmediate);
    await excel.reopen();
    excel.faults = [];
    expect(await post(shown)).toMatchObject({ kind: "already posted" });
  } else expect(await first).toMatchObject({ kind: "posted" });
  expect([2, 3].map((row) => [sheet.value(row, consumed), sheet.value(row, consumed + 1)])).toEqual([[300, "INV-0006"], ["", ""]]);
});
