import { SaxesParser } from "saxes";
import type { SaxesTagPlain } from "saxes";
import { UnreadableFile } from "../unreadableFile";
import { reasonOf } from "../xml/dom";
import { CellScan } from "./scanCell";
import { SharedFormulas } from "./sharedFormulas";
import type { SourceCell, SourceRow } from "./sourceCell";

/**
 * Reads a sheetData element row by row without building a document, and hands each row over as it ends.
 *
 * @param data   The element's text; places in it are given as offsets.
 * @param prefix What stands before each element's name: "" or such as "x:".
 * @param part   The part's name, for the sentence about damage.
 */
export function scanRows(data: string, prefix: string, part: string, onRow: (row: SourceRow) => void): void {
  if (data === "") return;
  const scan = new RowScan(prefix, part, onRow);
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new UnreadableFile(`The file is damaged: its part ${part} is no well-formed XML (${reasonOf(error)}).`);
  });
  parser.on("opentagstart", (tag) => scan.begin(parser.position - tag.name.length - 2));
  parser.on("opentag", (tag) => scan.open(tag, parser.position));
  parser.on("text", (text) => scan.text(text));
  parser.on("cdata", (text) => scan.text(text));
  parser.on("closetag", (tag) => scan.close(tag, parser.position));
  parser.write(data).close();
}

/** What is known while one sheet is read. */
class RowScan {
  private readonly shared = new SharedFormulas();
  private readonly rowName: string;
  private readonly cellName: string;
  private rowTag: SaxesTagPlain | undefined;
  private cell: CellScan | undefined;
  private cells: SourceCell[] = [];
  private isExplicit = true;
  private tagStart = 0;
  private rowStart = 0;
  private row = -1;
  private column = -1;

  constructor(
    private readonly prefix: string,
    private readonly part: string,
    private readonly onRow: (row: SourceRow) => void,
  ) {
    this.rowName = `${prefix}row`;
    this.cellName = `${prefix}c`;
  }

  begin(start: number): void {
    this.tagStart = start;
    this.cell?.begin(start);
  }

  open(tag: SaxesTagPlain, end: number): void {
    if (this.cell) this.cell.open(tag);
    else if (tag.name === this.cellName && this.rowTag) {
      this.cell = new CellScan(this.prefix, this.row, this.column + 1, tag.attributes, this.tagStart, end, this.part);
      this.column = this.cell.column;
      if (tag.attributes["r"] === undefined) this.isExplicit = false;
    } else if (tag.name === this.rowName) this.beginRow(tag);
  }

  text(text: string): void {
    this.cell?.text(text);
  }

  close(tag: SaxesTagPlain, end: number): void {
    if (this.cell && tag.name !== this.cellName) this.cell.close(tag, end);
    else if (this.cell) {
      this.cells.push(this.cell.finish(tag.isSelfClosing, end, this.shared));
      this.cell = undefined;
    } else if (tag.name === this.rowName) this.endRow(tag, end);
  }

  private beginRow(tag: SaxesTagPlain): void {
    const said = tag.attributes["r"];
    const row = said === undefined ? this.row + 1 : Number(said) - 1;
    if (!Number.isInteger(row) || row <= this.row) {
      throw new UnreadableFile(`The file is damaged: in its part ${this.part} the row "${said}" is out of order.`);
    }
    [this.row, this.column, this.rowTag, this.rowStart] = [row, -1, tag, this.tagStart];
    [this.cells, this.isExplicit] = [[], said !== undefined];
  }

  private endRow(tag: SaxesTagPlain, end: number): void {
    const { row, cells, isExplicit, rowStart: start } = this;
    this.rowTag = undefined;
    this.onRow({ row, attributes: tag.attributes, cells, isExplicit, start, end });
  }
}
