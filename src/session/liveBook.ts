import { listenForChanges } from "../workbook/listenForChanges";
import { afterPause } from "./afterPause";
import { type NoBook, type OpenBook, readBook } from "./readBook";

/** What the last reading gave: the book, or why there is none. */
export type LiveState = OpenBook | NoBook | { readonly kind: "failed"; readonly error: unknown };

type Follower = (state: LiveState) => void;

/** How long the workbook has to be left alone before it is read again, in milliseconds. A large book is given as long as its last reading took. */
const pause = 150;
/** How soon a reading that Excel turned away is tried again. */
const patience = 3_000;
/** How long a reading is kept when nobody follows any more: a recalculation drops all formulas and asks for them anew. */
const kept = 2_000;

/**
 * The workbook as it is now, for the formulas on its sheets: one reading serves all of them, and a change to any cell
 * gives one more, our own postings included. While somebody follows it is kept up to date; with the last of them it is
 * forgotten.
 */
export class LiveBook {
  private readonly followers = new Set<Follower>();
  private state: LiveState | null = null;
  private isReading = false;
  private isOld = false;
  private lastReading = 0;
  private stopListening: (() => Promise<void>) | null = null;
  private trying: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private readonly changes = afterPause(() => this.readAnew(), {
    pause: () => Math.max(pause, this.lastReading),
    longest: () => Math.max(5 * pause, this.lastReading),
  });

  /** Tells what is known, soon or once it is read, and again after every change; the returned function ends that. */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    clearTimeout(this.leaving);
    const { state } = this;
    // Where nobody tells of changes what is known may be old.
    if (state && "decoded" in state && this.stopListening) queueMicrotask(() => this.followers.has(follower) && follower(state));
    else this.readAnew();
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.forgetLater();
    };
  }

  private forgetLater(): void {
    clearTimeout(this.leaving);
    // What is being read now would be kept after all.
    this.leaving = setTimeout(() => (this.isReading ? this.forgetLater() : this.forget()), kept);
  }

  /** Reads once more; while a reading is under way, when that has ended: it may or may not have seen what changed. */
  private readAnew(): void {
    this.isOld = true;
    if (!this.isReading) void this.readWhileOld();
  }

  private async readWhileOld(): Promise<void> {
    this.isReading = true;
    clearTimeout(this.trying);
    while (this.isOld && this.followers.size > 0) {
      await this.readOnce();
    }
    this.isReading = false;
  }

  private async readOnce(): Promise<void> {
    const began = performance.now();
    // Formulas that are entered at the same moment, thousands of them, ask before the reading begins.
    await Promise.resolve();
    this.isOld = false;
    try {
      this.stopListening ??= await listenForChanges(this.changes.heard);
      this.state = await readBook(bookBefore(this.state));
    } catch (error) {
      this.state = { kind: "failed", error };
      this.trying = setTimeout(() => this.readAnew(), patience);
    }
    this.lastReading = performance.now() - began;
    const { state } = this;
    for (const follower of [...this.followers]) follower(state);
  }

  private forget(): void {
    clearTimeout(this.trying);
    this.changes.end();
    this.state = null;
    const stop = this.stopListening;
    this.stopListening = null;
    // Nobody waits for this any more: a listener that stays tells of changes that nobody reads.
    stop?.().catch(() => undefined);
  }
}

const bookBefore = (state: LiveState | null): OpenBook | undefined => (state !== null && "decoded" in state ? state : undefined);
