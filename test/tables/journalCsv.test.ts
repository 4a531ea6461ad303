import { journalCsv, type JournalCsvLine, journalFormats } from "../../src/tables/journalCsv";
import { cents, day } from "../domain/notation";

const line = (more: Partial<JournalCsvLine>): JournalCsvLine => ({
  journal: "WO-0003", date: day("2026-04-30"), account: "8110", debit: cents("0"), credit: cents("0"), customer: "Ng & Sons", invoice: "INV-2", narration: "WO-0003 Write Off: =Small, \"old\"",
  isReceivables: false, taxScheme: "uk", ...more,
});
const lines = [line({ debit: cents("1234.50") }), line({ account: "-Receivables", credit: cents("1234.50"), isReceivables: true })];
const said = '"WO-0003 Write Off: =Small, ""old"""';

test.each`
  format          | content
  ${"xero"}       | ${["*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2", `WO-0003,30/04/2026,${said},8110,No VAT,1234.50,,,,`, `WO-0003,30/04/2026,${said},'-Receivables,No VAT,-1234.50,,,,`]}
  ${"quickbooks"} | ${["Journal No.,Journal Date,Account Name,Debits,Credits,Description,Name", `WO-0003,04/30/2026,8110,1234.50,,${said},`, `WO-0003,04/30/2026,'-Receivables,,1234.50,${said},Ng & Sons`]}
  ${"sage"}       | ${["Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,Net Amount,Tax Code,Tax Amount", `JD,,8110,0,30/04/2026,WO-0003,${said},1234.50,T9,0.00`, `JC,,'-Receivables,0,30/04/2026,WO-0003,${said},1234.50,T9,0.00`]}
`("$format: the columns of its import, and words that are no formulas", ({ format, content }: { format: "xero"; content: readonly string[] }) =>
  expect(journalCsv(lines, format, 2).split("\r\n")).toEqual([...content, ""]));

test("Xero calls untaxed lines by the country", () => {
  const rates = (["none", "uk", "nz", "au"] as const).map((taxScheme) => journalCsv([line({ taxScheme, debit: cents("1") })], "xero", 2).split("\r\n")[1]?.split(",").at(-6));
  expect(rates).toEqual(["Tax Exempt", "No VAT", "No GST", "BAS Excluded"]);
  expect(journalFormats).toEqual(["generic", "xero", "quickbooks", "sage"]);
});
