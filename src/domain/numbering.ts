/**
 * Numbers for ids, so that an id is looked up once and what belongs to it is found by counting. The rows of the book
 * have the numbers of their places; an owner whose own row could not be read gets a number after them.
 */
export interface Numbering {
  of(id: string): number | undefined;
  /** The number of an id, a new one if it has none yet. */
  give(id: string): number;
  count(): number;
}

export function numbering(rows: readonly { readonly id: string }[]): Numbering {
  const numbers = new Map<string, number>();
  rows.forEach(({ id }, at) => numbers.set(id, at));
  let next = rows.length;
  return {
    of: (id) => numbers.get(id),
    give(id) {
      const found = numbers.get(id);
      if (found !== undefined) return found;
      numbers.set(id, next);
      next += 1;
      return next - 1;
    },
    count: () => next,
  };
}

/** Rows by whom they belong to. */
export interface Owned<Row> {
  /** For each row its owner's number, `nobody` where it has none. */
  readonly owners: Int32Array;
  rowsOf(owner: number | undefined): readonly Row[];
}

export const nobody = -1;

export function owned<Row>(rows: readonly Row[], owner: (row: Row) => string | null, numbers: Numbering): Owned<Row> {
  const owners = new Int32Array(rows.length);
  rows.forEach((row, at) => {
    const id = owner(row);
    owners[at] = id === null ? nobody : numbers.give(id);
  });
  return ownedBy(rows, owners, numbers);
}

/** The same for owners that are known already. */
export function ownedBy<Row>(rows: readonly Row[], owners: Int32Array, numbers: Numbering): Owned<Row> {
  let chains: Chains | undefined;
  return {
    owners,
    rowsOf: (number = nobody) => follow(rows, (chains ??= chainsOf(owners, numbers.count())), number),
  };
}

/** The first row of each owner, and after each row the next of the same owner: no list is made before somebody asks for it. */
interface Chains {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function chainsOf(owners: Int32Array, count: number): Chains {
  const first = new Int32Array(count).fill(nobody);
  const next = new Int32Array(owners.length);
  for (let at = owners.length - 1; at >= 0; at -= 1) {
    const owner = owners[at] ?? nobody;
    next[at] = first[owner] ?? nobody;
    first[owner] = at;
  }
  return { first, next };
}

function follow<Row>(rows: readonly Row[], { first, next }: Chains, owner: number): readonly Row[] {
  let at = first[owner] ?? nobody;
  const found: Row[] = [];
  while (at !== nobody) {
    const row = rows[at];
    if (row !== undefined) found.push(row);
    at = next[at] ?? nobody;
  }
  return found;
}
