import type { Chart } from "../model/charts";
import type { Area, DefinedName, Sheet, Table, TableColumn } from "../model/types";

/**
 * A block of cells that a program holds. It moves when cells above it are inserted or deleted,
 * and is null once all of its cells are gone.
 */
export interface RangeState {
  readonly sheet: Sheet;
  area: Area | null;
  /** Set once office.js asks to keep the range beyond the batch. */
  reference: string;
}

/** Several blocks of one sheet, first to last. */
export interface RangeAreasState {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  reference: string;
}

/** A table's row, by its place among the data rows. */
export interface TableRowState {
  readonly table: Table;
  readonly index: number;
}

export interface TableColumnState {
  readonly table: Table;
  readonly column: TableColumn;
}

/** A chart with the sheet that it stands on. */
export interface ChartState {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** What stands behind each class of object that this Excel has: the class name and its state. */
export interface ObjectStates {
  Workbook: null;
  WorkbookProtection: null;
  Application: null;
  WorkbookCreated: string;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  Runtime: null;
  WorksheetCollection: null;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  ChartCollection: Sheet;
  Chart: ChartState;
  ChartTitle: ChartState;
  ChartLegend: ChartState;
  TableCollection: Sheet | null;
  TableScopedCollection: readonly Table[];
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: TableColumnState;
  TableRowCollection: Table;
  TableRow: TableRowState;
  TableSort: Table;
  AutoFilter: Table | Sheet;
  Filter: TableColumnState;
  Range: RangeState;
  RangeAreas: RangeAreasState;
  RangeFormat: RangeState;
  RangeFont: RangeState;
  RangeFill: RangeState;
  FormatProtection: RangeState;
  RangeSort: RangeState;
  NamedItemCollection: Sheet | null;
  NamedItem: DefinedName;
  SettingCollection: null;
  Setting: string;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  Functions: null;
  FunctionResult: FunctionAnswer;
}

/** What a worksheet function that a program called came to. */
export interface FunctionAnswer {
  readonly value: string | number | boolean;
  readonly error: string;
}

export type ClassName = keyof ObjectStates;

/** An object as the protocol sees it: the name of its class, and the state that only the class understands. */
export interface HostObject {
  readonly type: ClassName;
  readonly state: unknown;
}

export const objectOf = <Name extends ClassName>(type: Name, state: ObjectStates[Name]): HostObject => ({
  type,
  state,
});

export const objectOrNull = <Name extends ClassName>(
  type: Name,
  state: ObjectStates[Name] | null | undefined,
): HostObject | null => (state === null || state === undefined ? null : objectOf(type, state));

/** Whether a value is one of our objects and not plain data. */
export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "state" in value;
