import { rowsWait } from "./many";
import type { Message } from "./pane";

/** What the month-end place says. */
export const flowWords = {
  title: "Month-end",
  menu: "Month-end…",
  steps: "The steps of month-end",
  cannot: "Nothing can be written off yet",
  savedRule: "A rule of this workbook",
  noSavedRule: "None",
  kind: "What to clear",
  maxBalance: "Balance of at most",
  maxBalanceHint: "That much or less, tax included",
  olderThanDays: "Older than, in days",
  bucket: "Age, in days",
  anyAge: "Any",
  customer: "Customer",
  allCustomers: "All customers",
  jobStatus: "Job status",
  anyStatus: "Any",
  credits: "Small credits too, by write ups",
  date: "Date of the run",
  useDay: (day: string) => `Use ${day}`,
  keep: "Keep the rule as",
  keepButton: "Keep",
  review: "Review",
  toJournal: "Journal of a month…",
  runs: "Runs",
  noRuns: "No run yet.",
  goOn: (run: string) => `Go on with ${run}`,
  takeBack: (run: string) => `Take ${run} back…`,
  tickAll: "Tick all",
  tickNone: "Tick none",
  each: "A reason of its own for each",
  ownReason: "Reason code and reason",
  asForAll: "Code as for all",
  reckoning: "Reckoning what becomes of the rows…",
  goesOn: (run: string) => `These rows go on with ${run}.`,
  name: "Your name",
  nameHint: "Limits and approvals go by it",
  noReasonCode: "Choose one",
  byCustomer: "By customer",
  byReason: "By reason code",
  others: (many: number) => `${many} more`,
  tick: "Post",
  target: "Balance of",
  owes: "Owes",
  amount: "Amount",
  effect: "Will owe",
  save: "Save the proposal as a file",
  fileName: "Month-end proposal",
  fileHeadings: ["Invoice or job", "Customer", "Age in days", "Owes", "Amount", "Reason code", "Reason", "What becomes of it"],
  skipped: "Skipped",
  back: "Back to the rule",
  notPosted: "Not posted",
  noneTicked: "No row is ticked. Tick what is to be posted.",
  notReady: "No row that is ticked can be posted as it stands. Correct those that say why, or choose other rows.",
  confirmUps: (many: number) => `Yes, ${many === 1 ? "1 row is a write up and raises" : `${many} rows are write ups and raise`} what is owed`,
  unconfirmed: "Some rows are write ups, and they are not confirmed yet. Tick the box, then post.",
  progress: "Posting the run",
  stop: "Stop after this part",
  stopping: "Stopping after this part…",
  mend: "Look at the rows that stay",
  again: "Another rule",
  stays: "These rows stay",
  journal: "Journal",
  from: "From",
  to: "To",
  byAccount: "By account",
  toSheet: "Write to a sheet",
  writing: "Writing…",
  saveAs: "Save as a file for",
  written: "The journal is written",
  nothingInIt: "Nothing of these days belongs in the journal.",
} as const;

export const stageWords = { propose: "Propose", review: "Review", post: "Post", journal: "Journal" } as const;

export const batchKindWords = { invoice: "Balances of invoices", job: "What jobs owe beyond their invoices", both: "Both" } as const;

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

/** What a rule finds: "Invoices, 5.00 or less: 37 rows, 61.20." */
export const foundSentence = (rule: string, many: number, total: string) => `${rule}: ${count(many, "row", "rows")}, ${total}.`;

export const ticked = (many: number, all: number) => `${many} of ${count(all, "row", "rows")} ticked`;

export const postRun = (ready: number, all: number) => (ready === all ? `Post ${count(all, "write-off", "write-offs")}` : `Post ${ready} of ${count(all, "write-off", "write-offs")}`);

export const postedOf = (gone: number, of: number) => `${gone} of ${of} rows are through.`;

/** What became of a run: what was posted now, and what all of it has done to what is owed. */
export const runDone = (run: string, now: { readonly many: number; readonly waiting: number; readonly isOld: boolean }, { before, after }: { readonly before: string; readonly after: string }): Message => ({
  title: now.isOld ? "This was posted before" : "The run is posted",
  sentence: [
    `${run}: ${count(now.many, "write-off", "write-offs")}.`,
    ...(now.waiting > 0 ? [rowsWait(now.waiting)] : []),
    `Owed in all: ${before} before the run, ${after} after it.`,
  ].join(" "),
});

export const runStopped = (left: number): Message => ({ title: "Stopped", sentence: `${count(left, "row was", "rows were")} not reached. Go on with the run whenever you like: look at the rows that stay, or find it later in the list of runs.` });

export const nothingPosted: Message = { title: "Nothing was posted", sentence: "Each row below says why. Correct it, then post again." };

/** A run in the list: who, when, what it came to, and what is left of it. */
export const runLine = (run: { readonly run: string; readonly by: string; readonly at: string; readonly rule: string; readonly rows: number; readonly amount: string; readonly before: string; readonly after: string; readonly left: number; readonly isReversed: boolean }) => ({
  title: `${run.run}: ${count(run.rows, "write-off", "write-offs")}, ${run.amount}`,
  about: [run.rule, `${run.at.replace("T", " ").slice(0, 16)}${run.by === "" ? "" : `, ${run.by}`}`].filter((part) => part !== "").join(" · "),
  totals: `Owed in all ${run.before} → ${run.after}`,
  state: run.isReversed ? "Taken back, wholly or in part" : run.left > 0 ? `${count(run.left, "row", "rows")} not reached` : "",
});

/** The journal in a sentence. */
export const journalSentence = (lines: number, debits: string, credits: string) => `${count(lines, "line", "lines")}. Debits ${debits}, credits ${credits}.`;

export const offSentence = (offInvoices: string | null, offJobs: string | null) =>
  [offInvoices === null ? null : `${offInvoices} off invoices, tax included`, offJobs === null ? null : `${offJobs} off jobs, before tax`].filter((part) => part !== null).join("; ") || "Nothing yet";

/** What the places of a decision say. */
export const decisionWords = {
  approveMenu: "Approve…",
  declineMenu: "Decline…",
  recoverMenu: "Money came after all…",
  approve: (id: string) => `Approve ${id}`,
  decline: (id: string) => `Decline ${id}`,
  date: "Date from then on",
  declines: "It stays in the register as Declined and never counts.",
  dayHint: "Blank: today or, where that is locked, the first open day",
  recover: (invoice: string) => `Recover money on ${invoice}`,
  recoverHint: "A payment is recorded, and what was written off is taken back to that extent, the latest first.",
  takesBack: (amount: string) => `${amount} of what was written off is taken back.`,
  taxToRepay: (amount: string) => `${amount} of tax relief is to be repaid.`,
  taxDueAgain: (amount: string) => `${amount} of tax is due again: a price reduction had lowered it.`,
  reliefLess: (amount: string) => `The tax relief still to be claimed falls by ${amount}.`,
  reverseRun: (run: string) => `Take ${run} back`,
  reverseRows: (many: number) => `Take back ${count(many, "write-off", "write-offs")}`,
} as const;
