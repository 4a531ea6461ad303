import { figuresOf, type Figures } from "../../src/functions/figures";
import { isFailure } from "../../src/functions/answer";
import { type Argument, balanceOfInvoice, billing, debtOf, ofJob, parts } from "../../src/functions/liveFigures";
import { openedFromText } from "../session/openedFromText";
import { changed, small } from "../workbench/headless/testRun";
import { shownAnswer } from "./shown";

// The figures of a small firm as formulas give them. What each should be is reckoned in the workbook's own first lines.

function figures(...changes: readonly string[]): Figures {
  const found = figuresOf(openedFromText(changes.length === 0 ? small : changed(small, ...changes)));
  if (isFailure(found)) throw new Error(found.message);
  return found;
}

const asked = (from: Figures): Readonly<Record<string, (id: Argument, upTo?: Argument) => string>> => ({
  AMOUNTTOBILL: (id, upTo) => shownAnswer(ofJob(from, id, upTo, parts.toBill)),
  TIMESHEETTOBILL: (id, upTo) => shownAnswer(ofJob(from, id, upTo, parts.timesheet)),
  MATERIALSTOBILL: (id, upTo) => shownAnswer(ofJob(from, id, upTo, parts.materials)),
  UNBILLED: (id, upTo) => shownAnswer(ofJob(from, id, upTo, parts.unbilled)),
  INVOICEBALANCE: (id) => shownAnswer(balanceOfInvoice(from, id)),
  DEBT: (id) => shownAnswer(debtOf(from, id)),
  BILLING: (upTo) => shownAnswer(billing(from, upTo)),
});

const writtenOff =
  "2026-04-21 10:41 |          | ⇒ 2026-04-21 10:41 |          |\nWO-0003 | 2026-04-22 | C-010 | J-101 | | 1100.00 | GOODWILL | Late | Write Off: Late | TRUE | 0.00 | | Posted | Priya Nair | 2026-04-22 10:41 | |";
const badCharge = "Fit worktops                 |  7.00 ⇒ Fit worktops | seven";

// 46,119 is 7 April 2026; the materials of J-101 came on the 9th.
test.each`
  formula              | id            | upTo          | because                                                        | shown
  ${"AMOUNTTOBILL"}    | ${"J-101"}    | ${undefined}  | ${"1,000.00 of timesheet and 400.00 of materials"}             | ${"1400"}
  ${"TIMESHEETTOBILL"} | ${"J-101"}    | ${undefined}  | ${"its first part"}                                            | ${"1000"}
  ${"MATERIALSTOBILL"} | ${"J-101"}    | ${undefined}  | ${"its second part"}                                           | ${"400"}
  ${"UNBILLED"}        | ${"J-103"}    | ${undefined}  | ${"without the hour under guarantee"}                          | ${"119.05"}
  ${"AMOUNTTOBILL"}    | ${"J-101"}    | ${46_119}     | ${"only the first day of work"}                                | ${"720"}
  ${"AMOUNTTOBILL"}    | ${"J-101"}    | ${46_119.75}  | ${"a time of day is left out"}                                 | ${"720"}
  ${"AMOUNTTOBILL"}    | ${"J-101"}    | ${""}         | ${"a blank cell for the date is no date"}                      | ${"1400"}
  ${"AMOUNTTOBILL"}    | ${"J-101"}    | ${"April"}    | ${"text is no date"}                                           | ${"#VALUE! up_to has to be a date, such as a cell that holds one or DATE(2026,4,30)."}
  ${"AMOUNTTOBILL"}    | ${"J-102"}    | ${undefined}  | ${"billed"}                                                    | ${"0"}
  ${"AMOUNTTOBILL"}    | ${" j-101 "}  | ${undefined}  | ${"case and outer blanks tell no jobs apart"}                  | ${"1400"}
  ${"AMOUNTTOBILL"}    | ${"J-999"}    | ${undefined}  | ${"no such job"}                                               | ${"#N/A There is no job J-999 in the Jobs table."}
  ${"AMOUNTTOBILL"}    | ${101}        | ${undefined}  | ${"a number is its plain text"}                                | ${"#N/A There is no job 101 in the Jobs table."}
  ${"AMOUNTTOBILL"}    | ${""}         | ${undefined}  | ${"a blank cell"}                                              | ${"#N/A No job or invoice is named. Give an id, or a cell that holds one."}
  ${"AMOUNTTOBILL"}    | ${"__proto__"}| ${undefined}  | ${"a name that programs know"}                                 | ${"#N/A There is no job __proto__ in the Jobs table."}
  ${"INVOICEBALANCE"}  | ${"INV-0002"} | ${undefined}  | ${"659.64 less 300.00 paid"}                                   | ${"359.64"}
  ${"INVOICEBALANCE"}  | ${"INV-0003"} | ${undefined}  | ${"175.50 less 25.50 written off"}                             | ${"150"}
  ${"INVOICEBALANCE"}  | ${"INV-9"}    | ${undefined}  | ${"no such invoice"}                                           | ${"#N/A There is no invoice INV-9 in the Invoices table."}
  ${"DEBT"}            | ${"J-101"}    | ${undefined}  | ${"1,400.00 with tax"}                                         | ${"1680"}
  ${"DEBT"}            | ${"J-103"}    | ${undefined}  | ${"119.05 with tax, and the rest of INV-0003"}                 | ${"292.86"}
  ${"DEBT"}            | ${"C-010"}    | ${undefined}  | ${"1,680.00 and 359.64; the draft is not owed"}                | ${"2039.64"}
  ${"DEBT"}            | ${"C-011"}    | ${undefined}  | ${"292.86, and 141.00 without a job"}                          | ${"433.86"}
  ${"DEBT"}            | ${"X"}        | ${undefined}  | ${"nobody"}                                                    | ${"#N/A There is neither a job nor a customer X."}
  ${"BILLING"}         | ${undefined}  | ${undefined}  | ${"the jobs with something to bill"}                           | ${"Job, Customer, Timesheet, Materials, Brought forward, To bill / J-101, C-010, 1000, 400, 0, 1400 / J-103, C-011, 100, 19.05, 0, 119.05"}
  ${"BILLING"}         | ${46_119}     | ${undefined}  | ${"the same up to a day"}                                      | ${"Job, Customer, Timesheet, Materials, Brought forward, To bill / J-101, C-010, 720, 0, 0, 720"}
`('$formula("$id", $upTo) is $shown: $because', ({ formula, id, upTo, shown }: { formula: string; id: Argument; upTo: Argument; shown: string }) => {
  expect(asked(figures())[formula]?.(id, upTo)).toBe(shown);
});

