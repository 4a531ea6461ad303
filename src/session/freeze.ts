import { type Cell, isError } from "../tables/cell";
import { cellNamed } from "../tables/cellName";
import { isOurs } from "../tables/functionCalls";
import { type CellBlock, type Present, readPresent, readSpills, writeValues } from "../workbook/presentValues";
import { findFormulas, type FormulaCell, readSheets, readUsed } from "../workbook/sheetFormulas";
import type { FreezeRefusal, LeftAlone } from "../words/freeze";
import { columnRuns } from "./columnRuns";

/** Every formula that holds a function of ours, and what would become of it. */
export interface Survey {
  /** The sheets that have any, with how many formulas. */
  readonly sheets: readonly { readonly name: string; readonly formulas: number }[];
  readonly freezes: readonly Freeze[];
  /** What stays a formula. */
  readonly left: readonly LeftAlone[];
  /** Names that stand for a formula of ours: they have no cell that could hold a figure. */
  readonly names: readonly string[];
  /** What keeps anything from being written. */
  readonly refusal: FreezeRefusal | null;
}

/** A formula and the cells that it fills, with what they show. */
interface Freeze extends CellBlock {
  readonly cell: FormulaCell;
  readonly values: readonly (readonly Cell[])[];
}

export type Frozen =
  | { readonly kind: "frozen"; readonly formulas: number; readonly left: readonly LeftAlone[] }
  | { readonly kind: "refused"; readonly refusal: FreezeRefusal }
  /** Formulas came, went or changed since they were shown. */
  | { readonly kind: "changed"; readonly survey: Survey };

/** Looks for our functions on every sheet. Four round trips, more where a sheet is too large for one answer; nothing is written. */
export async function surveyFormulas(): Promise<Survey> {
  const { readOnly, sheets, names } = await readSheets();
  const found = await findFormulas(await readUsed(sheets), isOurs);
  const { freezes, left } = await present(found);
  const counted = sheets.map((sheet) => ({ name: sheet.name, isProtected: sheet.isProtected, formulas: [...freezes.map(({ cell }) => cell), ...left.map(({ cell }) => cell)].filter((cell) => cell.sheet.id === sheet.id).length }));
  const used = counted.filter(({ formulas }) => formulas > 0);
  const locked = used.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  return {
    sheets: used.map(({ name, formulas }) => ({ name, formulas })),
    freezes, left: left.map(({ place, because }) => ({ place, because })),
    names: names.filter(({ formula }) => isOurs(formula)).map(({ name }) => name),
    refusal: readOnly ? { kind: "read-only" } : locked.length > 0 ? { kind: "protected", sheets: locked } : null,
  };
}

/** Writes what the formulas show now over them, unless they are no longer those that were seen. */
export async function freezeFormulas(seen: Survey): Promise<Frozen> {
  const survey = await surveyFormulas();
  if (survey.refusal) return { kind: "refused", refusal: survey.refusal };
  if (keysOf(survey) !== keysOf(seen)) return { kind: "changed", survey };
  await writeValues(columnRuns(survey.freezes).map(({ sheetId, block, values }) => ({ sheetId, block, values: values.map((cells) => cells.map(asEntered)) })));
  return { kind: "frozen", formulas: survey.freezes.length, left: survey.left };
}

/** What was shown to be frozen and what to be left. That a figure moved is no change: the present one is meant. */
const keysOf = ({ freezes, left }: Survey) =>
  JSON.stringify([freezes.map(({ cell, block }) => [cell.sheet.id, block, cell.formula]), left]);

/** Excel would take a text for typed: one that reads like a number, a day or a formula stays a text behind an apostrophe, which nobody sees. */
const asEntered = (value: Cell): Cell => (typeof value === "string" && value !== "" ? `'${value}` : value);

interface Judged {
  readonly freezes: readonly Freeze[];
  readonly left: readonly (LeftAlone & { readonly cell: FormulaCell })[];
}

/** What the formulas show, each with all the cells that it fills. */
async function present(cells: readonly FormulaCell[]): Promise<Judged> {
  const single = cells.map((cell): CellBlock & { readonly cell: FormulaCell } => ({ cell, sheetId: cell.sheet.id, block: { row: cell.row, column: cell.column, rows: 1, columns: 1 } }));
  const runs = runsIn(single);
  const shown = await readPresent(runs.map(({ sheetId, block }) => ({ sheetId, block })));
  const plain = runs.flatMap(({ cells: inRun }, at) => {
    const run = shown[at];
    return run?.isPlain ? inRun.map((cell, down) => ({ cell, present: rowOf(run, down) })) : [];
  });
  const others = runs.flatMap(({ cells: inRun }, at) => (shown[at]?.isPlain ? [] : inRun));
  const areas = await readSpills(others);
  const spilling = others.flatMap((cell, at) => (areas[at] ? [{ cell, sheetId: cell.sheet.id, block: areas[at] }] : []));
  const filled = await readPresent(spilling);
  return judge([...plain, ...spilling.flatMap(({ cell }, at) => (filled[at] ? [{ cell, present: filled[at] }] : []))]);
}

const rowOf = (present: Present, down: number): Present => ({
  ...present, block: { ...present.block, row: present.block.row + down, rows: 1 },
  values: present.values.slice(down, down + 1), types: present.types.slice(down, down + 1), formats: present.formats.slice(down, down + 1),
});

function judge(all: readonly { readonly cell: FormulaCell; readonly present: Present }[]): Judged {
  const freezes: Freeze[] = [];
  const left: Judged["left"][number][] = [];
  for (const { cell, present: { sheetId, block, values, types, formats } } of all) {
    const place = cellNamed(cell.sheet.name, cell.row, cell.column);
    const flat = values.flat();
    // Excel hands a text that reads like a formula over as one. A formula shows something else than its own words.
    if (flat.length === 1 && flat[0] === cell.formula) continue;
    const error = flat.find((value, at) => isError(value) || !plainTypes.has(types.flat()[at] ?? ""));
    if (error !== undefined) left.push({ cell, place, because: { kind: "error", shows: String(error) } });
    // A figure that is written into a cell for text becomes a text.
    else if (flat.some((value, at) => typeof value !== "string" && formats.flat()[at] === "@")) left.push({ cell, place, because: { kind: "text" } });
    else freezes.push({ cell, sheetId, block, values });
  }
  return { freezes, left };
}

const plainTypes = new Set(["Empty", "String", "Integer", "Double", "Boolean"]);

/** Formulas below one another are read together. */
const runsIn = (single: readonly (CellBlock & { readonly cell: FormulaCell })[]) =>
  columnRuns(single.map((one) => ({ ...one, values: [[""]], cells: [one.cell] })));
