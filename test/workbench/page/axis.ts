/** How the rows or the columns of a sheet lie one after the other, in pixels. Those of size 0 are hidden. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  size(index: number): number;
  /** Where one begins. */
  start(index: number): number;
  /** Which one lies at a distance from the beginning; never a hidden one, unless all that follow are. */
  at(distance: number): number;
}

/** An axis on which all are alike but for a few. */
export function axisOf(count: number, usual: number, others: ReadonlyMap<number, number>): Axis {
  const odd = [...others.keys()].filter((index) => index < count).sort((one, other) => one - other);
  // How much longer than usual all is up to and including each of the odd ones.
  const extra: number[] = [];
  for (const index of odd) extra.push((extra[extra.length - 1] ?? 0) + (others.get(index) ?? usual) - usual);

  const start = (index: number) => index * usual + (extra[countBelow(odd, index) - 1] ?? 0);
  const at = (distance: number) => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { count, total: start(count), size: (index) => others.get(index) ?? usual, start, at };
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
