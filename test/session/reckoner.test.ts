import { kinAmong } from "../../src/domain/monthEnd/kin";
import { planBatch } from "../../src/domain/monthEnd/batchPlan";
import { batchRow, foundBy, firstRule, reviewRow, type ReviewRow } from "../../src/session/monthEnd/review";
import { reckoner } from "../../src/session/monthEnd/reckoner";
import { openedFromText } from "./openedFromText";

// What becomes of rows that are looked over, reckoned little by little: it is what planning all of them at once says.

const text = `
sheet Jobs

table Jobs at A1
Job | Customer | Balance
J-1 | C-1      | 6
J-2 | C-1      | 3
J-3 | C-1      | 4

sheet Invoices

table Invoices at A1
Invoice | Date       | Customer | Job | Status | Total | Written off | Balance
INV-1   | 2026-01-31 | C-1      | J-1 | Sent   | 3     | 0           | 3
INV-2   | 2026-01-31 | C-1      | J-2 | Sent   | 3     | 0           | 3
INV-3   | 2026-01-31 | C-1      | J-1 | Sent   | 3     | 0           | 3
INV-4   | 2026-01-31 | C-1      |     | Sent   | 2     | 0           | 2
INV-5   | 2026-01-31 | C-1      | J-3 | Sent   | 4     | 0           | 4

sheet Payments

table Payments at A1
Payment | Date       | Customer | Job | Invoice | Amount | Status
PAY-1   | 2026-02-01 | C-1      | J-1 |         | 2      | Completed

sheet WriteOffs

table WriteOffs at A1
Write-off | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Consumed | Billed on | Status | Posted by | Posted at | Reverses | Operation
`;

const opened = openedFromText(text);
const asked = { operation: "op-1", date: "2026-04-30", reasonCode: "", reason: "Not worth it", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;
const always = () => false;
const never = () => true;

function found(): readonly ReviewRow[] {
  const all = foundBy(opened, firstRule, "2026-04-30");
  if ("code" in all) throw new Error(all.code);
  return all.targets.map(reviewRow);
}

/** What planning the ticked rows all at once says of each; null for the others. */
function atOnce(rows: readonly ReviewRow[]): readonly (string | null)[] {
  const ticked = rows.filter(({ isTicked }) => isTicked);
  const planned = planBatch(opened.book, { ...asked, run: null, part: 1, rule: "", left: [], rows: ticked.map((row) => batchRow(opened, row)) });
  return rows.map((row) => (row.isTicked ? (planned.rows[ticked.indexOf(row)]?.kind ?? null) : null));
}

test("balances of one job are kin, in their order; one of no job stands alone", () => {
  const targets = found().map(({ target }) => target);
  expect(targets.map(({ id }) => id)).toEqual(["INV-1", "INV-2", "INV-3", "INV-4", "INV-5"]);
  expect(kinAmong(opened.book, [...targets, { kind: "job", id: "J-3" }])).toEqual([[0, 2], [1], [3], [4, 5]]);
});

test.each`
  because                                       | change
  ${"as they were found"}                       | ${{}}
  ${"one is skipped, and the next has more"}    | ${{ "INV-1": { isTicked: false } }}
  ${"a part of one leaves something for a kin"} | ${{ "INV-1": { amount: "1" } }}
  ${"too much of one"}                          | ${{ "INV-4": { amount: "2.01" } }}
  ${"no reason of its own"}                     | ${{ "INV-2": { reason: " " } }}
`("what becomes of the rows after a change, $because", ({ change }: { change: Readonly<Record<string, Partial<ReviewRow>>> }) => {
  const first = found();
  const reckon = reckoner(opened, first);
  reckon(asked, first, always);
  const rows = first.map((row) => (change[row.target.id] ? { ...row, ...change[row.target.id] } : row));
  const { rows: reckoned, isComplete } = reckon(asked, rows, always);
  expect([isComplete, reckoned.map((row) => row?.judged.kind ?? null)]).toEqual([true, atOnce(rows)]);
});

test("as much as there is time for, and the rest when it is asked again", () => {
  const rows = found();
  const reckon = reckoner(opened, rows);
  const told = () => {
    const { rows: reckoned, isComplete } = reckon(asked, rows, never);
    return [isComplete, ...reckoned.map((row) => row?.owes ?? null)];
  };
  // Row by row, those of one job after each other. INV-3 would take its job below nothing: it stays as it is.
  expect([told(), told(), told(), told(), told()]).toEqual([
    [false, 0, null, null, null, null],
    [false, 0, null, 300, null, null],
    [false, 0, 0, 300, null, null],
    [false, 0, 0, 300, 0, null],
    [true, 0, 0, 300, 0, 0],
  ]);
});

test("what all share has changed: all are reckoned anew", () => {
  const rows = found();
  const reckon = reckoner(opened, rows);
  reckon(asked, rows, always);
  expect(reckon({ ...asked, date: "never" }, rows, always).rows.map((row) => row?.judged.kind)).toEqual(Array(5).fill("refused"));
});
