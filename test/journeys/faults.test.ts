import { post } from "../../src/session/post";
import type { Proposal } from "../../src/session/proposal";
import { everyFault } from "./faultRuns";
import { open, previewed, read, reversal, small, writeOff } from "./journey";

const readings = [1, 2];
const proposals: readonly (readonly [string, Proposal, Proposal | null])[] = [
  ["the first write-off, which makes the log", writeOff({ invoice: "INV-0002", amount: "all" }), null],
  ["a write-off under an older one", writeOff({ job: "J-101", amount: "1200", operation: "op-2" }), writeOff({ invoice: "INV-0003", amount: "10" })],
  ["a reversal", reversal({ writeOff: "WO-0002" }), writeOff({ invoice: "INV-0003", amount: "10" })],
];

everyFault(proposals);

test.each(readings.flatMap((batch) => (["reject", "lose-reply", "break-off"] as const).map((kind) => [batch, kind] as const)))(
  "batch %i of a first reading fails (%s): nothing is written, and the next reading succeeds", async (batch, kind) => {
    const { excel, before, text } = await open(small);
    excel.faults = [{ batch, fault: { kind } }];
    await expect(read()).rejects.toThrow();
    expect(text()).toBe(before);
    await expect(read()).resolves.toBeDefined();
  });

test("one posting, one lost answer, one second try: one entry", async () => {
  const journey = await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  journey.excel.faults = [{ batch: 4, fault: { kind: "lose-reply" } }];
  await expect(post(shown)).rejects.toMatchObject({ code: "ServiceBusy" });
  expect(await post(shown)).toEqual({ kind: "already posted", ids: ["WO-0003"] });
  expect(journey.text().match(/\| op-1$/gm)).toHaveLength(1);
});

test("somebody is typing into a cell: the posting waits or is refused by name, and a second try posts once", async () => {
  const journey = await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  journey.excel.faults = [{ batch: 4, fault: { kind: "cell-edit" } }];
  await expect(post(shown)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(journey.text()).toBe(journey.before);
  expect(await post(shown)).toMatchObject({ kind: "posted", ids: ["WO-0003"] });
});
