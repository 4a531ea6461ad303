import type { JournalAccount, JournalLine } from "../domain/monthEnd/journal";
import type { TaxEvent } from "../domain/monthEnd/taxEvents";
import type { Entered } from "../domain/monthEnd/taxOfPeriod";

const accounts: Readonly<Record<JournalAccount["kind"], string>> = {
  receivables: "Accounts receivable", tax: "Tax", "bad debts": "Bad debts", sales: "Sales", "write-offs": "Write-offs",
};

/** The account that the workbook names, or what it is by its nature. */
export const accountWords = ({ kind, named }: JournalAccount): string => named || accounts[kind];

const ofTax = { claim: "Relief of the tax", repayment: "Tax repaid on recovery", "taken back": "Relief of the tax taken back" } as const;

/** "WO-0003 Write Off: Not worth collecting", and of the tax that comes later what it is. */
export const narration = ({ writeOff, stage }: Pick<JournalLine, "writeOff" | "stage">): string => `${writeOff.id} ${stage === "write-off" ? writeOff.description : ofTax[stage]}`;

const schemes = { none: "No tax scheme: the journal has no tax", uk: "UK VAT", nz: "NZ GST", au: "AU GST" } as const;

export const journalWords = {
  journal: "Journal",
  account: "Account",
  debit: "Debit",
  credit: "Credit",
  taxCode: "Tax code",
  narration: "Narration",
  evidence: "Tax relief",
  scheme: (scheme: keyof typeof schemes) => schemes[scheme],
  notAFiling: "Figures with their evidence for the accountant, not a filing",
  ofJobs: (count: number) => `${count === 1 ? "1 write-off of a job is" : `${count} write-offs of jobs are`} not in it: nothing was invoiced`,
  withoutAccount: (ids: string) => `No account stands in the ReasonCodes table for ${ids}`,
  unset: {
    receivables: "The policy receivablesAccount is not set, so that the journal says Accounts receivable. Name an account of your ledger there before you import it",
    tax: "The policy taxAccount is not set, so that the journal says Tax. Name an account of your ledger there before you import it",
  } satisfies Readonly<Record<"receivables" | "tax", string>>,
  recordedLater: (ids: string, to: string) => `Recorded or approved after ${to}: ${ids}. New Zealand relieves a write-off in the period in which that was done, so that its tax is in a later journal`,
  outOfBalance: "Debits and credits differ. Report this with the workbook",
  grossOff: "Written off",
  taxRates: "By rate",
  noRate: "No rate",
  writtenOffOn: "Written off on",
  claimFrom: "Claim from",
  claimUntil: "Until",
  entryOn: "Entry on",
  entered: "Entered",
  when: { now: "In this journal", earlier: "Before it", later: "Not yet", never: "Too late" } satisfies Readonly<Record<Entered, string>>,
  /** Of figures beneath the table: which rows of it they add up. */
  sums: { now: "In this journal: to claim", nowBack: "In this journal: to repay", earlier: "Before it: claimed", earlierBack: "Before it: repaid", later: "Not yet entered" },
  allTax: "Total, without what is too late",
  tooLate: "Too late to be claimed, in no total",
  days: (from: string, to: string) => `Write-offs that are dated up to ${to}. Their tax goes by Entry on: ${from} to ${to} is in this journal, earlier days are before it, later ones not yet`,
  ties: (tax: string) => `The tax of this journal is ${tax}: the rows that are entered in it come to that`,
  undone: (ids: string) => `The relief and its taking back both fall within these days, so that no tax is entered: ${ids}`,
  onPayments: "Tax is accounted for when it is paid (policy taxBasis), so that there is nothing to relieve",
  overdue: "Overdue a year",
  adjustFrom: "Adjust from",
  overdueNote: "Owed for a year after it fell due and not written off: its tax may be adjusted as it is. No entry is made of that here; whoever makes one leaves out the relief of a later write-off",
  what: { claim: "Relief", repayment: "Repaid on recovery", "taken back": "Relief taken back", "credit note": "Price reduction" } satisfies Readonly<Record<TaxEvent["what"], string>>,
  priceRestored: "Price restored",
  netCost: "Net cost",
  supplied: "Supplied",
} as const;
