import type { WireEvent } from "../protocol/wire";

/** The numbers that office.js gives the events. */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target under which a listener of all sheets or tables is registered. */
export const wholeWorkbook = "Workbook";

const richApiCategory = 65536;

/** Who listens for what, and what is still to be told. */
export class EventQueue {
  /** False while a program has switched its events off. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: WireEvent[] = [];

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Remembers an event for each of the targets that somebody listens on. */
  tell(type: number, targets: readonly string[], details: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of targets) {
      if (!this.registered.has(`${type} ${targetId}`)) continue;
      this.waiting.push({
        messageCategory: richApiCategory,
        messageType: type,
        targetId,
        message: JSON.stringify(details),
      });
    }
  }

  /** Remembers an event that office.js itself waits for, whether or not programs listen. */
  add(event: WireEvent): void {
    this.waiting.push(event);
  }

  /** Hands over what has happened since the last time. */
  take(): readonly WireEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }
}
