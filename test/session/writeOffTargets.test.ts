import { amountOfTarget, targetsOf, targetsSeen } from "../../src/session/writeOffTargets";
import { small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

const opened = openedFromText(small);

const offered = (kind: "job" | "invoice", search: string) =>
  targetsSeen(targetsOf(opened, kind), search).targets.map((target) => `${target.id} ${target.name} ${amountOfTarget(opened, target)}`);

test.each`
  because                                          | kind         | search     | says
  ${"Open and Sent invoices, the oldest first"}    | ${"invoice"} | ${""}      | ${["INV-0002 Mill Street Dental Practice 35964", "INV-0003 Okafor, Grace and Daniel 15000", "INV-0004 Okafor, Grace and Daniel 14100"]}
  ${"by customer"}                                 | ${"invoice"} | ${"mill"}  | ${["INV-0002 Mill Street Dental Practice 35964"]}
  ${"by the job of the invoice"}                   | ${"invoice"} | ${"j-103"} | ${["INV-0003 Okafor, Grace and Daniel 15000"]}
  ${"a paid one is not among them"}                | ${"invoice"} | ${"0001"}  | ${[]}
  ${"any job, billed or not"}                      | ${"job"}     | ${""}      | ${["J-101 Mill Street Dental Practice 140000", "J-102 Mill Street Dental Practice 0", "J-103 Okafor, Grace and Daniel 11905"]}
  ${"by what the job is about"}                    | ${"job"}     | ${"PORCH"} | ${["J-103 Okafor, Grace and Daniel 11905"]}
`("what can be chosen to be written off: $because", ({ kind, search, says }: { kind: "job" | "invoice"; search: string; says: readonly string[] }) => {
  expect(offered(kind, search)).toEqual(says);
});

test("of very many the first are shown, and how many more there are", () => {
  const [one] = targetsOf(opened, "job");
  const { targets, more } = targetsSeen(Array.from({ length: 60 }, () => one!), "");
  expect([targets.length, more]).toEqual([50, 10]);
});
