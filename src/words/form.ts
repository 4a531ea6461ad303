/** What the forms of the pane say: writing off, recording a payment, taking back. */

export const formWords = {
  writeOff: "Write off",
  writeUp: "Write up",
  writeOffMenu: "Write off…",
  paymentMenu: "Record payment…",
  openInvoice: "Open invoice",
  openInvoices: "Open an invoice…",
  jobHistory: "Show job history",
  customerHistory: "Show history",
  goToCell: "Go to cell",
  recordPayment: "Record payment",
  reverse: "Reverse",
  reverseMenu: "Reverse…",
  date: "Date",
  amount: "Amount",
  howEntered: "Entered as",
  invoice: "Invoice",
  reasonCode: "Reason code",
  noReasonCode: "None",
  reason: "Reason",
  reasonIfAny: "Reason (may be left blank)",
  allocate: "Allocate to next billing run",
  notConfirmedYet: "This is a write up, and it is not confirmed yet. Tick the box, then post.",
  choose: "Choose…",
  change: "Change…",
  close: "Close the list",
  search: "Search",
  newInvoice: "New invoice…",
  aNewInvoice: "a new invoice",
  noInvoice: "No invoice",
  paymentOfJob: "No invoice: on the job as a whole",
  noneFound: "No invoice matches.",
  whatWillChange: "What will change",
  whatChanged: "What changed",
  nothingChanges: "No balance changes.",
  released: "What is released, before tax",
  whoBears: "Whose work bears it",
  whichBear: "What bears it",
  whoseIsRaised: "Whose work it raises",
  whichAreRaised: "What it raises",
  noEntry: "No entry",
  posting: "Posting…",
  posted: "Posted",
  writeUpPosted: "Write up posted",
  notPosted: "Not posted",
  cannotBeDone: "This cannot be done",
  changedMeanwhile: "The figures have changed",
  changedSince: "changed",
  showRow: "Show the row in Excel",
  rowIsGone: "The row is no longer there. Choose Read again.",
  moneyReceived: "Was money received?",
  moneyReceivedAdvice: "A write-off is for what will not be collected. Money that came in is a payment, and its method and fee are kept.",
  waits: "It waits for approval",
  method: "Method",
  reference: "Reference",
  fee: "Fee",
  feeHint: "What the method costs. It does not lower what was paid.",
  tip: "Tip",
  tipHint: "Given on top. It does not lower the debt.",
} as const;

/** The ways of entering an amount, by what the write-off lowers. */
export const entryModeWords = {
  invoice: { amount: "Amount", leave: "Leave owing", percent: "Per cent" },
  job: { amount: "Amount", leave: "Bill exactly", percent: "Per cent" },
  balance: { amount: "Amount", leave: "Leave owing", percent: "Per cent" },
} as const;

export const postOf = (isWriteUp: boolean) => (isWriteUp ? "Post write up" : "Post write-off");

export const paymentOf = (name: string) => `${formWords.recordPayment}: ${name}`;

export const reverseOf = (writeOff: string, isWriteUp: boolean) => `${formWords.reverse} ${isWriteUp ? `write up ${writeOff}` : writeOff}`;

export const writeOffOf = (name: string, isWriteUp: boolean) => `${isWriteUp ? formWords.writeUp : formWords.writeOff}: ${name}`;

/** The basis stands beside every amount: an invoice's includes tax, a job's does not. */
export const basisWords = { invoice: "Tax included.", job: "Before tax.", balance: "Before tax." } as const;

/** What the amount field tells beneath: amounts are already formatted. */
export const ofWhole = (whole: string, basis: keyof typeof basisWords) =>
  `${basis === "job" ? `${whole} is to be billed.` : `${whole} is owing.`} ${basisWords[basis]}`;

export const comesTo = (amount: string, isWriteUp: boolean) => `That ${isWriteUp ? "writes up" : "writes off"} ${amount}.`;

type Basis = keyof typeof basisWords;

const raises = (amount: string, basis: Basis) => `raises ${raisedWords[basis]} by ${amount}${basis === "invoice" ? "" : ", before tax"}`;

const raisedWords: Readonly<Record<Basis, string>> = { invoice: "what is owed", job: "what is to be billed", balance: "what the job owes" };

export const isAWriteUp = (amount: string, basis: Basis) => `That is a write up: it ${raises(amount, basis)}.`;

/** What has to be ticked before a write up is posted: a minus sign is easily typed. */
export const confirmWriteUp = (amount: string, basis: Basis) => `Yes, this ${raises(amount, basis)}`;

/** What becomes of a job's write-off that is, or is not, for the next billing run. */
export const allocatedSays = (isAllocated: boolean, isWriteUp: boolean) =>
  isAllocated ? `The next bill of the job will be ${isWriteUp ? "higher" : "lower"} by it.` : `No bill will show it; it ${isWriteUp ? "raises" : "lowers"} what the job owes.`;

export const noInvoiceForJob = (isWriteUp: boolean) => `No invoice: ${isWriteUp ? "raise" : "lower"} what is to be billed`;

export const willBeStored = (description: string) => `Stored as “${description}”`;

/** An amount that lacks rows which could not be read says so wherever it stands. */
export const marked = (amount: string, incomplete: boolean) => (incomplete ? `${amount} (incomplete)` : amount);

export const invoiceChoice = (id: string, status: string, due: string) => `${id} · ${status} · ${due} due`;

export const replaceQuestion = (now: string, by: string) => `Replace ${now} by ${by}?`;
export const replaceBy = (id: string) => `Replace by ${id}`;
export const keep = (id: string) => `Keep ${id}`;

/** The names of balances, beside the id of the invoice or job. */
export const balanceWords = {
  "invoice owes": "Balance",
  "job owes": "Balance",
  "to bill": "To bill",
  carried: "Waits for another bill",
  timesheet: "Timesheet to bill",
  plant: "Plant to bill",
  materials: "Materials to bill",
  broughtForward: "Brought forward",
} as const;

export const ledgerWords = { timesheet: "Timesheet", plant: "Plant", materials: "Materials", broughtForward: "Brought forward" } as const;

export const statusLabel = "Status";

/** Offered while typing; any other word will do. */
export const methodWords = ["Bank transfer", "Card", "Cash", "Cheque", "Direct debit"] as const;

/** What a screen reader is told of a preview, once the typing pauses. */
export const changesSpoken = (changes: readonly string[]) => (changes.length === 0 ? formWords.nothingChanges : `${changes.join(". ")}.`);

export const arrow = (before: string, after: string) => `${before} → ${after}`;

export const wasShown = (before: string, after: string) => `was ${arrow(before, after)}`;

export const aboveLimit = (above: string) => `It is ${above}. It will be kept as Pending and change no balance until it is approved.`;

/** With its id where it is one of several. */
export const openInvoiceNamed = (id: string) => `${formWords.openInvoice} ${id}`;

export const historyOfJob = (job: string) => `${formWords.jobHistory}: ${job}`;

export const rowMenuOf = (name: string, job: string | null) => `Actions for ${name}${job === null ? "" : `, ${job}`}`;

/** What a posting that rejected may have left behind is not known: the log will tell, and a second press is safe. */
export const postingFailed = (sentence: string) =>
  `${sentence} Whether anything was written is not known; posting again finishes what was begun and posts nothing twice.`;

export const unconfirmed =
  "The posting was written, and the sheets do not say what was written to them. Look at the last rows of the Operations log before anything else is posted.";
