import { fileFormula, plainFormula } from "./fileFormula";

test.each`
  because                               | typed                            | written
  ${"what was always there"}            | ${"=SUM(A1:B2)*2%"}              | ${"=SUM(A1:B2)*2%"}
  ${"a later function"}                 | ${"=xlookup(A1,B:B,C:C)"}        | ${"=_xlfn.XLOOKUP(A1,B:B,C:C)"}
  ${"one that is marked twice"}         | ${"=SORT(FILTER(A1:A3,B1:B3))"}  | ${"=_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))"}
  ${"marked already"}                   | ${"=_xlfn.XLOOKUP(A1,B:B,C:C)"}  | ${"=_xlfn.XLOOKUP(A1,B:B,C:C)"}
  ${"an add-in's function"}             | ${'=WRITEOFF.DEBT("a.b(")'}      | ${'=_xldudf_WRITEOFF_DEBT("a.b(")'}
  ${"a dot of Excel's own"}             | ${"=STDEV.S(A1:A3)"}             | ${"=STDEV.S(A1:A3)"}
  ${"the own row"}                      | ${"=[@Hours]*[@[To bill]]"}      | ${"=Work[[#This Row],[Hours]]*Work[[#This Row],[To bill]]"}
  ${"the own row of a named table"}     | ${"=Work[@Hours]"}               | ${"=Work[[#This Row],[Hours]]"}
  ${"columns side by side"}             | ${"=SUM(Work[@[Hours]:[Rate]])"} | ${"=SUM(Work[[#This Row],[Hours]:[Rate]])"}
  ${"the own table"}                    | ${"=[@Due]/SUM([Due])"}          | ${"=Work[[#This Row],[Due]]/SUM(Work[Due])"}
  ${"as a file has it"}                 | ${"=Work[[#This Row],[Hours]]"}  | ${"=Work[[#This Row],[Hours]]"}
  ${"all that is filled"}               | ${"=SUM(D1#)"}                   | ${"=SUM(_xlfn.ANCHORARRAY(D1))"}
  ${"one cell of many"}                 | ${"=@A1:A9"}                     | ${"=_xlfn.SINGLE(A1:A9)"}
  ${"steps"}                            | ${"=LET(x,2,y,x*3,x+y+Rate)"}    | ${"=_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y+Rate)"}
`("$because: $typed", ({ typed, written }: { typed: string; written: string }) => {
  expect(fileFormula(typed, "Work")).toBe(written);
});

test.each`
  because                          | written                                                  | read
  ${"an add-in's function"}        | ${'=1+_xldudf_WRITEOFF_DEBT("a.b(")'}                    | ${'=1+WRITEOFF.DEBT("a.b(")'}
  ${"one that is marked twice"}    | ${"=_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))"}  | ${"=SORT(FILTER(A1:A3,B1:B3))"}
  ${"all that is filled"}          | ${"=SUM(_xlfn.ANCHORARRAY(D1))"}                         | ${"=SUM(D1#)"}
  ${"one cell of many"}            | ${"=_xlfn.SINGLE(A1:A9)"}                                | ${"=@A1:A9"}
  ${"steps"}                       | ${"=_xlfn.LET(_xlpm.x,2,_xlpm.x+Rate)"}                  | ${"=LET(x,2,x+Rate)"}
  ${"a mark inside a text"}        | ${'="_xlfn.SUM"'}                                        | ${'="_xlfn.SUM"'}
  ${"a function of another name"}  | ${"=_xlfn.NOTYET(A1)"}                                   | ${"=_xlfn.NOTYET(A1)"}
  ${"one cell of what comes back"} | ${"=_xlfn.SINGLE(INDEX(A:A,2))"}                         | ${"=SINGLE(INDEX(A:A,2))"}
  ${"a name in small letters"}     | ${"=_xldudf_ours_twice(4)"}                              | ${"=_xldudf_ours_twice(4)"}
`("as people type it, $because: $written", ({ written, read }: { written: string; read: string }) => {
  expect(plainFormula(written)).toBe(read);
});
