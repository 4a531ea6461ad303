import { postings } from "./postings";
import { readyFor, wrongOf } from "./run";
import { oneFault } from "./schedules";
import { strike } from "./stage";

// Whatever single thing goes wrong at any round trip of a posting, of its impatient second try or of the pane's opening
// again: the workbook is that of one clean run, with whatever a co-author did meanwhile.

jest.setTimeout(180_000);
afterAll(strike);

test.each(postings.map((posting) => [posting.name, posting] as const))("%s: every single fault at every round trip", async (_, posting) => {
  const ready = await readyFor(posting);
  const schedules = oneFault(ready.boundaries);
  expect(schedules.length).toBeGreaterThan(200);
  expect(await wrongOf(ready, schedules)).toEqual([]);
});
