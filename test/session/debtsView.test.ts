import type { Day } from "../../src/domain/day";
import { allDebts, debtsSeen, type DebtsView } from "../../src/session/debtsView";
import { debtsOf } from "../../src/session/readDebts";
import { small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

const read = debtsOf(openedFromText(small), "2026-04-30" as Day);

test.each`
  because                                      | wanted                                 | jobs                                   | total
  ${"all, the oldest first"}                   | ${{}}                                  | ${["J-102", "J-103", "J-101", null]}   | ${247350}
  ${"the largest first"}                       | ${{ sorting: "balance" }}              | ${["J-101", "J-102", "J-103", null]}   | ${247350}
  ${"by customer, the oldest of each first"}   | ${{ sorting: "customer" }}             | ${["J-102", "J-101", "J-103", null]}   | ${247350}
  ${"one customer"}                            | ${{ customer: "C-011" }}               | ${["J-103", null]}                     | ${43386}
  ${"one age"}                                 | ${{ bucket: "31–60" }}                 | ${["J-102", "J-103"]}                  | ${65250}
  ${"searched by name, in any case"}           | ${{ search: "OKAFOR" }}                | ${["J-103", null]}                     | ${43386}
  ${"searched by invoice"}                     | ${{ search: "inv-0002" }}              | ${["J-102"]}                           | ${35964}
  ${"searched by job"}                         | ${{ search: " j-101 " }}               | ${["J-101"]}                           | ${168000}
  ${"both must match"}                         | ${{ search: "j-101", bucket: "91+" }}  | ${[]}                                  | ${0}
`("debts that are seen: $because", ({ wanted, jobs, total }: { wanted: Partial<DebtsView>; jobs: readonly (string | null)[]; total: number }) => {
  if (read.kind !== "read") throw new Error("The small firm could not be read.");
  const seen = debtsSeen(read, { ...allDebts, ...wanted });
  expect({ jobs: seen.debts.map(({ job }) => job), total: seen.total }).toEqual({ jobs, total });
});
