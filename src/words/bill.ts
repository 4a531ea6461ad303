/** What a bill says, from the jobs that were chosen to the invoices that were made. Amounts are already formatted. */

export const billWords = {
  style: "Style",
  styleHints: {
    Detailed: "Every entry, and a Credit line for each write-off.",
    Summary: "A line for each kind of work, less what was written off.",
  },
  job: "Job",
  chooseJob: "Choose the job",
  noJobYet: "There is no job yet. Choose one.",
  noJobToBill: "The customer has no job with something to bill.",
  upTo: "Work up to",
  billNow: "Bill now",
  whatWillBeWritten: "What will be written",
  whatWasWritten: "What was written",
  line: "Line",
  net: "Net",
  tax: "Tax",
  gross: "Gross",
  total: "Total",
  noLines: "It has no lines.",
  linesOf: (invoice: string) => `Lines of ${invoice}`,
  unchanged: (amount: string) => `${amount}, unchanged`,
  was: (amount: string) => `was ${amount}`,
  showInvoice: (invoice: string) => `Show ${invoice} in Excel`,
} as const;

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const billOf = (only: string, jobs: number) => (jobs === 0 ? "New invoice" : only === "" ? `Bill ${count(jobs, "job", "jobs")}` : `Bill: ${only}`);

export const jobChoice = (job: string, toBill: string) => `${job} · ${toBill} to bill`;

export const postBills = (invoices: number) => (invoices > 1 ? `Post ${invoices} invoices` : "Post invoice");

export const invoicesSaid = (invoices: number) => `${count(invoices, "invoice", "invoices")}.`;

export const totalSaid = (net: string, tax: string, total: string) => `Net ${net}, tax ${tax}, total ${total}.`;

/** What a screen reader is told of the preview, once the typing pauses. */
export const billSpoken = (invoices: number, net: string, tax: string, total: string) => `${invoicesSaid(invoices)} ${totalSaid(net, tax, total)}`;

export const panelTitle = (job: string, invoice: string | null) => (invoice === null ? job : `${job} · ${invoice}`);

export const statusAndDue = (status: string, due: string | null) => (due === null ? status : `${status}, due ${due}`);

export const billNowHint = (toBill: string) => `${toBill} is to be billed, before tax. Left blank, all of it is billed; what you bill less is carried forward.`;

export const leaveOutJob = (job: string) => `Leave ${job} out`;
