/** Chance that can be repeated: the same seed gives the same ledger. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  percent(cases: number): boolean;
}

/** Xorshift: 32 bits of state are plenty for a ledger that only has to look like one. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    percent: (cases) => next() * 100 < cases,
  };
}
