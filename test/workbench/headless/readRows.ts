import { foldKey } from "../../../src/domain/key";
import { Unusable } from "./commandLine";

/** What one balance of a run has of its own. Null is what stands for all. */
export interface OwnRow {
  readonly kind: "invoice" | "job";
  readonly id: string;
  readonly amount: string | null;
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

const own = ["amount", "reason", "reasonCode"] as const;
const known: readonly string[] = ["invoice", "job", ...own];
const example = '{"invoice": "INV-0003", "amount": "50%", "reason": "…", "reasonCode": "…"}';

/** Reads what rows of a run have of their own. @throws Unusable where it is not clear what is meant for which row: all of its balance would be posted. */
export function readRows(rows: unknown, skip: readonly string[], place: string): readonly OwnRow[] {
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) throw new Unusable(`${place}: rows wants a list such as [${example}].`);
  const read = rows.map((row: unknown) => readRow(row, place));
  read.forEach((row, at) => {
    const isSame = ({ kind, id }: OwnRow) => kind === row.kind && foldKey(id) === foldKey(row.id);
    if (read.findIndex(isSame) < at) throw new Unusable(`${place}: rows names ${row.id} twice. Name it once.`);
    if (skip.some((id) => foldKey(id) === foldKey(row.id))) throw new Unusable(`${place}: ${row.id} stands in rows and in skip. Take it out of one of them.`);
  });
  return read;
}

function readRow(row: unknown, place: string): OwnRow {
  if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Unusable(`${place}: rows wants a list such as [${example}].`);
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(row) as readonly (readonly [string, unknown])[]) {
    if (!known.includes(key)) throw new Unusable(`${place}: no row knows "${key}". Use ${known.join(", ")}.`);
    if (value === null) continue;
    if (typeof value !== "string" && typeof value !== "number") throw new Unusable(`${place}: ${key} of a row is ${JSON.stringify(value)}. Write it as text between quotation marks.`);
    texts.set(key, String(value).trim());
  }
  const [invoice = "", job = ""] = [texts.get("invoice"), texts.get("job")];
  if ((invoice === "") === (job === "")) throw new Unusable(`${place}: each of the rows names an invoice or a job, and not both, such as ${example}.`);
  const id = invoice || job;
  // Who names a row without more may think that the run is of these rows only.
  if (own.every((key) => !texts.has(key))) throw new Unusable(`${place}: rows gives ${id} nothing of its own. Give it ${own.slice(0, -1).join(", ")} or ${own.at(-1)}; what is to be left out goes into skip.`);
  return { kind: invoice === "" ? "job" : "invoice", id, amount: texts.get("amount") ?? null, reason: texts.get("reason") || null, reasonCode: texts.get("reasonCode") || null };
}
