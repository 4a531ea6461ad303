import { type InParts, runInParts, runTakenBack } from "./inParts";
import { changesOfRows, faultsAt, tripsOf, wrongInParts } from "./playInParts";
import { changes, lost } from "./played";
import { decisions } from "./postings";
import { readyFor, wrongOf } from "./run";
import { strike } from "./stage";

// A run in three parts. Whatever single thing goes wrong at any of its round trips, pressed once more or gone on with after
// the pane was closed, it ends as a clean run does: nothing is posted twice, and nothing is left out. The same for taking it
// back. `npm run simulate` plays all changes of co-authors and all ways of losing something in all ways of going on.
// Approving, and money that came after all, are one posting each.

jest.setTimeout(180_000);
afterAll(strike);

// Turned away is turned away, whatever the code, and what was never done is the same as that.
const each = lost.filter((fault) => !("code" in fault) && !("after" in fault) && !("applied" in fault && !fault.applied));
const some = lost.filter((fault) => ["lose-reply", "break-off"].includes(fault.kind) || (fault.kind === "close-pane" && fault.applied));

test.each`
  because                                   | stageOf         | way  | faults  | acts
  ${"a run, pressed once more"}             | ${runInParts}   | ${0} | ${each} | ${changesOfRows}
  ${"a run, gone on with from its log"}     | ${runInParts}   | ${1} | ${some} | ${[]}
  ${"a run taken back, pressed once more"}  | ${runTakenBack} | ${0} | ${some} | ${[...changesOfRows.slice(0, 1), ...changesOfRows.slice(-1)]}
  ${"a run taken back, asked for anew"}     | ${runTakenBack} | ${1} | ${some} | ${[]}
`("every single fault at every round trip: $because", async ({ stageOf, way, faults, acts }: { stageOf: () => Promise<InParts>; way: 0 | 1; faults: typeof lost; acts: typeof changesOfRows }) => {
  const stage = await stageOf();
  const trips = await tripsOf(stage);
  // Two to open the pane, and three for each part.
  expect(trips).toBe(stage.parts * 3 + 2);
  const chosen = stage.ways[way];
  expect(chosen && (await wrongInParts(stage, chosen, faultsAt(trips, faults, acts)))).toEqual([]);
});

test.each(decisions.map((posting) => [posting.name, posting] as const))("every single fault at every round trip: %s", async (_, posting) => {
  const ready = await readyFor(posting);
  const schedules = faultsAt(ready.boundaries.batches, each, changes.slice(1, 4));
  expect(schedules.length).toBeGreaterThan(40);
  expect(await wrongOf(ready, schedules)).toEqual([]);
});
