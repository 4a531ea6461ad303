import { afterDelete, afterInsert } from "../model/area";
import type { Area, Sheet } from "../model/types";
import type { HostObject, RangeAreasState, RangeState } from "../objects/objectTypes";
import { HostError } from "../protocol/errors";

type Tracked = RangeState | RangeAreasState;

const isTracked = (object: HostObject): boolean => object.type === "Range" || object.type === "RangeAreas";

/** Ranges that programs hold: for one batch, or longer where office.js has asked to keep them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ranges = new Set<RangeState>();
  private count = 0;

  /** Makes a range that follows its cells as long as somebody may ask for it. */
  track(sheet: Sheet, area: Area): RangeState {
    const range: RangeState = { sheet, area, reference: "" };
    this.ranges.add(range);
    return range;
  }

  keepIfTracked(object: HostObject): void {
    if (!isTracked(object)) return;
    const state = object.state as Tracked;
    if (state.reference !== "") return;
    this.count += 1;
    state.reference = `ref_${this.count}`;
    this.kept.set(state.reference, object);
  }

  get(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (!object) throw new HostError("InvalidReference", reference);
    return object;
  }

  remove(reference: string): void {
    this.kept.delete(reference);
  }

  get size(): number {
    return this.kept.size;
  }

  /** Ranges that nobody has asked to keep are gone when their batch is over. */
  forgetUnkept(): void {
    for (const range of this.ranges) if (!this.kept.has(range.reference)) this.ranges.delete(range);
  }

  cellsInserted(sheet: Sheet, inserted: Area): void {
    for (const range of this.ranges) {
      if (range.sheet === sheet && range.area) range.area = afterInsert(range.area, inserted);
    }
  }

  cellsDeleted(sheet: Sheet, deleted: Area): void {
    for (const range of this.ranges) {
      if (range.sheet === sheet && range.area) range.area = afterDelete(range.area, deleted);
    }
  }
}
