import { Unusable } from "./commandLine";
import { type BatchAsked, readBatch } from "./readRule";

/** Cells that a co-author changes between the preview of a step and its posting. */
export interface Meanwhile {
  /** The step that it belongs to, for a complaint. */
  readonly place: string;
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string | number | boolean;
}

/** One step as the file has it: what to do, and texts by name. */
export interface Step {
  readonly do: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly nextBillingRun: boolean | null;
  /** Of a report: whether jobs that owe nothing are listed. */
  readonly zeroBalances: boolean;
  /** The jobs of a billing run of many. */
  readonly jobs: readonly { readonly job: string; readonly billNow: string }[];
  readonly meanwhile: readonly Meanwhile[];
  readonly batch: BatchAsked;
}

/** A steps file: the steps, and sentences about what in it has no effect. */
export interface StepsRead {
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
}

/** Reads a steps file: a JSON array of objects. @throws Unusable, naming the step and what is wrong with it. */
export function readSteps(json: string, file: string): StepsRead {
  if (json.trim() === "") throw new Unusable(`${file} is empty. Put a list of steps into it, between [ and ].`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (failure) {
    throw new Unusable(`${file} is not JSON: ${(failure as Error).message}. Correct it, then try again.`);
  }
  if (!Array.isArray(parsed)) throw new Unusable(`${file} does not hold a list of steps. Put the steps between [ and ].`);
  const place = (at: number) => `${file}, step ${at + 1}`;
  return { steps: parsed.map((step: unknown, at) => readStep(step, place(at))), notes: parsed.flatMap((step: unknown, at) => noteOf(step, place(at))) };
}

// Lists and objects that steps of other kinds carry; they are read by those steps.
const structured = new Set(["jobs", "rule", "skip", "rows", "preview"]);

const known = new Set([
  "do", "operation", "by", "date", "job", "invoice", "customer", "amount", "reasonCode", "reason", "nextBillingRun", "meanwhile", "writeOff",
  "style", "upTo", "billNow", "method", "reference", "fee", "tip", "from", "to", "policy", "value", "run", "entry", "should", "description", "dates", "group", "asOf", "zeroBalances", ...structured,
]);

/**
 * A key that is misspelt would let the step do something else than was meant: one that is nearly a word of ours stops the
 * run before anything is posted. Any other word is somebody's own, and is only told of.
 */
function nearlyKnown(key: string): string | undefined {
  const folded = key.toLowerCase().replace(/[\s_-]/g, "");
  return [...known].find((word) => word.toLowerCase() === folded || (key.length > 3 && (distance(word.toLowerCase(), folded) <= 2 || folded === `${word.toLowerCase()}d`)));
}

/** How many letters have to be put in, left out or changed to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

function noteOf(step: unknown, place: string): readonly string[] {
  const strange = isObject(step) ? Object.keys(step).filter((key) => !known.has(key)) : [];
  return strange.map((key) => `${place}: "${key}" has no effect. No step knows that word; check its spelling.`);
}

function readStep(step: unknown, place: string): Step {
  if (!isObject(step)) throw new Unusable(`${place} is not a step. Write it as {"do": "write-off", …}.`);
  const { do: name, nextBillingRun, zeroBalances = false, meanwhile, jobs, ...rest } = step;
  if (typeof name !== "string" || name.trim() === "") throw new Unusable(`${place} does not say what to do. Give it "do", such as "write-off".`);
  if (nextBillingRun !== undefined && typeof nextBillingRun !== "boolean") throw new Unusable(`${place}: nextBillingRun is ${JSON.stringify(nextBillingRun)}. Use true or false.`);
  if (typeof zeroBalances !== "boolean") throw new Unusable(`${place}: zeroBalances is ${JSON.stringify(zeroBalances)}. Use true or false.`);
  for (const key of Object.keys(rest)) {
    const meant = known.has(key) ? undefined : nearlyKnown(key);
    if (meant !== undefined) throw new Unusable(`${place}: no step knows "${key}". Perhaps "${meant}" is meant; correct it, then try again.`);
  }
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (structured.has(key) || value === null) continue;
    if (typeof value !== "string" && typeof value !== "number") throw new Unusable(`${place}: ${key} is ${JSON.stringify(value)}. Write it as text between quotation marks.`);
    texts[key] = String(value);
  }
  return { do: name, texts, nextBillingRun: nextBillingRun ?? null, zeroBalances, jobs: readJobs(jobs, place), meanwhile: readMeanwhile(meanwhile, place), batch: readBatch(rest, place) };
}

function readJobs(jobs: unknown, place: string): Step["jobs"] {
  if (jobs === undefined) return [];
  const listed: readonly unknown[] = Array.isArray(jobs) ? jobs : [null];
  return listed.map((entry) => {
    const { job, billNow = "" } = isObject(entry) ? entry : { job: entry };
    if (typeof job === "string" && (typeof billNow === "string" || typeof billNow === "number")) return { job, billNow: String(billNow) };
    throw new Unusable(`${place}: jobs wants a list such as ["J-101", {"job": "J-102", "billNow": "500.00"}].`);
  });
}

function readMeanwhile(meanwhile: unknown, place: string): readonly Meanwhile[] {
  if (meanwhile === undefined) return [];
  const changes: readonly unknown[] = Array.isArray(meanwhile) ? meanwhile : [null];
  return changes.map((change) => {
    const { table, key, column, value } = isObject(change) ? change : {};
    const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (typeof table === "string" && (typeof key === "string" || typeof key === "number") && typeof column === "string" && isValue)
      return { place, table, key: String(key), column, value };
    throw new Unusable(`${place}: meanwhile needs a list of {"table", "key", "column", "value"}.`);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
