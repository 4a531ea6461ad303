import type { Amount } from "../domain/money";
import type { PaidOn, Warning } from "../domain/warning";
import type { Looks } from "./looks";
import { explainRefusal, listed } from "./refusals";

/** What a careful person is told beside a preview: what is so, then what may be meant instead. */
export function explainWarning(warning: Warning, looks: Looks): string {
  const { amount: money, day } = looks;
  switch (warning.kind) {
    case "beyond-what-is-owed":
      return `${firstSentence(explainRefusal(warning.refusal, looks))} The policy overWriteOff allows it.`;
    case "more-than-to-bill":
      return `${money(warning.toBill)} can be billed for job ${warning.job} today, and ${money(warning.asked)} was asked for. ${excess[warning.excess]}`;
    case "write-up-beyond-write-offs":
      return `${money(warning.writtenOff)} is written off on ${warning.invoice}, and this write up is larger. It raises the invoice above its own total; a debit note may be what is meant, because tax is affected.`;
    case "pending-payments":
      return `A payment of ${money(warning.amount)} on ${warning.target} is pending. Wait for it, or lower the amount.`;
    case "pending-write-offs":
      return `${listed(warning.ids)} of ${warning.target} ${warning.ids.length === 1 ? "waits" : "wait"} for approval, over ${money(warning.amount)} in all. Look whether this one is meant as well.`;
    case "overpaid":
      return `${money(warning.owing)} is owing on ${named(warning)}, and ${money(warning.asked)} is paid: it has a credit balance of ${money(warning.credit)} then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign.`;
    case "paid-back-beyond-paid":
      return `${money(warning.paid)} was paid on ${named(warning)}, and ${money(warning.asked)} is paid back: it owes ${money(warning.owes)} then. Lower the amount if that is not meant.`;
    case "recovered-beyond-written-off":
      return `That is all that was written off on ${warning.invoice}, and the ${money(warning.rest)} beyond it stays as a payment: the invoice ${afterwards(warning.owes, money)} then.`;
    case "unknown-reason-code":
      return `The ReasonCodes table has no code ${warning.code} any more, so the journal finds no account for it. Add it there, or give the write-off another code.`;
    case "posted-by-nobody":
      return `Nobody says who posted ${warning.id}. Approve it only if it was somebody else.`;
    case "in-the-future":
      return `${day(warning.date)} lies in the future. Choose an earlier day if that is not meant.`;
    case "dated-before-charge":
      return `${warning.target} has nothing before ${day(warning.first)}, and ${day(warning.date)} is earlier. Choose a later day if that is not meant.`;
    case "payroll-units":
      return `The entry changes the units of ${warning.who === "" ? "the timesheet" : warning.who} by ${warning.units}. Units that were exported to payroll change too: post it only if payroll is then right.`;
    case "dated-before-bill":
      return `${day(warning.date)} is not after the last billing of the job, on ${day(warning.lastBilled)}. Choose a later day if the entry belongs on the next bill.`;
    case "corrected-before":
      return `${warning.entry} is named by ${listed(warning.by)} already. Look whether it has been corrected before.`;
    case "left-out":
      return warning.refusal.code === "NOTHING_TO_BILL" ? `Job ${warning.refusal.id} has nothing to bill and is left out.` : explainRefusal(warning.refusal, looks);
  }
}

const named = ({ target, id }: { readonly target: PaidOn; readonly id: string }) => (target === "job" ? `job ${id}` : id);

const afterwards = (owes: Amount, money: Looks["amount"]) => (owes < 0 ? `has a credit balance of ${money(-owes as Amount)}` : owes === 0 ? "owes nothing" : `owes ${money(owes)}`);

const excess = {
  carry: "The rest waits for charges to come.",
  credit: "The rest will be a credit.",
  block: "The job cannot be billed until it has more charges.",
} as const;

/** All but the last sentence, which says what to do. An amount may hold a full stop of its own: "100,00 kr." */
const firstSentence = (text: string) => text.slice(0, text.lastIndexOf(". ") + 1);
