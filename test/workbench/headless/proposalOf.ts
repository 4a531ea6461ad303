import type { InvoiceStyle } from "../../../src/domain/book";
import type { Refusal } from "../../../src/domain/refusal";
import type { Proposal } from "../../../src/session/proposal";
import { proposeApproval, proposeRecovery } from "../../../src/session/monthEnd/proposeDecisions";
import { proposeBalancing } from "../../../src/session/proposeBalancing";
import { proposeBill } from "../../../src/session/proposeBill";
import { proposeInvoiceDeletion, proposeOpening, proposeSending } from "../../../src/session/proposeInvoice";
import { proposeDeletion, proposeEdit } from "../../../src/session/proposeEdit";
import { proposePayment } from "../../../src/session/proposePayment";
import { proposeSetting } from "../../../src/session/proposeSetting";
import { proposeReversal, proposeWriteOff } from "../../../src/session/proposeWriteOff";
import type { Step } from "./readSteps";
import type { Desk } from "./runStep";

/** Steps of the contract that this version does not do yet. */
const later = new Set<string>();

/** What a step proposes, in the words of the session; or why there is no such step. */
export function proposalOf({ do: name, texts, nextBillingRun, jobs }: Step, desk: Desk): Proposal | Refusal {
  const text = (key: string) => texts[key] ?? "";
  const given = (key: string) => texts[key] ?? null;
  const named = (key: string) => (text(key).trim() === "" ? null : text(key).trim());
  const stamp = { operation: named("operation") ?? desk.operationId(), by: text("by"), at: desk.now() };
  const date = named("date") ?? desk.today();
  switch (name) {
    case "write-off":
      return proposeWriteOff({
        ...stamp, date, nextBillingRun, reason: text("reason"), reasonCode: text("reasonCode"),
        job: named("job"), invoice: named("invoice"), customer: named("customer"), amount: text("amount"),
      });
    case "edit-write-off":
      return proposeEdit({
        ...stamp, nextBillingRun, writeOff: text("writeOff"), amount: given("amount"), date: given("date"), reason: given("reason"), reasonCode: given("reasonCode"),
      });
    case "delete-write-off":
      return proposeDeletion({ ...stamp, key: text("writeOff") });
    case "reverse":
      return proposeReversal({ ...stamp, date: named("date") ?? "", reason: text("reason"), writeOff: text("writeOff") });
    case "bill": {
      const style = styleOf(text("style"));
      if (style === undefined) return { code: "STEP_UNKNOWN", step: text("style"), expected: "detailed or summary" };
      return proposeBill({ ...stamp, date, upTo: text("upTo"), style, jobs: jobs.length > 0 ? jobs : named("job") === null ? [] : [{ job: text("job"), billNow: text("billNow") }] });
    }
    case "send":
      return proposeSending({ ...stamp, date, key: text("invoice") });
    case "open-invoice":
      return proposeOpening({ ...stamp, key: text("invoice") });
    case "delete-invoice":
      return proposeInvoiceDeletion({ ...stamp, key: text("invoice") });
    case "pay":
      return proposePayment({
        ...stamp, date, invoice: named("invoice"), job: named("job"), amount: text("amount"), method: text("method"), reference: text("reference"), fee: text("fee"), tip: text("tip"),
      });
    case "balance":
      return proposeBalancing({ ...stamp, date, entry: text("entry"), should: text("should"), description: text("description") });
    case "recover":
      return proposeRecovery({ ...stamp, date, invoice: named("invoice"), job: null, amount: text("amount"), method: text("method"), reference: text("reference"), fee: text("fee"), tip: text("tip") });
    case "approve":
    case "decline":
      return proposeApproval({ ...stamp, word: name, writeOff: text("writeOff"), date: named("date") });
    case "set":
      return proposeSetting({ ...stamp, policy: text("policy"), value: text("value") });
    default:
      return later.has(name) ? { code: "NOT_AVAILABLE", step: name } : { code: "STEP_UNKNOWN", step: name };
  }
}

// Without a word the bill is detailed, as a billing run starts out.
function styleOf(typed: string): InvoiceStyle | undefined {
  switch (typed.trim().toLowerCase()) {
    case "":
    case "detailed":
      return "Detailed";
    case "summary":
      return "Summary";
    default:
      return undefined;
  }
}
