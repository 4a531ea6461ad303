import { reportWords } from "./reports";

/** What the place of the reports says. */
export const reportPlaceWords = {
  reports: "Reports",
  report: "Report",
  everyone: "Everyone with a balance",
  chooseCustomer: "Choose a customer",
  from: "From",
  to: "To",
  asOf: "As of",
  dates: "Dates",
  byTransaction: "Of the transactions",
  byDue: "Invoices when due",
  groupBy: "Group by",
  zeroBalances: "List jobs that owe nothing as well",
  preview: "Preview",
  writing: "Writing…",
  stop: "Stop after these",
  written: "Written",
  stopped: "Stopped",
  notMade: "No report yet",
  onReports: "On the statement and the work in progress report",
  noneChanges: "No line of them changes.",
  notThere: "–",
  nobody: "Nobody has a balance on that day.",
  own: "The sheet is ours to write over until somebody changes it. Then it stays, and the next one goes beside it.",
} as const;

export const reportNames = { statement: "Client statement", wip: reportWords.wip, register: reportWords.register, debts: reportWords.debts, proof: reportWords.proof } as const;

export const writeLabel = (many: number) => (many === 1 ? "Write to its sheet" : `Write ${many} statements, each to its sheet`);

export const doneOf = (done: number, of: number) => `${done} of ${of} are written`;

export const statementsReady = (many: number) => `${many} statements; the first of them:`;
