/** What stands in tables that we make: what a person would otherwise have to look up. */

/** The reason codes of a new ReasonCodes table. The treatment says what tax makes of such a write-off. */
export const startingReasonCodes: readonly { readonly code: string; readonly meaning: string; readonly treatment: string }[] = [
  { code: "BAD_DEBT", meaning: "The customer will not pay", treatment: "Bad debt" },
  { code: "INSOLVENCY", meaning: "The customer is insolvent", treatment: "Bad debt" },
  { code: "SMALL_BALANCE", meaning: "Too small to be worth collecting", treatment: "Bad debt" },
  { code: "GOODWILL", meaning: "A favour to a customer", treatment: "Price reduction" },
  { code: "DISPUTE", meaning: "Settled after a dispute about the work", treatment: "Price reduction" },
  { code: "PRICE_ADJUSTMENT", meaning: "The price was agreed lower", treatment: "Price reduction" },
  { code: "BILLING_ERROR", meaning: "Should never have been charged", treatment: "Price reduction" },
  { code: "LEGACY", meaning: "Left over from an old system", treatment: "None" },
  { code: "OTHER", meaning: "None of the others", treatment: "None" },
];

/** What each policy settles, and what it means to leave it blank. */
export const policyMeanings = {
  taxRate: "Tax of work whose job and entry name no rate, such as 20%. Blank: no tax.",
  taxScheme: "Whose tax rules hold: none, uk, nz or au.",
  taxBasis: "When tax is accounted for: invoice, hybrid or payments (nothing to relieve).",
  firm: "Your name and address, as they stand on statements; lines parted by semicolons. Blank: none.",
  receivablesAccount: "The account of what customers owe, for the journal. Blank: Accounts receivable.",
  taxAccount: "The account of the tax, for the journal. Blank: Tax.",
  decimals: "How many decimals the currency has: 0, 2 or 3.",
  excess: "Write-offs above what a run bills: carry (the rest waits for the next run), credit or block.",
  overWriteOff: "A write-off above what is owed: block, or warn and let it pass.",
  ageing: "fifo (what was paid went to the oldest charges) or monthly (each month is netted first).",
  approvalLimit: "A write-off above it waits for approval. Blank: no limit.",
  dueDays: "Days until an invoice falls due. Blank: the 20th of the next month.",
  periodLockDate: "That day and all before are closed. Blank: nothing is.",
  taxLockDate: "The same, for tax returns that were filed. Blank: none was.",
} as const;

/** The headings of columns that only tell a person something. */
export const extraHeadings = { treatment: "Treatment", account: "Account", meaning: "What it means" } as const;
