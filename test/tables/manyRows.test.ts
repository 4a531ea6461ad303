import type { Cell } from "../../src/tables/cell";
import type { RawTable } from "../../src/tables/rawTable";
import { figuresIn } from "./smallBook";

// Shapes that a firm of many years comes to: all of it on one job, a job for each entry, write-offs without end, and a
// table of which nothing can be read.

const many = 5_000;
const day = 46_113;

const table = (name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): RawTable => ({ name, sheet: name, row: 0, column: 0, headings, rows });
const upTo = <Row>(count: number, row: (number: number) => Row) => Array.from({ length: count }, (_, at) => row(at + 1));

const jobs = (count: number) => table("Jobs", ["Job", "Customer"], upTo(count, (number) => [`J${number}`, "C1"]));
const timesheet = (count: number, jobOf: (number: number) => number, charge: (number: number) => Cell = (number) => number / 100) =>
  table("Timesheet", ["Entry", "Date", "Job", "Charge"], upTo(count, (number) => [`T${number}`, day, `J${jobOf(number)}`, charge(number)]));
const writeOffs = (count: number, amount: (number: number) => number) =>
  table("WriteOffs", ["Write-off", "Date", "Customer", "Job", "Invoice", "Amount", "Reason", "Description", "Next billing run", "Consumed", "Billed on", "Status", "Reverses", "Operation"],
    upTo(count, (number) => [`W${number}`, day, "C1", "J1", "", amount(number), "Late", "Write Off: Late", true, 0, "", "Posted", "", ""]));

interface JobFigures {
  readonly toBill: string;
  readonly writtenOff: string;
  readonly carried: string;
}
const cents = (text: string) => Math.round(Number(text) * 100);
const jobsIn = (tables: Readonly<Record<string, RawTable>>) => {
  const now = figuresIn(tables);
  return { ...now, jobs: [...now.texts].filter(([name]) => /^J\d+$/.test(name)).map(([, text]) => JSON.parse(text) as JobFigures) };
};

// 0.01 + 0.02 + … + 50.00.
const all = (many * (many + 1)) / 2;

test.each`
  because                       | count   | jobCount | jobOf                            | toBill
  ${"no entry"}                 | ${0}    | ${1}     | ${() => 1}                       | ${0}
  ${"one entry"}                | ${1}    | ${1}     | ${() => 1}                       | ${1}
  ${"all entries on one job"}   | ${many} | ${1}     | ${() => 1}                       | ${all}
  ${"a job for each entry"}     | ${many} | ${many}  | ${(number: number) => number}    | ${all}
`("$because: $count entries come to all their charges", ({ count, jobCount, jobOf, toBill }: { count: number; jobCount: number; jobOf: (number: number) => number; toBill: number }) => {
  const now = jobsIn({ jobs: jobs(jobCount), timesheet: timesheet(count, jobOf) });
  expect([now.jobs.length, now.jobs.reduce((total, job) => total + cents(job.toBill), 0), now.problems]).toEqual([jobCount, toBill, []]);
});

test.each`
  because                            | each    | writtenOff        | carried
  ${"less than there is to bill"}    | ${0.02} | ${2 * many}       | ${0}
  ${"more: the rest is carried"}     | ${50}   | ${all}            | ${5_000 * many - all}
`("so many write-offs on one job, $because: what was taken and what is left are all of them", ({ each, writtenOff, carried }: { each: number; writtenOff: number; carried: number }) => {
  const now = jobsIn({ jobs: jobs(1), timesheet: timesheet(many, () => 1), writeOffs: writeOffs(many, () => each) });
  expect(now.jobs.map((job) => [cents(job.writtenOff), cents(job.carried), cents(job.toBill)])).toEqual([[writtenOff, carried, all - writtenOff]]);
});

test("of a table in which no row can be read every row is told of, every job is incomplete, and nothing counts", () => {
  const now = jobsIn({ jobs: jobs(many / 10), timesheet: timesheet(many, (number) => ((number - 1) % (many / 10)) + 1, (number) => `${number}.00 EUR`) });
  expect(now.problems.filter(({ severity }) => severity === "problem")).toHaveLength(many);
  expect([now.jobs.length, [...now.incomplete].filter((name) => /^J\d+$/.test(name)).length]).toEqual([many / 10, many / 10]);
  expect(new Set(now.jobs.map((job) => job.toBill))).toEqual(new Set(["0.00"]));
});
