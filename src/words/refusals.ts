import type { Amount } from "../domain/money";
import type { Refusal } from "../domain/refusal";
import type { Looks } from "./looks";

/** Says why a request is refused: what is so, then what to do. How money and days look is the workbook's choice. */
export function explainRefusal(refusal: Refusal, { amount: money, day, decimal }: Looks): string {
  switch (refusal.code) {
    case "STEP_UNKNOWN":
      if (refusal.expected !== undefined) return willNotDo(refusal.step, refusal.expected);
      return refusal.policy !== undefined
        ? `There is no policy "${refusal.policy}". Use one of the policies that the README lists.`
        : `There is no step "${refusal.step}". Use one of the steps that the README lists.`;
    case "TABLE_MISSING":
      return `The workbook has no table ${refusal.name}. Make it, or map a table of your own to it.`;
    case "COLUMN_MISSING":
      return `Table ${refusal.table} has no column ${listed(refusal.columns)}. Add ${refusal.columns.length === 1 ? "it" : "them"}, or map ${refusal.columns.length === 1 ? "a column" : "columns"} of your own.`;
    case "TARGET_MISSING":
      if (refusal.entry?.isUnbilled === true) return `${refusal.entry.id} is not billed yet. Correct the entry itself, in its ledger.`;
      if (refusal.entry !== undefined) return `There is no billed entry ${refusal.entry.id.trim() === "" ? "yet" : refusal.entry.id}. Choose one from the list.`;
      if (refusal.skipped !== undefined) return `${listed(refusal.skipped)} ${refusal.skipped.length === 1 ? "is neither an invoice nor a job" : "are neither invoices nor jobs"} of the workbook. What is to be skipped is not clear, so nothing of the run was posted. Correct ${refusal.skipped.length === 1 ? "it or take it" : "them or take them"} out of skip.`;
      if (refusal.rows !== undefined) return `The rule finds no balance of ${listed(refusal.rows)}, so nothing of the run was posted. Correct ${refusal.rows.length === 1 ? "that row or take it out" : "those rows or take them out"}, or change the rule.`;
      if (refusal.isBatch === true) return "No balance is there to be cleared by this rule. Change the rule, or take another day.";
      return "There is neither a job nor an invoice. Choose one.";
    case "AMOUNT_MISSING":
      if (refusal.expected !== undefined) return willNotDo(refusal.typed, refusal.expected);
      if (refusal.twofold === true)
        return `"${refusal.typed}" can be read in two ways. Enter ${refusal.typed.replace(/[.,]/, "")}${decimal}00 if thousands are meant; else give the fraction another number of decimals, such as 1${decimal}23.`;
      return refusal.typed === ""
        ? "There is no amount yet. Enter one."
        : `"${refusal.typed}" is not an amount. Enter digits with a decimal ${decimal === "," ? "comma" : "point"}, such as 300${decimal}00 (no fractions of a cent), or all, or a percentage such as 50%.`;
    case "AMOUNT_ZERO":
      if (refusal.entry !== undefined) return `That is what ${refusal.entry} says already. Enter what it should have been.`;
      return "The amount is zero. Enter another; with a minus sign it is a write up or a refund.";
    case "REASON_MISSING":
      if (refusal.reasonCode === "") return `There is no reason code yet. Choose ${oneOfCodes(refusal.codes)}.`;
      if (refusal.reasonCode !== undefined) return `The ReasonCodes table has no code ${refusal.reasonCode}. Add it there, or choose ${oneOfCodes(refusal.codes)}.`;
      return "There is no reason yet. Say why in a few words.";
    case "REASON_TOO_LONG":
      return `The reason has ${refusal.length} characters. Shorten it to ${refusal.longest} at most.`;
    case "DATE_UNREADABLE":
      if (refusal.expected !== undefined) return willNotDo(refusal.typed, refusal.expected);
      if (refusal.typed.trim() === "") return "There is no date yet. Enter one as year-month-day, such as 2026-04-30.";
      return `"${refusal.typed}" is not a date. Enter one as year-month-day, such as 2026-04-30.`;
    case "DATE_LOCKED":
      return `The books are locked through ${day(refusal.lockedThrough)}, and ${day(refusal.date)} lies within. Choose ${day(refusal.firstOpen)} or later.`;
    case "NO_SUCH_INVOICE":
      return noSuch("invoice", refusal.id, "list");
    case "NO_SUCH_JOB":
      return noSuch("job", refusal.id, "list");
    case "NO_SUCH_WRITE_OFF":
      if (refusal.of === "run") return refusal.id.trim() === "" ? "There is no run yet. Name one, such as RUN-0001." : `There is no run ${refusal.id} with write-offs of its own. Name one of the log, such as RUN-0001.`;
      if (refusal.of === "invoice") return `Nothing is written off on ${refusal.id} that could be recovered. Record a payment instead.`;
      return noSuch("write-off", refusal.id, "register");
    case "NO_SUCH_CUSTOMER":
      return noSuch("customer", refusal.id, "list");
    case "OWN_APPROVAL":
      return refusal.by === ""
        ? `Nobody says who ${refusal.word === "decline" ? "declines" : "approves"} ${refusal.id}. Enter your name${refusal.word === "decline" ? "" : ": whoever posted it cannot approve it"}.`
        : `${refusal.id} was posted by ${refusal.by}, who cannot approve it. Let somebody else look at it.`;
    case "DUPLICATE_KEY":
      return `${refusal.id} is on more than one row. Give each row an id of its own, then try again.`;
    case "INVOICE_CLOSED":
      return closed(refusal);
    case "OTHER_CUSTOMER":
      return `${refusal.id} belongs to customer ${refusal.customer}, not to ${refusal.asked}. Choose one of the same customer.`;
    case "JOB_NOT_ON_INVOICE":
      return refusal.jobs.length === 0
        ? `${refusal.id} is for no job. Leave the job out, or choose an invoice of job ${refusal.job}.`
        : `${refusal.id} is for ${listed(refusal.jobs)}, not for job ${refusal.job}. Choose a job that is on the invoice.`;
    case "MORE_THAN_INVOICE_OWES":
      return refusal.asked < 0
        ? `${refusal.id} has a credit of ${money(negative(refusal.owing))}, and a write up of ${money(negative(refusal.asked))} was asked for. Lower the amount.`
        : `${money(refusal.owing)} is owing on ${refusal.id}, and ${money(refusal.asked)} was asked for. Lower the amount.`;
    case "MORE_THAN_JOB_OWES":
      return `${money(refusal.owing)} is owing on job ${refusal.id}, tax included, and ${money(refusal.asked)} was asked for. Lower the amount.`;
    case "ALREADY_REVERSED":
      if (refusal.status === "Pending") return `${refusal.id} waits for approval and has changed nothing yet. Delete it instead.`;
      if (refusal.status === "Posted") return `${refusal.id} is posted and waits for nobody. Choose one that is Pending.`;
      if (refusal.status === "Declined") return `${refusal.id} was declined and has changed nothing. Nothing is left to take back.`;
      if (refusal.isPart) return `${refusal.id} has taken back a part of ${refusal.by ?? "another row"}, because money came for it. It stays as it is.`;
      if (refusal.isPartly) return `${refusal.by ?? "Another row"} has already taken back a part of ${refusal.id}. Reverse it to take back the rest.`;
      return refusal.by === null
        ? `${refusal.id} is already reversed. Nothing is left to take back.`
        : `${refusal.id} and ${refusal.by} already cancel each other out. Nothing is left to take back.`;
    case "CONSUMED":
      return refusal.consumed < 0
        ? `${money(negative(refusal.consumed))} of the write up ${refusal.id} was already billed, on ${listed(refusal.on)}. Enter an opposite write-off dated after that billing run instead.`
        : `${money(refusal.consumed)} of ${refusal.id} was already billed, on ${listed(refusal.on)}. Enter an opposite write-off dated after that billing run instead.`;
    case "BELOW_CONSUMED":
      return refusal.consumed < 0
        ? `${money(negative(refusal.consumed))} of the write up ${refusal.id} is already billed, and ${signed(refusal.asked, money)} was asked for. Enter a write up of at least what is billed.`
        : `${money(refusal.consumed)} of ${refusal.id} is already billed, and ${signed(refusal.asked, money)} was asked for. Enter at least what is billed.`;
    case "NOTHING_TO_BILL":
      return refusal.stays < 0
        ? `Job ${refusal.id} has nothing to bill: its balancing entries exceed the charges by ${money(negative(refusal.stays))}, which lowers the next bill. Bill it when there are more charges.`
        : `Job ${refusal.id} has nothing to bill. Enter charges first, or choose a later day to bill up to.`;
    case "EXCESS_WRITE_OFF":
      return `The write-offs of job ${refusal.id} exceed its charges by ${money(refusal.excess)}. Lower a write-off, or bill when there are more charges.`;
    case "BILL_TOO_MUCH":
      return `${money(refusal.toBill)} can be billed for job ${refusal.id}, and ${money(refusal.asked)} was asked for. Lower the amount.`;
    case "BALANCING_TOO_EARLY":
      return `The balancing entry ${refusal.entry} is dated ${day(refusal.date)}, and the job was last billed on ${day(refusal.lastBilled)}. Give the entry a later date.`;
    case "UNREADABLE":
      return refusal.table === "policies"
        ? `The policy ${refusal.id} cannot be read, and it may forbid this. Correct the cell in the Policies table, then try again.`
        : `Rows of ${refusal.id} cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again.`;
    case "WORKBOOK_PROTECTED":
      return refusal.against === "writing"
        ? "This workbook is open for reading only. Open it for editing, then try again."
        : "The structure of this workbook is protected, so the sheet of the Operations log cannot be added. Choose Review, Protect Workbook to lift that, then try again.";
    case "SHEET_PROTECTED":
      return `Sheet ${refusal.sheet} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`;
    case "DATA_BELOW":
      return `There is something below table ${refusal.table}, in ${refusal.address}, that new rows would tear apart. Move it, then try again.`;
    case "SHEET_FULL":
      return `Table ${refusal.table} ends at the last rows of its sheet, and there is no room below it. Move it up, or to another sheet, then try again.`;
    case "TOO_LARGE":
      return `This would add ${refusal.rows} rows and change ${refusal.cells} cells, and the log of it is more than Excel takes at once. Post it in parts: fewer debts or jobs at a time, or up to an earlier day.`;
    case "NOT_AVAILABLE":
      return `The step "${refusal.step}" is not available yet. Leave it out.`;
  }
}

