import { freezeFormulas, surveyFormulas } from "../../src/session/freeze";
import { explainFreezeRefusal, explainLeft, frozenSentence } from "../../src/words/freeze";
import { user } from "../excel-host/host/excelHost";
import { open, small } from "./journey";

// Our formulas give way to what they show; every other cell is what it was.

const archive = `${small}
sheet Figures
cell A1 | =WRITEOFF.AMOUNTTOBILL("J-101") ⇒ 1,400.00
cell A2 | =WRITEOFF.AMOUNTTOBILL("J-102") ⇒ 0.00
cell A3 | =ROUND(WRITEOFF.DEBT("C-010"),0)+A1 ⇒ 3,440.00
cell A4 | =WRITEOFF.DEBT("C-011") ⇒ #BUSY!
cell A5 | =A1*2 ⇒ 2,800.00
cell A6 | ="WRITEOFF.DEBT(A1)" ⇒ WRITEOFF.DEBT(A1)
cell A7 | =INDEX(WRITEOFF.BILLING(),2,1) ⇒ '007
cell A8 | =WRITEOFF.DEBT("J-101")>0 ⇒ TRUE
cell B1 | kept
cell C1 | =WRITEOFF.TAXPART(120,20%) ⇒ 20.00

sheet More
cell D9 | =WRITEOFF.INVOICEBALANCE("INV-0002") ⇒ 359.64
cell F12 | '=WRITEOFF.DEBT("J-101")
`;

const cells = (text: string) => text.split("\n").filter((line) => /^[-+] /.test(line));

test("each sheet is counted, and what shows no figure is named", async () => {
  const { excel, text, before } = await open(archive);
  const survey = await surveyFormulas();
  expect(survey.sheets).toEqual([{ name: "Figures", formulas: 7 }, { name: "More", formulas: 1 }]);
  expect(survey.left.map(explainLeft)).toEqual(["Figures!A4 shows #BUSY!, which is no figure yet."]);
  expect([survey.freezes.length, survey.refusal, survey.names]).toEqual([7, null, []]);
  expect(excel.batches).toBe(4);
  expect(text()).toBe(before);
});

test("figures take the place of our formulas, texts stay texts, and nothing else changes", async () => {
  const { excel, changes, looksChanged } = await open(archive);
  const survey = await surveyFormulas();
  const before = excel.batches;
  const frozen = await freezeFormulas(survey);
  expect(frozen.kind === "frozen" && frozenSentence(frozen.formulas, frozen.left.length)).toBe("7 formulas became figures. 1 formula stays.");
  expect(excel.batches - before).toBe(5);
  expect(cells(changes())).toEqual([
    '- cell A1 | =WRITEOFF.AMOUNTTOBILL("J-101") ⇒ 1,400.00',
    "+ cell A1 | 1,400.00",
    "- cell C1 | =WRITEOFF.TAXPART(120,20%) ⇒ 20.00",
    '- cell A2 | =WRITEOFF.AMOUNTTOBILL("J-102") ⇒ 0.00',
    '- cell A3 | =ROUND(WRITEOFF.DEBT("C-010"),0)+A1 ⇒ 3,440.00',
    "+ cell C1 | 20.00",
    "+ cell A2 | 0.00",
    "+ cell A3 | 3,440.00",
    "- cell A7 | =INDEX(WRITEOFF.BILLING(),2,1) ⇒ 007",
    '- cell A8 | =WRITEOFF.DEBT("J-101")>0 ⇒ TRUE',
    "+ cell A7 | 007",
    "+ cell A8 | TRUE",
    '- cell D9 | =WRITEOFF.INVOICEBALANCE("INV-0002") ⇒ 359.64',
    "+ cell D9 | 359.64",
  ]);
  expect(looksChanged()).toEqual([]);
  expect((await surveyFormulas()).sheets).toEqual([{ name: "Figures", formulas: 1 }]);
});

