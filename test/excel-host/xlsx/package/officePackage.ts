import { unzipSync, zipSync } from "fflate";
import type { UnzipFileInfo, Zippable } from "fflate";
import type { Document } from "@xmldom/xmldom";
import { UnreadableFile } from "../unreadableFile";
import { parseXml, reasonOf, xmlOf } from "../xml/dom";

// A string cannot be much longer than this, and a workbook of this size does not open in Excel for the web either.
const largestPart = 500_000_000;
const largestPackage = 2_000_000_000;

const largeToPack = 10_000_000;

/** A day that never changes, so that the same workbook always gives the same bytes. It is the first a zip can hold. */
const zipDay = () => new Date(1980, 0, 1);

const bytesOfText = (text: string) => new TextEncoder().encode(text);

/** The parts of a workbook file. Parts are unpacked when asked for; those nobody writes to leave as they came. */
export class OfficePackage {
  private readonly entries = new Map<string, UnzipFileInfo>();
  private readonly realNames = new Map<string, string>();
  private readonly written = new Map<string, Uint8Array>();
  private readonly documents = new Map<string, Document>();
  private readonly edited = new Set<string>();

  private constructor(private readonly zip: Uint8Array) {}

  static open(zip: Uint8Array): OfficePackage {
    const opened = new OfficePackage(zip);
    let total = 0;
    try {
      unzipSync(zip, { filter: (entry) => (opened.list(entry), false) });
    } catch (error) {
      throw new UnreadableFile(`This is no .xlsx file, or it is damaged: its zip directory cannot be read (${reasonOf(error)}).`);
    }
    for (const { name, originalSize } of opened.entries.values()) {
      total += originalSize;
      if (originalSize > largestPart) throw new UnreadableFile(`The part ${name} is too large to open: it unpacks to ${originalSize} bytes.`);
    }
    if (total > largestPackage) throw new UnreadableFile(`The file is too large to open: it unpacks to ${total} bytes.`);
    return opened;
  }

  static fromTexts(parts: Readonly<Record<string, string>>): OfficePackage {
    const made = new OfficePackage(new Uint8Array());
    for (const [name, text] of Object.entries(parts)) made.put(name, text);
    return made;
  }

  get names(): readonly string[] {
    return [...this.realNames.values()];
  }

  has(part: string): boolean {
    return this.realNames.has(part.toLowerCase());
  }

  bytes(part: string): Uint8Array {
    const name = this.realNames.get(part.toLowerCase());
    if (name === undefined) throw new UnreadableFile(`The file is damaged: its part ${part} is missing.`);
    if (this.edited.has(name)) return bytesOfText(xmlOf(this.document(name)));
    return this.written.get(name) ?? this.unpacked(name);
  }

  text(part: string): string {
    const bytes = this.bytes(part);
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  /** The part as a document, to be looked at. */
  document(part: string): Document {
    const name = this.realNames.get(part.toLowerCase()) ?? part;
    const known = this.documents.get(name);
    if (known) return known;
    const document = parseXml(this.text(name), name);
    this.documents.set(name, document);
    return document;
  }

  /** The part as a document, to be changed: it will be written from the document. */
  edit(part: string): Document {
    const document = this.document(part);
    this.edited.add(this.realNames.get(part.toLowerCase()) ?? part);
    return document;
  }

  put(part: string, content: string | Uint8Array): void {
    const name = this.realNames.get(part.toLowerCase()) ?? part;
    this.realNames.set(name.toLowerCase(), name);
    this.written.set(name, typeof content === "string" ? bytesOfText(content) : content);
    this.documents.delete(name);
    this.edited.delete(name);
  }

  remove(part: string): void {
    const name = this.realNames.get(part.toLowerCase());
    if (name === undefined) return;
    this.realNames.delete(part.toLowerCase());
    this.written.delete(name);
    this.documents.delete(name);
    this.edited.delete(name);
  }

  /** A part name that is still free: `before` + the first number that is + `after`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** The whole file. One in which nothing was written is the file that was opened. */
  toBytes(): Uint8Array {
    const nothingWritten = this.written.size === 0 && this.edited.size === 0 && this.realNames.size === this.entries.size;
    if (nothingWritten && this.zip.length > 0) return this.zip;
    const parts: Zippable = {};
    for (const name of this.names) {
      const bytes = this.bytes(name);
      // Pictures that were stored as they are stay so; for large sheets the last few per cent are not worth the wait.
      const stored = this.entries.get(name)?.compression === 0;
      const level = stored ? 0 : bytes.length > largeToPack ? 3 : 6;
      parts[name] = [bytes, { level, mtime: zipDay() }];
    }
    return zipSync(parts);
  }

  private list(entry: UnzipFileInfo): void {
    if (entry.name.endsWith("/")) return;
    this.entries.set(entry.name, entry);
    this.realNames.set(entry.name.toLowerCase(), entry.name);
  }

  private unpacked(name: string): Uint8Array {
    try {
      const bytes = unzipSync(this.zip, { filter: (entry) => entry.name === name })[name];
      if (bytes) return bytes;
    } catch (error) {
      throw new UnreadableFile(`The file is damaged: its part ${name} cannot be unpacked (${reasonOf(error)}).`);
    }
    throw new UnreadableFile(`The file is damaged: its part ${name} cannot be unpacked.`);
  }
}