/** What was typed and will not do; or that nothing was. */
const willNotDo = (typed: string, expected: string) => (typed.trim() === "" ? `Nothing is entered yet. Enter ${expected}.` : `"${typed}" will not do here. Enter ${expected}.`);

const mostCodes = 12;

/** The codes by name, as long as they are not too many to be read. */
const oneOfCodes = (codes: readonly string[] = []) =>
  codes.length === 0 || codes.length > mostCodes ? "one of the ReasonCodes table" : codes.length === 1 ? listed(codes) : `one of ${listed(codes)}`;

function closed({ id, status, wanted }: Extract<Refusal, { readonly code: "INVOICE_CLOSED" }>): string {
  switch (wanted) {
    case "Open or Sent":
    case "Open or Draft":
    case "Draft":
      return `${id} is ${status}. Choose an invoice that is ${wanted}.`;
    case "Open":
      return status === "Sent" ? `${id} is Sent already. Choose an invoice that is Open.` : `${id} is ${status}. Choose an invoice that is Open.`;
    case "billed":
      return `${id} is ${status}, so nothing can be paid on it. Choose an invoice that is billed.`;
    case "free of payments":
      return `${id} has payments or write-offs against it. Take those back first, or correct the invoice with opposite entries.`;
    case "the job's latest bill":
      return `${id} is not the latest bill of its job. Delete the later one first, or correct it with opposite entries.`;
  }
}

/** A key that nothing bears, or none at all. */
const noSuch = (what: string, id: string, from: string) => `There is no ${what} ${id.trim() === "" ? "yet" : id}. Choose one from the ${from}.`;

const negative = (amount: Amount) => -amount as Amount;

/** A write up goes by its own name, and never by a bare minus sign. */
const signed = (amount: Amount, money: (amount: Amount) => string) => (amount < 0 ? `a write up of ${money(negative(amount))}` : money(amount));

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
