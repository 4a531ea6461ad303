import { post } from "../../src/session/post";
import type { WireBatch } from "../excel-host/protocol/wire";
import { actionType, pathType } from "../excel-host/protocol/wire";
import { firmOf } from "./manyRows";
import { open, posted, previewed, small, writeOff } from "./journey";

const proposal = writeOff({ invoice: "I1", amount: "40" });

const objectsIn = ({ ObjectPaths }: WireBatch) => Object.values(ObjectPaths).length;

/** How many objects of a batch are a table or reached from one, by the name or id that the table was asked for with. */
function objectsByTable({ ObjectPaths }: WireBatch): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const tableOf = (path: number): string | undefined => {
    const { Name, ParentObjectPathId: parent, ArgumentInfo, ObjectPathType } = ObjectPaths[path] ?? { Name: "", ObjectPathType: 0 };
    if (parent === undefined) return undefined;
    const isItem = ObjectPaths[parent]?.Name === "Tables" && ObjectPathType === pathType.indexer;
    return isItem ? String(ArgumentInfo?.Arguments?.[0]) : (tableOf(parent) ?? (Name === "Add" ? "new" : undefined));
  };
  for (const path of Object.keys(ObjectPaths)) {
    const table = tableOf(Number(path));
    if (table !== undefined) counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}

test.each([10, 1_000, 50_000])("%i rows: the first reading takes two round trips, a posting three", async (rows) => {
  const { excel } = await open(firmOf(rows));
  const shown = await previewed(proposal);
  expect(excel.batches).toBe(2);
  expect((await post(shown)).kind).toBe("posted");
  expect(excel.batches).toBe(5);
  expect((await post(await previewed(writeOff({ invoice: "I1", amount: "1", operation: "op-2" })))).kind).toBe("posted");
  expect(excel.batches).toBe(10);
});

test("the number of objects and actions of a posting does not grow with the rows", async () => {
  const counts: (readonly number[])[] = [];
  for (const rows of [10, 2_000]) {
    const { excel } = await open(firmOf(rows));
    const batches: WireBatch[] = [];
    excel.faults = (_, batch) => void batches.push(batch);
    await posted(proposal);
    counts.push(batches.map((batch) => batch.Actions.length + objectsIn(batch)));
  }
  expect(counts[0]).toEqual(counts[1]);
});

test("a posting makes few objects for each table that it touches, and for a log that it makes", async () => {
  const { excel } = await open(small);
  const batches: WireBatch[] = [];
  excel.faults = (_, batch) => void batches.push(batch);
  await posted(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  expect(batches.map((batch) => Math.max(0, ...Object.values(objectsByTable(batch))))).toEqual([0, 3, 15, 26, 15]);
});

test("the batch that writes asks for nothing back", async () => {
  const { excel } = await open(small);
  const batches: WireBatch[] = [];
  excel.faults = (_, batch) => void batches.push(batch);
  await posted(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  expect(batches[3]?.Actions.filter(({ ActionType }) => ActionType === actionType.query)).toEqual([]);
});
