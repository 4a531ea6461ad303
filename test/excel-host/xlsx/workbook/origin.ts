import type { Sheet, Table } from "../../model/types";
import type { Dialect } from "../package/dialect";
import type { Shift } from "../sheet/moves";
import type { SharedStrings } from "../strings/sharedStrings";
import type { FileStyles } from "../styles/readStyles";

/** Where a sheet of the model came from, and what has been inserted and deleted since. */
export interface SheetOrigin {
  /** What the sheet was called in the file. */
  readonly name: string;
  readonly part: string;
  readonly relationshipId: string;
  readonly shifts: readonly Shift[];
}

export interface TableOrigin {
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetPart: string;
}

/** What joins a model to the file it was read from. Whatever is not here is looked up in the file again when it is saved. */
export interface FileOrigin {
  readonly workbookPart: string;
  readonly dialect: Dialect;
  readonly strings: SharedStrings;
  readonly stringsPart: string | undefined;
  readonly styles: FileStyles;
  readonly stylesPart: string | undefined;
  readonly sheets: ReadonlyMap<Sheet, SheetOrigin>;
  /** The active sheet as it was read: the file may have opened with a tab that is no worksheet. */
  readonly activeSheet: Sheet | undefined;
  readonly tables: ReadonlyMap<Table, TableOrigin>;
}
