import { renamedFormula } from "./renamedFormula";

test.each`
  because                                | before                                   | columnIsHrs                                               | tableIsTimes
  ${"the own row"}                       | ${"=[@Hours]*[@[To bill]]"}              | ${"=[@[Hrs '#1]]*[@[To bill]]"}              | ${"=[@Hours]*[@[To bill]]"}
  ${"the own row as files have it"}      | ${"=Work[[#This Row],[Hours]]"}          | ${"=Work[[#This Row],[Hrs '#1]]"}            | ${"=Times[[#This Row],[Hours]]"}
  ${"a column of another table"}         | ${"=SUM(work[hours])+SUM(Other[Hours])"} | ${"=SUM(work[Hrs '#1])+SUM(Other[Hours])"}   | ${"=SUM(Times[hours])+SUM(Other[Hours])"}
  ${"columns side by side"}              | ${"=SUM(Work[[Hours]:[Rate]])"}          | ${"=SUM(Work[[Hrs '#1]:[Rate]])"}            | ${"=SUM(Times[[Hours]:[Rate]])"}
  ${"the totals row"}                    | ${"=Work[[#Totals],[Hours]]"}            | ${"=Work[[#Totals],[Hrs '#1]]"}              | ${"=Times[[#Totals],[Hours]]"}
  ${"a whole table"}                     | ${"=ROWS(Work)+1"}                       | ${"=ROWS(Work)+1"}                           | ${"=ROWS(Times)+1"}
  ${"a text that reads like one"}        | ${'="Work[Hours]"'}                      | ${'="Work[Hours]"'}                          | ${'="Work[Hours]"'}
  ${"a name that is the column's too"}   | ${"=LET(Hours,Work[Hours],Hours)"}       | ${"=LET(Hours,Work[Hrs '#1],Hours)"}         | ${"=LET(Hours,Times[Hours],Hours)"}
  ${"a row of which nothing is renamed"} | ${"=SUM(Work[@])"}                       | ${"=SUM(Work[@])"}                           | ${"=SUM(Times[#This Row])"}
`("$because: $before", ({ before, columnIsHrs, tableIsTimes }: { before: string; columnIsHrs: string; tableIsTimes: string }) => {
  expect(renamedFormula(before, "Work", { table: "Work", column: { from: "Hours", to: "Hrs #1" } })).toBe(columnIsHrs);
  expect(renamedFormula(before, "Work", { table: "Work", tableTo: "Times" })).toBe(tableIsTimes);
});
