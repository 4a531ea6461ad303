import type { SaxesTagPlain } from "saxes";
import { positionOf } from "../cells/reference";
import { UnreadableFile } from "../unreadableFile";
import type { SharedFormulas } from "./sharedFormulas";
import type { FormulaGroup, SourceCell } from "./sourceCell";

/** What is known while one cell is read. */
export class CellScan {
  readonly column: number;
  private value: string | undefined;
  private inlineText: string | undefined;
  private formulaText = "";
  private formulaTag: SaxesTagPlain | undefined;
  private formulaStart = 0;
  private formulaEnd = 0;
  private collected: string[] | undefined;
  private phonetic = 0;
  private tagStart = 0;

  constructor(
    private readonly prefix: string,
    private readonly row: number,
    expectedColumn: number,
    private readonly attributes: Readonly<Record<string, string>>,
    private readonly start: number,
    private readonly contentStart: number,
    part: string,
  ) {
    const said = attributes["r"];
    const place = said === undefined ? { row, column: expectedColumn } : positionOf(said);
    if (!place || place.row !== row || place.column < expectedColumn) {
      throw new UnreadableFile(`The file is damaged: in its part ${part} the cell "${said}" is out of order.`);
    }
    this.column = place.column;
  }

  begin(start: number): void {
    this.tagStart = start;
  }

  open(tag: SaxesTagPlain): void {
    const name = this.localName(tag.name);
    if (name === "v" || name === "f" || name === "t") this.collected = [];
    if (name === "rPh") this.phonetic++;
    if (name === "is") this.inlineText = "";
    if (name === "f") [this.formulaTag, this.formulaStart] = [tag, this.tagStart];
  }

  text(text: string): void {
    this.collected?.push(text);
  }

  close(tag: SaxesTagPlain, end: number): void {
    const name = this.localName(tag.name);
    const text = this.collected?.join("") ?? "";
    this.collected = undefined;
    if (name === "v") this.value = text;
    else if (name === "f") [this.formulaText, this.formulaEnd] = [text, end];
    else if (name === "t" && this.phonetic === 0 && this.inlineText !== undefined) this.inlineText += text;
    else if (name === "rPh") this.phonetic--;
  }

  finish(isSelfClosing: boolean, end: number, shared: SharedFormulas): SourceCell {
    const { row, column, attributes, value, inlineText, start, contentStart, formulaStart, formulaEnd } = this;
    const group = this.group();
    const formula =
      group?.kind === "shared" ? shared.formulaOf(group, this.formulaText, row, column) : group?.kind === "dataTable" ? "" : this.formulaText;
    const contentEnd = isSelfClosing ? end : end - this.prefix.length - "</c>".length;
    return { column, attributes, value, inlineText, formula, group, start, contentStart, contentEnd, end, formulaStart, formulaEnd };
  }

  private group(): FormulaGroup | undefined {
    const { t: kind, si: index = "", ref: area = "" } = this.formulaTag?.attributes ?? {};
    if (kind !== "shared" && kind !== "array" && kind !== "dataTable") return undefined;
    return { kind, index, area, isFirst: this.formulaText !== "" };
  }

  private localName(name: string): string {
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : "";
  }
}
