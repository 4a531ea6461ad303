import { seed } from "../domain/random";
import { postings } from "./postings";
import { randomOf, type Ready, readyFor, wrongOf } from "./run";
import { strike } from "./stage";

// Up to four faults wherever chance puts them: a thousand schedules in all.

jest.setTimeout(180_000);

const ready: Ready[] = [];
const atOnce = 100;

beforeAll(async () => {
  for (const posting of postings) ready.push(await readyFor(posting));
});
afterAll(strike);

test.each(Array.from({ length: 10 }, (_, at) => seed + at * atOnce))(
  `${atOnce} random schedules leave the workbook of one clean run (SEED=%i repeats them)`, async (from) => {
    const wrong: string[] = [];
    for (let at = from; at < from + atOnce; at += 1) {
      const { ready: chosen, schedule } = randomOf(ready, at);
      for (const found of await wrongOf(chosen, [schedule])) wrong.push(`SEED=${at}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
