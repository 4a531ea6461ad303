import type { Workbook } from "../model/types";
import { readXlsx } from "./readXlsx";
import { at, fixture, partOf, sheetNamed } from "./support";

const sheet = "xl/worksheets/sheet1.xml";
const table = "xl/tables/table1.xml";
const book = "xl/workbook.xml";
const time = (workbook: Workbook) => sheetNamed(workbook, "Timesheets");

const nothing = () => undefined;
const setHours = (workbook: Workbook) => at(time(workbook), "D3").put(4);
/** Two rows above the totals row, as Excel inserts them into a table: only its own columns move. */
const insertRows = (workbook: Workbook) => time(workbook).insertDown({ row: 6, column: 0, rows: 2, columns: 6 });
const insertWholeRows = (workbook: Workbook) => time(workbook).insertDown({ row: 1, column: 0, rows: 3, columns: 16384 });
const deleteRow = (workbook: Workbook) => time(workbook).deleteUp({ row: 2, column: 0, rows: 1, columns: 16384 });
const setGroupFirst = (workbook: Workbook) => at(time(workbook), "H2").putFormula("=1+1", 2);
const setGroupMember = (workbook: Workbook) => at(time(workbook), "H4").put(1);
const recalculate = (workbook: Workbook) => at(time(workbook), "K2").putFormula(at(time(workbook), "K2").formula(), 8);

/** A new look that differs from the cell's own in some things only; the rest (here the double rule under it) it keeps. */
const setLook = (workbook: Workbook) => {
  const own = workbook.styles[time(workbook).style(6, 5)];
  if (!own) throw new Error("The cell F7 has no look.");
  const look = { ...own, bold: true, fill: "#FFF2CC", numberFormat: "0.000", locked: false, base: own.source, source: -1 };
  time(workbook).setStyle(6, 5, workbook.styleIndex(look));
};

