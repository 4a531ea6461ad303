import { foldKey } from "../domain/key";
import type { ReadTables } from "./decodeBook";
import type { Findings } from "./findings";
import { headerOf, type ReadTable } from "./readTable";

/**
 * Tells of rows that people may take for one another. Nothing is left out for it: ids that differ in zeros alone are two
 * ids, and two write-offs alike in everything may both be meant.
 */
export function noticeLookalikes(tables: ReadTables, findings: Findings): void {
  noticeZeros(tables.customers, "customers", findings);
  noticeZeros(tables.jobs, "jobs", findings);
  noticeZeros(tables.invoices, "invoices", findings);
  noticeTwins(tables.writeOffs, findings);
}

/** 38 and 00038: Excel drops zeros from what it takes for a number. */
function noticeZeros(table: ReadTable | undefined, what: string, findings: Findings): void {
  const met = new Map<string, string>();
  for (const { at, values } of table?.rows ?? []) {
    const { id } = values as { readonly id?: unknown };
    if (table === undefined || typeof id !== "string") continue;
    const bare = foldKey(id).replace(/(?<!\d)0+(?=\d)/g, "");
    const other = met.get(bare);
    if (other === undefined) met.set(bare, id);
    else if (foldKey(other) !== foldKey(id)) findings.notice(table, at, headerOf(table, "id"), id, `an id that differs from ${other} in more than zeros; they count as two ${what}`);
  }
}

function noticeTwins(table: ReadTables["writeOffs"], findings: Findings): void {
  const met = new Map<string, string>();
  for (const { at, values, flawed } of table?.rows ?? []) {
    const { id, date, job, invoice, amount, reason, status } = values;
    if (table === undefined || flawed || status !== "Posted") continue;
    const alike = JSON.stringify([date, job, invoice, amount, foldKey(reason)]);
    const other = met.get(alike);
    if (other === undefined) met.set(alike, id);
    else if (other !== id) findings.notice(table, at, headerOf(table, "id"), id, `another day, target, amount or reason than ${other}; reverse one if it was posted twice`);
  }
}
