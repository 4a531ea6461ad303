import type { WriteOffStatus } from "../domain/book";
import type { Day } from "../domain/day";
import type { Amount } from "../domain/money";
import type { Looks } from "./looks";

/** What the register says, and the places that change what stands in it. */

export const registerWords = {
  register: "Register",
  writeOff: "Write off…",
  noneYet: "Nothing is written off yet.",
  noMatch: "No entry matches. Change what is searched for, or choose all.",
  noTable: "There is no register yet",
  searchHint: "Id, customer, job, invoice or reason",
  filters: "Filter and sort",
  kind: "Kind",
  allKinds: "Both kinds",
  month: "Month",
  allMonths: "All months",
  reasonCode: "Reason code",
  allReasonCodes: "All reason codes",
  noReasonCode: "None",
  status: "Status",
  allStatuses: "All statuses",
  wantsALook: "Wants a look",
  jobHint: "Part of its id or description",
  entry: "Write-off",
  target: "Job or invoice",
  amount: "Amount",
  date: "Date",
  description: "Description",
  billing: "Billing",
  writtenOff: "Written off",
  writtenUp: "Written up",
  net: "Net",
  uncounted: "Pending and declined entries are in no total.",
  onNextRun: "On the next billing run",
  onNoRun: "Wants a look: open, and on no billing run",
  editMenu: "Edit…",
  deleteMenu: "Delete…",
  allocateMenu: "Allocate to next billing run…",
  takeOutMenu: "Take out of next billing run…",
  allocate: "Allocate",
  takeOut: "Take out",
  postChange: "Post the change",
  unchanged: "Nothing is changed yet. Change a field, then post.",
  keptInLog: "What it said before stays readable in the Operations log.",
  deletedKept: "The row goes. What it said stays readable in the Operations log.",
  allocationLocked: "Part of it is billed, so it stays on billing runs.",
  yes: "Yes",
  no: "No",
  blank: "blank",
  deleted: "deleted",
  newTitle: "Write off: choose what",
  newKind: "What is written off",
  newHint: "Id or customer",
  choices: "To choose from",
  noneFound: "Nothing matches. Search for something else.",
} as const;

export const kindWords = { job: "Job", invoice: "Invoice" } as const;

/** The basis belongs to every total: one kind is before tax, and the other includes it. */
export const kindOfTotal = { job: "Jobs, before tax", invoice: "Invoices, tax included" } as const;

/** What can be chosen to be written off. */
export const targetWords = { invoice: "An Open or Sent invoice", job: "A job: what is to be billed" } as const;

/** A row that takes another back is Posted on the sheet; in the register it says what it is. */
export const statusWords: Readonly<Record<WriteOffStatus | "Reversal", string>> = {
  Posted: "Posted", Pending: "Pending", Reversed: "Reversed", Reversal: "Reversal", Declined: "Declined",
};

export const registerSortingWords = { newest: "Newest first", largest: "Largest first", customer: "By customer" } as const;

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "2026-04" as people say it. */
export const monthShown = (month: string) => `${months[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;

const entries = (many: number) => `${many} ${many === 1 ? "entry" : "entries"}`;

export const entriesOfAll = (seen: number, all: number) => (seen === all ? entries(all) : `${seen} of ${entries(all)}`);

export const wantingALook = (many: number) => `${many} ${many === 1 ? "wants" : "want"} a look`;

export const filtersChosen = (many: number) => (many === 0 ? registerWords.filters : `${registerWords.filters} (${many} chosen)`);

type Money = (amount: Amount) => string;

/** An amount in its own words: a write up is never a bare minus sign. */
export const amountInWords = (amount: Amount, money: Money) => (amount < 0 ? `Write up ${money(-amount as Amount)}` : money(amount));

/** The same in the register, where the half of a pair that takes the other back says so. */
export const entryInWords = (amount: Amount, isReversal: boolean, money: Money) =>
  isReversal ? `Takes back ${amountInWords(-amount as Amount, money).replace("Write", "write")}` : amountInWords(amount, money);

/** A total that is below zero holds more of what was taken back, or written up, than of the rest. */
export const totalInWords = (total: Amount, below: "taken back" | "written up", money: Money) => (total < 0 ? `${money(-total as Amount)} ${below}` : money(total));

/** The parts of a total, and what is left of them; all already in words. */
export const netOf = (net: string) => `${registerWords.net} ${net}`;
export const partsOf = (writtenOff: string, writtenUp: string) => `${registerWords.writtenOff} ${writtenOff} · ${registerWords.writtenUp} ${writtenUp}`;

export const billedOn = (consumed: string, invoices: readonly string[]) => `${consumed} billed on ${invoices.join(", ")}`;
export const billedInPart = (consumed: string, invoices: readonly string[], open: string) => `${billedOn(consumed, invoices)}; ${open} open`;
export const reversedBy = (id: string, isWhole: boolean) => (isWhole ? `Reversed by ${id}` : `Taken back in part by ${id}`);
export const reverses = (id: string) => `Reverses ${id}`;

export const editOf = (id: string) => `Edit ${id}`;
export const deleteOf = (id: string) => `Delete ${id}`;
export const nextRunOf = (id: string, isAllocated: boolean) => (isAllocated ? `Allocate ${id} to the next billing run` : `Take ${id} out of the next billing run`);

export const actionsOfEntry = (id: string) => `Actions for ${id}`;

export const atLeast = (consumed: string) => `At least ${consumed}: that much is billed.`;

/** What is asked of a job that is chosen for a write-off: how much of it is to be billed. */
export const jobChoice = (id: string, name: string, toBill: string) => `${id} · ${name} · ${toBill} to bill`;
export const numberFound = (many: number) => `${many} to choose from.`;

export const invoiceOfCustomer = (id: string, name: string, due: string) => `${id} · ${name} · ${due} due`;

/** The fields of a write-off that can be changed. */
export const fieldWords = { amount: "Amount", date: "Date", reasonCode: "Reason code", reason: "Reason", nextBillingRun: "Next billing run", status: "Status", row: "Amount" } as const;

export const registerSpoken = (many: number, all: number) => (many === 0 && all > 0 ? registerWords.noMatch : `${entriesOfAll(many, all)}.`);

/** What a field says, before an edit or after it. */
export function fieldInWords(field: keyof typeof fieldWords, value: string | number | boolean | null, looks: Looks): string {
  if (field === "row" && value === null) return registerWords.deleted;
  if ((field === "row" || field === "amount") && typeof value === "number") return amountInWords(value as Amount, looks.amount);
  if (field === "date" && typeof value === "string") return looks.day(value as Day);
  if (typeof value === "boolean") return value ? registerWords.yes : registerWords.no;
  return value === null || value === "" ? registerWords.blank : String(value);
}
