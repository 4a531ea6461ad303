import type { Cell } from "../../src/tables/cell";
import { day, moment } from "../../src/tables/dayKinds";
import { unreadable } from "../../src/tables/kind";

const in1900 = { decimals: 2, date1904: false } as const;
const in1904 = { decimals: 2, date1904: true } as const;

const read = (cell: Cell, date1904 = false) => {
  const value = day.read(cell, date1904 ? in1904 : in1900);
  return value === unreadable ? ["?", day.likely?.(cell, in1900)].filter((part) => part !== undefined).join(" ") : value;
};

test.each`
  because                                  | cell              | says
  ${"a date"}                              | ${46142}          | ${"2026-04-30"}
  ${"the first there is"}                  | ${1}              | ${"1900-01-01"}
  ${"the day before the one that never was"} | ${59}           | ${"1900-02-28"}
  ${"29 February 1900 never was"}          | ${60}             | ${"?"}
  ${"the day after it"}                    | ${61}             | ${"1900-03-01"}
  ${"the last there is"}                   | ${2_958_465}      | ${"9999-12-31"}
  ${"one more"}                            | ${2_958_466}      | ${"?"}
  ${"day 0 is none"}                       | ${0}              | ${"?"}
  ${"a time without a day"}                | ${0.5}            | ${"?"}
  ${"before 1900"}                         | ${-1}             | ${"?"}
  ${"a time of day is cut off"}            | ${46142.75}       | ${"2026-04-30"}
  ${"a second before midnight"}            | ${46142.99999}    | ${"2026-04-30"}
  ${"nothing"}                             | ${""}             | ${"?"}
  ${"yes"}                                 | ${true}           | ${"?"}
  ${"an error"}                            | ${"#VALUE!"}      | ${"?"}
  ${"text that can be only one day"}       | ${"2026-04-30"}   | ${"? 2026-04-30"}
  ${"with a time"}                         | ${"2026-04-30T10:00:00"} | ${"? 2026-04-30"}
  ${"short"}                               | ${"2026/4/3"}     | ${"? 2026-04-03"}
  ${"in words"}                            | ${"30 April 2026"} | ${"? 2026-04-30"}
  ${"shorter"}                             | ${"1-May-2026"}   | ${"? 2026-05-01"}
  ${"counted"}                             | ${"1st May 2026"} | ${"? 2026-05-01"}
  ${"day first, as it can only be"}        | ${"30/04/2026"}   | ${"? 2026-04-30"}
  ${"month first, as it can only be"}      | ${"04/30/2026"}   | ${"? 2026-04-30"}
  ${"both the same"}                       | ${"04.04.2026"}   | ${"? 2026-04-04"}
  ${"it could be two days"}                | ${"03/04/2026"}   | ${"?"}
  ${"no day of the calendar"}              | ${"31/04/2026"}   | ${"?"}
  ${"no month"}                            | ${"30 Foo 2026"}  | ${"?"}
  ${"two digits of a year"}                | ${"30/04/26"}     | ${"?"}
  ${"words"}                               | ${"yesterday"}    | ${"?"}
`("$because: $cell", ({ cell, says }: { cell: Cell; says: string }) => expect(read(cell)).toBe(says));

test.each`
  because                     | cell           | says
  ${"the same day"}           | ${44680}       | ${"2026-04-30"}
  ${"the first there is"}     | ${0}           | ${"1904-01-01"}
  ${"the last there is"}      | ${2_957_003}   | ${"9999-12-31"}
  ${"one more"}               | ${2_957_004}   | ${"?"}
  ${"day 60 is one here"}     | ${60}          | ${"1904-03-01"}
  ${"a minus sign is none"}   | ${-5}          | ${"?"}
  ${"nor in the year before"} | ${-1402}       | ${"?"}
`("in the 1904 system, $because: $cell", ({ cell, says }: { cell: Cell; says: string }) => expect(read(cell, true)).toBe(says));

test.each(["1900-01-01", "1900-02-28", "1900-03-01", "1904-01-01", "1969-12-31", "2026-03-29", "2026-04-30", "9999-12-31"])("%s is read as it is written", (text) => {
  const serial = day.write(text as never, in1900);
  expect(read(serial)).toBe(text);
  if (text >= "1904") expect(day.write(text as never, in1904)).toBe(Number(serial) - 1462);
  if (text >= "1904") expect(read(day.write(text as never, in1904), true)).toBe(text);
  expect(day.format(in1900)).toBe("yyyy-mm-dd");
});

test("a time of day that is cut off is told of", () => {
  expect(day.bent?.(46142.75, in1900)).toBe("a date without a time of day; the time is left out");
  expect(day.bent?.(46142, in1900)).toBeUndefined();
});

test.each`
  because                    | cell                | says
  ${"a moment"}              | ${46142.427083333}  | ${"2026-04-30T10:15:00"}
  ${"midnight"}              | ${46142}            | ${"2026-04-30T00:00:00"}
  ${"to the second"}         | ${46142.999988426}  | ${"2026-04-30T23:59:59"}
  ${"nothing"}               | ${""}               | ${""}
  ${"what somebody typed"}   | ${"last Tuesday"}   | ${"last Tuesday"}
  ${"no day"}                | ${-3}               | ${"-3"}
`("$because: $cell", ({ cell, says }: { cell: Cell; says: string }) => expect(moment.read(cell, in1900)).toBe(says));

test.each`
  because                   | value                    | cell
  ${"a moment"}             | ${"2026-04-30T10:15:00"} | ${46142.427083333}
  ${"what was typed stays"} | ${"last Tuesday"}        | ${"last Tuesday"}
  ${"nothing"}              | ${""}                    | ${""}
`("$because is written $cell", ({ value, cell }: { value: string; cell: Cell }) => {
  expect(moment.write(value, in1900)).toBe(cell);
  expect(moment.read(moment.write(value, in1904), in1904)).toBe(value);
  expect(moment.format(in1900)).toBe("yyyy-mm-dd hh:mm");
});
