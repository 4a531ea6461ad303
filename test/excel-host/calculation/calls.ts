import type { CellError, CellValue } from "../model/types";
import { clipped } from "./cells";
import { scalarAt, sizeOf } from "./evaluate";
import type { FormulaCell, PendingCall } from "./formulaCell";
import type { Answer, Argument, Invocation, OutsideCall, OutsideFunctions } from "./outside";
import { Block, errors, isError, isScalar, Place } from "./values";
import type { Scalar, Value } from "./values";

/** The calls that formulas have made of functions which an add-in works out. */
export class OutsideCalls {
  private readonly waiting = new Map<number, { readonly cell: FormulaCell; readonly key: string }>();
  private readonly toInvoke = new Map<number, Invocation>();
  private readonly released = new Map<string, number[]>();
  private readonly toCancel: number[] = [];
  /** The calls that the formula asked for which is being worked out. */
  private asked = new Set<string>();
  private count = 0;

  constructor(private readonly functions: () => OutsideFunctions | undefined) {}

  begin(): void {
    this.asked = new Set();
  }

  /** Calls that a formula no longer makes are given up. */
  end(cell: FormulaCell): void {
    for (const [key, { id }] of cell.calls ?? []) if (!this.asked.has(key)) this.giveUp(cell, key, id);
  }

  /** A formula is gone from its cell. If it has only moved, the cell where it is now takes its calls over before they are given up. */
  release(cell: FormulaCell): void {
    for (const [key, { id }] of cell.calls ?? []) {
      const list = this.released.get(key);
      if (list) list.push(id);
      else this.released.set(key, [id]);
    }
  }

  drop(cell: FormulaCell): void {
    for (const [key, { id }] of cell.calls ?? []) this.giveUp(cell, key, id);
  }

  /** The last answer of a call, or #BUSY! where there is none yet; undefined when nobody has the function. */
  valueOf(cell: FormulaCell, { name, args }: OutsideCall): Value | undefined {
    const functions = this.functions();
    const known = functions?.nameOf(name);
    if (!functions || known === undefined) return undefined;
    const sent = args.map((arg) => argumentFrom(arg));
    const failure = functions.takesErrors(known) ? undefined : sent.find((arg) => arg.failure)?.failure;
    if (failure) return failure;
    const values = sent.map((arg) => arg.value);
    const key = `${known}(${JSON.stringify(values)})`;
    this.asked.add(key);
    const call = cell.calls?.get(key) ?? this.takenOver(cell, key);
    if (!call) {
      this.count += 1;
      const id = this.count;
      (cell.calls ??= new Map()).set(key, { id, answer: undefined });
      this.waiting.set(id, { cell, key });
      this.toInvoke.set(id, { id, name: known, args: values, sheet: cell.sheet, row: cell.row, column: cell.column });
    }
    const answer = call?.answer;
    if (answer === undefined) return errors.busy;
    return "error" in answer ? answer : (answer.length === 1 && answer[0]?.length === 1 ? (answer[0][0] ?? "") : new Block(answer));
  }

  /** Remembers an answer, and gives the cell that waited for it. Undefined when nobody does any more. */
  answered(id: number, answer: Answer | CellError): FormulaCell | undefined {
    const { cell, key } = this.waiting.get(id) ?? {};
    const call = key === undefined ? undefined : cell?.calls?.get(key);
    if (!call) return undefined;
    call.answer = answer;
    return cell;
  }

  /** Tells the add-in what is asked of it now, and what no longer. */
  send(): void {
    const functions = this.functions();
    for (const ids of this.released.values()) {
      for (const id of ids) {
        const call = this.waiting.get(id);
        if (call) this.giveUp(call.cell, call.key, id);
      }
    }
    this.released.clear();
    const [cancelled, invoked] = [this.toCancel.splice(0), [...this.toInvoke.values()]];
    this.toInvoke.clear();
    if (cancelled.length > 0) functions?.cancel(cancelled);
    if (invoked.length > 0) functions?.invoke(invoked);
  }

  /** How many calls are out or have an answer that is kept. */
  get size(): number {
    return this.waiting.size;
  }

  /** How many calls wait for their first answer. */
  get unanswered(): number {
    return [...this.waiting.values()].filter(({ cell, key }) => cell.calls?.get(key)?.answer === undefined).length;
  }

  private takenOver(cell: FormulaCell, key: string): PendingCall | undefined {
    const id = this.released.get(key)?.pop();
    const before = id === undefined ? undefined : this.waiting.get(id);
    const call = before?.cell.calls?.get(key);
    if (!before || !call) return undefined;
    before.cell.calls?.delete(key);
    (cell.calls ??= new Map()).set(key, call);
    this.waiting.set(call.id, { cell, key });
    return call;
  }

  private giveUp(cell: FormulaCell, key: string, id: number): void {
    cell.calls?.delete(key);
    this.waiting.delete(id);
    if (!this.toInvoke.delete(id)) this.toCancel.push(id);
  }
}

type Sent = { readonly value: Argument; readonly failure?: CellError };

/** A value as it goes out: cells as rows of values, of whole columns the used part. */
function argumentFrom(value: Value | undefined): Sent {
  if (value === undefined) return { value: null };
  if (isScalar(value)) return isError(value) ? { value, failure: value } : { value };
  const within = value instanceof Place ? clipped(value) : value;
  const { rows, columns } = sizeOf(within);
  let failure: CellError | undefined;
  const cell = (row: number, column: number): CellValue | null => {
    const scalar: Scalar = scalarAt(within, row, column);
    if (isError(scalar)) failure ??= scalar;
    return scalar;
  };
  const cells = Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => cell(row, column)));
  const single = value instanceof Place && rows * columns === 1 ? (cells[0]?.[0] ?? null) : cells;
  return { value: single, ...(failure ? { failure } : {}) };
}
