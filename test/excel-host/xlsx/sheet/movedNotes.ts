import type { Moves } from "./moves";

const shape = /<([\w-]+:)?ClientData\b[^>]*ObjectType="Note"[^>]*>[\s\S]*?<\/(?:[\w-]+:)?ClientData>/g;
const anchor = /(<(?:[\w-]+:)?Anchor>)([^<]*)(<)/;
const row = /(<(?:[\w-]+:)?Row>)\s*(\d+)\s*(<)/;
const column = /<(?:[\w-]+:)?Column>\s*(\d+)\s*</;

/**
 * Moves the boxes of notes with their cells. They stand in an old markup (VML) that need not be well-formed XML, so the few
 * numbers in it are replaced as text. The box of a deleted cell's note is left: without a comment Excel ignores it.
 */
export function movedNotes(text: string, moves: Moves): string {
  return text.replace(shape, (note) => {
    const [, , rowText = ""] = row.exec(note) ?? [];
    const [, columnText = ""] = column.exec(note) ?? [];
    const before = Number(rowText);
    const now = rowText === "" || columnText === "" ? before : moves.rowOfCell(before, Number(columnText));
    if (now === undefined || now === before) return note;
    // The anchor's eight numbers are column, offset, row, offset of one corner and then of the other.
    const moved = (numbers: string) =>
      numbers.split(",").map((number, place) => (place % 4 === 2 ? ` ${Math.max(0, Number(number) + now - before)}` : number)).join(",");
    return note
      .replace(row, (_all, open: string, _row: string, close: string) => `${open}${now}${close}`)
      .replace(anchor, (_all, open: string, numbers: string, close: string) => `${open}${moved(numbers)}${close}`);
  });
}