test("what a formula fills is frozen whole", async () => {
  const { excel } = await open(`${small}\nsheet Figures\ncell A1 | kept\n`);
  const sheet = excel.workbook.sheets.find(({ name }) => name === "Figures");
  if (!sheet) throw new Error("There is no such sheet.");
  sheet.setFormula(2, 1, "=WRITEOFF.BILLING()", 0);
  sheet.spill(2, 1, [["Job", "To bill"], ["J-101", 1400], ["1-2", 119.05]]);
  sheet.setFormula(6, 1, '=WRITEOFF.DEBT("C-010")', 12.5);
  const survey = await surveyFormulas();
  expect(survey.sheets).toEqual([{ name: "Figures", formulas: 2 }]);
  expect((await freezeFormulas(survey)).kind).toBe("frozen");
  expect(sheet.valuesOf({ row: 2, column: 1, rows: 5, columns: 2 })).toEqual([["Job", "To bill"], ["J-101", 1400], ["1-2", 119.05], ["", ""], [12.5, ""]]);
  expect(sheet.hasFormulas({ row: 0, column: 0, rows: 9, columns: 9 })).toBe(false);
});

test("one error among what a formula fills leaves the whole of it alone", async () => {
  const { excel } = await open(`${small}\nsheet Figures\ncell A1 | kept\n`);
  const sheet = excel.workbook.sheets.find(({ name }) => name === "Figures");
  if (!sheet) throw new Error("There is no such sheet.");
  sheet.setFormula(2, 1, "=WRITEOFF.BILLING()", 0);
  sheet.spill(2, 1, [["Job", "To bill"], ["J-101", { error: "#VALUE!" }]]);
  const survey = await surveyFormulas();
  expect(survey.left.map(explainLeft)).toEqual(["Figures!B3 shows #VALUE!, which is no figure yet."]);
  await freezeFormulas(survey);
  expect(sheet.formula(2, 1)).toBe("=WRITEOFF.BILLING()");
});

test.each`
  because                 | sheets                 | says
  ${"one of them"}        | ${["More"]}            | ${"Sheet More is protected, and nothing was written. Unprotect it (Review, Unprotect Sheet), then try again."}
  ${"both"}               | ${["Figures", "More"]} | ${"Sheets Figures and More are protected, and nothing was written. Unprotect them (Review, Unprotect Sheet), then try again."}
`("a protected sheet is named before anything is written: $because", async ({ sheets, says }: { sheets: readonly string[]; says: string }) => {
  const guarded = sheets.reduce((text, name) => text.replace(`sheet ${name}\n`, `sheet ${name}\nprotected objects=1\n`), archive);
  const { text, before } = await open(guarded);
  const survey = await surveyFormulas();
  expect(survey.refusal && explainFreezeRefusal(survey.refusal)).toBe(says);
  expect((await freezeFormulas(survey)).kind).toBe("refused");
  expect(text()).toBe(before);
});

test("a protected sheet without our formulas is in nobody's way", async () => {
  await open(archive.replace("sheet Policies\n", "sheet Policies\nprotected objects=1\n"));
  expect((await freezeFormulas(await surveyFormulas())).kind).toBe("frozen");
});

test("formulas that came since are shown first, and nothing is written", async () => {
  const { excel, text } = await open(archive);
  const survey = await surveyFormulas();
  const sheet = excel.workbook.sheets.find(({ name }) => name === "More");
  if (!sheet) throw new Error("There is no such sheet.");
  excel.edit(user, (host) => host.enter(sheet, { row: 1, column: 1, rows: 1, columns: 1 }, [['=WRITEOFF.TAXPART(1,2)']]));
  const before = text();
  const frozen = await freezeFormulas(survey);
  expect(frozen.kind === "changed" && frozen.survey.sheets).toEqual([{ name: "Figures", formulas: 7 }, { name: "More", formulas: 2 }]);
  expect(text()).toBe(before);
});

test("a sheet that is too large for one answer is read in parts", async () => {
  const { excel } = await open(`${small}\nsheet Figures\ncell A1 | kept\n`, { cellLimit: 3_000 });
  const sheet = excel.workbook.sheets.find(({ name }) => name === "Figures");
  if (!sheet) throw new Error("There is no such sheet.");
  for (const row of [0, 1_999, 5_000, 11_998]) sheet.setFormula(row, 3, '=WRITEOFF.DEBT("C-010")', row);
  const survey = await surveyFormulas();
  expect(survey.sheets).toEqual([{ name: "Figures", formulas: 4 }]);
  await freezeFormulas(survey);
  expect([0, 1_999, 5_000, 11_998].map((row) => [sheet.formula(row, 3), sheet.value(row, 3)])).toEqual([0, 1_999, 5_000, 11_998].map((row) => ["", row]));
});
