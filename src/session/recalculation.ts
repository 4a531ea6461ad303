import type { CellChanged } from "../domain/plan";
import { recalculatedBook } from "../domain/recalculate";
import { encodePlan } from "../tables/encodePlan";
import { headerOf } from "../tables/readTable";
import type { Proposal } from "./proposal";
import { readAgain } from "./readAgain";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/** What the sheets say and the rows do not bear out. */
export interface Recalculation {
  /** Cells that would be set right. */
  readonly changed: readonly CellChanged[];
  /** Cells that hold a formula of the user's, which is never overwritten. */
  readonly ownFormulas: readonly CellChanged[];
}

type Stamp = Pick<Proposal, "operation" | "by" | "at">;

const planOf = (changed: readonly CellChanged[], operation: string) => ({ operation, kind: "recalculate", added: [], removed: [], changed }) as const;

/** Reads the book once more with the formulas of the cells that differ: only they tell whose a cell is. */
export const withFormulas = (opened: OpenBook): Promise<OpenBook> => readAgain(opened, planOf(recalculatedBook(opened.book), ""));

/** What differs in a book that was read with its formulas. Cells of which that is not known are left out: somebody has changed them since. */
export function recalculationOf(opened: OpenBook): Recalculation {
  const tables = toWrite(opened);
  const known = recalculatedBook(opened.book).filter(({ table, field }) => {
    const { read, detail } = tables[table] ?? {};
    const column = read?.columnOf.get(field);
    const width = detail?.formulas[0]?.length ?? 0;
    return detail !== undefined && column !== undefined && column >= detail.formulasFrom && column < detail.formulasFrom + width;
  });
  const own = new Set(encodePlan(planOf(known, ""), tables, opened.decoded.dialect).ownFormulas);
  return { changed: known.filter((change) => !own.has(change)), ownFormulas: [...own] };
}

/** Sets every cell right that differed when it was looked at, but for the user's own formulas. */
export function proposeRecalculation({ changed }: Recalculation, stamp: Stamp): Proposal {
  const seen = new Set(changed.map(placeOf));
  return {
    ...stamp,
    needs: [],
    propose: (book) => ({
      kind: "accepted",
      plan: planOf(recalculatedBook(book).filter((change) => seen.has(placeOf(change))), stamp.operation),
      ids: [], basis: [], warnings: [],
    }),
  };
}

const placeOf = ({ table, key, field }: CellChanged) => `${table}\n${key}\n${field}`;

/** The heading of a cell that differs, as its sheet has it. */
export function headingOf({ decoded }: OpenBook, { table, field }: CellChanged): string {
  const read = decoded.tables[table];
  return read ? headerOf(read, field) : field;
}

/** How many cells that say something say something else than the rows do. A blank cell claims nothing. */
export const differing = ({ book }: OpenBook): number => recalculatedBook(book).filter(({ from }) => from !== null).length;
