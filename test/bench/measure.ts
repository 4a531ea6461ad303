/** One thing to measure. */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** CPU time in milliseconds: on a shared machine the clock on the wall counts what others do. */
function cpuOf(run: () => unknown): number {
  // What others left behind is cleared away, but no more: a full collection would throw away compiled code too.
  globalThis.gc?.({ type: "minor" });
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  if (result === undefined) throw new Error("A measured task must give a result, or it may be optimised away.");
  return (user + system) / 1000;
}

/** How often everything is done, and how often before that only to warm up: code that has run a little runs faster. */
export interface Rounds {
  readonly warming: number;
  readonly counted: number;
}

/**
 * Does all tasks by turns, round after round: what disturbs one disturbs its neighbours.
 *
 * @returns The milliseconds of every round by task, in the order of the tasks.
 */
export function measured(tasks: readonly Task[], { warming, counted }: Rounds): readonly (readonly number[])[] {
  const times = tasks.map((): number[] => []);
  for (let round = -warming; round < counted; round += 1) {
    tasks.forEach(({ run }, at) => {
      const time = cpuOf(run);
      if (round >= 0) times[at]?.push(time);
    });
  }
  return times;
}

/** The median over the rounds of what one task takes for each unit that another takes. */
export const ratioOf = (times: readonly number[], others: readonly number[]): number =>
  median(times.map((time, at) => time / (others[at] ?? Number.NaN)));

/** How time grows with rows: 1 is in proportion, 2 is with the square. */
export const growthOf = (from: { readonly rows: number; readonly time: number }, to: { readonly rows: number; readonly time: number }): number =>
  Math.log(to.time / from.time) / Math.log(to.rows / from.rows);
