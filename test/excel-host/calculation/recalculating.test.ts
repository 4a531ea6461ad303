import { addin, user } from "../host/excelHost";
import { deleteCellsUp, insertCellsDown } from "../host/insertDelete";
import { sortRows } from "../host/sorting";
import { parseAddress } from "../host/a1";
import { host as open } from "./support";

// What happens to formulas as the cells they look at change. A script of steps, apart by bars: "B2: 5" types, "insert 3"
// and "delete 3" are whole rows, "sort" orders the table by its hours, "undo" takes back all before it, "manual" and
// "automatic" set how it is calculated, "calculate" asks for it. The table Work stands in A1:D5, its hours are 1.5, 2, 0.5 and a blank.

const areaOf = (address: string) => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`${address} is no place.`);
  return parsed.area;
};

function play(script: string) {
  const opened = open();
  const { type, excel, sheet, table, workbook } = opened;
  const before = excel.snapshot();
  for (const step of script.split("|").map((part) => part.trim())) {
    const [, address, entry] = /^([A-Z]+\d+(?::[A-Z]+\d+)?): ?(.*)$/.exec(step) ?? [];
    const [word = "", which = ""] = step.split(" ");
    const rows = () => areaOf(`${which}:${which}`);
    if (address !== undefined && entry !== undefined) type(address, /^-?[\d.]+$/.test(entry) ? Number(entry) : entry);
    else if (word === "insert") excel.as(user, () => insertCellsDown(excel, sheet, rows(), "test"));
    else if (word === "delete") excel.as(user, () => deleteCellsUp(excel, sheet, rows(), "test"));
    else if (word === "sort") excel.as(addin, () => sortRows(excel, sheet, areaOf("A2:D5"), [{ key: 1, ascending: false }], "test"));
    else if (word === "undo") excel.restore(before);
    else if (word === "manual" || word === "automatic") {
      workbook.calculationMode = word === "manual" ? "Manual" : "Automatic";
      excel.recalculate();
    } else if (word === "calculate") excel.recalculate("asked");
    else if (word === "sheet") workbook.addSheet(which);
    else if (word === "rename") table.name = which;
    else throw new Error(`Nobody knows how to ${step}.`);
  }
  return opened;
}