test.each`
  formula              | shown
  ${"AMOUNTTOBILL"}    | ${"300"}
  ${"TIMESHEETTOBILL"} | ${"0"}
  ${"MATERIALSTOBILL"} | ${"300"}
  ${"UNBILLED"}        | ${"1400"}
`('after a write-off of 1,100.00, timesheet first, $formula("J-101") is $shown', ({ formula, shown }: { formula: string; shown: string }) => {
  expect(asked(figures(writtenOff))[formula]?.("J-101")).toBe(shown);
});

const bad = "#VALUE! Incomplete: row 9 of sheet Timesheet, column Units holds seven; expected: a number, or nothing. Mend it and the figure comes back.";

test.each`
  because                                        | change                                                                          | formula             | id            | shown
  ${"a charge of the job cannot be read"}        | ${badCharge}                                                                    | ${"AMOUNTTOBILL"}   | ${"J-101"}    | ${bad}
  ${"nor can what the job owes"}                 | ${badCharge}                                                                    | ${"DEBT"}           | ${"J-101"}    | ${bad}
  ${"nor what its customer owes"}                | ${badCharge}                                                                    | ${"DEBT"}           | ${"C-010"}    | ${bad}
  ${"another job does not mind"}                 | ${badCharge}                                                                    | ${"AMOUNTTOBILL"}   | ${"J-103"}    | ${"119.05"}
  ${"nor does another customer"}                 | ${badCharge}                                                                    | ${"DEBT"}           | ${"C-011"}    | ${"433.86"}
  ${"a list marks the job and keeps the others"} | ${badCharge}                                                                    | ${"BILLING"}        | ${undefined}  | ${`Job, Customer, Timesheet, Materials, Brought forward, To bill / J-101, C-010, ${bad}, ${bad}, ${bad}, ${bad} / J-103, C-011, 100, 19.05, 0, 119.05`}
  ${"an error in a cell is the formula's own"}   | ${"Fit worktops                 |  7.00 | 40.00 | 280.00 ⇒ Fit worktops | 7.00 | 40.00 | #DIV/0!"} | ${"AMOUNTTOBILL"} | ${"J-101"} | ${"#DIV/0! Incomplete: row 9 of sheet Timesheet, column Charge holds #DIV/0!; expected: an amount, or nothing. Mend it and the figure comes back."}
  ${"an invoice whose own row cannot be read"}   | ${"Sent   | 2026-04-01 | 549.70 ⇒ Send | 2026-04-01 | 549.70"}                | ${"INVOICEBALANCE"} | ${"INV-0002"} | ${"#VALUE! Incomplete: row 3 of sheet Invoices, column Status holds Send; expected: one of: Draft, Open, Sent, Paid, Settled, Written Off, Cancelled, Credit balance, or nothing. Mend it and the figure comes back."}
`('$because: $formula("$id")', ({ change, formula, id, shown }: { change: string; formula: string; id: Argument; shown: string }) => {
  expect(asked(figures(change))[formula]?.(id)).toBe(shown);
});

test.each`
  because                               | state                                                            | shown
  ${"a workbook without our tables"}    | ${{ kind: "no-tables", wanted: ["Invoices"], opened: null }}     | ${"#N/A This workbook has no table Invoices. Choose Tables… in the pane to name yours."}
  ${"one of a newer version"}           | ${{ kind: "newer-mapping" }}                                     | ${"#N/A A newer version of Write-Offs wrote this workbook. Update the add-in."}
  ${"Excel does not answer"}            | ${{ kind: "failed", error: { code: "GeneralException" } }}       | ${"#N/A Excel did not let the tables be read (GeneralException). They are read again shortly."}
`("no figures: $because", ({ state, shown }: { state: Parameters<typeof figuresOf>[0]; shown: string }) => {
  const found = figuresOf(state);
  expect(isFailure(found) && shownAnswer(found)).toBe(shown);
});
