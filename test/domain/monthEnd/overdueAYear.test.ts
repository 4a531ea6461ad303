import { indexed } from "../../../src/domain/indexed";
import { overdueAYear } from "../../../src/domain/monthEnd/overdueAYear";
import type { Policies } from "../../../src/domain/policies";
import { cents, day, show } from "../notation";
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
  ${"written off on that very day"}        | ${"au"} | ${"1100 at 10%"}            | ${"off 1100 on 2027-06-30"}            | ${"2027-06-30"} | ${""}
  ${"written up: a cent of no step"}       | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"up 70"}                             | ${"2027-06-30"} | ${"I1 280.00, tax 13.33, from 2027-01-31"}
  ${"nothing was charged"}                 | ${"au"} | ${"0 at 10%"}               | ${""}                                  | ${"2027-06-30"} | ${""}
  ${"an invoice of nothing, without lines"} | ${"au"} | ${"own 0 bearing 0"}        | ${""}                                  | ${"2027-06-30"} | ${""}
  ${"another scheme"}                      | ${"nz"} | ${"115 at 15%"}             | ${""}                                  | ${"2027-06-30"} | ${""}
`("$because", ({ scheme, lines, steps, on, debts }: Readonly<Record<string, string>>) => {
  const told = overdueAYear(taxBook(scheme ?? "", lines ?? "", steps ?? ""), day(on ?? ""));
  expect(told.map(({ invoice, owing, tax, from }) => `${invoice.id} ${show(owing)}, tax ${show(tax)}, from ${from}`).join("; ")).toBe(debts);
});

test("not on the payments basis", () => {
  const more: Partial<Policies> = { taxBasis: "payments" };
  expect(overdueAYear(taxBook("au", "1100 at 10%", "", more), day("2027-06-30"))).toEqual([]);
});

test("the oldest first, those of one day by their ids, and of a customer without a due day from the invoice's own", () => {
  const book = taxBook("au", "", "");
  const [invoice] = book.invoices;
  if (!invoice) throw new Error("no invoice");
  const owed = (id: string, due: string | null) => ({ ...invoice, id, date: day("2026-02-15"), due: due === null ? null : day(due), stored: { ...invoice.stored, total: cents("11"), tax: cents("1") } });
  const many = indexed({ ...book, lines: [], invoices: [owed("I4", "2026-03-01"), owed("I3", "2026-03-01"), owed("I2", null), owed("I1", "2027-01-01")] });
  expect(overdueAYear(many, day("2027-06-30")).map(({ invoice: { id }, from }) => `${id} ${from}`)).toEqual(["I2 2027-02-15", "I3 2027-03-01", "I4 2027-03-01"]);
});
