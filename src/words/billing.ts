import { words } from "./pane";

/** What the billing place says: the list of jobs, the bill and what becomes of it. */

export const billingWords = {
  billing: "Billing",
  upTo: "Up to",
  upToHint: "Work and write-offs up to this day",
  noDay: "No whole day yet: work up to today is shown.",
  searchHint: "Customer, job or description",
  timesheet: "Timesheet",
  plant: "Plant",
  materials: "Materials",
  broughtForward: "Brought forward",
  writeOffs: "Write-offs",
  writeUps: "Write ups",
  waits: "Waits for another bill",
  staysUnbilled: "Stays unbilled",
  notes: "Notes",
  beforeTax: "Before tax, after write-offs",
  choose: "Chosen",
  chooseAll: "Choose all that are shown",
  billMenu: "Bill…",
  nothingToBill: "Nothing is to be billed.",
  nothingMatches: "No job matches. Change what is searched for, or choose all.",
  register: "Write-offs",
  writeOffAnyJob: "Write off any job…",
  noJobs: "Billing needs the jobs",
} as const;

export const billingSortingWords = { job: "As in the workbook", "to bill": "Largest first", customer: "By customer" } as const;

const jobs = (many: number) => `${many} ${many === 1 ? "job" : "jobs"}`;

/** How many of the jobs are seen. */
export const jobsOfAll = (seen: number, all: number) => (seen === all ? jobs(all) : `${seen} of ${jobs(all)}`);

/** What a screen reader is told of the list. `toBill` is already formatted. */
export const billingRead = (seen: number, all: number, toBill: string, incomplete: boolean) =>
  all === 0 && !incomplete ? billingWords.nothingToBill : `${jobsOfAll(seen, all)}. ${words.toBill} ${toBill}${incomplete ? `, ${words.incomplete}` : ""}.`;

export const chooseJob = (job: string, name: string) => `Choose ${job}, ${name}`;

export const writeOffJobs = (many: number) => `Write off ${many === 1 ? "1 job" : `${many} jobs`}…`;

export const billJobs = (many: number) => (many === 0 ? "Bill…" : `Bill ${jobs(many)}…`);

/** What the chosen jobs come to, and that some of them are not in sight. */
export const chosenSaid = (toBill: string, unseen: number) => `${toBill} to bill${unseen === 0 ? "" : `; ${unseen} of them not shown`}`;

export const noneChosen = "Choose the jobs to bill.";

export const jobsTableMissing = (name: string) =>
  `This workbook has no table named ${name}, so there is nothing to bill. Name your table of jobs so, then choose ${words.readAgain}.`;
