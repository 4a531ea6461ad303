import { overdueAYear } from "../../../src/domain/monthEnd/overdueAYear";
import type { Policies } from "../../../src/domain/policies";
import { day, show } from "../notation";
import { taxBook } from "./taxBook";

// Invoice I1 falls due on 31 January 2026, so that it is a year overdue on 31 January 2027.
test.each`
  because                                  | scheme  | lines                       | steps                                  | on              | debts
  ${"a day before the year is over"}       | ${"au"} | ${"1100 at 10%"}            | ${""}                                  | ${"2027-01-30"} | ${""}
  ${"a year overdue"}                      | ${"au"} | ${"1100 at 10%"}            | ${""}                                  | ${"2027-01-31"} | ${"I1 1100.00, tax 100.00, from 2027-01-31"}
  ${"what of it is written off is not"}    | ${"au"} | ${"1100 at 10%"}            | ${"off 550"}                           | ${"2027-06-30"} | ${"I1 550.00, tax 50.00, from 2027-01-31"}
  ${"written off after that day"}          | ${"au"} | ${"1100 at 10%"}            | ${"off 1100 on 2027-07-01"}            | ${"2027-06-30"} | ${"I1 1100.00, tax 100.00, from 2027-01-31"}
  ${"all of it is written off"}            | ${"au"} | ${"1100 at 10%"}            | ${"off 1100"}                          | ${"2027-06-30"} | ${""}
  ${"partly taxed"}                        | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${""}                                  | ${"2027-06-30"} | ${"I1 210.00, tax 10.00, from 2027-01-31"}
  ${"what a write-off left, to the cent"}  | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70"}                            | ${"2027-06-30"} | ${"I1 140.00, tax 6.67, from 2027-01-31"}
  ${"another scheme"}                      | ${"nz"} | ${"115 at 15%"}             | ${""}                                  | ${"2027-06-30"} | ${""}
`("$because", ({ scheme, lines, steps, on, debts }: Readonly<Record<string, string>>) => {
  const told = overdueAYear(taxBook(scheme ?? "", lines ?? "", steps ?? ""), day(on ?? ""));
  expect(told.map(({ invoice, owing, tax, from }) => `${invoice.id} ${show(owing)}, tax ${show(tax)}, from ${from}`).join("; ")).toBe(debts);
});

test("not on the payments basis", () => {
  const more: Partial<Policies> = { taxBasis: "payments" };
  expect(overdueAYear(taxBook("au", "1100 at 10%", "", more), day("2027-06-30"))).toEqual([]);
});
