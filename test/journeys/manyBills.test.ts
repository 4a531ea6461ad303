import { post } from "../../src/session/post";
import { proposeBill } from "../../src/session/proposeBill";
import { proposeSendings } from "../../src/session/proposeInvoice";
import { workbookFromText } from "../workbooks/workbookFromText";
import { open, previewed, read } from "./journey";

// A billing run of many jobs: however many there are, it takes the round trips of one.

const desk = { operation: "op-1", date: "2026-04-30", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;

const tables: Readonly<Record<string, string>> = {
  Jobs: "Job | Customer | Last billed | Brought forward | To bill | Balance",
  Timesheet: "Entry | Date | Job | Charge | Invoice",
  Invoices: "Invoice | Date | Due | Customer | Job | Style | Status | Net | Tax | Total | Balance",
  InvoiceLines: "Line | Invoice | Type | Job | Entry | Description | Net | Tax | Gross",
};

function firm(jobs: number): string {
  const all = Array.from({ length: jobs }, (_, at) => at + 1);
  const rows: Readonly<Record<string, readonly string[]>> = {
    Jobs: all.map((at) => `J-${at} | C-1 | | 0 | 1000 | 1000`),
    Timesheet: all.flatMap((at) => [`T-${at} | 2026-04-07 | J-${at} | 600 |`, `U-${at} | 2026-04-08 | J-${at} | 400 |`]),
  };
  return Object.entries(tables).map(([name, headings]) => `sheet ${name}\n\ntable ${name} at A1\n${[headings, ...(rows[name] ?? [])].join("\n")}\n`).join("\n");
}

test.each([1, 200])("%i jobs: billed in three round trips, and sent in three", async (jobs) => {
  const ids = Array.from({ length: jobs }, (_, at) => ({ job: `J-${at + 1}`, billNow: "" }));
  const { excel } = await open(workbookFromText(firm(jobs)));
  const shown = await previewed(proposeBill({ ...desk, upTo: "", style: "Detailed", jobs: ids }));
  expect(excel.batches).toBe(2);
  const posted = await post(shown);
  expect(posted).toMatchObject({ kind: "posted" });
  expect(excel.batches).toBe(5);
  const keys = posted.kind === "posted" ? posted.ids : [];
  expect(keys.length).toBe(jobs);

  const sending = await previewed(proposeSendings({ ...desk, operation: "op-2", keys }));
  const before = excel.batches;
  expect(await post(sending)).toMatchObject({ kind: "posted" });
  expect(excel.batches - before).toBe(3);
  const { book } = await read();
  expect(book.invoices.filter(({ stored }) => stored.status === "Sent" && stored.total === 1000_00).length).toBe(jobs);
  expect(book.lines.length).toBe(2 * jobs);
  expect(book.jobs.filter(({ stored }) => stored.toBill === 0 && stored.balance === 1000_00).length).toBe(jobs);
});

test("of several invoices all are sent or none: the first that cannot be answers", async () => {
  await open(workbookFromText(firm(2)));
  const run = await post(await previewed(proposeBill({ ...desk, upTo: "", style: "Summary", jobs: [{ job: "J-1", billNow: "" }, { job: "J-2", billNow: "" }] })));
  const [first = "", second = ""] = run.kind === "posted" ? run.ids : [];
  await post(await previewed(proposeSendings({ ...desk, operation: "op-2", keys: [second] })));
  await expect(previewed(proposeSendings({ ...desk, operation: "op-3", keys: [first, second] }))).rejects.toThrow(`${second} is Sent already.`);
  expect((await read()).book.invoiceOf.get(first)?.stored.status).toBe("Open");
});
