import { post } from "../../src/session/post";
import { open, posted, previewed, read, small, writeOff } from "./journey";

// What is said of single faults; test/simulate plays all of them.

const readings = [1, 2];
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

test("what was cut off is finished when the book is next opened, without a second try, and told as a notice", async () => {
  const { excel } = await open(small);
  await posted(writeOff({ invoice: "INV-0003", amount: "10" }));
  const shown = await previewed(writeOff({ invoice: "INV-0002", amount: "59.64", operation: "op-2" }));
  excel.faults = [{ batch: excel.batches + 2, fault: { kind: "break-off" } }];
  await expect(post(shown)).rejects.toThrow();
  excel.faults = [];
  const { problems } = await read();
  expect(problems.map(({ found, expected }) => [found, expected])).toContainEqual(["Begun", "Done; the posting was cut off and has now been finished"]);
  expect((await read()).log.map(({ state }) => state)).toEqual(["Done", "Done"]);
});
