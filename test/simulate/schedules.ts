import { post } from "../../src/session/post";
import type { Fault } from "../excel-host/faults";
import { actionType } from "../excel-host/protocol/wire";
import type { Chance } from "../domain/random";
import { begin, read, type Stage } from "./stage";
import { type Change, changes, charge, coAuthored, lost, type Strike, struck } from "./played";
import { play } from "./play";

/** The round trips of a posting, its second try and its reopening, when nothing goes wrong; and where the writing one can break off. */
export interface Boundaries {
  readonly batches: number;
  readonly writing: number;
  readonly places: readonly number[];
}

export async function boundariesOf(stage: Stage): Promise<Boundaries> {
  const { batches } = await play(stage, []);
  const writing: { at: number; places: number[] } = { at: 0, places: [] };
  let batch = 0;
  await begin(stage, (_, { Actions, ObjectPaths }) => {
    batch += 1;
    const places = Actions.flatMap(({ ActionType, ObjectPathId }, at) => {
      const made = ActionType === actionType.instantiate && ObjectPaths[ObjectPathId]?.Name === "Add";
      return made || (ActionType !== actionType.instantiate && ActionType !== actionType.query) ? [at + 1] : [];
    });
    if (places.length > writing.places.length) Object.assign(writing, { at: batch, places });
    return undefined;
  });
  await post(stage.shown);
  await read();
  return { batches, writing: writing.at, places: writing.places };
}

/** Every single fault at every round trip, and every action after which the writing can break off. */
export function oneFault({ batches, writing, places }: Boundaries): readonly (readonly Strike[])[] {
  const trips = Array.from({ length: batches }, (_, at) => at + 1);
  return [
    ...trips.flatMap((batch) => lost.map((fault) => [struck(batch, fault)])),
    ...places.map((after) => [struck(writing, { kind: "break-off", after })]),
    // What is done after one round trip is done before the next.
    ...trips.flatMap((batch) => changes.map((change) => [coAuthored(batch, change, "before")])),
    [coAuthored(1, charge, "before")],
  ];
}

/** Every two faults, of which one loses something, at different round trips: a fault may add some, and so there is one more than without. */
export function twoFaults({ batches }: Boundaries): readonly (readonly Strike[])[] {
  const trips = Array.from({ length: batches + 2 }, (_, at) => at + 1);
  const pairs = trips.flatMap((one) => trips.filter((other) => other > one).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => [
    ...lost.flatMap((fault) => lost.map((second) => [struck(one, fault), struck(other, second)])),
    ...lost.flatMap((fault) => changes.flatMap((change) => [
      [struck(one, fault), coAuthored(other, change, "before")],
      [coAuthored(one, change, "before"), struck(other, fault)],
    ])),
  ]);
}

/** One to four faults wherever chance puts them, at most one of them a co-author's change. */
export function randomFaults({ whole, one, once }: Chance, { batches, writing, places }: Boundaries): readonly Strike[] {
  const trip = () => whole(1, batches + 4);
  const strikes = Array.from({ length: whole(1, 4) }, () => {
    const at = once(3) ? writing : trip();
    return once(4) ? struck(at, { kind: "break-off", after: one(places as [number]) }) : struck(at, one(lost as [Fault]));
  });
  return once(2) ? strikes : [...strikes.slice(1), coAuthored(trip(), one(changes as [Change]), once(2) ? "before" : "after")];
}
