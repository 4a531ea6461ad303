const encoder = new TextEncoder();
const enough = 1_000_000;

/** Turns text into bytes a stretch at a time, so that a long sheet never stands in memory as text and as bytes at once. */
export class TextBytes {
  private readonly chunks: Uint8Array[] = [];
  private waiting: string[] = [];
  private length = 0;

  add(text: string): void {
    this.waiting.push(text);
    this.length += text.length;
    if (this.length > enough) this.flush();
  }

  finish(): readonly Uint8Array[] {
    this.flush();
    return this.chunks;
  }

  private flush(): void {
    if (this.waiting.length > 0) this.chunks.push(encoder.encode(this.waiting.join("")));
    [this.waiting, this.length] = [[], 0];
  }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
