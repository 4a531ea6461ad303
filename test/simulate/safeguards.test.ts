import { postings } from "./postings";
import { type Ready, readyFor, wrongOf } from "./run";
import { without, type Safeguard } from "./safeguards";
import { oneFault } from "./schedules";
import { strike } from "./stage";

// Each safeguard earns its place: with one of them left out some schedule of a single fault goes wrong, and with all of them none.

jest.setTimeout(120_000);

let ready: Ready;

beforeAll(async () => {
  const bill = postings.find(({ name }) => name === "bill");
  if (!bill) throw new Error("No bill is played.");
  ready = await readyFor(bill);
});
afterAll(strike);

const schedules = () => oneFault(ready.boundaries).filter(([first], at) => at % 3 === 0 || first?.change !== undefined && first.batch <= 2);

test.each`
  because                                                              | off                   | goesWrong
  ${"a second try is known by the operation that the form carries"}    | ${"operation id"}     | ${true}
  ${"what was half done is finished from the log"}                     | ${"Operations log"}   | ${true}
  ${"a row that somebody changed is not written over"}                 | ${"stale check"}      | ${true}
  ${"rows that moved at that moment are found and mended"}             | ${"read-back"}        | ${true}
  ${"with all of them nothing goes wrong"}                             | ${null}               | ${false}
`("$because ($off left out: $goesWrong)", async ({ off, goesWrong }: { off: Safeguard | null; goesWrong: boolean }) => {
  const wrong = await wrongOf(ready, schedules(), without(off));
  expect(wrong.length > 0).toBe(goesWrong);
});
