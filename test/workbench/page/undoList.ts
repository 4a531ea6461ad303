import type { WorkbookSnapshot } from "../../excel-host/model/types";

/** One thing that was done, and the workbook as it was before. */
export interface Step {
  readonly what: string;
  readonly before: WorkbookSnapshot;
}

/** What can be undone. The oldest steps are forgotten. */
export class UndoList {
  private readonly steps: Step[] = [];

  constructor(private readonly most = 100) {}

  get last(): Step | undefined {
    return this.steps[this.steps.length - 1];
  }

  add(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > this.most) this.steps.shift();
  }

  take(): Step | undefined {
    return this.steps.pop();
  }
}
