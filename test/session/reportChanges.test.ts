import { preview } from "../../src/session/preview";
import type { Proposal } from "../../src/session/proposal";
import { reportChanges } from "../../src/session/reportChanges";
import { changedLine } from "../../src/words/reports";
import { edit, reversal, small, writeOff } from "../journeys/journey";
import { show } from "../domain/notation";
import { openedFromText } from "./openedFromText";

/** "J-103 Balance 292.86 → 242.86": what a proposal would change on the two reports. */
function changesOf(proposal: Proposal): readonly string[] {
  const shown = preview(openedFromText(small), proposal);
  if (shown.kind === "refused") throw new Error(shown.refusal.code);
  return reportChanges(shown).map((change) => `${changedLine(change)} ${change.before === null ? "–" : show(change.before)} → ${change.after === null ? "–" : show(change.after)}`);
}

test.each`
  because                                         | proposal                                                                             | says
  ${"an invoice of a job stands on both"}         | ${writeOff({ invoice: "INV-0003", amount: "50" })}                                   | ${["Write-off WO-0003 on INV-0003 – → -50.00", "C-011 Closing balance 291.00 → 241.00", "J-103 Off invoices 25.50 → 75.50", "J-103 Balance 292.86 → 242.86"]}
  ${"one of no job on the statement alone"}       | ${writeOff({ invoice: "INV-0004", amount: "41" })}                                   | ${["Write-off WO-0003 on INV-0004 – → -41.00", "C-011 Closing balance 291.00 → 250.00"]}
  ${"a job's write-off never on the statement"}   | ${writeOff({ job: "J-101", amount: "100", nextBillingRun: true })}                   | ${["J-101 Off the next bill 0.00 → 100.00", "J-101 To bill 1400.00 → 1300.00", "J-101 Tax 280.00 → 260.00", "J-101 Balance 1680.00 → 1560.00"]}
  ${"for no bill"}                                | ${writeOff({ job: "J-101", amount: "100", nextBillingRun: false })}                  | ${["J-101 Off no bill yet 0.00 → 100.00", "J-101 Tax 280.00 → 260.00", "J-101 Balance 1680.00 → 1560.00"]}
  ${"an edit changes its own line"}               | ${edit({ writeOff: "WO-0002", amount: "10" })}                                       | ${["Write-off WO-0002 on INV-0003 -25.50 → -10.00", "C-011 Closing balance 291.00 → 306.50", "J-103 Off invoices 25.50 → 10.00", "J-103 Balance 292.86 → 308.36"]}
  ${"a reversal is a line of its own"}            | ${reversal({ writeOff: "WO-0002" })}                                                 | ${["Write up WO-0003 on INV-0003 – → 25.50", "C-011 Closing balance 291.00 → 316.50", "J-103 Off invoices 25.50 → 0.00", "J-103 Balance 292.86 → 318.36"]}
`("$because", ({ proposal, says }: { proposal: Proposal; says: readonly string[] }) => expect(changesOf(proposal)).toEqual(says));
