import type { Day } from "../../src/domain/day";
import { amountText, type Amount } from "../../src/domain/money";
import { allJobs, type BillingRow, billingRows, billingSeen, type BillingView, chosenOf, dayMeant } from "../../src/session/billingView";
import { openedFromText } from "./openedFromText";

// T timesheet, V vehicle, P plant, M materials, B brought forward; W a write-off for the next run, N one for no run. All of one job, without tax.
const headings = {
  Jobs: "Job | Customer | Description | Brought forward",
  Timesheet: "Entry | Date | Job | Kind | Charge",
  Materials: "Entry | Date | Job | Charge",
  WriteOffs: "Write-off | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Consumed | Billed on | Status | Reverses | Operation",
} as const;

/** "T 1000, M 400 @05-02, W 300": on 30 April 2026 where no day is given. */
function firm(text: string, policies = ""): string {
  const rows: Record<keyof typeof headings, string[]> = { Jobs: [], Timesheet: [], Materials: [], WriteOffs: [] };
  let forward = "0";
  text.split(",").map((part) => part.trim()).filter((part) => part !== "").forEach((part, at) => {
    const [what = "", amount = "", on] = part.split(" ");
    const date = on === undefined ? "2026-04-30" : `2026-${on.slice(1)}`;
    const kind = { T: "Labour", V: "Vehicle", P: "Plant" }[what];
    if (kind) rows.Timesheet.push(`T${at} | ${date} | J-1 | ${kind} | ${amount}`);
    else if (what === "M") rows.Materials.push(`M${at} | ${date} | J-1 | ${amount}`);
    else if (what === "B") forward = amount;
    else rows.WriteOffs.push(`W${at} | ${date} | C-1 | J-1 | | ${amount} | R | Write Off: R | ${what === "W" ? "TRUE" : "FALSE"} | 0 | | Posted | | `);
  });
  rows.Jobs.push(`J-1 | C-1 | Kitchen | ${forward}`);
  const tables = Object.entries(headings).map(([name, heading]) => `sheet ${name}\n\ntable ${name} at A1\n${[heading, ...rows[name as keyof typeof headings]].join("\n")}\n`);
  return [...tables, policies === "" ? "" : `sheet Policies\n\ntable Policies at A1\nPolicy | Value\n${policies}\n`].join("\n");
}

const text = (amount: Amount) => amountText(amount, 2).replace(/\.00$/, "");

function say({ left, writtenOff, writtenUp, toBill, carried, staysUnbilled, isBillable }: BillingRow): string {
  const parts = [
    ["T", left.timesheet], ["P", left.plant], ["M", left.materials], ["B", left.broughtForward], ["off", writtenOff], ["up", writtenUp], ["waits", carried], ["stays", staysUnbilled],
  ] as const;
  return [...parts.filter(([, amount]) => amount !== 0).map(([name, amount]) => `${name} ${text(amount)}`), isBillable ? `bill ${text(toBill)}` : "no bill"].join(", ");
}

test.each`
  because                                         | entered                                 | row
  ${"nothing to write off"}                       | ${"T 1000, M 400"}                      | ${"T 1000, M 400, bill 1400"}
  ${"a write-off takes the timesheet first"}      | ${"T 1000, M 400, W 300"}               | ${"T 700, M 400, off 300, bill 1100"}
  ${"then the materials"}                         | ${"T 1000, M 400, W 1200"}              | ${"M 200, off 1200, bill 200"}
  ${"vehicles are timesheet, plant comes next"}   | ${"T 500, V 100, P 250, M 300, W 700"}  | ${"P 150, M 300, off 700, bill 450"}
  ${"what was brought forward comes last"}        | ${"T 100, M 50, B 400, W 200"}          | ${"B 350, off 200, bill 350"}
  ${"all written off is a bill of nothing"}       | ${"T 1000, M 400, W 1400"}              | ${"off 1400, bill 0"}
  ${"the excess waits"}                           | ${"T 1000, M 400, W 1600"}              | ${"off 1400, waits 200, bill 0"}
  ${"a write-off with nothing to lower waits"}    | ${"W 80"}                               | ${"waits 80, no bill"}
  ${"a write up raises the timesheet"}            | ${"T 1000, M 400, W -150"}              | ${"T 1150, M 400, up 150, bill 1550"}
  ${"one for no run does not reach a bill"}       | ${"T 1000, N 300"}                      | ${"T 1000, bill 1000"}
  ${"balancing entries beyond the charges stay"}  | ${"T -300, M 120"}                      | ${"T -300, M 120, stays -180, no bill"}
  ${"later work waits for a later run"}           | ${"T 1000, M 400 @05-01"}               | ${"T 1000, bill 1000"}
  ${"and so does a later write-off"}              | ${"T 1000, W 300 @05-01"}               | ${"T 1000, bill 1000"}
`("$because: [$entered]", ({ entered, row }: { entered: string; row: string }) => {
  expect(billingRows(openedFromText(firm(entered)), "2026-04-30" as Day).map(say)).toEqual([row]);
});

