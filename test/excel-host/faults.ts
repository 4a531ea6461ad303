import type { ExcelHost } from "./host/excelHost";
import type { Workbook } from "./model/types";
import type { ErrorCode } from "./protocol/errors";
import type { WireBatch } from "./protocol/wire";

/** Something that goes wrong, or merely happens, at one batch. */
export type Fault =
  /** Turned away before anything is applied: by a busy service, or by the code that is named. */
  | { readonly kind: "reject"; readonly code?: ErrorCode }
  /** All of it is applied, and the answer gets lost: the program sees a failure. */
  | { readonly kind: "lose-reply" }
  /** Some actions are applied, then Excel fails: half of those that change something, or the first `after` of all. */
  | { readonly kind: "break-off"; readonly after?: number }
  /** The program waits for ever, whether or not its batch was applied. */
  | { readonly kind: "never-answer"; readonly applied: boolean }
  /** The pane is closed: this batch and all later ones are never answered. */
  | { readonly kind: "close-pane"; readonly applied: boolean }
  /** Somebody is typing into a cell. */
  | { readonly kind: "cell-edit" }
  /** Somebody else changes the workbook just before the batch, just after it, or both. */
  | { readonly kind: "co-author"; readonly before?: CoAuthor; readonly after?: CoAuthor };

export type CoAuthor = (workbook: Workbook, host: ExcelHost) => void;

/** A fault and the batch it strikes. Batches count from one; reference clean-up is not counted. */
export interface PlannedFault {
  readonly batch: number;
  readonly fault: Fault;
}

/** Decides as the batches come. The same answers for the same batches make a run that can be played again. */
export type FaultChooser = (batchNumber: number, request: WireBatch) => Fault | readonly Fault[] | undefined;

export type Faults = readonly PlannedFault[] | FaultChooser;

export const noFaults: Faults = [];

/** The faults that strike one batch, in the order in which they were planned. */
export function faultsAt(faults: Faults, batchNumber: number, request: WireBatch): readonly Fault[] {
  if (typeof faults !== "function") {
    return faults.filter(({ batch }) => batch === batchNumber).map(({ fault }) => fault);
  }
  const chosen = faults(batchNumber, request);
  if (chosen === undefined) return [];
  return "kind" in chosen ? [chosen] : chosen;
}
