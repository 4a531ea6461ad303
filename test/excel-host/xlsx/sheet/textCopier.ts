/** Collects new text and copies of stretches of an old one. Neighbouring stretches become one, with the space between them. */
export class TextCopier {
  private readonly pieces: string[] = [];
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
    this.pieces.push(text);
  }

  finish(): readonly string[] {
    this.endCopy();
    return this.pieces;
  }

  private endCopy(): void {
    if (this.to > this.from) this.pieces.push(this.source.slice(this.from, this.to));
    [this.from, this.to] = [0, 0];
  }
}