// What the saved file says, in its own words. Row 2 of the table is the sheet's row 2.
test.each`
  because                                              | edit               | part                          | says
  ${"a dynamic array keeps its mark and area"}         | ${recalculate}     | ${sheet}                      | ${'<c r="K2" cm="1"><f t="array" ref="K2:K4">_xlfn._xlws.FILTER(D2:D6,D2:D6&gt;3)</f><v>8</v></c>'}
  ${"a moved array says where it is now"}              | ${insertWholeRows} | ${sheet}                      | ${'<c r="K5" cm="1"><f t="array" ref="K5:K7">'}
  ${"two looks in one text stay"}                      | ${setHours}        | ${sheet}                      | ${'<c r="B9" t="s"><v>13</v></c><c r="C9" t="s"><v>14</v></c>'}
  ${"an inline text in two looks moves as it is"}      | ${insertRows}      | ${sheet}                      | ${'<c r="C12" t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c>'}
  ${"a date that is stored as a date moves as it is"}  | ${insertRows}      | ${sheet}                      | ${'<c r="E12" t="d"><v>2026-04-30T12:00:00</v></c>'}
  ${"row height and row look stay"}                    | ${setHours}        | ${sheet}                      | ${'<row r="1" spans="1:13" ht="30" customHeight="1" x14ac:dyDescent="0.25">'}
  ${"whole rows take their height and look along"}     | ${insertWholeRows} | ${sheet}                      | ${'<row r="12" s="3" customFormat="1" x14ac:dyDescent="0.25">'}
  ${"a shared formula stays shared round a change"}    | ${setGroupMember}  | ${sheet}                      | ${'<c r="H5"><f t="shared" si="0"/><v>16</v></c>'}
  ${"its cells speak for themselves without a first"}  | ${setGroupFirst}   | ${sheet}                      | ${'<c r="H3"><f>D3*2+Lists!$B$1+N("D2")</f><v>6</v></c>'}
  ${"a rule grows with the table"}                     | ${insertRows}      | ${sheet}                      | ${'<conditionalFormatting sqref="D2:D8"><cfRule type="expression" dxfId="0" priority="1"><formula>$D2&gt;AVERAGE($D$2:$D$8)</formula>'}
  ${"a validation grows with the table"}               | ${insertRows}      | ${sheet}                      | ${'sqref="C2:C8"><formula1>Lists!$A$2:$A$4</formula1>'}
  ${"so does one of the newer kind"}                   | ${insertRows}      | ${sheet}                      | ${"<xm:sqref>A2:A8</xm:sqref>"}
  ${"a rule's own references move"}                    | ${insertWholeRows} | ${sheet}                      | ${'<conditionalFormatting sqref="D5:D9"><cfRule type="expression" dxfId="0" priority="1"><formula>$D5&gt;AVERAGE($D$5:$D$9)</formula>'}
  ${"a link moves with its cell"}                      | ${insertRows}      | ${sheet}                      | ${'<hyperlink ref="A11" r:id="rId4" display="help"/>'}
  ${"merged cells move"}                               | ${insertRows}      | ${sheet}                      | ${'<mergeCells count="1"><mergeCell ref="A14:C14"/></mergeCells>'}
  ${"a new look is added behind the others"}           | ${setLook}         | ${sheet}                      | ${'<c r="F7" s="6"><f>SUBTOTAL(109,tblTime[Charge])</f><v>2109.9375</v></c>'}
  ${"it keeps what it did not change"}                 | ${setLook}         | ${"xl/styles.xml"}            | ${'<xf numFmtId="166" fontId="3" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyFill="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>'}
  ${"its font is like the one it had"}                 | ${setLook}         | ${"xl/styles.xml"}            | ${'<font><b/><i/><sz val="10"/><color theme="4" tint="-0.249977111117893"/><name val="Georgia"/>'}
  ${"protection stays"}                                | ${setHours}        | ${sheet}                      | ${'hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1"'}
  ${"the width of all other columns stays"}            | ${setHours}        | ${sheet}                      | ${'<col min="12" max="16384" width="9.140625" hidden="1"/>'}
  ${"the table grows with its filter"}                 | ${insertRows}      | ${table}                      | ${'ref="A1:F9" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A1:F8"><filterColumn colId="3"><customFilters>'}
  ${"columns keep what only Excel knows"}              | ${insertRows}      | ${table}                      | ${'xr3:uid="{00000000-0010-0000-0000-000001000000}" name="Job" totalsRowLabel="Total"/><tableColumn id="2" name="Date" dataDxfId="0"/>'}
  ${"a comment moves with its cell"}                   | ${insertRows}      | ${"xl/comments1.xml"}         | ${'<comment ref="A3" authorId="0"><text><t>Above the total</t></text></comment><comment ref="A11"'}
  ${"so does its box"}                                 | ${insertRows}      | ${"xl/drawings/vmlDrawing1.vml"} | ${"<x:Anchor> 4, 15, 10, 10, 6, 15, 14, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>10</x:Row>"}
  ${"a deleted cell takes its comment along"}          | ${deleteRow}       | ${"xl/comments1.xml"}         | ${'<commentList><comment ref="A8" authorId="0">'}
  ${"a chart grows with the table"}                    | ${insertRows}      | ${"xl/charts/chart1.xml"}     | ${"<c:f>Timesheets!$D$2:$D$8</c:f>"}
  ${"a chart moves with whole rows"}                   | ${insertWholeRows} | ${"xl/drawings/drawing1.xml"} | ${"<xdr:row>14</xdr:row>"}
  ${"the print area moves"}                            | ${insertWholeRows} | ${book}                       | ${"Timesheets!$A$1:$M$15"}
  ${"Excel is asked to reckon anew"}                   | ${setHours}        | ${book}                       | ${'<calcPr calcId="191029" fullCalcOnLoad="1"/>'}
  ${"and is not asked without a change"}               | ${nothing}         | ${book}                       | ${'<calcPr calcId="191029"/>'}
`("$because", ({ edit, part, says }: { edit: (workbook: Workbook) => void; part: string; says: string }) => {
  const opened = readXlsx(fixture("excel"));
  edit(opened.workbook);
  expect(partOf(opened.save().bytes, part)).toContain(says);
});

test.each`
  because                                         | edit               | sentences
  ${"nothing moved"}                              | ${setHours}        | ${[]}
  ${"a chart stands below cells that moved"}      | ${insertRows}      | ${["Pictures and charts on Timesheets stayed where they were while cells beside or under them moved."]}
  ${"whole rows carry everything"}                | ${insertWholeRows} | ${[]}
  ${"a value was put into an array"}              | ${(workbook: Workbook) => at(time(workbook), "M3").put(1)} | ${["Timesheets!M3 lies in an array formula, which will overwrite what was put there."]}
`("says what was not carried: $because", ({ edit, sentences }: { edit: (workbook: Workbook) => void; sentences: string[] }) => {
  const opened = readXlsx(fixture("excel"));
  edit(opened.workbook);
  expect(opened.save().notCarried).toEqual(sentences);
});
