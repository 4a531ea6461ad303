import { problemLines } from "../tables/rawTables";
import { deletes } from "../simulate/coAuthorActs";
import { deletion, type Journey, open, posted, read, reversal, small, writeOff } from "./journey";

// The log knows of a write-off whose row somebody deletes on the sheet: nothing else would ever tell of it.

const byHand = ({ excel }: Journey, id: string) => excel.edit({ source: "Local", trigger: "Unknown" }, (host) => deletes("WriteOffs", id)(host.workbook, host));
const told = async () => problemLines((await read()).problems);
const gone = (row: number, id: string, amount: string) =>
  `notice: Operations ${row} Operation: no row ${id} in table WriteOffs → the write-off ${id} of ${amount}, posted on 2026-04-30 12:00; its row was deleted by hand, and it no longer counts. If that was a mistake, put the row back; to take one back, reverse or delete it here`;
const first = writeOff({ invoice: "INV-0003", amount: "10" });
const second = writeOff({ invoice: "INV-0004", amount: "5.50", operation: "op-2" });

test("a write-off whose row is deleted by hand is told of by its id, amount and time", async () => {
  const journey = await open(small);
  await posted(first);
  await posted(second);
  expect(await told()).toEqual([]);
  byHand(journey, "WO-0004");
  expect((await told()).filter((line) => line.includes("Operation:"))).toEqual([gone(3, "WO-0004", "5.50")]);
});

test("whatever was deleted or reversed here, or was never ours, is nothing to tell of", async () => {
  const journey = await open(small);
  await posted(first);
  await posted(deletion("WO-0003"));
  expect((await told()).filter((line) => line.includes("Operation:"))).toEqual([]);
  await posted(writeOff({ invoice: "INV-0003", amount: "10", operation: "op-3" }));
  await posted(reversal({ writeOff: "WO-0003", operation: "op-4" }));
  byHand(journey, "WO-0001");
  expect((await told()).filter((line) => line.includes("Operation:"))).toEqual([]);
  // The id was taken by a second one after the first had been deleted here: it is that one which is gone now.
  byHand(journey, "WO-0003");
  expect((await told()).filter((line) => line.includes("Operation:"))).toEqual([gone(4, "WO-0003", "10.00")]);
});
