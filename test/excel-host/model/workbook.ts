import { SheetModel } from "./sheet";
import { rememberWorkbook } from "./snapshot";
import { createStyleList } from "./styles";
import { columnsFromHeadings } from "./tableColumns";
import type { Area, CellStyle, DefinedName, Sheet, Table, Workbook, WorkbookSnapshot } from "./types";
import type { WorkbookWatcher } from "./watching";

/** A new workbook without sheets; the first one added becomes the active one. */
export const createWorkbook = (name = "Book1.xlsx"): Workbook => new WorkbookModel(name);

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

class WorkbookModel implements Workbook {
  date1904 = false;
  readonly sheets: SheetModel[] = [];
  readonly tables: Table[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  calculationMode: Workbook["calculationMode"] = "Automatic";
  readOnly = false;
  structureProtected = false;
  watcher: WorkbookWatcher | undefined = undefined;

  private readonly styleList = createStyleList();
  private active: SheetModel | undefined = undefined;
  private sheetCount = 0;
  private tableCount = 0;

  constructor(public name: string) {}

  get activeSheet(): Sheet {
    if (!this.active) throw new Error("This workbook has no sheet yet. Add one first.");
    return this.active;
  }

  set activeSheet(sheet: Sheet) {
    this.active = this.own(sheet);
  }

  get styles(): readonly CellStyle[] {
    return this.styleList.styles;
  }

  styleIndex(style: CellStyle): number {
    return this.styleList.indexOf(style);
  }

  addSheet(name: string): Sheet {
    if (this.sheets.some((sheet) => sameName(sheet.name, name))) {
      throw new Error(`There is already a sheet named "${name}".`);
    }
    this.sheetCount += 1;
    const number = this.sheetCount.toString(16).toUpperCase().padStart(4, "0");
    const id = `{00000000-${number}-0000-0000-000000000000}`;
    const sheet = new SheetModel(id, name, this);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const own = this.own(sheet);
    for (const table of [...own.tables]) this.removeTable(table);
    const place = this.sheets.indexOf(own);
    this.sheets.splice(place, 1);
    for (const name of this.names.filter((defined) => defined.scope === sheet)) {
      this.names.splice(this.names.indexOf(name), 1);
    }
    this.watcher?.allMoved();
    if (this.active === own) this.active = this.sheets[Math.min(place, this.sheets.length - 1)];
  }

  addTable(sheet: Sheet, area: Area, name: string): Table {
    if (this.tables.some((table) => sameName(table.name, name))) {
      throw new Error(`There is already a table named "${name}".`);
    }
    const own = this.own(sheet);
    const [headings = []] = own.valuesOf({ ...area, rows: 1 });
    this.tableCount += 1;
    const table: Table = {
      id: String(this.tableCount),
      name,
      sheet: own,
      area,
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      filterActive: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      columns: columnsFromHeadings(headings),
    };
    table.columns.forEach((column, place) => own.setValue(area.row, area.column + place, column.name));
    this.tables.push(table);
    own.tables.push(table);
    return table;
  }

  removeTable(table: Table): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    const { tables } = this.own(table.sheet);
    tables.splice(tables.indexOf(table), 1);
  }

  snapshot(): WorkbookSnapshot {
    return rememberWorkbook(this, this.sheets);
  }

  restore(snapshot: WorkbookSnapshot): void {
    snapshot.bringBack();
  }

  private own(sheet: Sheet): SheetModel {
    const own = this.sheets.find((candidate) => candidate === sheet);
    if (!own) throw new Error(`The sheet "${sheet.name}" is not of this workbook.`);
    return own;
  }
}
