import { host as open } from "./support";

// What formulas come to. On the sheet stands, from A1:
//   Job    Hours  Rate   Note
//   J-101    1.5    40   paid
//   J-102    2      35
//   J-101    0.5    60   PAID
//   J-103           20   #N/A
// as the table Work, and beside it the names Total (=SUM(Work[Hours])) and Rates (=S!$C$2:$C$5).

test.each`
  because                                       | formula                                                   | result
  ${"arithmetic in its order"}                  | ${"=1+2*3^2"}                                             | ${19}
  ${"a minus sign binds before the power"}      | ${"=-2^2"}                                                | ${4}
  ${"percent"}                                  | ${"=200*15%"}                                             | ${30}
  ${"nothing left of equals"}                   | ${"=0.1+0.2-0.3"}                                         | ${0}
  ${"equal in fifteen digits"}                  | ${"=0.1+0.2=0.3"}                                         | ${true}
  ${"texts that read as numbers count"}         | ${'="2"*3'}                                               | ${6}
  ${"texts whatever their case"}                | ${'="Paid"="PAID"'}                                       | ${true}
  ${"numbers come before texts"}                | ${'=5<"1"'}                                               | ${true}
  ${"joined"}                                   | ${'=A2&" "&B2&TRUE'}                                      | ${"J-101 1.5TRUE"}
  ${"nothing divides by nothing"}               | ${"=1/0"}                                                 | ${"#DIV/0!"}
  ${"an empty cell is 0"}                       | ${"=B5"}                                                  | ${0}
  ${"an empty cell is an empty text"}           | ${'=B5=""'}                                               | ${true}
  ${"an error goes on"}                         | ${"=D5&1"}                                                | ${"#N/A"}
  ${"a function that nobody has"}               | ${"=NOSUCH(1)"}                                           | ${"#NAME?"}
  ${"a name that nobody has"}                   | ${"=Nosuch+1"}                                            | ${"#NAME?"}
  ${"a sheet that is not there"}                | ${"=Nosuch!A1"}                                           | ${"#REF!"}
  ${"too few arguments"}                        | ${"=ROUND(1)"}                                            | ${"#VALUE!"}
  ${"a sum passes over texts"}                  | ${"=SUM(A1:C5)"}                                          | ${159}
  ${"a whole column"}                           | ${"=SUM(B:B)"}                                            | ${4}
  ${"a structured reference"}                   | ${"=SUM(Work[Hours])"}                                    | ${4}
  ${"several columns of one"}                   | ${"=SUM(Work[[Hours]:[Rate]])"}                           | ${159}
  ${"its headings"}                             | ${"=INDEX(Work[#Headers],2)"}                             | ${"Hours"}
  ${"a defined name"}                           | ${"=Total*2"}                                             | ${8}
  ${"a name for cells"}                         | ${"=MAX(Rates)"}                                          | ${60}
  ${"SUMIFS"}                                   | ${'=SUMIFS(Work[Hours],Work[Job],"j-101",Work[Note],"paid")'} | ${2}
  ${"SUMIFS with a bound"}                      | ${'=SUMIFS(C:C,C:C,">=35",B:B,"<>")'}                     | ${135}
  ${"SUMIFS of what is blank"}                  | ${'=SUMIFS(Work[Rate],Work[Note],"")'}                    | ${35}
  ${"SUMIFS of ranges that do not fit"}         | ${'=SUMIFS(B2:B5,A2:A4,"J-101")'}                         | ${"#VALUE!"}
  ${"SUMIF with another range"}                 | ${'=SUMIF(A2:A5,"J-101",C2)'}                             | ${100}
  ${"COUNTIF with signs"}                       | ${'=COUNTIF(A:A,"J-10?")'}                                | ${4}
  ${"COUNTIF of blanks in whole columns"}       | ${'=COUNTIF(F:F,"")'}                                     | ${1048576}
  ${"COUNTIFS"}                                 | ${'=COUNTIFS(A2:A5,"J-101",B2:B5,"<1")'}                  | ${1}
  ${"AVERAGEIFS of none"}                       | ${'=AVERAGEIFS(B2:B5,A2:A5,"J-9")'}                       | ${"#DIV/0!"}
  ${"IF leaves alone what is not asked"}        | ${'=IF(1=1,"yes",1/0)'}                                   | ${"yes"}
  ${"IF without an else"}                       | ${"=IF(1=2,5)"}                                           | ${false}
  ${"IFERROR"}                                  | ${'=IFERROR(VLOOKUP("J-9",A2:C5,3,FALSE),"none")'}        | ${"none"}
  ${"AND, OR, NOT"}                             | ${"=AND(TRUE,OR(FALSE,1),NOT(0))"}                        | ${true}
  ${"ROUND, half away from zero"}               | ${"=ROUND(2.675,2)&ROUND(-1.005,2)&ROUND(1250,-2)"}       | ${"2.68-1.011300"}
  ${"ROUNDUP and ROUNDDOWN"}                    | ${'=ROUNDUP(2.01,1)&" "&ROUNDDOWN(-2.09,1)'}              | ${"2.1 -2"}
  ${"MIN, MAX, ABS, INT, MOD"}                  | ${'=MIN(3,1)&MAX(3,1)&ABS(-2)&INT(-1.5)&MOD(-3,2)'}       | ${"132-21"}
  ${"MATCH and INDEX"}                          | ${'=INDEX(C2:C5,MATCH("J-103",A2:A5,0))'}                 | ${20}
  ${"MATCH in what is sorted"}                  | ${"=MATCH(2.5,{1,2,3})"}                                  | ${2}
  ${"VLOOKUP finds the first"}                  | ${'=VLOOKUP("j-101",A2:C5,3,FALSE)'}                      | ${40}
  ${"XLOOKUP from the end"}                     | ${'=XLOOKUP("J-101",A2:A5,C2:C5,"none",0,-1)'}            | ${60}
  ${"XLOOKUP as files write it"}                | ${'=_xlfn.XLOOKUP("J-9",A2:A5,C2:C5,"none")'}             | ${"none"}
  ${"DATE with a month too many"}               | ${"=DATE(2026,13,1)"}                                     | ${46388}
  ${"EOMONTH"}                                  | ${'=TEXT(EOMONTH(DATE(2026,1,31),1),"yyyy-mm-dd")'}       | ${"2026-02-28"}
  ${"TODAY by the clock of the host"}           | ${'=TEXT(TODAY(),"d mmm yyyy")'}                          | ${"30 Apr 2026"}
  ${"TEXT"}                                     | ${'=TEXT(1234.5,"#,##0.00")&TEXT(0.25,"0%")'}             | ${"1,234.5025%"}
  ${"LEFT, RIGHT, MID, LEN, TRIM"}              | ${'=LEFT("abc",2)&RIGHT("abc")&MID("abc",2,1)&LEN(TRIM("  a  b "))'} | ${"abcb3"}
  ${"CONCAT over cells"}                        | ${"=CONCAT(A2:B3)"}                                       | ${"J-1011.5J-1022"}
  ${"TEXTJOIN passes over blanks"}              | ${'=TEXTJOIN("/",TRUE,D2:D4)'}                            | ${"paid/PAID"}
  ${"SUMPRODUCT"}                               | ${"=SUMPRODUCT(B2:B5,C2:C5)"}                             | ${160}
  ${"SUMPRODUCT of a condition"}                | ${'=SUMPRODUCT((A2:A5="J-101")*C2:C5)'}                   | ${100}
  ${"LET"}                                      | ${"=LET(x,2,y,x*3,x+y)"}                                  | ${8}
  ${"the meeting of two ranges"}                | ${"=SUM(A2:C2 B1:B5)"}                                    | ${1.5}
  ${"a range that INDEX ends"}                  | ${"=SUM(B2:INDEX(B:B,3))"}                                | ${3.5}
  ${"OFFSET"}                                   | ${"=SUM(OFFSET(B1,1,0,2,1))"}                             | ${3.5}
  ${"INDIRECT"}                                 | ${'=SUM(INDIRECT("Work[Hours]"))+INDIRECT("C2")'}         | ${44}
  ${"SUBTOTAL"}                                 | ${"=SUBTOTAL(109,Work[Rate])"}                            | ${155}
  ${"ISBLANK and ISNUMBER"}                     | ${"=ISBLANK(B5)&ISNUMBER(B2)&ISERROR(D5)"}                | ${"TRUETRUETRUE"}
  ${"a formula that cannot be read"}            | ${"=1+"}                                                  | ${"#NAME?"}
`("$because: $formula", ({ formula, result }: { formula: string; result: unknown }) => {
  const { type, shown } = open();
  type("H1", formula);
  expect(shown("H1")).toBe(result);
});
