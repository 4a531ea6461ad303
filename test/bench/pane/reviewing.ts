import type { Frame } from "playwright-core";
import { settled } from "./openBench";

/** What a person does who looks over a month-end run, each from the key or the click until it is drawn. */
export const stepsOfReview = {
  rule: "a letter of the rule, until it says what it finds",
  list: "from Review to the list",
  tick: "a tick",
  amount: "another amount in a row, until its effect is known",
  codes: "another reason code for all, until every row is judged anew",
  each: "fields for a reason of its own in every row",
  none: "all ticks taken away",
} as const;

/** Milliseconds of each of these steps. */
export type Reviewed = Readonly<Record<keyof typeof stepsOfReview, number>>;

/** Goes to month-end. */
export async function toMonthEnd(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Month-end…" }).click();
  await pane.getByRole("heading", { name: "Month-end" }).waitFor();
  await settled(pane);
}

/** Looks over a run of so many rows, and goes back to its rule. */
export async function reviewing(pane: Frame, count: number): Promise<Reviewed> {
  const of = (ticked: number) => `${ticked} of ${count} rows ticked`;
  const post = (ready: number, ticked: number) => (ready === ticked ? `Post ${count} write-offs` : `Post ${ready} of ${ticked} write-offs`);
  await taken(pane, { field: 'input[inputmode="decimal"]', value: "4", until: "Invoices, 4.00 or less" });
  const rule = await taken(pane, { field: 'input[inputmode="decimal"]', value: "5", until: "Invoices, 5.00 or less" });
  const list = await taken(pane, { button: "Review", until: of(count) });
  await pane.getByText(post(count, count)).waitFor();
  await settled(pane);
  const tick = await taken(pane, { box: 5, until: of(count - 1) });
  const amount = await taken(pane, { field: 'tr[aria-rowindex="8"] input[inputmode="decimal"]', value: "0", until: post(count - 2, count - 1) });
  const codes = await taken(pane, { field: "#reason-code", value: "GOODWILL", until: post(count - 2, count - 1), passes: "Reckoning" });
  const each = await taken(pane, { box: 0, until: "" });
  await taken(pane, { box: 0, until: "" });
  const none = await taken(pane, { button: "Tick none", until: of(0) });
  await taken(pane, { field: "#reason-code", value: "", until: of(0) });
  await taken(pane, { button: "Back to the rule", until: "Invoices, 5.00 or less" });
  return { rule, list, tick, amount, codes, each, none };
}

interface Act {
  readonly button?: string;
  /** The place of a checkbox, from zero. */
  readonly box?: number;
  readonly field?: string;
  readonly value?: string;
  /** What the pane has to say then, outside of the list. */
  readonly until: string;
  /** What it says before that. */
  readonly passes?: string;
}

/** Acts, and waits for the frame in which the pane says what it is to say. */
async function taken(pane: Frame, act: Act): Promise<number> {
  const milliseconds = await pane.evaluate(async ({ button, box, field, value = "", until, passes }) => {
    const element = field !== undefined ? document.querySelector(field) : box !== undefined ? [...document.querySelectorAll('main input[type="checkbox"]')][box] : [...document.querySelectorAll("main button")].find(({ textContent }) => textContent === button);
    if (!(element instanceof HTMLElement)) throw new Error(`There is no ${field ?? box ?? button}.`);
    const begun = performance.now();
    if (field === undefined) element.click();
    else {
      const isSelect = element instanceof HTMLSelectElement;
      // React listens to the events and looks at what the browser's own setter has set.
      Object.getOwnPropertyDescriptor(isSelect ? HTMLSelectElement.prototype : HTMLInputElement.prototype, "value")?.set?.call(element, value);
      element.dispatchEvent(new Event(isSelect ? "change" : "input", { bubbles: true }));
    }
    let hasPassed = passes === undefined;
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const said = [...document.querySelectorAll("main span, main button")].map((part) => (part.closest("table") === null ? part.textContent : "")).join("\n");
      hasPassed ||= passes !== undefined && said.includes(passes);
      if (performance.now() - begun > 30_000) throw new Error(`The pane does not say ${until}: ${document.querySelector("main")?.textContent?.slice(0, 500)}`);
      if (said.includes(until) && (hasPassed || performance.now() - begun > 2_000)) break;
    }
    // What was there in the frame has been painted by the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - begun;
  }, act);
  await settled(pane);
  return milliseconds;
}
