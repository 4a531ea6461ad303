import { dayAfter, dayFromNumber, dayNumber, daysBetween, latest, parseDay, twentiethOfNextMonth } from "../../src/domain/day";
import { defaultPolicies, firstOpenDay, lockedThrough } from "../../src/domain/policies";
import { day } from "./notation";

test.each`
  because                            | text                   | read
  ${"a day"}                         | ${"2026-04-30"}        | ${"2026-04-30"}
  ${"blanks around"}                 | ${" 2026-04-30 "}      | ${"2026-04-30"}
  ${"a leap day"}                    | ${"2028-02-29"}        | ${"2028-02-29"}
  ${"no leap day"}                   | ${"2026-02-29"}        | ${undefined}
  ${"1900 was no leap year"}         | ${"1900-02-29"}        | ${undefined}
  ${"the 31st of a short month"}     | ${"2026-04-31"}        | ${undefined}
  ${"month zero"}                    | ${"2026-00-10"}        | ${undefined}
  ${"month thirteen"}                | ${"2026-13-01"}        | ${undefined}
  ${"day zero"}                      | ${"2026-04-00"}        | ${undefined}
  ${"the last day there is"}         | ${"9999-12-31"}        | ${"9999-12-31"}
  ${"as it is written elsewhere"}    | ${"30/04/2026"}        | ${undefined}
  ${"words before it"}               | ${"on 2026-04-30"}     | ${undefined}
  ${"with a time"}                   | ${"2026-04-30T10:00"}  | ${undefined}
  ${"digits missing"}                | ${"2026-4-30"}         | ${undefined}
  ${"words"}                         | ${"yesterday"}         | ${undefined}
  ${"nothing"}                       | ${""}                  | ${undefined}
`("$because: $text", ({ text, read }: { text: string; read: string | undefined }) => expect(parseDay(text)).toBe(read));

test.each`
  from            | to              | days
  ${"2026-02-01"} | ${"2026-03-31"} | ${58}
  ${"2028-02-28"} | ${"2028-03-01"} | ${2}
  ${"2026-03-28"} | ${"2026-03-30"} | ${2}
  ${"2026-10-24"} | ${"2026-10-26"} | ${2}
  ${"2026-04-30"} | ${"2026-04-30"} | ${0}
  ${"2026-04-30"} | ${"2026-04-29"} | ${-1}
  ${"1969-12-31"} | ${"1970-01-01"} | ${1}
`("from $from to $to are $days days, clocks changed or not", ({ from, to, days }: { from: string; to: string; days: number }) => {
  expect(daysBetween(day(from), day(to))).toBe(days);
  expect(dayAfter(day(from), days)).toBe(to);
});

test.each(["1900-01-01", "1969-12-31", "1970-01-01", "2026-04-30", "9999-12-31"])("%s is the day of its number", (text) => {
  expect(dayFromNumber(dayNumber(day(text)))).toBe(text);
});

test.each`
  billed          | due
  ${"2026-04-01"} | ${"2026-05-20"}
  ${"2026-04-30"} | ${"2026-05-20"}
  ${"2026-12-31"} | ${"2027-01-20"}
  ${"2026-01-31"} | ${"2026-02-20"}
`("what is billed on $billed falls due on $due", ({ billed, due }: { billed: string; due: string }) => {
  expect(twentiethOfNextMonth(day(billed))).toBe(due);
});

test("where the workbook says nothing", () => {
  expect(defaultPolicies).toStrictEqual({
    excess: "carry", overWriteOff: "block", periodLockDate: null, taxLockDate: null, taxRate: 0, taxScheme: "none", decimals: 2, ageing: "fifo", approvalLimit: null, dueDays: null,
    taxBasis: "invoice", receivablesAccount: "", taxAccount: "", firm: "",
  });
});

test.each`
  days                                          | last
  ${["2026-04-02", "2026-04-30", "2026-04-01"]} | ${"2026-04-30"}
  ${["2026-04-30", "2026-04-02"]}               | ${"2026-04-30"}
  ${[]}                                         | ${null}
`("of $days the last is $last", ({ days, last }: { days: readonly string[]; last: string | null }) => {
  expect(latest(days.map(day))).toBe(last);
});

// The later of the two locks counts; it locks its own day too.
test.each`
  period          | tax             | locked          | open
  ${null}         | ${null}         | ${null}         | ${null}
  ${"2026-03-31"} | ${null}         | ${"2026-03-31"} | ${"2026-04-01"}
  ${null}         | ${"2026-02-28"} | ${"2026-02-28"} | ${"2026-03-01"}
  ${"2026-03-31"} | ${"2026-02-28"} | ${"2026-03-31"} | ${"2026-04-01"}
  ${"2026-01-31"} | ${"2026-02-28"} | ${"2026-02-28"} | ${"2026-03-01"}
`("month locked $period, tax locked $tax: through $locked", ({ period, tax, locked, open }: Record<string, string | null>) => {
  const lock = (text: string | null | undefined) => (typeof text === "string" ? day(text) : null);
  const through = lockedThrough({ ...defaultPolicies, periodLockDate: lock(period), taxLockDate: lock(tax) });
  expect(through).toBe(locked);
  expect(through && firstOpenDay(through)).toBe(open);
});
