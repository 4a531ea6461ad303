import { reckoner } from "../../src/session/monthEnd/reckoner";
import { firstRule, foundBy, reviewRow } from "../../src/session/monthEnd/review";
import { plainLooks } from "../../src/session/looks";
import { sayingOf } from "../../src/taskpane/reviewSaying";
import { openedFromText } from "../session/openedFromText";

// What the review says of each row, by the limit of the row's own code: the run itself is for SMALL.

const opened = openedFromText(`sheet Invoices

table Invoices at A1
Invoice | Date       | Customer | Status | Total
INV-1   | 2026-01-31 | C-1      | Sent   | 4
INV-2   | 2026-01-31 | C-2      | Sent   | 4

sheet WriteOffs

table WriteOffs at A1
Write-off | Date | Customer | Job | Invoice | Amount | Reason code | Reason | Description | Next billing run | Consumed | Billed on | Status | Posted by | Posted at | Reverses | Operation

sheet ReasonCodes

table ReasonCodes at A1
Code
SMALL
GOODWILL

sheet Policies

table Policies at A1
Policy                        | Value
approvalLimit reason GOODWILL | 2
approvalLimit customer C-2    | 3
`);

const waits = (limit: string) => `It waits for approval: it is above the limit of ${limit}.`;
test.each`
  because                                   | own                                            | says
  ${"the run's code"}                       | ${{}}                                          | ${["0.00", waits("3.00 for customer C-2")]}
  ${"a code of its own with a limit"}       | ${{ reasonCode: "GOODWILL" }}                  | ${[waits("2.00 for reason code GOODWILL"), waits("2.00 for reason code GOODWILL")]}
  ${"less than the limit of its own code"}  | ${{ reasonCode: "GOODWILL", amount: "50%" }}   | ${["2.00", "2.00"]}
`("a row's own reason code decides whether it waits: $because", ({ own, says }: { own: object; says: readonly string[] }) => {
  const found = foundBy(opened, firstRule, "2026-04-30");
  if ("code" in found) throw new Error(found.code);
  const rows = found.targets.map((target) => ({ ...reviewRow(target), ...own }));
  const asked = { operation: "op-1", date: "2026-04-30", reasonCode: "SMALL", reason: "Test", by: "Ann", at: "2026-04-30T12:00:00" };
  const { rows: reckoned } = reckoner(opened, rows)(asked, rows, () => false);
  expect(rows.map((row, at) => sayingOf(row, reckoned[at] ?? null, plainLooks(2)))).toEqual(says);
});
