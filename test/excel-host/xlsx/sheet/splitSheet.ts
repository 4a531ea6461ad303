import { UnreadableFile } from "../unreadableFile";

/** A worksheet part in three pieces: its cells, which may be millions, and the little that stands round them. */
export interface SplitSheet {
  /** "" or, in files that name every element so, "x:". */
  readonly prefix: string;
  /** The part without its cells: an empty sheetData element stands in their place. */
  readonly skeleton: string;
  /** The sheetData element with all it holds; "" where the part has none. */
  readonly data: string;
}

const root = /<([A-Za-z_][\w.-]*:)?worksheet[\s>/]/;

/** Takes a worksheet part apart, so that its cells can be read as a stream and the rest as a document. */
export function splitSheet(text: string, part: string): SplitSheet {
  const found = root.exec(text);
  if (!found) throw new UnreadableFile(`The file is damaged: its part ${part} is no worksheet.`);
  const prefix = found[1] ?? "";
  const opening = new RegExp(`<${prefix}sheetData(\\s[^>]*)?>`).exec(text);
  if (!opening) return { prefix, skeleton: text, data: "" };

  const closing = `</${prefix}sheetData`;
  const isEmpty = opening[0].endsWith("/>");
  const lastTag = isEmpty ? opening.index : text.lastIndexOf(closing);
  if (lastTag < opening.index) throw new UnreadableFile(`The file is damaged: in its part ${part} the cells do not end.`);
  const end = isEmpty ? opening.index + opening[0].length : text.indexOf(">", lastTag) + 1;
  const [head, data, tail] = [text.slice(0, opening.index), text.slice(opening.index, end), text.slice(end)];
  return { prefix, skeleton: `${head}<${prefix}sheetData/>${tail}`, data };
}

/** Cuts a written skeleton where its cells belong. */
export function cutSkeleton(skeleton: string): { readonly head: string; readonly tail: string } {
  const place = /<(?:[A-Za-z_][\w.-]*:)?sheetData\s*\/>/.exec(skeleton);
  if (!place) throw new Error("A worksheet without a place for its cells cannot be written.");
  return { head: skeleton.slice(0, place.index), tail: skeleton.slice(place.index + place[0].length) };
}
