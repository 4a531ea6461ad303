import { post } from "../../src/session/post";
import { writeCells } from "../excel-host/host/writeCells";
import { type Journey, open, posted, previewed, read, reversal, small, writeOff } from "./journey";

/** Types into a cell of a sheet, as a co-author does: "Invoices!N3". */
function type({ excel }: Journey, address: string, value: string | number): void {
  const [, name = "", letter = "", row = ""] = /^(\w+)!([A-Z])(\d+)$/.exec(address) ?? [];
  const sheet = excel.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  const area = { row: Number(row) - 1, column: letter.charCodeAt(0) - 65, rows: 1, columns: 1 };
  excel.edit({ source: "Remote", trigger: "Unknown" }, (host) => writeCells(host, sheet, area, [[value]], "a co-author"));
}

const ofInvoice = writeOff({ invoice: "INV-0002", amount: "59.64" });
const ofJob = writeOff({ job: "J-101", amount: "1200" });
const back = reversal({ writeOff: "WO-0002" });

test.each`
  because                                            | proposal     | cell              | value
  ${"the balance of the invoice"}                    | ${ofInvoice} | ${"Invoices!N3"}  | ${300}
  ${"its status"}                                    | ${ofInvoice} | ${"Invoices!G3"}  | ${"Cancelled"}
  ${"its lines"}                                     | ${ofInvoice} | ${"InvoiceLines!L6"} | ${300}
  ${"a payment of it"}                               | ${ofInvoice} | ${"Payments!H3"}  | ${659.64}
  ${"the balance of its job"}                        | ${ofInvoice} | ${"Jobs!K3"}      | ${1}
  ${"what its job is called"}                        | ${ofInvoice} | ${"Jobs!C3"}      | ${"Waiting room, green"}
  ${"its customer"}                                  | ${ofInvoice} | ${"Invoices!D3"}  | ${"C-011"}
  ${"its key"}                                       | ${ofInvoice} | ${"Invoices!A3"}  | ${"INV-0099"}
  ${"an hour of the job"}                            | ${ofJob}     | ${"Timesheet!I8"} | ${360}
  ${"a policy"}                                      | ${ofJob}     | ${"Policies!B2"}  | ${0.15}
  ${"the day through which the books are locked"}    | ${ofJob}     | ${"Policies!A7"}  | ${"periodLockDate"}
  ${"the amount of the write-off that is reversed"}  | ${back}      | ${"WriteOffs!F3"} | ${30}
  ${"its status"}                                    | ${back}      | ${"WriteOffs!M3"} | ${"Reversed"}
`("stale when somebody changes $because ($cell) after the preview; nothing is written", async ({ proposal, cell, value }) => {
  const journey = await open(small);
  const shown = await previewed(proposal);
  type(journey, cell, value);
  const before = journey.text();
  expect((await post(shown)).kind).toBe("stale");
  expect(journey.text()).toBe(before);
  expect(journey.excel.batches).toBe(3);
});

test("what somebody changes elsewhere does not make a preview stale", async () => {
  const journey = await open(small);
  const shown = await previewed(ofInvoice);
  type(journey, "Invoices!N4", 149);
  type(journey, "Customers!B2", "Mill Street Dental");
  expect((await post(shown)).kind).toBe("posted");
});

test("a stale preview says what would change now, and that can be posted under the same operation", async () => {
  const journey = await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0002", amount: "all" }));
  type(journey, "Payments!H3", 400);
  const answer = await post(shown);
  if (answer.kind !== "stale" || answer.now.kind !== "preview") throw new Error(`This should be stale, and is ${answer.kind}.`);
  expect(answer.before).toBe(shown);
  expect(await post(answer.now)).toMatchObject({ kind: "posted", ids: ["WO-0003"] });
  expect((await read()).book.writeOffs.at(-1)?.amount).toBe(259_64);
});

test("two previews of one operation make one entry; of two operations, the second is stale", async () => {
  const journey = await open(small);
  const [first, again, other] = [await previewed(ofInvoice), await previewed(ofInvoice), await previewed(writeOff({ invoice: "INV-0002", amount: "59.64", operation: "op-2" }))];
  expect((await post(first)).kind).toBe("posted");
  const text = journey.text();
  expect(await post(again)).toEqual({ kind: "already posted", ids: ["WO-0003"] });
  expect((await post(other)).kind).toBe("stale");
  expect(journey.text()).toBe(text);
});

test("a lost answer, then a stale preview posted again under its operation: still one entry", async () => {
  const journey = await open(small);
  const shown = await previewed(ofInvoice);
  journey.excel.faults = [{ batch: 4, fault: { kind: "lose-reply" } }];
  await expect(post(shown)).rejects.toThrow();
  type(journey, "Payments!H3", 200);
  expect((await post(shown)).kind).toBe("already posted");
  expect((await read()).book.writeOffs).toHaveLength(3);
});

test("what was refused at the preview is never posted", async () => {
  await open(small);
  await posted(back);
  await expect(previewed(reversal({ writeOff: "WO-0002", operation: "op-3" }))).rejects.toThrow("WO-0002 and WO-0003 already cancel each other out.");
});
