import { defaultPolicies } from "../../src/domain/policies";
import { noMapping } from "../../src/tables/mapping";
import { leavesFiguresInDoubt, policyNamed, readPolicies } from "../../src/tables/policyValues";
import type { Problem } from "../../src/tables/problem";
import { headingsOf } from "../../src/tables/mapping";
import { problemLines, rawTable } from "./rawTables";

function read(rows: string, title = "Policies\nPolicy | Value") {
  const problems: Problem[] = [];
  const { policies, unread } = readPolicies(rawTable(`${title}\n${rows}`), headingsOf(noMapping, "policies"), false, (problem) => problems.push(problem));
  const said = Object.entries(policies).filter(([name, value]) => value !== defaultPolicies[name as keyof typeof policies]);
  return { said: Object.fromEntries(said), unread: [...unread], problems: problemLines(problems) };
}

test.each`
  rows                                   | said
  ${""}                                  | ${{}}
  ${"Excess | Credit"}                   | ${{ excess: "credit" }}
  ${"excess | "}                         | ${{}}
  ${"over write off | WARN"}             | ${{ overWriteOff: "warn" }}
  ${"Over-write-off | warn"}             | ${{ overWriteOff: "warn" }}
  ${"Period lock date | 2026-03-31"}     | ${{ periodLockDate: "2026-03-31" }}
  ${"taxLockDate | '2026-03-31"}         | ${{ taxLockDate: "2026-03-31" }}
  ${"Tax rate | 15%"}                    | ${{ taxRate: 0.15 }}
  ${"Tax rate | '15%"}                   | ${{ taxRate: 0.15 }}
  ${"Tax rate | ' 17.5 % "}              | ${{ taxRate: 0.175 }}
  ${"Tax rate | '0.15"}                  | ${{ taxRate: 0.15 }}
  ${"Tax scheme | UK"}                   | ${{ taxScheme: "uk" }}
  ${"decimals | 3"}                      | ${{ decimals: 3 }}
  ${"decimals | '0"}                     | ${{ decimals: 0 }}
  ${"ageing | Monthly"}                  | ${{ ageing: "monthly" }}
  ${"approval limit | 250"}              | ${{ approvalLimit: 250_00 }}
  ${"approval limit | '1,250.50"}        | ${{ approvalLimit: 1250_50 }}
  ${"approvalLimit | 250\ndecimals | 0"} | ${{ approvalLimit: 250, decimals: 0 }}
  ${"dueDays | 14"}                      | ${{ dueDays: 14 }}
  ${"due days | 0"}                      | ${{ dueDays: 0 }}
`("$rows", ({ rows, said }: { rows: string; said: object }) => expect(read(rows)).toEqual({ said, unread: [], problems: [] }));

// What cannot be read is as if it were not there, is told of, and stops every posting until it is settled.
test.each`
  rows                             | name                | problem
  ${"excess | maybe"}              | ${"excess"}         | ${"Policies 2 Value: maybe → carry, credit or block"}
  ${"overWriteOff | TRUE"}         | ${"overWriteOff"}   | ${"Policies 2 Value: TRUE → block or warn"}
  ${"periodLockDate | 31/03/2026"} | ${"periodLockDate"} | ${"Policies 2 Value: 31/03/2026 → a date, or nothing"}
  ${"taxLockDate | 60"}            | ${"taxLockDate"}    | ${"Policies 2 Value: 60 → a date, or nothing"}
  ${"taxRate | 15"}                | ${"taxRate"}        | ${"Policies 2 Value: 15 → a percentage from 0% to 100%"}
  ${"taxRate | '115%"}             | ${"taxRate"}        | ${"Policies 2 Value: 115% → a percentage from 0% to 100%"}
  ${"taxScheme | fr"}              | ${"taxScheme"}      | ${"Policies 2 Value: fr → none, uk, nz or au"}
  ${"decimals | 4"}                | ${"decimals"}       | ${"Policies 2 Value: 4 → 0, 2 or 3"}
  ${"ageing | #N/A"}               | ${"ageing"}         | ${"Policies 2 Value: #N/A → fifo or monthly"}
  ${"approvalLimit | '£250"}       | ${"approvalLimit"}  | ${"Policies 2 Value: £250 → an amount, or nothing"}
  ${"dueDays | 1.5"}               | ${"dueDays"}        | ${"Policies 2 Value: 1.5 → a whole number of days, or nothing"}
  ${"dueDays | -1"}                | ${"dueDays"}        | ${"Policies 2 Value: -1 → a whole number of days, or nothing"}
`("$rows cannot be read", ({ rows, name, problem }: { rows: string; name: string; problem: string }) => {
  expect(read(rows)).toEqual({ said: {}, unread: [name], problems: [problem] });
});

test("a policy that stands twice is read from neither row", () => {
  expect(read("excess | credit\nageing | monthly\nExcess | carry")).toEqual({
    said: { ageing: "monthly" },
    unread: ["excess"],
    problems: ["Policies 2 Policy: excess → a policy that stands on one row only", "Policies 4 Policy: Excess → a policy that stands on one row only"],
  });
});

test("a name that is no policy is a notice", () => {
  const { unread, problems } = read("colour | red\n__proto__ | x");
  expect(unread).toEqual([]);
  expect(problems).toEqual(["colour", "__proto__"].map((name, at) => `notice: Policies ${at + 2} Policy: ${name} → one of: ${Object.keys(defaultPolicies).join(", ")}`));
});

test("behind a name that is an error any policy may stand", () => {
  expect(read("#N/A | 20%")).toEqual({ said: {}, unread: ["#N/A"], problems: [`Policies 2 Policy: #N/A → one of: ${Object.keys(defaultPolicies).join(", ")}`] });
});

test.each(["taxRate", "decimals", "excess", "#N/A"])("figures are in doubt while %s cannot be read", (name) => expect(leavesFiguresInDoubt(name)).toBe(true));
test.each(["overWriteOff", "periodLockDate", "approvalLimit", "dueDays"])("figures stand while %s cannot be read", (name) => expect(leavesFiguresInDoubt(name)).toBe(false));

test("a table without its columns leaves every policy unread", () => {
  expect(read("excess | credit", "Policies\nPolicy | Wert").unread).toEqual(Object.keys(defaultPolicies));
  expect(read("excess | credit | carry", "Policies\nPolicy | Value | value").unread).toEqual(Object.keys(defaultPolicies));
});

test("a workbook without the table has the defaults", () => {
  expect(readPolicies(undefined, {}, false, () => undefined)).toEqual({ policies: defaultPolicies, unread: new Set() });
  expect([policyNamed("TAX lock-date"), policyNamed("toString")]).toEqual(["taxLockDate", undefined]);
});
