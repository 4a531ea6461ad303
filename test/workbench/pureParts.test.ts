import { layoutOf } from "./page/sheetLayout";
import { axisOf } from "./page/axis";
import { away, endOfRun } from "./page/selection";
import { arePressed, type Press, shortcutsOf } from "./page/shortcuts";
import { fromTabSeparated, toTabSeparated } from "./page/tabSeparated";
import { tableLook } from "./page/tableStyle";
import { UndoList } from "./page/undoList";
import { help, readStartOptions } from "./startOptions";
import { workbookFromText } from "../workbooks/workbookFromText";

// What the page reckons without a browser.

// Ten rows of 20 pixels, of which the third is hidden and the fifth is twice as high.
const axis = axisOf(10, 20, new Map([[2, 0], [4, 40]]));

test.each`
  because                          | index | start
  ${"the first"}                   | ${0}  | ${0}
  ${"the hidden one itself"}       | ${2}  | ${40}
  ${"after the hidden one"}        | ${3}  | ${40}
  ${"after the high one"}          | ${5}  | ${100}
  ${"the last"}                    | ${9}  | ${180}
`("row $index begins at $start: $because", ({ index, start }: { index: number; start: number }) => {
  expect(axis.start(index)).toBe(start);
  expect(axis.at(start)).toBe(index === 2 ? 3 : index);
});

test("a distance beyond either end is the first or the last row", () => {
  expect([axis.at(-5), axis.at(99_999), axis.total]).toEqual([0, 9, 200]);
});

test.each`
  because                         | text                            | cells
  ${"one cell"}                   | ${"a"}                          | ${[["a"]]}
  ${"two rows"}                   | ${"a\tb\nc\td"}                 | ${[["a", "b"], ["c", "d"]]}
  ${"empty cells count"}          | ${"\tb\n\t"}                    | ${[["", "b"], ["", ""]]}
  ${"quotes keep line breaks"}    | ${'"a\nb"\tc'}                  | ${[["a\nb", "c"]]}
  ${"two quotes are one"}         | ${'"say ""no"""'}               | ${[['say "no"']]}
  ${"a lone quote is a sign"}     | ${'6" pipe\tx'}                 | ${[['6" pipe', "x"]]}
  ${"an open quote is a sign"}    | ${'"6 pipe\tx'}                 | ${[['"6 pipe', "x"]]}
  ${"short rows are filled up"}   | ${"a\tb\r\nc"}                  | ${[["a", "b"], ["c", ""]]}
`("tab-separated text is read: $because", ({ text, cells }: { text: string; cells: readonly (readonly string[])[] }) => {
  expect(fromTabSeparated(text)).toEqual(cells);
  expect(fromTabSeparated(toTabSeparated(cells))).toEqual(cells);
});

const jobs = workbookFromText("sheet Jobs\ntable Jobs at A1\nJob | Customer | Balance\nJ-1 | C-1 | 1.00\nhidden: J-2 | C-2 | 2.00\nJ-3 |  | 3.00\n");
const layout = layoutOf(jobs, jobs.activeSheet, { row: 0, column: 0 });
const isFilled = ({ row, column }: { row: number; column: number }) => jobs.activeSheet.value(row, column) !== "";

test.each`
  because                                | from      | direction  | step      | run
  ${"hidden rows are passed over"}       | ${[1, 0]} | ${"down"}  | ${[3, 0]} | ${[3, 0]}
  ${"a run ends before an empty cell"}   | ${[0, 1]} | ${"down"}  | ${[1, 1]} | ${[1, 1]}
  ${"from a lone cell to the next one"}  | ${[3, 0]} | ${"right"} | ${[3, 1]} | ${[3, 2]}
  ${"the edge holds"}                    | ${[0, 0]} | ${"up"}    | ${[0, 0]} | ${[0, 0]}
`("arrow keys: $because", ({ from, direction, step, run }: { from: [number, number]; direction: "up" | "down" | "right"; step: [number, number]; run: [number, number] }) => {
  const cell = { row: from[0], column: from[1] };
  expect(away(cell, direction, layout)).toEqual({ row: step[0], column: step[1] });
  expect(endOfRun(cell, direction, layout, isFilled)).toEqual({ row: run[0], column: run[1] });
});

test.each`
  style                   | heading
  ${"TableStyleMedium2"}  | ${"#4472c4"}
  ${"TableStyleMedium9"}  | ${"#4472c4"}
  ${"TableStyleMedium7"}  | ${"#70ad47"}
  ${"TableStyleLight1"}   | ${""}
  ${"Our own"}            | ${""}
  ${""}                   | ${""}
`("the headings of $style are $heading", ({ style, heading }: { style: string; heading: string }) => {
  expect(tableLook(style).heading).toBe(heading);
});

