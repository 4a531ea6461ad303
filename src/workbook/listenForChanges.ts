/** Something that has changed in the workbook, whoever changed it and wherever they sit. */
export interface Change {
  /** Cells; or a table or sheet that came or went. */
  readonly kind: "cells" | "tables";
  /** Whether Excel marks it as this add-in's own. Tables and sheets that come and go bear no such mark. */
  readonly isOurs: boolean;
}

/**
 * Listens for every change in the workbook, in one round trip; the returned function ends it. Excel tells of no table
 * that gets another name, and of no result that a calculation changes: it tells of the cell that somebody typed into.
 */
export async function listenForChanges(hear: (change: Change) => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables } = context.workbook;
    const hearOfTables = async () => hear({ kind: "tables", isOurs: false });
    const listeners = [
      worksheets.onChanged.add(async ({ triggerSource }) => hear({ kind: "cells", isOurs: triggerSource === Excel.EventTriggerSource.thisLocalAddin })),
      worksheets.onDeleted.add(hearOfTables),
      tables.onAdded.add(hearOfTables),
      tables.onDeleted.add(hearOfTables),
    ];
    await context.sync();
    return async () => {
      for (const listener of listeners) listener.remove();
      await context.sync();
    };
  });
}
