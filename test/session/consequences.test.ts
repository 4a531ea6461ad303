import { consequencesOf } from "../../src/session/consequences";
import { preview } from "../../src/session/preview";
import { proposeWriteOff } from "../../src/session/proposeWriteOff";
import { small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

const opened = openedFromText(small);

function of(asked: { readonly job?: string; readonly invoice?: string; readonly amount: string; readonly nextBillingRun?: boolean }) {
  const desk = { operation: "op-1", by: "", at: "2026-04-30T12:00:00", date: "2026-04-30", reasonCode: "", reason: "Test", customer: null };
  const seen = preview(opened, proposeWriteOff({ ...desk, job: null, invoice: null, nextBillingRun: null, ...asked }));
  if (seen.kind === "refused") throw new Error(`refused: ${seen.refusal.code}`);
  const { balances, status, entries, people } = consequencesOf(seen);
  return {
    balances: balances.map(({ what, id, before, after }) => `${id} ${what} ${before} → ${after}`),
    status: status && `${status.before} → ${status.after}`,
    entries: entries.map(({ entry, who, amount }) => `${entry} ${who} ${amount}`.replace("  ", " ")),
    people: people.map(({ who, amount }) => `${who} ${amount}`),
  };
}

test("a job's write-off takes from its ledgers, the oldest entries first", () => {
  expect(of({ job: "J-101", amount: "1200" })).toEqual({
    balances: ["J-101 timesheet 100000 → 0", "J-101 materials 40000 → 20000", "J-101 to bill 140000 → 20000", "J-101 job owes 168000 → 24000"],
    status: null,
    entries: ["T-0007 Ana Reyes 72000", "T-0008 Ben Hughes 28000", "M-0003 Worktop 20000"],
    people: ["Ana Reyes 72000", "Ben Hughes 28000"],
  });
});

test("one that is for no billing run lowers what the job owes and no bill", () => {
  expect(of({ job: "J-101", amount: "100", nextBillingRun: false })).toEqual({ balances: ["J-101 job owes 168000 → 156000"], status: null, entries: [], people: [] });
});

test("an invoice's write-off lowers the invoice and its job, line by line", () => {
  expect(of({ invoice: "INV-0003", amount: "all" })).toEqual({
    balances: ["INV-0003 invoice owes 15000 → 0", "J-103 job owes 29286 → 14286"],
    status: "Sent → Written Off",
    entries: ["T-0006 Ana Reyes 15000"],
    people: ["Ana Reyes 15000"],
  });
});
