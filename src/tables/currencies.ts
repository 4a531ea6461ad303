import type { ReadTables } from "./decodeBook";
import type { Findings } from "./findings";
import { headerOf, type ReadTable } from "./readTable";

/**
 * Tells of amounts that bear another currency's sign than those before them, by the formats of the first rows. A workbook
 * has one currency: what is shown in two is added up all the same.
 */
export function noticeCurrencies(tables: ReadTables, findings: Findings): void {
  const seen = (Object.values(tables) as readonly ReadTable[]).flatMap((table) => signsOf(table).map((place) => ({ ...place, table })));
  const [first] = seen;
  const told = new Set<ReadTable>();
  for (const { table, field, sign } of seen) {
    if (first === undefined || sign === first.sign || told.has(table)) continue;
    told.add(table);
    findings.notice(table, -1, headerOf(table, field), `amounts in ${sign}`, `one currency in the whole workbook, such as ${first.sign} in table ${first.table.raw.name}; all amounts are added up as they stand`);
  }
}

function signsOf({ schema, columnOf, raw: { formats } }: ReadTable): readonly { readonly field: string; readonly sign: string }[] {
  return [...columnOf].flatMap(([field, column]) => {
    const isAmount = schema.columns[field]?.kind.expects.startsWith("an amount") === true;
    const sign = isAmount ? currencyOf(formats?.[column] ?? "") : undefined;
    return sign === undefined ? [] : [{ field, sign }];
  });
}

/** The currency that a number format names, as [$€-407], "EUR" or $ do; a [$-409] only names a language. */
export function currencyOf(format: string): string | undefined {
  const named = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format)?.[1] ?? /"\s*([A-Z]{3})\s*"/.exec(format)?.[1];
  return named?.trim() ?? /\p{Sc}/u.exec(format.replace(/\[[^\]]*\]/g, ""))?.[0];
}
