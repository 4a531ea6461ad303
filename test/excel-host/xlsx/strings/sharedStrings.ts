import { SaxesParser } from "saxes";
import { UnreadableFile } from "../unreadableFile";
import { meantText } from "../xml/escape";
import { reasonOf } from "../xml/dom";

/** The texts that cells share by number. */
export interface SharedStrings {
  /** The plain text of each, without what its runs look like and without phonetic guides. */
  readonly texts: readonly string[];
  /** Which of them are nothing but text, so that another cell of that text may share them. */
  readonly isPlain: readonly boolean[];
}

export const noStrings: SharedStrings = { texts: [], isPlain: [] };

/** Reads a sharedStrings part. */
export function readSharedStrings(text: string, part: string): SharedStrings {
  const texts: string[] = [];
  const isPlain: boolean[] = [];
  let pieces: string[] = [];
  let plain = true;
  let phonetic = 0;
  let inText = false;
  const localName = (name: string) => name.slice(name.indexOf(":") + 1);
  const collect = (piece: string): void => {
    if (inText && phonetic === 0) pieces.push(piece);
  };

  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new UnreadableFile(`The file is damaged: its part ${part} is no well-formed XML (${reasonOf(error)}).`);
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (name === "si") [pieces, plain] = [[], true];
    else if (name === "t") inText = true;
    else plain = false;
    if (name === "rPh") phonetic++;
  });
  parser.on("text", collect);
  parser.on("cdata", collect);
  parser.on("closetag", (tag) => {
    const name = localName(tag.name);
    if (name === "t") inText = false;
    else if (name === "rPh") phonetic--;
    else if (name === "si") {
      texts.push(meantText(pieces.join("")));
      isPlain.push(plain);
    }
  });
  parser.write(text).close();
  return { texts, isPlain };
}
