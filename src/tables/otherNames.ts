import type { TableName } from "../domain/book";
import type { ReadTables } from "./decodeBook";
import type { Findings } from "./findings";
import { headingsOf, type Mapping } from "./mapping";
import { proposeColumns } from "./proposeColumns";
import type { ReadTable } from "./readTable";
import type { ColumnSchema } from "./schema";
import { text } from "./textKinds";

/**
 * Tells of headings that look like a column of ours under another name, where ours is not there and would read as blank:
 * whoever calls Chargeable "Billable" would have free work billed. What only describes is not told of.
 */
export function noticeOtherNames(tables: ReadTables, mapping: Mapping, findings: Findings): void {
  for (const [name, table] of Object.entries(tables)) {
    for (const { heading, header } of otherNames(name as TableName, table, mapping)) {
      const { sheet, name: called, row } = table.raw;
      findings.report({ sheet, table: called, row: row + 1, column: heading, found: heading, expected: `${header}, if that is what it holds; rename it, or choose it for ${header}`, severity: "notice" });
    }
  }
}

function otherNames(name: TableName, { schema, raw, columnOf, missing }: ReadTable, mapping: Mapping): readonly { readonly heading: string; readonly header: string }[] {
  const lost = Object.entries<ColumnSchema>(schema.columns).filter(([field, { optional, derived, kind }]) =>
    optional === true && derived !== true && kind !== text && !columnOf.has(field) && headingsOf(mapping, name)[field] === undefined);
  if (lost.length === 0 || missing.length > 0) return [];
  const fixed = Object.fromEntries([...columnOf].map(([field, at]) => [field, String(raw.headings[at])]));
  const proposed = proposeColumns(name, raw.headings.map(String), fixed);
  return lost.flatMap(([field, { header }]) => {
    const heading = proposed[field];
    return heading ? [{ heading, header }] : [];
  });
}
