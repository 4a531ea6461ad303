import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Proposal } from "../../src/session/proposal";
import { proposeBill } from "../../src/session/proposeBill";
import { proposeEdit } from "../../src/session/proposeEdit";
import { proposeInvoiceDeletion } from "../../src/session/proposeInvoice";
import { proposeApproval, proposeRecovery } from "../../src/session/monthEnd/proposeDecisions";
import { proposePayment } from "../../src/session/proposePayment";
import { proposeSetting } from "../../src/session/proposeSetting";
import { proposeReversal, proposeWriteOff } from "../../src/session/proposeWriteOff";

/** A posting that is played, after others that have been posted before. The log is there where there was one before. */
export interface Posting {
  readonly name: string;
  readonly earlier: readonly Proposal[];
  /** The same posting under any operation: that of the form, and another one. */
  readonly under: (operation: string) => Proposal;
}

export const small = readFileSync(join(__dirname, "../workbooks/small.txt"), "utf8");

const desk = { date: "2026-04-30", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;
const blank = { job: null, invoice: null, customer: null, amount: "", reasonCode: "", reason: "Test", nextBillingRun: null } as const;
const writeOff = (operation: string, asked: object) => proposeWriteOff({ ...desk, ...blank, operation, ...asked });
const first = writeOff("op-0", { invoice: "INV-0003", amount: "10" });
const limited = proposeSetting({ ...desk, operation: "op-00", policy: "approvalLimit", value: "5" });
const ofJob = writeOff("op-0", { job: "J-101", amount: "300", nextBillingRun: true });

/** Write-off, bill, pay, edit and reverse, and what else is posted. */
export const postings: readonly Posting[] = [
  { name: "write-off, which makes the log", earlier: [], under: (operation) => writeOff(operation, { invoice: "INV-0002", amount: "all" }) },
  { name: "write-off", earlier: [first], under: (operation) => writeOff(operation, { job: "J-101", amount: "1200" }) },
  { name: "bill", earlier: [ofJob], under: (operation) => proposeBill({ ...desk, operation, upTo: "", style: "Detailed", jobs: [{ job: "J-101", billNow: "" }, { job: "J-103", billNow: "" }] }) },
  { name: "pay", earlier: [first], under: (operation) => proposePayment({ ...desk, operation, invoice: "INV-0002", job: null, amount: "100", method: "Bank transfer", reference: "", fee: "", tip: "" }) },
  { name: "edit", earlier: [first], under: (operation) => proposeEdit({ ...desk, operation, writeOff: "WO-0003", amount: "20", date: null, reason: "=Mended", reasonCode: null, nextBillingRun: null }) },
  { name: "reverse", earlier: [first], under: (operation) => proposeReversal({ ...desk, operation, writeOff: "WO-0002", reason: "" }) },
  { name: "delete a bill", earlier: [ofJob, proposeBill({ ...desk, operation: "op-00", upTo: "", style: "Summary", jobs: [{ job: "J-101", billNow: "" }] })], under: (operation) => proposeInvoiceDeletion({ ...desk, operation, key: "INV-0006" }) },
];

/** What becomes of write-offs later: somebody's word on one that waits, and money that came after all. */
export const decisions: readonly Posting[] = [
  { name: "approve", earlier: [limited, first], under: (operation) => proposeApproval({ ...desk, operation, writeOff: "WO-0003", word: "approve", date: null, by: "Ben Hughes" }) },
  { name: "recover", earlier: [first], under: (operation) => proposeRecovery({ ...desk, operation, invoice: "INV-0003", job: null, amount: "20", method: "Bank transfer", reference: "", fee: "", tip: "" }) },
];
