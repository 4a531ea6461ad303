import { tellSelected } from "../../excel-host/host/changes";
import { type ExcelHost, user } from "../../excel-host/host/excelHost";
import type { ApiMetadata } from "../../excel-host/metadata/types";
import { sameArea } from "../../excel-host/model/area";
import type { Area, Sheet, Workbook, WorkbookSnapshot } from "../../excel-host/model/types";
import { HostError } from "../../excel-host/protocol/errors";
import type { WireBatch } from "../../excel-host/protocol/wire";
import type { Reply } from "../../excel-host/requestDesk";
import { type OpenedFile, readXlsx } from "../../excel-host/xlsx/readXlsx";
import { bringBack } from "./bringBack";
import { aroundMerged } from "./merged";
import { type Addin, newHost } from "./newHost";
import { circularNotice, type Notice, refusedWords, words } from "./notices";
import { PaneBay } from "./paneBay";
import { Asking } from "./question";
import { areaOf, at, type Selection, selectionOf } from "./selection";
import { UndoList } from "./undoList";
import { WatchedDesk } from "./watchedDesk";
import { mayWrite } from "./writes";

/** A workbook that is open, with everything a person can do to it. What draws it asks again whenever it has changed. */
export class Workbench {
  /** Raised by every change that is to be drawn. */
  revision = 0;
  /** Raised when cells, and not only the selection, may have changed. */
  contents = 0;
  selection: Selection = at(0, 0);
  notice: Notice | undefined = undefined;
  /** Raised when the selection is to be brought into view. */
  reveal = 0;
  undoList = new UndoList();
  readonly pane: PaneBay;
  readonly desk: WatchedDesk;
  readonly asking = new Asking(() => this.changed());
  private file: OpenedFile;
  private shownSheet: Sheet;
  private readonly listeners = new Set<() => void>();

  constructor(
    /** What the workbench started with. */
    readonly sample: { readonly name: string; readonly bytes: Uint8Array },
    private readonly metadata: ApiMetadata,
    private readonly addin: Addin,
  ) {
    this.file = readXlsx(sample.bytes, sample.name);
    this.desk = new WatchedDesk(this.newHost(), (batch, answer) => this.watch(batch, answer));
    this.pane = new PaneBay(addin.paneAddress, this.desk, () => this.changed());
    this.shownSheet = this.sheet;
  }

  get host(): ExcelHost {
    return this.desk.host;
  }

  get workbook(): Workbook {
    return this.file.workbook;
  }

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly version = (): number => this.revision;

  /**
   * Puts another workbook in the place of this one, unless the person would rather keep what is not saved; the pane
   * begins anew. @throws UnreadableFile before anybody is asked.
   */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = readXlsx(bytes, name);
    if (!this.undoList.isSaved && !(await this.asking.ask(words.mayDrop(this.workbook.name)))) return;
    this.file = file;
    this.undoList = new UndoList();
    this.desk.begin(this.newHost());
    this.notice = undefined;
    this.followHost();
    this.pane.restart();
    this.cellsChanged();
  }

  /** The workbook as a file, and what is not in it. */
  save(): Uint8Array<ArrayBuffer> {
    const { bytes, notCarried } = this.file.save();
    this.undoList.save();
    this.tell(words.saved(this.workbook.name, notCarried));
    return new Uint8Array(bytes);
  }

  tell(notice: Notice | undefined): void {
    this.notice = notice;
    this.changed();
  }

  activate(sheet: Sheet): void {
    if (sheet === this.sheet) return;
    this.workbook.activeSheet = sheet;
    this.shownSheet = sheet;
    this.select(at(sheet.frozenRows, 0));
  }

  /** Selects cells, and brings the corner that moved into view unless whole rows or columns are meant. */
  select(selection: Selection, isRevealed = true): void {
    this.selection = aroundMerged(this.sheet, selection);
    const { cell } = this.selection;
    const area = areaOf(this.selection);
    const { references } = this.host;
    this.host.selection = references.track(this.sheet, area);
    this.host.activeCell = references.track(this.sheet, areaOf(at(cell.row, cell.column)));
    tellSelected(this.host, this.sheet, area);
    this.pane.deliverEvents();
    if (isRevealed) this.reveal += 1;
    this.changed();
  }

  /** While a cell is being typed into, Excel turns programs away. */
  setTyping(isTyping: boolean): void {
    this.host.cellEditMode = isTyping;
  }

  /** Puts entries into cells as somebody at the keyboard would. False when it was refused. */
  enter(area: Area, entries: readonly (readonly unknown[])[], what: string = words.typing): boolean {
    const { sheet } = this;
    return this.act(what, () => this.host.enter(sheet, area, entries));
  }

  undo(): void {
    this.go(this.undoList.last, words.undone, () => this.undoList.undo(this.host.snapshot()));
  }

  redo(): void {
    this.go(this.undoList.next, words.redone, () => this.undoList.redo());
  }

  private go(what: string | undefined, told: (what: string) => Notice, take: () => WorkbookSnapshot | undefined): void {
    const wanted = take();
    if (!wanted || what === undefined) return;
    bringBack(this.host, wanted);
    this.followHost();
    this.notice = told(what);
    this.pane.deliverEvents();
    this.cellsChanged();
  }

  /** Does something in the person's name, as one step to undo. False when it was refused, and nothing is done then. */
  act(what: string, change: () => void): boolean {
    const before = this.host.snapshot();
    try {
      this.host.as(user, change);
    } catch (failure) {
      if (!(failure instanceof HostError)) throw failure;
      this.host.restore(before);
      this.tell(refusedWords(failure, this.sheet.name));
      return false;
    }
    this.undoList.add(what, before);
    this.notice = circularNotice(this.host);
    this.pane.deliverEvents();
    this.cellsChanged();
    return true;
  }

  /** Lets a batch of the pane pass, and remembers how the workbook was if the batch may change it. */
  private watch(batch: WireBatch, answer: () => Reply | null): Reply | null {
    const before = mayWrite(batch) ? this.host.snapshot() : undefined;
    const reply = answer();
    if (before) this.undoList.add(words.posting, before);
    const hasMoved = this.followHost();
    if (before) this.cellsChanged();
    else if (hasMoved) this.changed();
    return reply;
  }

  /** Shows the sheet and the cells that the host has selected, if they are others than those shown here. */
  private followHost(): boolean {
    const { sheet, area } = this.host.selection;
    const chosen = aroundMerged(this.sheet, sheet === this.sheet && area ? selectionOf(area) : at(this.sheet.frozenRows, 0));
    if (this.shownSheet === this.sheet && sameArea(areaOf(chosen), areaOf(this.selection))) return false;
    this.shownSheet = this.sheet;
    this.selection = chosen;
    this.reveal += 1;
    return true;
  }

  private newHost = () => newHost(this, this.file.workbook, this.metadata, this.addin);

  cellsChanged(): void {
    this.contents += 1;
    this.changed();
  }

  private changed(): void {
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }
}
