import type { CoAuthor, Fault } from "../excel-host/faults";
import { appends, deletes, inserts, sorts, types } from "./coAuthorActs";

/** A co-author's change by name, so that a schedule can be told and played again. */
export interface Change {
  readonly name: string;
  readonly act: CoAuthor;
  /** It changes what rows come to, but not the cells that tell so: the pane says that these differ, and a person has them set right. */
  readonly isToBeSetRight?: true;
}

const draft = ["INV-0000", 46100, 46120, "C-010", "", "Detailed", "Draft", ""];

/** What co-authors do: none of it touches a figure that a posting reckons with, but rows move, come and go. */
export const changes: readonly Change[] = [
  { name: "types into an untouched invoice", act: types("Invoices", "INV-0004", "Due", 46170) },
  { name: "types into the very invoice", act: types("Invoices", "INV-0002", "Due", 46170) },
  { name: "describes the very job", act: types("Jobs", "J-101", "Description", "Kitchen, all of it") },
  { name: "sorts the invoices", act: sorts("Invoices", 0) },
  { name: "sorts the jobs", act: sorts("Jobs", 0) },
  { name: "sorts the write-offs", act: sorts("WriteOffs", 0) },
  { name: "sorts the timesheet", act: sorts("Timesheet", 1) },
  { name: "inserts an invoice above", act: inserts("Invoices", "INV-0001", draft) },
  { name: "inserts an invoice in its place", act: inserts("Invoices", "INV-0002", ["INV-0000", 46100, 46120, "C-010"]) },
  { name: "deletes an invoice above", act: deletes("Invoices", "INV-0001") },
  { name: "appends an invoice", act: appends("Invoices", ["INV-0009", 46142, 46160, "C-010", "J-101", "Detailed", "Draft"]) },
  { name: "deletes an older write-off", act: deletes("WriteOffs", "WO-0001") },
  { name: "appends an hour of nobody's", act: appends("Timesheet", ["T-0099", 46142, "J-103", "Ana", "Labour", "Talk", 1, 0, 0, "FALSE"]) },
];

/** Another, which a bill or a write-off reckons with: made before the second reading it has to be seen there. */
export const charge: Change = { name: "types into an hour that is to be billed", act: types("Timesheet", "T-0007", "Charge", 700) };

/** One thing that goes wrong or happens at one round trip, counted from the first of the posting. */
export interface Strike {
  readonly batch: number;
  readonly fault: Fault;
  readonly change?: Change & { readonly when: "before" | "after" };
}

export const lost: readonly Fault[] = [
  { kind: "reject" },
  { kind: "reject", code: "GeneralException" },
  { kind: "lose-reply" },
  { kind: "break-off" },
  { kind: "break-off", after: 0 },
  { kind: "never-answer", applied: true },
  { kind: "never-answer", applied: false },
  { kind: "close-pane", applied: true },
  { kind: "close-pane", applied: false },
];

export const struck = (batch: number, fault: Fault): Strike => ({ batch, fault });

export const coAuthored = (batch: number, change: Change, when: "before" | "after"): Strike =>
  ({ batch, fault: { kind: "co-author", [when]: change.act }, change: { ...change, when } });

/** A schedule in words, for whoever reads of a failure. */
export const told = (schedule: readonly Strike[]): string =>
  schedule.length === 0 ? "nothing" : schedule.map(({ batch, fault, change }) => `${batch}: ${change ? `a co-author ${change.name} just ${change.when}` : faultWords(fault)}`).join("; ");

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case "reject": return `turned away${fault.code === undefined ? "" : ` (${fault.code})`}`;
    case "lose-reply": return "done, and the answer lost";
    case "break-off": return fault.after === undefined ? "half done" : `broken off after action ${fault.after}`;
    case "never-answer": return `${fault.applied ? "done" : "not done"}, and never answered`;
    case "close-pane": return `${fault.applied ? "done" : "not done"}, and the pane closes`;
    case "cell-edit": return "somebody types in a cell";
    case "co-author": return "a co-author";
  }
}
