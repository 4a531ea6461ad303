import { chance } from "../domain/random";
import { asShipped, play, References, type Switched } from "./play";
import type { Strike } from "./played";
import type { Posting } from "./postings";
import { type Boundaries, boundariesOf, randomFaults } from "./schedules";
import { type Stage, stageOf } from "./stage";

/** A posting that is ready to be played, again and again. */
export interface Ready {
  readonly stage: Stage;
  readonly references: References;
  readonly boundaries: Boundaries;
}

export async function readyFor(posting: Posting): Promise<Ready> {
  const stage = await stageOf(posting);
  return { stage, references: new References(stage), boundaries: await boundariesOf(stage) };
}

/** Plays schedules and tells what was wrong, in words. */
export async function wrongOf({ stage, references }: Ready, schedules: Iterable<readonly Strike[]>, how: Switched = asShipped): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const schedule of schedules) {
    const found = await playedWrong(stage, references, schedule, how);
    if (found !== null) wrong.push(found);
  }
  return wrong;
}

async function playedWrong(stage: Stage, references: References, schedule: readonly Strike[], how: Switched): Promise<string | null> {
  try {
    return await references.wrong(schedule, await play(stage, schedule, how));
  } catch (failure) {
    return `${stage.posting.name}: the workbook can no longer be read: ${failure instanceof Error ? failure.message : String(failure)}`;
  }
}

/** A posting and its schedule, as one seed gives them. */
export function randomOf(ready: readonly Ready[], seed: number): { readonly ready: Ready; readonly schedule: readonly Strike[] } {
  const random = chance(seed);
  const chosen = random.one(ready as [Ready]);
  return { ready: chosen, schedule: randomFaults(random, chosen.boundaries) };
}
