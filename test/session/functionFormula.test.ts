import { functionFormula, type Given } from "../../src/session/functionFormula";
import { type FunctionId, functionList } from "../../src/words/functionList";
import { explainArgument } from "../../src/words/insertFunction";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openedFromText } from "./openedFromText";

// The formula that comes of what is entered in the pane, and how many cells it fills.

const small = readFileSync(join(__dirname, "../workbooks/small.txt"), "utf8");
const opened = openedFromText(small.replaceAll("J-103", 'J "3"'));

function made(id: FunctionId, given: Given): string {
  const told = functionList.find((candidate) => candidate.id === id);
  if (!told) throw new Error(`There is no ${id}.`);
  const answer = functionFormula(opened, told, given);
  return answer.kind === "formula" ? `${answer.formula} ${answer.room.rows}x${answer.room.columns}` : `${answer.argument}: ${explainArgument(answer.because)}`;
}

const cells = (found: string) => `"${found}" is neither a number nor cells. Enter cells such as A2:A20, D:E or Sales[Amount], or a number such as 500 or 20%.`;

test.each`
  because                                    | id                  | given                                                      | comes
  ${"a job"}                                 | ${"AMOUNTTOBILL"}   | ${{ job: "J-101" }}                                        | ${'=WRITEOFF.AMOUNTTOBILL("J-101") 1x1'}
  ${"a job as somebody types it"}            | ${"AMOUNTTOBILL"}   | ${{ job: " j-101 " }}                                      | ${'=WRITEOFF.AMOUNTTOBILL("J-101") 1x1'}
  ${"a quotation mark is doubled"}           | ${"UNBILLED"}       | ${{ job: 'J "3"' }}                                        | ${'=WRITEOFF.UNBILLED("J ""3""") 1x1'}
  ${"up to a day, without leading zeros"}    | ${"TIMESHEETTOBILL"} | ${{ job: "J-101", up_to: "2026-04-07" }}                  | ${'=WRITEOFF.TIMESHEETTOBILL("J-101",DATE(2026,4,7)) 1x1'}
  ${"an invoice"}                            | ${"INVOICEBALANCE"} | ${{ job: "J-101", invoice: "INV-0002" }}                   | ${'=WRITEOFF.INVOICEBALANCE("INV-0002") 1x1'}
  ${"a job's debt"}                          | ${"DEBT"}           | ${{ job_or_customer: "J-102" }}                            | ${'=WRITEOFF.DEBT("J-102") 1x1'}
  ${"a customer's"}                          | ${"DEBT"}           | ${{ job_or_customer: "C-011" }}                            | ${'=WRITEOFF.DEBT("C-011") 1x1'}
  ${"two jobs to bill, and headings"}        | ${"BILLING"}        | ${{}}                                                      | ${"=WRITEOFF.BILLING() 3x6"}
  ${"before the second has work"}            | ${"BILLING"}        | ${{ up_to: "2026-04-10" }}                                 | ${"=WRITEOFF.BILLING(DATE(2026,4,10)) 2x6"}
  ${"one figure beside the other"}           | ${"TOBILL"}         | ${{ timesheet: "500", materials: "200", write_off: "-6.5" }} | ${"=WRITEOFF.TOBILL(500,200,-6.5) 1x4"}
  ${"columns of figures"}                    | ${"TOBILL"}         | ${{ timesheet: "A2:A4", materials: "$B$2:$B$4", write_off: "'Mine, 2'!C2:C4" }} | ${"=WRITEOFF.TOBILL(A2:A4,$B$2:$B$4,'Mine, 2'!C2:C4) 3x4"}
  ${"whole columns, and one of a table"}     | ${"AMOUNTSTOBILL"}  | ${{ jobs: "A2:A20", timesheet: "D:E", materials: "Ledger!G:H", writeoffs: "Taken[Job]" }} | ${"=WRITEOFF.AMOUNTSTOBILL(A2:A20,D:E,Ledger!G:H,Taken[Job]) 19x1"}
  ${"a rate in per cent"}                    | ${"TAXPART"}        | ${{ gross: "A5", rate: "20%" }}                            | ${"=WRITEOFF.TAXPART(A5,20%) 1x1"}
  ${"no job named"}                          | ${"AMOUNTTOBILL"}   | ${{ job: " " }}                                            | ${"job: Nothing is entered here yet."}
  ${"no such job"}                           | ${"AMOUNTTOBILL"}   | ${{ job: "J-999" }}                                        | ${"job: There is no job J-999 in the Jobs table."}
  ${"no such invoice"}                       | ${"INVOICEBALANCE"} | ${{ invoice: "J-101" }}                                    | ${"invoice: There is no invoice J-101 in the Invoices table."}
  ${"neither the one nor the other"}         | ${"DEBT"}           | ${{ job_or_customer: "X" }}                                | ${"job_or_customer: There is neither a job nor a customer X."}
  ${"no day"}                                | ${"AMOUNTTOBILL"}   | ${{ job: "J-101", up_to: "2026-02-30" }}                   | ${"up_to: This is no day. Choose one, or leave it blank."}
  ${"words where cells should be"}           | ${"TAXPART"}        | ${{ gross: "lots", rate: "20%" }}                          | ${`gross: ${cells("lots")}`}
  ${"nothing that would end the function"}   | ${"TAXPART"}        | ${{ gross: "1)+SUM(A1", rate: "20%" }}                     | ${`gross: ${cells("1)+SUM(A1")}`}
  ${"a decimal comma would be two figures"}  | ${"TAXPART"}        | ${{ gross: "1,5", rate: "20%" }}                           | ${`gross: ${cells("1,5")}`}
`("$id: $because", ({ id, given, comes }: { id: FunctionId; given: Given; comes: string }) => {
  expect(made(id, given)).toBe(comes);
});
