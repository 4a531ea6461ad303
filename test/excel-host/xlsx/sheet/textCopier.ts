import { TextBytes } from "./textBytes";

/** Collects new text and copies of stretches of an old one. Neighbouring stretches become one, with the space between them. */
export class TextCopier {
  private readonly bytes = new TextBytes();
  private from = 0;
  private to = 0;

  constructor(private readonly source: string) {}

  copy(from: number, to: number): void {
    if (this.to > this.from && this.source.slice(this.to, from).trim() === "") {
      this.to = to;
      return;
    }
    this.endCopy();
    [this.from, this.to] = [from, to];
  }

  add(text: string): void {
    this.endCopy();
    this.bytes.add(text);
  }

  finish(): readonly Uint8Array[] {
    this.endCopy();
    return this.bytes.finish();
  }

  private endCopy(): void {
    if (this.to > this.from) this.bytes.add(this.source.slice(this.from, this.to));
    [this.from, this.to] = [0, 0];
  }
}
