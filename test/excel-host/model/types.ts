import type { Chart } from "./charts";
import type { Size, WorkbookWatcher } from "./watching";

/** What a worksheet error looks like in a cell; a text that merely reads "#N/A" is a string. */
export interface CellError {
  readonly error: string;
  /** What an add-in's function says about it, for whoever points at the cell. */
  readonly message?: string;
}

/** What one cell holds. "" is an empty cell, as Excel reports it; dates are serial numbers. */
export type CellValue = string | number | boolean | CellError;

/** How a cell looks. Styles are interned: a cell keeps the index of its style in the workbook's list. */
export interface CellStyle {
  /** As Excel writes it in en-US: "General", "#,##0.00", "yyyy-mm-dd", "@". */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Both are "#RRGGBB", or "" for the automatic colour and for no fill. */
  readonly fontColor: string;
  readonly fill: string;
  readonly horizontal: "General" | "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrapText: boolean;
  readonly indent: number;
  /** Locked cells of a protected sheet cannot be written. Excel's default is true. */
  readonly locked: boolean;
  /** The index of the cellXfs entry of the opened file that this style came from, or -1 for one made here. What the fields above do not describe is taken from `base`. */
  readonly source: number;
  /** The cellXfs entry whose undescribed parts (borders, font name, theme colours) a style made here inherits, or -1. */
  readonly base: number;
}

/** A block of cells: zero-based first row and column, and how many of each. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetProtection {
  /** The attributes of <sheetProtection> as the file has them; the writer puts them back. */
  readonly options: Readonly<Record<string, string>>;
}

export interface TableColumn {
  name: string;
  /** The formula that fills the column, with its leading "=", or "". */
  calculatedFormula: string;
  /** The label or function of the totals row, as in the file ("sum", "count", …), or "". */
  totalsFunction: string;
  totalsLabel: string;
}

/** A ListObject. Its area includes the heading row and, when shown, the totals row. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  /** Whether the heading row has filter buttons. */
  showFilterButton: boolean;
  /** True while a filter hides rows; which rows are hidden stands in the sheet. */
  filterActive: boolean;
  style: string;
  bandedRows: boolean;
  readonly columns: TableColumn[];
}

/** One worksheet. Rows and columns count from zero. Nothing here fires events or checks protection: the host does. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protection: SheetProtection | null;
  frozenRows: number;
  frozenColumns: number;
  /** Widths in characters, by column; a column that is not here has the default width. */
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Merged areas. */
  merged: Area[];
  readonly charts: Chart[];
  /** Print and page settings that report sheets set; undefined leaves the file's own. */
  pageLayout: PageLayout | undefined;

  value(row: number, column: number): CellValue;
  /** The formula with its leading "=", or "" where the cell holds a plain value. */
  formula(row: number, column: number): string;
  /** Index into the workbook's styles; 0 is the default style. */
  style(row: number, column: number): number;
  /** Puts a plain value: any formula there goes. The style stays. */
  setValue(row: number, column: number, value: CellValue): void;
  /** Puts a formula with the value it is to show until it is calculated. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void;
  setStyle(row: number, column: number, style: number): void;
  /** Puts what a formula came to, beside the formula. Nobody is told: this is no change of the cell. */
  setResult(row: number, column: number, value: CellValue): void;
  /** How many rows may hold something, counted from the first. */
  readonly rowCount: number;
  /** The values of one row from its first cell on, as far as it goes; not to be changed. */
  rowValues(row: number): readonly CellValue[];
  /** The rows that hold formulas, with their columns. */
  formulaCells(): Iterable<readonly [row: number, column: number, formula: string]>;
  /** How many cells the formula in this one fills, or undefined where it fills its own cell only. */
  spillSize(row: number, column: number): Size | undefined;
  /** Whether the cell shows a part of what a formula elsewhere fills. */
  isSpilledInto(row: number, column: number): boolean;
  /** Puts what a formula fills over its own cell and those below and beside it; undefined empties the cells that it filled before. */
  spill(row: number, column: number, values: readonly (readonly CellValue[])[] | undefined): void;
  /** Empties cells that a formula filled which is no longer there. */
  dropLostSpills(): void;
  /** The values of a whole block at once: one list a row. Far quicker than cell by cell. */
  valuesOf(area: Area): CellValue[][];
  /** The same as the JSON text of an answer, where an error is its text. */
  readonly texts: { of(area: Area): { readonly text: string } };
  /** Whether any cell of the sheet holds a formula within the area. */
  hasFormulas(area: Area): boolean;
  /** The smallest area that holds every cell with a value or formula, or null on an empty sheet. */
  usedArea(): Area | null;
  /** The rows that hold any cell at all (valued or styled), ascending. */
  rowNumbers(): readonly number[];
  /** The columns of one row that hold any cell at all (valued or styled), ascending. */
  columnsOfRow(row: number): readonly number[];
  /** Shifts cells down by `area.rows` within the area's columns, from area.row on; tables, merged areas and hidden rows move with them. */
  insertDown(area: Area): void;
  /** Removes the area and shifts up what is below it within its columns. */
  deleteUp(area: Area): void;
}

export interface PageLayout {
  orientation?: "Portrait" | "Landscape";
  printArea?: Area;
  titleRows?: { readonly first: number; readonly last: number };
  fitToWidth?: number;
  fitToHeight?: number;
  centerHeader?: string;
  centerFooter?: string;
  leftHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  rightFooter?: string;
}

/** A defined name. */
export interface DefinedName {
  name: string;
  /** The formula with its leading "=". */
  formula: string;
  /** The sheet it belongs to, or null for the whole workbook. */
  scope: Sheet | null;
  visible: boolean;
}

/** The workbook under the local Excel: what xlsx files are read into and written from. */
export interface Workbook {
  name: string;
  /** True when serial 0 is 1 January 1904. */
  date1904: boolean;
  readonly sheets: Sheet[];
  readonly tables: Table[];
  readonly names: DefinedName[];
  /** Document settings of the add-in, by key: the JSON text of each value. */
  readonly settings: Map<string, string>;
  /** Custom document properties, by name. */
  readonly customProperties: Map<string, string | number | boolean>;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readOnly: boolean;
  /** No sheet may be added, taken away, renamed or moved. */
  structureProtected: boolean;
  activeSheet: Sheet;

  readonly styles: readonly CellStyle[];
  /** The index of a style equal to `style`, added if there is none. */
  styleIndex(style: CellStyle): number;

  addSheet(name: string): Sheet;
  removeSheet(sheet: Sheet): void;
  /** Makes a table over an area whose first row holds the headings; column names come from those cells. */
  addTable(sheet: Sheet, area: Area, name: string): Table;
  removeTable(table: Table): void;

  /** Who is told of every change from now on; undefined for nobody. */
  watcher: WorkbookWatcher | undefined;

  /** Remembers everything the workbook holds. Cheap: rows are shared until one of the two changes. */
  snapshot(): WorkbookSnapshot;
  /** Puts the workbook back to what it was. One snapshot can be restored any number of times. */
  restore(snapshot: WorkbookSnapshot): void;
}

/** A remembered state of a workbook: call it to bring that state back. */
export interface WorkbookSnapshot {
  readonly bringBack: () => void;
}
