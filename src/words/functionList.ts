/** What one of our functions takes, as Excel's help has it. */
export interface ArgumentTold {
  readonly name: ArgumentName;
  readonly says: string;
  readonly isOptional?: true;
}

/** One of our functions, as the pane and Excel's help tell of it. */
export interface FunctionTold {
  readonly id: FunctionId;
  readonly does: string;
  readonly example: string;
  readonly takes: readonly ArgumentTold[];
}

export const functionIds = [
  "AMOUNTTOBILL", "TIMESHEETTOBILL", "MATERIALSTOBILL", "UNBILLED", "INVOICEBALANCE", "DEBT", "BILLING", "AMOUNTSTOBILL", "TOBILL", "TAXPART",
] as const;
export type FunctionId = (typeof functionIds)[number];

/** What is written over the field of an argument. */
export const argumentLabels = {
  job: "Job",
  up_to: "Up to (may be left blank)",
  invoice: "Invoice",
  job_or_customer: "Job or customer",
  jobs: "Jobs",
  timesheet: "Timesheet",
  materials: "Materials",
  writeoffs: "Write-offs",
  write_off: "Write-off",
  gross: "Amount with tax",
  rate: "Tax rate",
} as const;
export type ArgumentName = keyof typeof argumentLabels;

const job: ArgumentTold = { name: "job", says: "The job, as its id stands in the Jobs table." };
const upTo = (what: string): ArgumentTold => ({ name: "up_to", says: `A date: only ${what} up to that day. Everything entered so far when left out.`, isOptional: true });

/** All of them. A test holds these words against what Excel is told: its generator reads nothing but comments. */
export const functionList: readonly FunctionTold[] = [
  {
    id: "AMOUNTTOBILL", example: '=WRITEOFF.AMOUNTTOBILL("J-101")', takes: [job, upTo("work and write-offs")],
    does: "What the next billing run would bill for a job, before tax. Follows the tables of the workbook.",
  },
  {
    id: "TIMESHEETTOBILL", example: '=WRITEOFF.TIMESHEETTOBILL("J-101")', takes: [job, upTo("work and write-offs")],
    does: "The timesheet part of a job's amount to bill, before tax, after write-offs took theirs.",
  },
  {
    id: "MATERIALSTOBILL", example: '=WRITEOFF.MATERIALSTOBILL("J-101")', takes: [job, upTo("work and write-offs")],
    does: "The materials part of a job's amount to bill, before tax, after write-offs took theirs.",
  },
  {
    id: "UNBILLED", example: '=WRITEOFF.UNBILLED("J-101", DATE(2026,4,30))', takes: [job, upTo("work")],
    does: "The unbilled charges of a job, with what was brought forward, before tax and before write-offs.",
  },
  {
    id: "INVOICEBALANCE", example: '=WRITEOFF.INVOICEBALANCE("INV-0007")', takes: [{ name: "invoice", says: "The invoice, as its id stands in the Invoices table." }],
    does: "What is owed on an invoice now, with tax: its lines less payments and write-offs.",
  },
  {
    id: "DEBT", example: '=WRITEOFF.DEBT("C-010")', takes: [{ name: "job_or_customer", says: "A job or a customer, as the id stands in its table." }],
    does: "What a job or a customer owes in all, with tax: unbilled work and invoices, less payments and write-offs.",
  },
  {
    id: "BILLING", example: "=WRITEOFF.BILLING()", takes: [upTo("work and write-offs")],
    does: "Every job that the next billing run would bill, with headings and the parts of its amount, before tax.",
  },
  {
    id: "AMOUNTSTOBILL", example: "=WRITEOFF.AMOUNTSTOBILL(A2:A20, D:E, G:H, J:K)",
    takes: [
      { name: "jobs", says: "One column of jobs." },
      { name: "timesheet", says: "Two columns: the job, and an unbilled amount of its timesheet before tax." },
      { name: "materials", says: "Two columns: the job, and an unbilled amount of its materials before tax." },
      { name: "writeoffs", says: "Two columns: the job, and the amount of a write-off before tax; below zero for a write up." },
    ],
    does: "The amounts to bill of a column of jobs, from ledgers anywhere: needs none of the add-in's tables.",
  },
  {
    id: "TOBILL", example: "=WRITEOFF.TOBILL(500, 200, 600)",
    takes: [
      { name: "timesheet", says: "The unbilled timesheet before tax, or a column of them." },
      { name: "materials", says: "The unbilled materials before tax, or a column as high." },
      { name: "write_off", says: "The write-off before tax, or a column as high; below zero for a write up." },
    ],
    does: "What a write-off would leave to bill: timesheet, materials, total, and what of it is left over, side by side.",
  },
  {
    id: "TAXPART", example: "=WRITEOFF.TAXPART(120, 20%)",
    takes: [
      { name: "gross", says: "The amount with its tax, or a range of them." },
      { name: "rate", says: "The tax rate: 20% or 0.2. One for all, or a column as high." },
    ],
    does: "The tax inside a tax-inclusive amount, rounded to cents, half away from zero.",
  },
];

export const functionNamed = (id: FunctionId): string => `WRITEOFF.${id}`;
