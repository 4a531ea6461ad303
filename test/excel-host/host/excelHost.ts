import type { ApiMetadata } from "../metadata/types";
import type { Area, Sheet, Table, Workbook, WorkbookSnapshot } from "../model/types";
import { objectOf } from "../objects/objectTypes";
import type { HostObject, RangeState } from "../objects/objectTypes";
import { HostError, invalidArgument } from "../protocol/errors";
import { isOnSheet } from "./a1";
import { AddinFunctions } from "./addinFunctions";
import { tellChanged } from "./changes";
import { Calculator } from "../calculation/calculator";
import { EventQueue } from "./eventQueue";
import type { ColumnFilters } from "./filters";
import type { HostOptions } from "./options";
import { References } from "./references";
import { writeCells } from "./writeCells";

/** Who is changing the workbook at the moment, as events report it. */
export interface Actor {
  readonly source: "Local" | "Remote";
  readonly trigger: "ThisLocalAddin" | "Unknown";
}

export const addin: Actor = { source: "Local", trigger: "ThisLocalAddin" };
export const user: Actor = { source: "Local", trigger: "Unknown" };
export const coauthor: Actor = { source: "Remote", trigger: "Unknown" };

/** One Excel with one workbook open: what lies between the model of cells and the protocol. */
export class ExcelHost {
  readonly references = new References();
  readonly events = new EventQueue();
  /** Which filter stands on which column, for tables and for sheets. */
  readonly filters = new Map<Table | Sheet, ColumnFilters>();
  /** Answers to the services of office.js, by "Service.Method". */
  readonly services = new Map<string, (args: readonly unknown[]) => unknown>();
  /** Works out formulas. */
  readonly calculator: Calculator;
  /** The functions that an add-in brings for formulas. */
  readonly functions: AddinFunctions;
  /** Sends events that arose by themselves; set by the transport of the page that has the functions. */
  deliverEvents: () => void = () => undefined;
  /** Hears that formulas came to something else without anybody's edit, as when an add-in answers. */
  onAnswers: () => void = () => undefined;
  /** Shows another workbook that a program opens, given as the bytes of an .xlsx file. Undefined where there is no window for it. */
  openWorkbook: ((bytes: Uint8Array) => void) | undefined = undefined;
  actor: Actor = addin;
  /** True while somebody is typing into a cell: programs are turned away. */
  cellEditMode = false;
  private selected: RangeState | undefined = undefined;
  private active: RangeState | undefined = undefined;

  constructor(
    readonly workbook: Workbook,
    readonly metadata: ApiMetadata,
    readonly options: HostOptions,
  ) {
    this.calculator = new Calculator(workbook, options.clock);
    this.functions = new AddinFunctions(this.events, this.calculator, options.emptyCell, () => this.deliverEvents());
    this.calculator.functions = this.functions;
    const service = "Microsoft.ExcelServices.CustomFunctions";
    this.services.set(`${service}._SetOsfControlContainerReadyForCustomFunctions`, () => (this.functions.ready(), null));
    // The second is what office.js says where it does not know how new this Excel is.
    for (const method of ["SetInvocationArrayResults", "SetInvocationResults"]) {
      this.services.set(`${service}.${method}`, ([results]) => {
        this.functions.takeResults(results as readonly unknown[]);
        this.onAnswers();
        return null;
      });
    }
  }

  get selection(): RangeState {
    const { activeSheet } = this.workbook;
    if (this.selected?.area && this.workbook.sheets.includes(this.selected.sheet)) return this.selected;
    return this.references.track(activeSheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  set selection(range: RangeState) {
    this.selected = range;
    this.active = undefined;
  }

  /** The cell of the selection that is typed into: its first one, unless it was drawn out from another. */
  get activeCell(): RangeState {
    const { sheet } = this.selection;
    if (this.active?.area && this.active.sheet === sheet) return this.active;
    return this.references.track(sheet, { ...this.areaOf(this.selection), rows: 1, columns: 1 });
  }

  set activeCell(cell: RangeState) {
    this.active = cell;
  }

  /** A range as an object for programs. Refused when it lies off the sheet. */
  range(sheet: Sheet, area: Area, location: string): HostObject {
    if (!isOnSheet(area)) throw invalidArgument(location);
    return objectOf("Range", this.references.track(sheet, area));
  }

  /** The cells of a range, unless they have been deleted under the program's hands. */
  areaOf(range: RangeState): Area {
    if (!range.area || !this.workbook.sheets.includes(range.sheet)) {
      throw new HostError("InvalidReference", "Range");
    }
    return range.area;
  }

  /** Does something in somebody's name: the person at the keyboard, or a co-author elsewhere. */
  as(actor: Actor, act: () => void): void {
    const before = this.actor;
    this.actor = actor;
    try {
      act();
    } finally {
      this.actor = before;
    }
  }

  /** Tells listeners that cells have changed, and works out the formulas anew. */
  changed(sheet: Sheet, area: Area, changeType = "RangeEdited", shiftDirection = "None"): void {
    tellChanged(this, sheet, area, changeType, shiftDirection);
  }

  recalculate(how?: "asked" | "full"): void {
    this.calculator.recalculate(how);
  }

  /** Writes into cells as somebody at the keyboard would: entries are read, and tables grow. */
  enter(sheet: Sheet, area: Area, values: readonly (readonly unknown[])[]): void {
    writeCells(this, sheet, area, values, "entry");
  }

  /** Remembers the workbook as it is; restore() brings it back, as undo would. */
  snapshot(): WorkbookSnapshot {
    const workbook = this.workbook.snapshot();
    const filters = [...this.filters].map(([place, columns]) => [place, new Map(columns)] as const);
    const { selected, active } = this;
    return {
      bringBack: () => {
        workbook.bringBack();
        this.filters.clear();
        for (const [place, columns] of filters) this.filters.set(place, new Map(columns));
        this.selected = selected;
        this.active = active;
      },
    };
  }

  restore(snapshot: WorkbookSnapshot): void {
    snapshot.bringBack();
    this.recalculate();
  }
}
