import { proofReport } from "../../src/session/reports/proofReport";
import { replaced, small } from "../journeys/journey";
import { openedFromText } from "./openedFromText";

/** What the proof says above its table of whether it proves anything. */
const verdictOf = (book: string) => proofReport(openedFromText(book), null, null).lines.slice(3).filter((line) => !line.startsWith("The Balance columns") && !/in the Balance column\.$|not billed and not listed\.$/.test(line));

test.each`
  because                           | from                                            | to                                         | says
  ${"all is there"}                 | ${"Cust"}                                       | ${"Cust"}                                  | ${["Every difference is zero.", "Every row could be read."]}
  ${"a cell cannot be read"}        | ${"Fit worktops                 |  7.00"}       | ${"Fit worktops                 | seven"}  | ${["Not proven: a cell could not be read, and what belongs to it is in no figure here. Rows with a * lack some of it; the end of this sheet lists the cell."]}
  ${"payments without amounts"}     | ${"Reference | Amount |"}                       | ${"Reference | Sum    |"}                  | ${["Not proven, and no figure here is whole: Payments, row 1, Amount: no such column; expected a column headed Amount."]}
  ${"payments of no invoice"}       | ${"Job   | Invoice  | Method"}                  | ${"Job   | Bill     | Method"}             | ${["Not proven, and no figure here is whole: Payments, row 1, Invoice: no such column; expected a column headed Invoice, because INV-0001 is paid."]}
`("$because", ({ from, to, says }: { from: string; to: string; says: readonly string[] }) => expect(verdictOf(from === to ? small : replaced(small, from, to))).toEqual(says));
