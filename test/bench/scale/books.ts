import type { RawTables } from "../../../src/tables/decodeBook";
import { rawLedger } from "../ledger";

export const seed = 20_260_430;
const day = "2026-12-31";

/** A ledger whose every third entry is still to be billed, and so many write-offs and bills on as many of its jobs. */
export function manySteps(rows: number, each: number): { readonly tables: RawTables; readonly steps: readonly object[] } {
  const tables = rawLedger(rows, seed);
  const job = (at: number) => `J-${String(at + 1).padStart(6, "0")}`;
  const steps = Array.from({ length: each }, (_, at) => [
    { do: "write-off", job: job(at), amount: "1.00", date: day, reasonCode: "GOODWILL", reason: "Hours that taught us something", nextBillingRun: true, by: "Priya Nair" },
    { do: "bill", job: job(at), date: day, by: "Priya Nair" },
  ]).flat();
  return { tables, steps };
}
