import { callsIn, isOurs } from "../../src/tables/functionCalls";

// Our functions inside formulas, whatever else stands in them.

const written = (formula: string) => callsIn(formula).map(({ id, given }) => `${id}(${given.join(" ; ")})`).join(" & ");

test.each`
  because                               | formula                                                            | calls
  ${"one"}                              | ${'=WRITEOFF.AMOUNTTOBILL("J-101")'}                               | ${'AMOUNTTOBILL("J-101")'}
  ${"two arguments"}                    | ${'=WRITEOFF.UNBILLED( A5 , DATE(2026,4,30) )'}                    | ${"UNBILLED(A5 ; DATE(2026,4,30))"}
  ${"an argument left out"}             | ${"=WRITEOFF.UNBILLED(A5,)"}                                       | ${"UNBILLED(A5 ; )"}
  ${"none at all"}                      | ${"=WRITEOFF.BILLING()"}                                           | ${"BILLING()"}
  ${"small letters"}                    | ${"=writeoff.Debt(A1)"}                                            | ${"DEBT(A1)"}
  ${"among others"}                     | ${'=ROUND(WRITEOFF.DEBT("C-010"),0)+A1'}                           | ${'DEBT("C-010")'}
  ${"two, the first first"}             | ${"=WRITEOFF.DEBT(A1)-WRITEOFF.INVOICEBALANCE(B1)"}                | ${"DEBT(A1) & INVOICEBALANCE(B1)"}
  ${"one within the other"}             | ${"=WRITEOFF.TAXPART(WRITEOFF.DEBT(A1),20%)"}                      | ${"TAXPART(WRITEOFF.DEBT(A1) ; 20%) & DEBT(A1)"}
  ${"a comma and a bracket in a text"}  | ${'=WRITEOFF.DEBT("a,b)""c")'}                                     | ${'DEBT("a,b)""c")'}
  ${"a sheet's name in quotes"}         | ${"=WRITEOFF.DEBT('It''s, mine)'!A5)"}                             | ${"DEBT('It''s, mine)'!A5)"}
  ${"a column of a table"}              | ${"=WRITEOFF.DEBT(Jobs[[#This Row],[Job]])"}                       | ${"DEBT(Jobs[[#This Row],[Job]])"}
  ${"a heading with a bracket in it"}   | ${"=WRITEOFF.UNBILLED([@[Job '],(]],A1)"}                         | ${"UNBILLED([@[Job '],(]] ; A1)"}
  ${"a list in braces"}                 | ${'=WRITEOFF.DEBT({"C-010","C-011"})'}                             | ${'DEBT({"C-010","C-011"})'}
  ${"as a file has it elsewhere"}       | ${"=_xldudf_WRITEOFF_DEBT(A1)"}                                    | ${"DEBT(A1)"}
  ${"a line break before the bracket"}  | ${"=WRITEOFF.DEBT\n (A1)"}                                         | ${"DEBT(A1)"}
  ${"only spoken of"}                   | ${'="WRITEOFF.DEBT(A1)"&A2'}                                       | ${""}
  ${"a sheet of that name"}             | ${"='WRITEOFF.DEBT(A1)'!A1"}                                       | ${""}
  ${"another add-in's"}                 | ${"=MYWRITEOFF.DEBT(A1)+OTHER.WRITEOFF.DEBT(A1)"}                  | ${""}
  ${"a function that is not ours"}      | ${"=WRITEOFF.FORGIVE(A1)"}                                         | ${""}
  ${"no formula"}                       | ${"WRITEOFF"}                                                      | ${""}
  ${"one that was never closed"}        | ${'=WRITEOFF.DEBT("A'}                                             | ${"DEBT()"}
`("$because: $formula", ({ formula, calls }: { formula: string; calls: string }) => {
  expect(written(formula)).toBe(calls);
  expect(isOurs(formula)).toBe(calls !== "");
});
