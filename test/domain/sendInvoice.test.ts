import { judgeSending, planSending } from "../../src/domain/sendInvoice";
import { bookOf } from "./notation";
import { spoiled } from "./requests";
import { cellLine } from "./settled";

/** The cells that a sending changes, or why it is refused. */
function sent(text: string, on: string, spoilt: string): string {
  const answer = judgeSending(spoiled(bookOf(text), spoilt), " i1 ", on);
  if (answer.kind !== "accepted") {
    const { code, ...facts } = answer.refusal;
    return [code, ...Object.values(facts).map(String)].join(" ");
  }
  const plan = planSending("op", answer.invoice, answer.date);
  expect({ ...plan, changed: [] }).toEqual({ operation: "op", kind: "send", added: [], removed: [], changed: [] });
  expect(plan.changed.every(({ table }) => table === "invoices")).toBe(true);
  return plan.changed.map(cellLine).join(", ");
}

test.each`
  because                          | book                                                          | on              | spoilt                  | answer
  ${"one that is Open"}            | ${"invoice I1 500, is Open, sent never"}                      | ${"2026-04-30"} | ${""}                   | ${"I1 status Open → Sent, I1 sent blank → 2026-04-30"}
  ${"sent before, by mistake"}     | ${"invoice I1 500, is Open, sent 2026-04-16"}                 | ${"2026-04-30"} | ${""}                   | ${"I1 status Open → Sent, I1 sent 2026-04-16 → 2026-04-30"}
  ${"the sheet keeps no day"}      | ${"invoice I1 500, is Open"}                                  | ${"2026-04-30"} | ${""}                   | ${"I1 status Open → Sent"}
  ${"a status that is not said"}   | ${"invoice I1 500"}                                           | ${"2026-04-30"} | ${""}                   | ${"I1 status blank → Sent"}
  ${"no day"}                      | ${"invoice I1 500, is Open"}                                  | ${""}           | ${""}                   | ${"DATE_UNREADABLE "}
  ${"a locked day"}                | ${"policy taxLockDate, 2026-04-30; invoice I1 500, is Open"}  | ${"2026-04-30"} | ${""}                   | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"there is none"}               | ${"invoice I2 500, is Open"}                                  | ${"2026-04-30"} | ${""}                   | ${"NO_SUCH_INVOICE i1"}
  ${"it stands twice"}             | ${"invoice I1 500, is Open"}                                  | ${"2026-04-30"} | ${"twice invoices I1"}  | ${"DUPLICATE_KEY invoices i1"}
  ${"its row cannot be read"}      | ${"invoice I2 500, is Open"}                                  | ${"2026-04-30"} | ${"invoices I1"}        | ${"UNREADABLE invoices i1"}
  ${"a Draft"}                     | ${"invoice I1 500, is Draft"}                                 | ${"2026-04-30"} | ${""}                   | ${"INVOICE_CLOSED I1 Draft Open"}
  ${"it is sent already"}          | ${"invoice I1 500, is Sent"}                                  | ${"2026-04-30"} | ${""}                   | ${"INVOICE_CLOSED I1 Sent Open"}
  ${"rows of it cannot be read"}   | ${"invoice I1 500, is Open"}                                  | ${"2026-04-30"} | ${"invoices I1"}        | ${"UNREADABLE invoices I1"}
  ${"a policy cannot be read"}     | ${"invoice I1 500, is Open"}                                  | ${"2026-04-30"} | ${"policies taxRate"}   | ${"UNREADABLE policies taxRate"}
`("$because: $answer", ({ book, on, spoilt, answer }: Record<string, string>) => expect(sent(book ?? "", on ?? "", spoilt ?? "")).toBe(answer));