test.each`
  args                          | answer
  ${[]}                         | ${{ book: null, isOpen: false, port: 3001 }}
  ${["book.xlsx", "--open"]}    | ${{ book: "book.xlsx", isOpen: true, port: 3001 }}
  ${["--port", "4000"]}         | ${{ book: null, isOpen: false, port: 4000 }}
  ${["--help"]}                 | ${"help"}
`("npm start -- $args", ({ args, answer }: { args: readonly string[]; answer: unknown }) => {
  expect(readStartOptions(args)).toEqual(answer);
});

test.each`
  args                     | sentence
  ${["--prot", "1"]}       | ${"There is no option --prot."}
  ${["--port", "many"]}    | ${"--port needs a number from 1 to 65000 after it."}
  ${["a.xlsx", "b.xlsx"]}  | ${"There are two workbooks, a.xlsx and b.xlsx. Give one."}
`("npm start -- $args is refused", ({ args, sentence }: { args: readonly string[]; sentence: string }) => {
  expect(() => readStartOptions(args)).toThrow(sentence);
  expect(help).toContain("Use: npm start");
});

// What is done one after the other: a letter does that, < undoes, > does again, S saves. At most three steps are kept.
test.each`
  because                                      | done        | last         | next         | saved
  ${"nothing was done"}                        | ${""}       | ${undefined} | ${undefined} | ${true}
  ${"something was"}                           | ${"a"}      | ${"a"}       | ${undefined} | ${false}
  ${"it was saved"}                            | ${"aS"}     | ${"a"}       | ${undefined} | ${true}
  ${"it was undone"}                           | ${"a<"}     | ${undefined} | ${"a"}       | ${true}
  ${"and done again"}                          | ${"a<>"}    | ${"a"}       | ${undefined} | ${false}
  ${"what was saved is undone"}                | ${"aS<"}    | ${undefined} | ${"a"}       | ${false}
  ${"and done again, as it was saved"}         | ${"aS<>"}   | ${"a"}       | ${undefined} | ${true}
  ${"something else was done instead"}         | ${"aS<b"}   | ${"b"}       | ${undefined} | ${false}
  ${"two go back and one forth"}               | ${"ab<<>"}  | ${"a"}       | ${"b"}       | ${false}
  ${"nobody gets back to what was forgotten"}  | ${"abcd<<<<"} | ${undefined} | ${"b"}     | ${false}
`("undo list: $because", ({ done, last, next, saved }: { done: string; last?: string; next?: string; saved: boolean }) => {
  const list = new UndoList(3);
  const nowhere = { bringBack: () => {} };
  for (const act of done) {
    if (act === "<") list.undo(nowhere);
    else if (act === ">") list.redo();
    else if (act === "S") list.save();
    else list.add(act, nowhere);
  }
  expect([list.last, list.next, list.isSaved]).toEqual([last, next, saved]);
});

const nothingHeld: Press = { key: "", code: "", ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const ctrlAlt = { ctrlKey: true, altKey: true };

test.each`
  because                                  | press                                                | starts
  ${"as written"}                          | ${{ ...ctrlAlt, key: "w", code: "KeyW" }}            | ${true}
  ${"Alt makes another sign of it"}        | ${{ ...ctrlAlt, key: "å", code: "KeyW" }}            | ${true}
  ${"the letter stands elsewhere"}         | ${{ ...ctrlAlt, key: "w", code: "KeyZ" }}            | ${true}
  ${"another letter"}                      | ${{ ...ctrlAlt, key: "v", code: "KeyV" }}            | ${false}
  ${"one more key is held"}                | ${{ ...ctrlAlt, shiftKey: true, key: "W", code: "KeyW" }} | ${false}
  ${"Ctrl alone closes a window"}          | ${{ ctrlKey: true, key: "w", code: "KeyW" }}         | ${false}
`("Ctrl+Alt+W: $because", ({ press, starts }: { press: Partial<Press>; starts: boolean }) => {
  expect(arePressed("Ctrl+Alt+W", { ...nothingHeld, ...press })).toBe(starts);
});

test("a Mac has its own keys, where some are named", () => {
  const file = { shortcuts: [{ action: "one", key: { default: "Ctrl+Alt+1", mac: "Command+Shift+Y" } }, { action: "two", key: { default: "Ctrl+Alt+2" } }] };
  expect(shortcutsOf(file, true).map(({ keys }) => keys)).toEqual(["Command+Shift+Y", "Ctrl+Alt+2"]);
  expect(shortcutsOf(file, false).map(({ keys }) => keys)).toEqual(["Ctrl+Alt+1", "Ctrl+Alt+2"]);
});
