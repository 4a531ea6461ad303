import { parseArgs } from "node:util";
import { chance } from "../domain/random";
import { runInParts, runTakenBack } from "./inParts";
import { allChanges, faultsAt, tripsOf, wrongInParts } from "./playInParts";
import { lost, type Strike, told } from "./played";
import { decisions, postings } from "./postings";
import { randomOf, type Ready, readyFor, wrongOf } from "./run";
import { safeguards, without } from "./safeguards";
import { oneFault, twoFaults } from "./schedules";

// npm run simulate: every single and every double fault, then as many random ones as fit in the time, then what each
// safeguard is good for. --minutes N for the random ones, --seed S to begin elsewhere, --replay S for one schedule,
// --share 2/3 for the second third of the double faults.

const { values: asked } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" }, replay: { type: "string" }, share: { type: "string", default: "1/1" } },
});

const print = (...cells: readonly (string | number)[]) => void process.stdout.write(`${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(48) : String(cell).padStart(12))).join("")}\n`);

function tellWrong(wrong: readonly string[]): number {
  for (const found of wrong.slice(0, 20)) print(`  ${found}`);
  return wrong.length;
}

async function replay(all: readonly Ready[], seed: number): Promise<number> {
  const { ready, schedule } = randomOf(all, seed);
  print(`${ready.stage.posting.name}, ${told(schedule)}`);
  return tellWrong(await wrongOf(ready, [schedule]));
}

async function byPosting(title: string, all: readonly Ready[], schedulesOf: (ready: Ready) => readonly (readonly Strike[])[]): Promise<number> {
  let violations = 0;
  print(title, "schedules", "violations");
  for (const ready of all) {
    const schedules = schedulesOf(ready);
    const wrong = await wrongOf(ready, schedules);
    print(`  ${ready.stage.posting.name}`, schedules.length, wrong.length);
    violations += tellWrong(wrong);
  }
  return violations;
}

/** A month-end run of three parts and the taking back of it: every single fault, in every way of going on. */
async function runs(): Promise<number> {
  let violations = 0;
  print("one fault in a run of three parts", "schedules", "violations");
  for (const stageOf of [runInParts, runTakenBack]) {
    const stage = await stageOf();
    const schedules = faultsAt(await tripsOf(stage), lost, allChanges);
    for (const way of stage.ways) {
      const wrong = await wrongInParts(stage, way, schedules);
      print(`  ${stage.name}, ${way.name}`, schedules.length, wrong.length);
      violations += tellWrong(wrong);
    }
  }
  return violations;
}

async function random(all: readonly Ready[], minutes: number, seed: number): Promise<number> {
  const end = performance.now() + minutes * 60_000;
  let [at, violations] = [0, 0];
  for (; performance.now() < end; at += 1) {
    const { ready, schedule } = randomOf(all, seed + at);
    violations += tellWrong((await wrongOf(ready, [schedule])).map((found) => `--replay ${seed + at}: ${found}`));
  }
  print(`random, from seed ${seed}`, at, violations);
  return violations;
}

async function main(): Promise<number> {
  const all: Ready[] = [];
  for (const posting of [...postings, ...decisions]) all.push(await readyFor(posting));
  if (asked.replay !== undefined) return replay(all, Number(asked.replay));

  const [share = 1, shares = 1] = asked.share.split("/").map(Number);
  let violations = await byPosting("one fault", all, ({ boundaries }) => oneFault(boundaries));
  violations += await runs();
  violations += await byPosting("two faults", all, ({ boundaries }) => chance(1).shuffled(twoFaults(boundaries)).filter((_, at) => at % shares === share - 1));
  violations += await random(all, Number(asked.minutes), Number(asked.seed));
  print("one fault, with a safeguard left out", "schedules", "violations");
  for (const off of safeguards)
    for (const ready of all) {
      const schedules = oneFault(ready.boundaries);
      print(`  ${off}: ${ready.stage.posting.name}`, schedules.length, (await wrongOf(ready, schedules, without(off))).length);
    }
  return violations;
}

void main().then((violations) => process.exit(violations === 0 ? 0 : 1));
