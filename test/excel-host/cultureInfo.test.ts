import { cultures } from "./host/options";
import { openExcel } from "./openExcel";
import { smallLedger } from "./seed";

// What Excel tells of the system before which it sits.
test.each`
  culture    | decimal | group       | shortDate
  ${"en-US"} | ${"."}  | ${","}      | ${"M/d/yyyy"}
  ${"de-DE"} | ${","}  | ${"."}      | ${"dd.MM.yyyy"}
  ${"fr-FR"} | ${","}  | ${"\u202f"} | ${"dd/MM/yyyy"}
`("$culture", async ({ culture, decimal, group, shortDate }: { culture: keyof typeof cultures; decimal: string; group: string; shortDate: string }) => {
  const { Excel } = await openExcel(smallLedger().workbook, { culture: cultures[culture] });
  const told = await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load({ decimalSeparator: true, thousandsSeparator: true });
    const info = application.cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern");
    await context.sync();
    return [application.decimalSeparator, application.thousandsSeparator, info.name, info.numberFormat.numberDecimalSeparator, info.numberFormat.numberGroupSeparator, info.datetimeFormat.shortDatePattern];
  });
  expect(told).toEqual([decimal, group, culture, decimal, group, shortDate]);
});
