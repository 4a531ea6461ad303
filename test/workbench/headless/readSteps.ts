import { Unusable } from "./commandLine";

/** Cells that a co-author changes between the preview of a step and its posting. */
export interface Meanwhile {
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
  readonly meanwhile: readonly Meanwhile[];
}

/** Reads a steps file: a JSON array of objects. @throws Unusable, naming the step and what is wrong with it. */
export function readSteps(json: string, file: string): readonly Step[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (failure) {
    throw new Unusable(`${file} is no JSON: ${(failure as Error).message}. Correct it and try again.`);
  }
  if (!Array.isArray(parsed)) throw new Unusable(`${file} holds no list of steps. Put the steps between [ and ].`);
  return parsed.map((step: unknown, at) => readStep(step, `${file}, step ${at + 1}`));
}

// Lists and objects that steps of other kinds carry; they are read by those steps.
const structured = new Set(["jobs", "rule", "skip", "preview"]);

function readStep(step: unknown, place: string): Step {
  if (!isObject(step)) throw new Unusable(`${place} is no object. Write it as {"do": …}.`);
  const { do: name, nextBillingRun, meanwhile, ...rest } = step;
  if (typeof name !== "string" || name.trim() === "") throw new Unusable(`${place} does not say what to do. Give it "do", such as "write-off".`);
  if (nextBillingRun !== undefined && typeof nextBillingRun !== "boolean") throw new Unusable(`${place}: nextBillingRun is ${JSON.stringify(nextBillingRun)}. Use true or false.`);
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (structured.has(key) || value === null) continue;
    if (typeof value !== "string" && typeof value !== "number") throw new Unusable(`${place}: ${key} is ${JSON.stringify(value)}. Write it as text between quotation marks.`);
    texts[key] = String(value);
  }
  return { do: name, texts, nextBillingRun: nextBillingRun ?? null, meanwhile: readMeanwhile(meanwhile, place) };
}

function readMeanwhile(meanwhile: unknown, place: string): readonly Meanwhile[] {
  if (meanwhile === undefined) return [];
  const changes: readonly unknown[] = Array.isArray(meanwhile) ? meanwhile : [null];
  return changes.map((change) => {
    const { table, key, column, value } = isObject(change) ? change : {};
    const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (typeof table === "string" && (typeof key === "string" || typeof key === "number") && typeof column === "string" && isValue)
      return { table, key: String(key), column, value };
    throw new Unusable(`${place}: meanwhile wants a list of {"table", "key", "column", "value"}.`);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
