import type { OfficePackage } from "../package/officePackage";
import { addPart } from "../package/contentTypes";
import type { Dialect } from "../package/dialect";
import { addRelationship } from "../package/relationships";
import { needsSpacePreserved, storedText, xmlText } from "../xml/escape";
import type { SharedStrings } from "./sharedStrings";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** Hands out the numbers of shared texts: those the file has, and new ones added behind them. */
export class StringWriter {
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly count: number;

  constructor({ texts, isPlain }: SharedStrings) {
    this.count = texts.length;
    texts.forEach((text, place) => {
      if (isPlain[place] && !this.places.has(text)) this.places.set(text, place);
    });
  }

  numberOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const number = this.count + this.added.length;
    this.places.set(text, number);
    this.added.push(text);
    return number;
  }

  /** Writes what was added behind what the part has; a part that needs nothing new stays untouched. */
  finish(parts: OfficePackage, part: string | undefined, workbookPart: string, dialect: Dialect): void {
    if (this.added.length === 0) return;
    if (part === undefined) {
      const name = "xl/sharedStrings.xml";
      const total = this.added.length;
      const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${dialect.main}" uniqueCount="${total}">`;
      addPart(parts, name, contentType, `${head}${this.items("")}</sst>`);
      addRelationship(parts, workbookPart, `${dialect.relationships}/sharedStrings`, name);
    } else parts.put(part, this.appended(parts.text(part)));
  }

  private appended(text: string): string {
    const [opening = "", prefix = ""] = /<([A-Za-z_][\w.-]*:)?sst(?:\s[^>]*)?>/.exec(text) ?? [];
    const at = text.indexOf(opening);
    // The counts are hints that Excel itself does without; wrong ones would be worse than none.
    const kept = opening.replace(/\s(?:count|uniqueCount)=("[^"]*"|'[^']*')/g, "").replace(/\s*\/>$/, ">");
    const end = opening.endsWith("/>") ? at + opening.length : text.lastIndexOf(`</${prefix}sst`);
    return `${text.slice(0, at)}${kept}${text.slice(at + opening.length, end)}${this.items(prefix)}</${prefix}sst>`;
  }

  private items(prefix: string): string {
    return this.added
      .map((text) => {
        const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : "";
        return `<${prefix}si><${prefix}t${space}>${xmlText(storedText(text))}</${prefix}t></${prefix}si>`;
      })
      .join("");
  }
}
