import type { WorkbookSnapshot } from "../../excel-host/model/types";

/** One thing that was done, and the workbook as it was before. */
interface Step {
  readonly what: string;
  readonly before: WorkbookSnapshot;
  /** The workbook as it was when the step was undone, for doing it again. */
  after?: WorkbookSnapshot;
}

/** What can be undone and done again. The oldest steps are forgotten. */
export class UndoList {
  private readonly steps: Step[] = [];
  private undone: Step[] = [];
  /** The last step that is in the file on the disk; null when there is none that undoing could lead back to. */
  private saved: Step | undefined | null = undefined;

  constructor(private readonly most = 100) {}

  /** What undo would take back. */
  get last(): string | undefined {
    return this.steps.at(-1)?.what;
  }

  /** What redo would do again. */
  get next(): string | undefined {
    return this.undone.at(-1)?.what;
  }

  get isSaved(): boolean {
    return this.saved === this.steps.at(-1);
  }

  save(): void {
    this.saved = this.steps.at(-1);
  }

  /** Whatever was undone can no longer be done again. */
  add(what: string, before: WorkbookSnapshot): void {
    this.steps.push({ what, before });
    this.undone = [];
    if (this.steps.length <= this.most) return;
    this.steps.shift();
    // Before the oldest step nobody gets any more.
    if (this.saved === undefined) this.saved = null;
  }

  /** Goes a step back, from the workbook as it is now. */
  undo(now: WorkbookSnapshot): WorkbookSnapshot | undefined {
    const step = this.steps.pop();
    if (!step) return undefined;
    step.after = now;
    this.undone.push(step);
    return step.before;
  }

  redo(): WorkbookSnapshot | undefined {
    const step = this.undone.pop();
    if (step) this.steps.push(step);
    return step?.after;
  }
}