test.each`
  because                                 | entered              | policies             | row
  ${"the policy makes a credit of it"}    | ${"T 1000, W 1600"}  | ${"excess | credit"} | ${"M -600, off 1600, bill -600"}
  ${"and of balancing entries"}           | ${"T -180"}          | ${"excess | credit"} | ${"T -180, bill -180"}
`("$because", ({ entered, policies, row }: { entered: string; policies: string; row: string }) => {
  expect(billingRows(openedFromText(firm(entered, policies)), "2026-04-30" as Day).map(say)).toEqual([row]);
});

test.each`
  because                        | entered
  ${"nothing was entered"}       | ${""}
  ${"all of it is later"}        | ${"T 100 @05-01"}
  ${"what comes to nothing in its ledger"} | ${"T 100, T -100"}
`("a job is no row: $because", ({ entered }: { entered: string }) => {
  expect(billingRows(openedFromText(firm(entered)), "2026-04-30" as Day)).toEqual([]);
});

const many = openedFromText(`sheet Customers

table Customers at A1
Customer | Name
C-1      | Mill Street Dental Practice
C-2      | Grace Okafor

sheet Jobs

table Jobs at A1
Job | Customer | Description   | Brought forward
J-1 | C-1      | Staff kitchen | 100
J-2 | C-2      | Porch         | 300
J-3 | C-2      | Shed          | 200
J-4 | C-2      | Fence         | -50
`);
const rows = billingRows(many, "2026-04-30" as Day);
const names = new Map(many.book.customers.map(({ id, name }) => [id, name]));

test.each`
  because                          | wanted                                  | jobs                                | toBill
  ${"all, as the workbook has them"} | ${{}}                                 | ${["J-1", "J-2", "J-3", "J-4"]}     | ${600_00}
  ${"the largest first"}           | ${{ sorting: "to bill" }}               | ${["J-2", "J-3", "J-1", "J-4"]}     | ${600_00}
  ${"by customer"}                 | ${{ sorting: "customer" }}              | ${["J-2", "J-3", "J-4", "J-1"]}     | ${600_00}
  ${"one customer"}                | ${{ customer: "C-1" }}                  | ${["J-1"]}                          | ${100_00}
  ${"searched by name"}            | ${{ search: " OKAFOR" }}                | ${["J-2", "J-3", "J-4"]}            | ${500_00}
  ${"by what the job is"}          | ${{ search: "kitchen" }}                | ${["J-1"]}                          | ${100_00}
  ${"both must match"}             | ${{ search: "kitchen", customer: "C-2" }} | ${[]}                             | ${0}
`("jobs that are seen, with their sums: $because", ({ wanted, jobs, toBill }: { wanted: Partial<BillingView>; jobs: readonly string[]; toBill: number }) => {
  const seen = billingSeen(rows, names, { ...allJobs, ...wanted });
  expect({ jobs: seen.rows.map(({ job }) => job), toBill: seen.sums.toBill }).toEqual({ jobs, toBill });
});

test("what is chosen is what a run makes a bill of", () => {
  expect(chosenOf(rows, new Set(["J-1", "J-3", "J-4", "J-9"]))).toEqual({ jobs: ["J-1", "J-3"], toBill: 300_00 });
});

test.each`
  because                   | upTo            | day
  ${"nothing was typed"}    | ${null}         | ${"2026-04-30"}
  ${"a day was"}            | ${"2026-03-31"} | ${"2026-03-31"}
  ${"half a day was"}       | ${"2026-03"}    | ${"2026-04-30"}
  ${"the day was deleted"}  | ${""}           | ${"2026-04-30"}
`("$because: up to $day", ({ upTo, day }: { upTo: string | null; day: string }) => expect(dayMeant({ upTo }, "2026-04-30" as Day)).toBe(day));
