import type { JournalAccount, JournalLine } from "../domain/monthEnd/journal";
import type { TaxEvent } from "../domain/monthEnd/taxEvents";

const accounts: Readonly<Record<JournalAccount["kind"], string>> = {
  receivables: "Accounts receivable", tax: "Tax", "bad debts": "Bad debts", sales: "Sales", "write-offs": "Write-offs",
};

/** The account that the workbook names, or what it is by its nature. */
export const accountWords = ({ kind, named }: JournalAccount): string => named || accounts[kind];

/** "WO-0003 Write Off: Not worth collecting", and of the tax that comes later what it is. */
export const narration = ({ writeOff, stage, debit, account }: JournalLine): string =>
  stage === "write-off" ? `${writeOff.id} ${writeOff.description}` : `${writeOff.id} ${(account.kind === "tax") === debit > 0 ? "Relief of the tax" : "Tax repaid on recovery"}`;

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
  outOfBalance: "Debits and credits differ. Report this with the workbook",
  grossOff: "Written off",
  taxRates: "By rate",
  noRate: "No rate",
  claimFrom: "Claim from",
  claimUntil: "Until",
  entryOn: "Entry on",
  tooLate: "Too late to be claimed",
  what: { claim: "Relief", repayment: "To repay", "credit note": "Price reduction" } satisfies Readonly<Record<TaxEvent["what"], string>>,
  netCost: "Net cost",
  supplied: "Supplied",
} as const;
