import { nothingTyped, type RuleTyped } from "../../../src/domain/monthEnd/batchRule";
import { Unusable } from "./commandLine";
import { type OwnRow, readRows } from "./readRows";

/** What a batch step has beside the texts of every step: the rule, what it leaves out, what single rows have of their own, and whether it only looks. */
export interface BatchAsked {
  /** The name of a rule of the workbook, or the rule itself. */
  readonly rule: string | RuleTyped;
  readonly skip: readonly string[];
  readonly rows: readonly OwnRow[];
  readonly preview: boolean;
}

/** Reads it. @throws Unusable where a word is misspelt: a rule that asks less than was meant clears more. */
export function readBatch({ rule, skip, rows, preview }: Readonly<Record<string, unknown>>, place: string): BatchAsked {
  if (preview !== undefined && typeof preview !== "boolean") throw new Unusable(`${place}: preview is ${JSON.stringify(preview)}. Use true or false.`);
  const skipped: readonly unknown[] = skip === undefined ? [] : Array.isArray(skip) ? skip : [null];
  const ids = skipped.map((id) => {
    if (typeof id === "string") return id;
    throw new Unusable(`${place}: skip wants a list of invoices and jobs such as ["INV-0003", "J-101"].`);
  });
  return { rule: typeof rule === "string" ? rule : readTyped(rule, place), skip: ids, rows: readRows(rows, ids, place), preview: preview ?? false };
}

function readTyped(rule: unknown, place: string): RuleTyped {
  if (rule === undefined) return nothingTyped;
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) throw new Unusable(`${place}: rule wants the name of a rule, or one such as {"kind": "invoice", "maxBalance": "5.00"}.`);
  const typed: Record<string, unknown> = { ...nothingTyped };
  for (const [key, value] of Object.entries(rule)) {
    if (!(key in nothingTyped)) throw new Unusable(`${place}: no rule knows "${key}". Use ${Object.keys(nothingTyped).join(", ")}.`);
    if (value === null) continue;
    const wanted = key === "credits" ? "boolean" : "text";
    if (wanted === "boolean" ? typeof value !== "boolean" : typeof value !== "string" && typeof value !== "number")
      throw new Unusable(`${place}: ${key} of the rule is ${JSON.stringify(value)}. ${wanted === "boolean" ? "Use true or false." : "Write it as text between quotation marks."}`);
    typed[key] = wanted === "boolean" ? value : String(value);
  }
  return typed as unknown as RuleTyped;
}
