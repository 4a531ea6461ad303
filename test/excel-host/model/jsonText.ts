import { bytesOf } from "../bytesOf";

/** What cells say, as JSON text already. */
export class JsonText {
  private counted: number | undefined;

  constructor(readonly text: string) {}

  /** Counted once: a kept text goes into one answer after the other. */
  get bytes(): number {
    return (this.counted ??= bytesOf(this.text));
  }
}
