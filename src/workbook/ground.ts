import { type Layout, queueLayout } from "./layout";

/** What new tables would stand on, and what may be in their way. */
export interface Ground {
  readonly layout: Layout;
  /** Names that the workbook defines: a table cannot have one of them. */
  readonly names: readonly string[];
}

/** Reads it in one round trip. */
export async function readGround(): Promise<Ground> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const layout = queueLayout(workbook);
    const names = workbook.names.load("items/name");
    await context.sync();
    return { layout: layout(), names: names.items.map(({ name }) => name) };
  });
}