test.each`
  because                                               | script                                                                      | cells      | shown
  ${"what depends on a cell follows it"}                | ${"F1: =B2*2 | F2: =F1+1 | B2: 10"}                                         | ${"F1:F2"} | ${"20; 21"}
  ${"and what depends on that, in its order"}           | ${"F1: =F3+F2 | F2: =F3*2 | F3: =B2 | B2: 1"}                               | ${"F1:F3"} | ${"3; 2; 1"}
  ${"a sum follows each of its cells"}                  | ${"F1: =SUM(B:B) | B5: 4"}                                                  | ${"F1:F1"} | ${"8"}
  ${"a lookup follows what is looked up"}               | ${'F1: =SUMIFS(C:C,A:A,"J-103") | A2: J-103'}                               | ${"F1:F1"} | ${"60"}
  ${"a formula typed over is gone"}                     | ${"F1: =B2 | F2: =F1 | F1: 7 | B2: 9"}                                      | ${"F1:F2"} | ${"7; 7"}
  ${"a cell that is emptied is a blank"}                | ${"F1: =B2+1 | F2: =COUNT(B2:B4) | B2: "}                                   | ${"F1:F2"} | ${"1; 2"}
  ${"references follow inserted rows"}                  | ${"F8: =B3 | F9: =SUM(B2:B4) | insert 3 | B4: 5 | B3: 1"}                   | ${"F9:F10"} | ${"5; 8"}
  ${"and deleted ones"}                                 | ${"F8: =B4 | F9: =SUM(B2:B4) | delete 3 | B3: 5"}                           | ${"F7:F8"} | ${"5; 6.5"}
  ${"what was deleted is no reference any more"}        | ${"F8: =B3+1 | delete 3"}                                                   | ${"F7:F7"} | ${"#REF!"}
  ${"sorted rows are other values in the same cells"}   | ${"F8: =B2 | F9: =XLOOKUP(0.5,B2:B5,C2:C5) | sort"}                         | ${"F8:F9"} | ${"2; 60"}
  ${"a table that grows is looked at as a whole"}       | ${"H1: =SUM(Work[Hours]) | H2: =ROWS(Work) | A6: J-104 | B6: 3"}            | ${"H1:H2"} | ${"7; 5"}
  ${"a defined name follows the table"}                 | ${"H1: =Total | A6: J-104 | B6: 3"}                                         | ${"H1:H1"} | ${"7"}
  ${"formulas follow a column that is renamed"}         | ${"D2: =[@Hours]*[@Rate] | H1: =SUM(Work[Hours]) | B1: Time spent | B2: 2"}  | ${"D2:D2"} | ${"80"}
  ${"on other rows too, and defined names"}             | ${"H1: =SUM(Work[Hours]) | H2: =Total | B1: Time spent | B2: 2"}            | ${"H1:H2"} | ${"4.5; 4.5"}
  ${"undo brings formulas and values back"}             | ${"F1: =B2 | undo | B2: 3 | F2: =B2"}                                       | ${"F1:F2"} | ${"; 3"}
  ${"a sheet that comes is found"}                      | ${"F1: =Later!A1+1 | sheet Later | F2: 0"}                                  | ${"F1:F1"} | ${"1"}
  ${"two that lead to each other show 0"}               | ${"F1: =F2+1 | F2: =F1+1 | F3: =F1+5"}                                      | ${"F1:F3"} | ${"0; 0; 5"}
  ${"one that leads to itself shows 0"}                 | ${"F1: =SUM(F:F)+1 | F2: 3"}                                                | ${"F1:F1"} | ${"0"}
  ${"until the circle is broken"}                       | ${"F1: =F2+1 | F2: =F1+1 | F2: 4"}                                          | ${"F1:F2"} | ${"5; 4"}
  ${"manual: only what is entered is worked out"}       | ${"F1: =B2 | manual | B2: 9 | F2: =B2+1"}                                   | ${"F1:F2"} | ${"1.5; 10"}
  ${"manual: until it is asked for"}                    | ${"F1: =B2 | manual | B2: 9 | calculate"}                                   | ${"F1:F1"} | ${"9"}
  ${"manual: or set to automatic"}                      | ${"F1: =B2 | manual | B2: 9 | automatic"}                                   | ${"F1:F1"} | ${"9"}
  ${"OFFSET follows what it leads to"}                  | ${"F1: =OFFSET(B1,F2,0) | F2: 2 | B3: 8"}                                   | ${"F1:F1"} | ${"8"}
  ${"a block spills"}                                   | ${"F1: =B2:C3*2"}                                                           | ${"F1:G3"} | ${"3 80; 4 70;  "}
  ${"what looks into it follows"}                       | ${"H1: =G2+1 | F1: =B2:C3*2 | C3: 1"}                                       | ${"H1:H1"} | ${"3"}
  ${"what looks at all of it follows"}                  | ${"H1: =SUM(F1#) | F1: =SEQUENCE(B3) | B3: 3"}                              | ${"H1:H1"} | ${"6"}
  ${"it shrinks"}                                       | ${"F1: =SEQUENCE(4) | F1: =SEQUENCE(2)"}                                    | ${"F1:F4"} | ${"1; 2; ; "}
  ${"and goes with its formula"}                        | ${"F1: =SEQUENCE(4) | F1: "}                                                | ${"F1:F4"} | ${"; ; ; "}
  ${"it does not spill over what is there"}             | ${"F3: here | F1: =SEQUENCE(4)"}                                            | ${"F1:F4"} | ${"#SPILL!; ; here; "}
  ${"until that is gone"}                               | ${"F3: here | F1: =SEQUENCE(4) | F3: "}                                     | ${"F1:F4"} | ${"1; 2; 3; 4"}
  ${"typing into it stops it"}                          | ${"F1: =SEQUENCE(3) | F2: mine"}                                            | ${"F1:F3"} | ${"#SPILL!; mine; "}
  ${"emptying a part of it changes nothing"}            | ${"F1: =SEQUENCE(3) | F2: "}                                                | ${"F1:F3"} | ${"1; 2; 3"}
  ${"not into a table"}                                 | ${"A7: =SEQUENCE(3) | B7: 1 | D1: =SEQUENCE(1,2)"}                          | ${"A7:A9"} | ${"1; 2; 3"}
  ${"it moves with inserted rows"}                      | ${"F8: =SEQUENCE(3) | insert 7 | insert 10"}                                | ${"F8:F12"} | ${"; 1; 2; 3; "}
  ${"and goes with a deleted row"}                      | ${"F8: =SEQUENCE(3) | delete 8"}                                            | ${"F7:F10"} | ${"; ; ; "}
  ${"undo takes what spilled with it"}                  | ${"F1: =SEQUENCE(3) | undo | F2: 1"}                                        | ${"F1:F3"} | ${"; 1; "}
  ${"FILTER, SORT and UNIQUE"}                          | ${'F1: =SORT(UNIQUE(FILTER(A2:A5,A2:A5<>"J-102")))'}                        | ${"F1:F3"} | ${"J-101; J-103; "}
`("$because: $script", ({ script, cells, shown }: { script: string; cells: string; shown: string }) => {
  expect(play(script).block(cells)).toBe(shown);
});

test("a cell that leads back to itself is named until it no longer does", () => {
  const { excel, type } = play("F1: =F2+1 | F2: =F1+1");
  expect(excel.calculator.circularCell).toMatchObject({ column: 5 });
  type("F2", 1);
  expect(excel.calculator.circularCell).toBeUndefined();
});

test("what a file says is believed until something changes that it looks at, and beyond that where it cannot be worked out", () => {
  const { sheet, excel, type, block } = open((prepared) =>
    [["=B2*2", 99], ["=_xldudf_WRITEOFF_DEBT(B2)", 77], ["=F2+B2", 55], ["=[Other.xlsx]S!A1+B2", 33]].forEach(([formula, value], row) =>
      prepared.setFormula(row, 5, String(formula), value ?? 0)));
  expect(excel.calculator.notCalculated(sheet)).toEqual(["_XLDUDF_WRITEOFF_DEBT", "another workbook"]);
  type("C2", 1);
  expect(block("F1:F4")).toBe("99; 77; 55; 33");
  type("B2", 1);
  expect(block("F1:F4")).toBe("2; 77; 78; 33");
});

test("five thousand formulas over a long column read it once", () => {
  const { sheet, workbook, type, shown } = open();
  for (let row = 10; row < 20_010; row++) sheet.setValue(row, 9, `J-${row % 5000}`);
  const sums = workbook.addSheet("Sums");
  for (let row = 0; row < 5000; row++) sums.setFormula(row, 0, `=COUNTIFS(S!$J$11:$J$20010,"J-${row}")`, 0);
  const reads = jest.spyOn(sheet, "rowValues");
  type("J11", "J-7");
  expect([shown("Sums!A8"), shown("Sums!A11")]).toEqual([5, 3]);
  expect(reads.mock.calls.length).toBeLessThan(100_000);
});
