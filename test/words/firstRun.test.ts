import type { Created } from "../../src/session/createTables";
import { columnsFound, rowsRead, tablesMade, tablesRefused, tablesWithoutHeadings } from "../../src/words/firstRun";

test.each`
  refusal                                                    | says
  ${{ kind: "newer-mapping" }}                               | ${"A newer version of this add-in chose the tables of this workbook. Update the add-in; until then nothing is written."}
  ${{ kind: "read-only" }}                                   | ${"This workbook is open for reading only. Open it for editing, then try again."}
  ${{ kind: "structure-protected" }}                         | ${"The structure of this workbook is protected, so no sheet can be added. Choose Review, Protect Workbook to lift that, then try again."}
  ${{ kind: "headings-hidden", tables: ["Jobs"] }}           | ${"Jobs hides its headings and cannot be used. Select it, then Table Design, Header Row."}
  ${{ kind: "names-taken", names: ["Payments"] }}            | ${"The name Payments is taken in this workbook. Change it in Formulas, Name Manager, then try again."}
  ${{ kind: "sheets-taken", sheets: ["Jobs"] }}              | ${"There is already a sheet named Jobs. Rename it, or use tables of your own."}
  ${{ kind: "sheets-taken", sheets: ["Jobs", "Invoices"] }}  | ${"There are already sheets named Jobs and Invoices. Rename them, or use tables of your own."}
`("$refusal.kind: $says", ({ refusal, says }: { refusal: Created; says: string }) => {
  expect(tablesRefused(refusal)).toBe(says);
});

test.each`
  says                                                                                                 | sentence
  ${tablesWithoutHeadings(["Bills", "Cash"])}                                                          | ${"Bills and Cash hide their headings and cannot be chosen. Select them, then Table Design, Header Row."}
  ${tablesMade([])}                                                                                    | ${"Nothing had to be made."}
  ${tablesMade(["Jobs", "Invoices", "Payments"])}                                                      | ${"Made: Jobs, Invoices and Payments."}
  ${rowsRead("Invoices", "Bills", 60, 0)}                                                              | ${"Invoices from Bills: 60 rows can be read."}
  ${rowsRead("Invoices", "Bills", 3, 2)}                                                               | ${"Invoices from Bills: 1 row can be read, 2 cannot."}
  ${columnsFound(4, 14, 0)}                                                                            | ${"Columns: 4 of 14"}
  ${columnsFound(3, 14, 1)}                                                                            | ${"Columns: 3 of 14, 1 still needed"}
`("$sentence", ({ says, sentence }: { says: string; sentence: string }) => expect(says).toBe(sentence));
