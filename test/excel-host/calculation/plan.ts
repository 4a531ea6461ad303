import type { FormulaCell } from "./formulaCell";
import type { FormulaCells } from "./formulaCells";
import type { Range } from "./ranges";

/** Works out one formula, and says whether it came to something else than before. */
export type WorkOut = (cell: FormulaCell) => boolean;

/**
 * Works out formulas and all that depends on them, each once and after all that it depends on. A formula of which nothing
 * changed that it looks at is passed over.
 *
 * @returns The formulas that lead back to themselves; they show 0, as in Excel, and what depends on them goes by that.
 */
export function workOutInOrder(cells: FormulaCells, roots: Iterable<FormulaCell>, workOut: WorkOut, toZero: WorkOut): readonly FormulaCell[] {
  const planned = plan(cells, roots);
  const ready = planned.filter(({ pending }) => pending === 0);
  const settle = (cell: FormulaCell, act: WorkOut) => {
    cell.isPlanned = false;
    const isChanged = cell.isHot && act(cell);
    cell.isHot = false;
    cells.eachRange(cell.sheet, cell.row, cell.column, (range) => {
      if (isChanged) range.isHot = true;
      range.pending -= 1;
      if (range.pending > 0) return;
      const { isHot } = range;
      range.isHot = false;
      range.eachDependent((dependent) => {
        if (isHot) dependent.isHot = true;
        dependent.pending -= 1;
        if (dependent.pending === 0 && dependent.isPlanned) ready.push(dependent);
      });
    });
  };
  const run = () => {
    for (let cell = ready.pop(); cell; cell = ready.pop()) settle(cell, workOut);
  };
  run();
  const left = planned.filter(({ isPlanned }) => isPlanned);
  if (left.length === 0) return [];
  const circular = circularAmong(cells, left);
  // Each is settled here and once only, though those before it would make it ready.
  for (const cell of circular) Object.assign(cell, { isPlanned: false, isHot: true });
  for (const cell of circular) settle(cell, toZero);
  run();
  for (const cell of left) Object.assign(cell, { isPlanned: false, pending: 0, isHot: false });
  return circular;
}

/** Finds all that may have to be worked out, and counts for each what must come before it. */
function plan(cells: FormulaCells, roots: Iterable<FormulaCell>): FormulaCell[] {
  const planned: FormulaCell[] = [];
  const add = (cell: FormulaCell) => {
    if (cell.isPlanned) return;
    cell.isPlanned = true;
    cell.pending = 0;
    planned.push(cell);
  };
  for (const root of roots) {
    add(root);
    root.isHot = true;
  }
  const reached = new Set<Range>();
  for (let at = 0; at < planned.length; at++) {
    const cell = planned[at];
    if (!cell) continue;
    cells.eachRange(cell.sheet, cell.row, cell.column, (range) => {
      if (!reached.has(range)) {
        reached.add(range);
        range.pending = 0;
        range.isHot = false;
        range.eachDependent((dependent) => {
          add(dependent);
          dependent.pending += 1;
        });
      }
      range.pending += 1;
    });
  }
  return planned;
}

/** Those that lead back to themselves: of the ones that wait for each other, all on which none of the others waits fall away. */
function circularAmong(cells: FormulaCells, left: readonly FormulaCell[]): readonly FormulaCell[] {
  const waiting = new Map<FormulaCell, number>();
  const dependentsOf = (cell: FormulaCell): FormulaCell[] => {
    const found: FormulaCell[] = [];
    cells.eachRange(cell.sheet, cell.row, cell.column, (range) => {
      range.eachDependent((dependent) => {
        if (dependent.isPlanned) found.push(dependent);
      });
    });
    return found;
  };
  const before = new Map<FormulaCell, FormulaCell[]>();
  for (const cell of left) {
    const dependents = dependentsOf(cell);
    waiting.set(cell, dependents.length);
    for (const dependent of dependents) before.set(dependent, [...(before.get(dependent) ?? []), cell]);
  }
  const free = left.filter((cell) => waiting.get(cell) === 0);
  const freed = new Set(free);
  for (let cell = free.pop(); cell; cell = free.pop()) {
    for (const earlier of before.get(cell) ?? []) {
      const count = (waiting.get(earlier) ?? 0) - 1;
      waiting.set(earlier, count);
      if (count === 0 && !freed.has(earlier)) {
        freed.add(earlier);
        free.push(earlier);
      }
    }
  }
  return left.filter((cell) => !freed.has(cell));
}
