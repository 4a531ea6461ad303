import { post } from "../../src/session/post";
import type { FaultChooser } from "../excel-host/faults";
import { begin, inTurn, type Poster, read, type Stage } from "./stage";
import { type Strike, told } from "./played";

export type Outcome = "posted" | "already posted" | "stale" | "refused" | "failed" | "waits" | "read";

/** What came of a schedule: the tries with the same preview, the pane opened again, and the workbook after it. */
export interface Played {
  /** Two, and more while a person is told that nobody knows what became of the last. */
  readonly tries: readonly Outcome[];
  readonly says: string;
  /** How the cells look; asked only where nobody else changed them, because it takes long to tell. */
  readonly looks: string;
  /** How many round trips there were at which something could go wrong. */
  readonly batches: number;
}

export interface Switched {
  readonly poster: Poster;
  /** The operation under which the second try goes: that of the form, unless the id is switched off. */
  readonly secondOperation: string;
}

export const asShipped: Switched = { poster: post, secondOperation: "op-1" };

/** So often is a workbook opened that does not open, before nothing goes wrong any more. */
const openings = 4;

const mostTries = 4;
const isUnknown = (outcome: Outcome | undefined) => outcome === "failed" || outcome === "waits";

/** Plays a schedule: the posting, the impatient second try, the pane opened again. */
export async function play(stage: Stage, schedule: readonly Strike[], { poster, secondOperation }: Switched = asShipped): Promise<Played> {
  let batches = 0;
  let isUnanswered = false;
  const faults: FaultChooser = () => {
    batches += 1;
    const met = schedule.filter(({ batch }) => batch === batches).map(({ fault }) => fault);
    isUnanswered ||= met.some(({ kind }) => kind === "never-answer" || kind === "close-pane");
    return met;
  };
  const { excel, shown, workbook, posting } = stage;
  const attempt = async (done: Promise<{ readonly kind: Outcome }>) => {
    isUnanswered = false;
    const outcome = await outcomeOf(done, () => isUnanswered);
    if (excel.paneClosed) await excel.reopen();
    excel.faults = faults;
    return outcome;
  };

  await begin(stage, faults);
  const tries = [await attempt(poster(shown))];
  const again = secondOperation === "op-1" ? shown : { ...shown, proposal: posting.under(secondOperation), proposed: { ...shown.proposed, plan: { ...shown.proposed.plan, operation: secondOperation } } };
  do tries.push(await attempt(poster(again)));
  while (tries.length < mostTries && isUnknown(tries.at(-1)));
  excel.use(workbook);
  excel.faults = faults;
  for (let times = 0; times < openings; times += 1) if ((await attempt(read().then(() => ({ kind: "read" })))) === "read") break;
  excel.faults = [];
  await read();
  return { tries, says: stage.says(), looks: isAlone(schedule) ? stage.looks() : "", batches };
}

/** True where no co-author changes anything: then cells must look as after a clean run as well. */
const isAlone = (schedule: readonly Strike[]) => schedule.every(({ change }) => change === undefined);

/** What becomes of something that may never be answered: it waits once the answer is due and nothing is left to run. */
export async function outcomeOf(done: Promise<{ readonly kind: Outcome }>, isUnanswered: () => boolean): Promise<Outcome> {
  let outcome: Outcome | undefined;
  done.then(({ kind }) => void (outcome = kind), () => void (outcome = "failed"));
  for (let idle = 0; outcome === undefined && idle < 10; idle += isUnanswered() ? 1 : 0) await new Promise(setImmediate);
  return outcome ?? "waits";
}

/** The workbooks that are right after a posting among a co-author's changes, each made once. */
export class References {
  private readonly known = new Map<string, { readonly says: string; readonly looks: string } | null>();

  constructor(private readonly stage: Stage) {}

  /** Why what was played is wrong, or null. */
  async wrong(schedule: readonly Strike[], { tries, says, looks, batches }: Played): Promise<string | null> {
    const changes = schedule.filter(({ change, batch }) => change && batch <= batches).sort((a, b) => a.batch - b.batch || order(a) - order(b));
    const isPosted = tries.some((outcome) => outcome === "posted" || outcome === "already posted");
    const isRefused = tries.at(-1) === "stale" || tries.at(-1) === "refused";
    // What was there before the second reading is what the posting was reckoned on.
    const seen = changes.filter(({ batch, change }) => batch === 1 && change?.when === "before").length;
    const places = [...changes.map((_, at) => at), changes.length].filter((at) => at >= seen);
    for (const at of isPosted ? places : isRefused ? [null] : [...places, null]) {
      const right = await this.inTurn(changes, at);
      if (right?.says === says && (!isAlone(schedule) || right.looks === looks)) return null;
    }
    return `${this.stage.posting.name}, ${told(schedule)}: the tries were ${tries.join(", ")}, and the workbook is that of no clean run`;
  }

  private async inTurn(changes: readonly Strike[], at: number | null) {
    const key = `${changes.map(({ change }) => change?.name).join("\n")}\n${at}`;
    if (!this.known.has(key)) {
      const says = await inTurn(this.stage, changes.flatMap(({ change }) => (change ? [change.act] : [])), at);
      this.known.set(key, says === null ? null : { says, looks: changes.length === 0 ? this.stage.looks() : "" });
    }
    return this.known.get(key) ?? null;
  }
}

const order = ({ change }: Strike) => (change?.when === "after" ? 1 : 0);

