import type { FunctionsFile } from "../host/addinFunctions";
import { deleteCellsUp } from "../host/insertDelete";
import { openExcel } from "../openExcel";
import type { LocalExcel } from "../openExcel";
import { createWorkbook } from "../model/workbook";
import { handsOn } from "./support";

// An add-in's own functions in formulas, called through the whole of office.js as Excel calls them.

const any = (name: string, more: object = {}) => ({ name, ...more });
const file: FunctionsFile = {
  functions: [
    { id: "TWICE", parameters: [any("number")] },
    { id: "LATER", parameters: [any("text"), any("end", { optional: true })] },
    { id: "REFUSE", parameters: [any("why")] },
    { id: "ADDALL", parameters: [any("numbers", { dimensionality: "matrix" })] },
    { id: "STAIRS", parameters: [any("height")] },
    { id: "LIVE", parameters: [any("key")], options: { stream: true, cancelable: true } },
    { id: "NOBODY", parameters: [] },
  ],
};

/** What streams at the moment, by its key: how to answer once more, or undefined when it was told to stop. */
const streams = new Map<string, ((value: unknown) => void) | undefined>();

function associate(functions: typeof CustomFunctions): void {
  const { Error: FunctionError, ErrorCode } = functions;
  functions.associate("TWICE", (number: number) => 2 * number);
  functions.associate("LATER", async (text: string, end: string | null) => `${text}${end ?? "!"}`);
  functions.associate("REFUSE", (why: string) => {
    throw why === "crash" ? new Error("A mistake") : new FunctionError(why === "value" ? ErrorCode.invalidValue : ErrorCode.notAvailable, `No ${why}.`);
  });
  functions.associate("ADDALL", (rows: unknown[][]) => rows.flat().reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0));
  functions.associate("STAIRS", (height: number) => Array.from({ length: height }, (_none, at) => [at + 1, at === 1 ? new FunctionError(ErrorCode.notAvailable, "No step.") : null]));
  functions.associate("LIVE", (key: string, invocation: CustomFunctions.StreamingInvocation<unknown>) => {
    streams.set(key, (value) => invocation.setResult(value));
    invocation.setResult(`${key} 1`);
    invocation.onCanceled = () => streams.set(key, undefined);
  });
}

describe.each(["bridge", "inproc"] as const)("over %s", (transport) => {
  let excel: LocalExcel;
  let hands: ReturnType<typeof handsOn>;

  beforeAll(async () => {
    streams.clear();
    const workbook = createWorkbook();
    const sheet = workbook.addSheet("S");
    excel = await openExcel(workbook, { transport });
    associate(excel.CustomFunctions);
    excel.host.functions.register("OUR", file);
    hands = handsOn(excel.host, sheet);
  });
  afterAll(() => excel.close());

  /** Waits until a cell shows something else than #BUSY!, which is what it shows at first. */
  async function answered(address: string, before: unknown = "#BUSY!"): Promise<unknown> {
    for (let step = 0; step < 400 && hands.shown(address) === before; step++) await new Promise((resolve) => setTimeout(resolve, 10));
    return hands.shown(address);
  }

  test("every kind of answer reaches its cell, and what depends on it follows", async () => {
    const { type, shown, block } = hands;
    const rows: readonly (readonly [formula: string, shown: unknown])[] = [
      ["=OUR.TWICE(21)", 42],
      ["=_xldudf_OUR_TWICE(4)", 8],
      ["=1+our.twice(A1)", 85],
      ['=OUR.LATER("soon")', "soon!"],
      ['=OUR.LATER("so","on")', "soon"],
      ['=OUR.REFUSE("id")', "#N/A"],
      ['=OUR.REFUSE("value")', "#VALUE!"],
      ['=OUR.REFUSE("crash")', "#VALUE!"],
      ["=OUR.ADDALL(A1:A2)", 50],
      ["=OUR.ADDALL(5)", 5],
      ["=OUR.TWICE(1/0)", "#DIV/0!"],
      ["=OUR.TWICE()", "#VALUE!"],
      ["=OUR.TWICE(1,2)", "#VALUE!"],
      ['=IFERROR(OUR.REFUSE("id"),"none")', "none"],
      ["=OUR.UNHEARD(1)", "#NAME?"],
    ];
    rows.forEach(([formula], row) => type(`A${row + 1}`, formula));
    expect([shown("A1"), shown("A3"), shown("A4")]).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
    for (const [row, [formula, wanted]] of rows.entries()) expect([formula, await answered(`A${row + 1}`)]).toEqual([formula, wanted]);
    expect([excel.workbook.sheets[0]?.value(5, 0), excel.workbook.sheets[0]?.value(6, 0)]).toEqual([{ error: "#N/A", message: "No id." }, { error: "#VALUE!", message: "No value." }]);
    type("D1", "=OUR.STAIRS(3)");
    type("G1", "=SUM(D1#)");
    await answered("D1");
    expect(block("D1:E4")).toBe("1 0; 2 #N/A; 3 0;  ");
    expect(shown("G1")).toBe("#N/A");
  });

  // Beyond the way there and back all of it is the same.
  if (transport === "inproc") return;

  test("a streaming function answers again, and is told to stop when its formula goes, changes or is not asked", async () => {
    const { type, shown } = hands;
    type("K1", "a");
    type("J1", "=OUR.LIVE(K1)");
    type("J2", '=IF(K1="a",OUR.LIVE("b"),0)');
    type("J3", '=J1&"?"');
    expect([await answered("J1"), await answered("J2"), await answered("J3")]).toEqual(["a 1", "b 1", "a 1?"]);
    streams.get("a")?.("a 2");
    expect([await answered("J3", "a 1?"), shown("J1")]).toEqual(["a 2?", "a 2"]);
    type("K1", "c");
    expect([await answered("J1"), shown("J2")]).toEqual(["c 1", 0]);
    expect([...streams].map(([key, answer]) => `${key} ${answer ? "goes on" : "stopped"}`)).toEqual(["a stopped", "b stopped", "c goes on"]);
    const before = excel.host.calculator.callsKept;
    type("J1", "");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([streams.get("c"), shown("J3"), before - excel.host.calculator.callsKept]).toEqual([undefined, "?", 1]);
  });

  test("undo, sorted rows and deleted rows keep one call for each formula that is there", async () => {
    const { type, shown } = hands;
    const { host } = excel;
    const sheet = host.workbook.activeSheet;
    ["z", "y", "x"].forEach((key, row) => {
      type(`M${row + 1}`, key);
      type(`N${row + 1}`, `=OUR.LIVE(M${row + 1})`);
    });
    await answered("N3");
    const kept = host.calculator.callsKept;
    const before = host.snapshot();
    type("M1", "w");
    expect(await answered("N1")).toBe("w 1");
    host.restore(before);
    expect([await answered("N1"), host.calculator.callsKept]).toEqual(["z 1", kept]);
    deleteCellsUp(host, sheet, { row: 0, column: 12, rows: 1, columns: 2 }, "test");
    // The formula has only moved: nobody waits anew.
    expect([shown("N1"), host.calculator.callsKept]).toEqual(["y 1", kept - 1]);
  });
});
