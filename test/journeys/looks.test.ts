import type { Day } from "../../src/domain/day";
import { exact } from "../../src/domain/money";
import { looksOf } from "../../src/session/looks";
import { post } from "../../src/session/post";
import { cultures } from "../excel-host/host/options";
import { open, previewed, read, replaced, small, writeOff } from "./journey";

type Culture = keyof typeof cultures;

/** The small firm with formats for one of its tables, each "Heading: format". */
const formatted = (table: string, ...formats: readonly string[]) =>
  replaced(small, `table ${table} at A1\n`, `table ${table} at A1\n${formats.map((format) => `  format ${format}\n`).join("")}`);

async function shown(text: string, culture: Culture): Promise<string> {
  await open(text, { culture: cultures[culture] });
  const looks = looksOf(await read());
  return `${looks.amount(exact(1_234_50))} on ${looks.day("2026-04-03" as Day)}`.replace(/\s/g, " ");
}

const pounds = formatted("Invoices", "Balance: £#,##0.00", "Date: dd/mm/yyyy");

test.each`
  because                                                | text                                                        | culture    | looks
  ${"as the tables have it"}                             | ${small}                                                    | ${"en-US"} | ${"1,234.50 on 2026-04-03"}
  ${"the reader's separators"}                           | ${small}                                                    | ${"de-DE"} | ${"1.234,50 on 2026-04-03"}
  ${"pounds"}                                            | ${pounds}                                                   | ${"en-GB"} | ${"£1,234.50 on 03/04/2026"}
  ${"the same workbook before a German"}                 | ${pounds}                                                   | ${"de-DE"} | ${"£1.234,50 on 03.04.2026"}
  ${"a format that hides cents gives way to the next"}   | ${formatted("Invoices", "Balance: £#,##0", "Total: €0.00")} | ${"en-GB"} | ${"€1234.50 on 2026-04-03"}
  ${"the short date is the reader's"}                    | ${formatted("Invoices", "Date: m/d/yyyy")}                  | ${"de-DE"} | ${"1.234,50 on 03.04.2026"}
`("$because, in $culture", async ({ text, culture, looks }: { text: string; culture: Culture; looks: string }) => {
  expect(await shown(text, culture)).toBe(looks);
});

test("they are read with the tables, and are still known after a posting", async () => {
  const { excel } = await open(pounds, { culture: cultures["de-DE"] });
  const posted = await post(await previewed(writeOff({ invoice: "INV-0002", amount: "40" })));
  if (posted.kind !== "posted") throw new Error(`This should have been posted, and was ${posted.kind}.`);
  expect(looksOf(posted.opened).amount(exact(1_234_50))).toBe("£1.234,50");
  expect(excel.batches).toBe(5);
});

test("an Excel that does not know of cultures is read all the same, in the looks of always", async () => {
  const { excel } = await open(pounds, { culture: cultures["de-DE"] });
  excel.faults = [{ batch: 1, fault: { kind: "reject", code: "ApiNotFound" } }];
  const opened = await read();
  expect(looksOf(opened).amount(exact(1_234_50))).toBe("1,234.50");
  expect(looksOf(opened).day("2026-04-03" as Day)).toBe("2026-04-03");
});

test("any other failure is Excel's to tell", async () => {
  const { excel } = await open(pounds);
  excel.faults = [{ batch: 1, fault: { kind: "reject" } }];
  await expect(read()).rejects.toMatchObject({ code: "ServiceBusy" });
});

test("a row of totals is none of the table's rows", async () => {
  await open(small.replace(/(table Jobs [^]*?\nJ-103 .*\n)/, "$1totals: Total | | | | | | | | | | =totals sum ⇒ 2,332.50\n"));
  const { book, problems } = await read();
  expect(book.jobs.map(({ id }) => id)).toEqual(["J-101", "J-102", "J-103"]);
  expect(problems).toEqual([]);
});
