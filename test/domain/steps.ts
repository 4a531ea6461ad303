import type { HistoryEvent, HistoryStep } from "../../src/domain/history";
import { show } from "./notation";

/** A history as the tables of the tests write it, one event after the other: "T1 1200.00 = 1200.00, I1 0.00 = 1200.00". */
export const stepsShown = (steps: readonly HistoryStep[]): string =>
  steps.map(({ event, effect, balance }) => `${nameOf(event)} ${show(effect)} = ${show(balance)}`).join(", ");

function nameOf(event: HistoryEvent): string {
  switch (event.kind) {
    case "brought forward":
      return "forward";
    case "charge":
      return event.charge.id;
    case "invoice":
      return event.invoice.id;
    case "payment":
      return event.payment.id;
    case "paid":
      return "paid";
    case "write-off":
      return event.writeOff.id;
  }
}
