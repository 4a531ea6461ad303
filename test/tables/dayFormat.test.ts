import type { Day } from "../../src/domain/day";
import { dayFormat } from "../../src/tables/dayFormat";
import { cultures } from "../excel-host/host/options";
import { textOf } from "../excel-host/host/textOf";

type Row = { readonly format: string; readonly culture: keyof typeof cultures; readonly shown: string | undefined };

// 3 April 2026, a Friday.
test.each`
  because                                              | format                              | culture    | shown
  ${"as it is stored"}                                 | ${"yyyy-mm-dd"}                     | ${"en-GB"} | ${"2026-04-03"}
  ${"day, month, year"}                                | ${"dd/mm/yyyy"}                     | ${"en-GB"} | ${"03/04/2026"}
  ${"a slash is the reader's separator"}               | ${"dd/mm/yyyy"}                     | ${"de-DE"} | ${"03.04.2026"}
  ${"unless it is meant as one"}                       | ${"dd\\/mm\\/yyyy"}                 | ${"de-DE"} | ${"03/04/2026"}
  ${"Excel's short date is the reader's"}              | ${"m/d/yyyy"}                       | ${"en-GB"} | ${"03/04/2026"}
  ${"in America"}                                      | ${"m/d/yyyy"}                       | ${"en-US"} | ${"4/3/2026"}
  ${"in Germany"}                                      | ${"m/d/yyyy"}                       | ${"de-DE"} | ${"03.04.2026"}
  ${"points"}                                          | ${"dd.mm.yyyy"}                     | ${"en-GB"} | ${"03.04.2026"}
  ${"two figures for the year"}                        | ${"d/m/yy"}                         | ${"en-GB"} | ${"3/4/26"}
  ${"a month by name"}                                 | ${"d mmm yyyy"}                     | ${"en-GB"} | ${"3 Apr 2026"}
  ${"a weekday too"}                                   | ${"dddd, d mmmm yyyy"}              | ${"en-GB"} | ${"Friday, 3 April 2026"}
  ${"English for everyone"}                            | ${"[$-409]d-mmm-yy;@"}              | ${"de-DE"} | ${"3-Apr-26"}
  ${"names in a language that we do not speak"}        | ${"d mmm yyyy"}                     | ${"de-DE"} | ${"03.04.2026"}
  ${"the same, asked for by the format"}               | ${"[$-407]d. mmmm yyyy"}            | ${"en-GB"} | ${"03/04/2026"}
  ${"the system's long date"}                          | ${"[$-F800]dddd, mmmm dd, yyyy"}    | ${"en-GB"} | ${"03/04/2026"}
  ${"signs of another script"}                         | ${'yyyy"年"m"月"d"日"'}             | ${"en-US"} | ${"2026年4月3日"}
  ${"no day in it"}                                    | ${"mmm yyyy"}                       | ${"en-GB"} | ${undefined}
  ${"no year in it"}                                   | ${"d mmm"}                          | ${"en-GB"} | ${undefined}
  ${"a time"}                                          | ${"dd/mm/yyyy hh:mm"}               | ${"en-GB"} | ${undefined}
  ${"General"}                                         | ${"General"}                        | ${"en-GB"} | ${undefined}
  ${"an amount"}                                       | ${"#,##0.00"}                       | ${"en-GB"} | ${undefined}
`("$because: $format in $culture", ({ format, culture, shown }: Row) => {
  expect(dayFormat(format, cultures[culture])?.("2026-04-03" as Day)).toBe(shown);
});

test("where Excel does not say how the reader writes days, its short date is not used", () => {
  expect(dayFormat("m/d/yyyy", { ...cultures["en-GB"], shortDate: "" })).toBeUndefined();
});

test("every day reads as the cell that holds it", () => {
  for (const format of ["dd/mm/yyyy", "d mmm yyyy", "dddd d mmmm yyyy", "yy-m-d", "ddd dd.mm.yyyy"]) {
    const show = dayFormat(format, cultures["en-US"]);
    for (const [day, serial] of [["1999-12-31", 36525], ["2024-02-29", 45351], ["2026-04-03", 46115], ["2026-11-25", 46351]] as const)
      expect(`${format} ${show?.(day as Day)}`).toBe(`${format} ${textOf(serial, format, false)}`);
  }
});
