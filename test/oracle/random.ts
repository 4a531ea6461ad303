/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
  /** Whole, from the first to the last, both included. */
  readonly whole: (first: number, last: number) => number;
  readonly chance: (likelihood: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** Mulberry32: 32 bits of state, plenty for books of forty rows. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    whole,
    chance: (likelihood) => next() < likelihood,
    pick: (values) => {
      const [value] = values.slice(whole(0, values.length - 1)).map((picked) => ({ picked }));
      if (!value) throw new Error("There is nothing to pick from.");
      return value.picked;
    },
  };
}
