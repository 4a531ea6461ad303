import { bytesOf } from "../bytesOf";

/** Stands where a text belongs until it is put there. No cell says it: a workbook's XML cannot hold the character. */
const place = "\u0000";
let met: JsonText[] = [];

/** What cells say, as JSON text already. */
export class JsonText {
  private counted: number | undefined;

  constructor(readonly text: string) {}

  /** Counted once: a kept text goes into one answer after the other. */
  get bytes(): number {
    return (this.counted ??= bytesOf(this.text));
  }

  toJSON(): string {
    met.push(this);
    return place;
  }
}

/** A value as JSON.stringify gives it, cut where its texts belong, and these: one fewer than the pieces. */
export function piecesOf(value: object): { readonly pieces: readonly string[]; readonly texts: readonly JsonText[] } {
  met = [];
  return { pieces: JSON.stringify(value).split(JSON.stringify(place)), texts: met };
}
