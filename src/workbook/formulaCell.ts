import type { CallArgument } from "../tables/callArgument";
import type { Cell } from "../tables/cell";

/** The active cell, as it stands when a figure in it is to be explained. */
export interface FormulaSelected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Its formula, or that of the cell which fills it; else what it holds. */
  readonly formula: Cell;
  readonly shows: Cell;
}

/** Reads it in one round trip. */
export async function readFormula(): Promise<FormulaSelected> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell().load({ rowIndex: true, columnIndex: true, formulas: true, values: true });
    const sheet = cell.worksheet.load({ name: true });
    const parent = cell.getSpillParentOrNullObject().load({ formulas: true });
    await context.sync();
    const formulas = parent.isNullObject ? cell.formulas : parent.formulas;
    return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex, formula: formulas[0]?.[0] ?? "", shows: cell.values[0]?.[0] ?? "" };
  });
}

type Reference = Extract<CallArgument, { readonly kind: "cell" | "column" | "name" }>;

/** Reads the cells that a formula refers to, in one round trip; undefined for one that is not there. A cell of the formula's own table is looked up in the formula's row. */
export async function readReferences({ sheet, row, column }: FormulaSelected, references: readonly Reference[]): Promise<readonly (Cell | undefined)[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const home = workbook.worksheets.getItem(sheet);
    const own = home.getRangeByIndexes(row, column, 1, 1);
    const asked = references.map((reference): Excel.Range => {
      switch (reference.kind) {
        case "cell":
          return (reference.sheet === null ? home : workbook.worksheets.getItemOrNullObject(reference.sheet)).getRange(reference.address);
        case "column": {
          const table = reference.table === null ? own.getTables(false).getFirst() : workbook.tables.getItemOrNullObject(reference.table);
          return table.columns.getItemOrNullObject(reference.column).getDataBodyRange().getIntersectionOrNullObject(own.getEntireRow());
        }
        case "name":
          return workbook.names.getItemOrNullObject(reference.name).getRangeOrNullObject();
      }
    });
    for (const range of asked) range.load({ values: true });
    await context.sync();
    return asked.map((range) => (range.isNullObject ? undefined : (range.values[0]?.[0] as Cell | undefined)));
  });
}
