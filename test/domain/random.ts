/** Chance that can be repeated: the same seed gives the same run. */
export interface Chance {
  readonly seed: number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  one<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True once in `of` times. */
  once(of: number): boolean;
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

/**
 * The seed of this run; SEED=123 repeats one, SEED=new takes one that nobody has tried. A change is judged by the same
 * cases as the one before it. Every random test has the seed in its name, so a failure tells it.
 */
export const seed = process.env.SEED === "new" ? Date.now() % 1_000_000_007 : Number(process.env.SEED ?? 20_260_430);

/** How often a property is tried: a run that repeats the tests many times over says FEWER=20 for a twentieth. */
export const tries = (usual: number): number => Math.ceil(usual / Number(process.env.FEWER ?? 1));

export function chance(from: number = seed): Chance {
  let state = from >>> 0;
  // Mulberry32: small, quick, and good enough to find what a table of examples misses.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    seed: from,
    whole,
    one: (items) => items[whole(0, items.length - 1)] ?? items[0],
    once: (of) => whole(1, of) === 1,
    shuffled(items) {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = whole(0, at);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed;
    },
  };
}
