import type { ChangePlan } from "../domain/plan";
import { quantity } from "../domain/quantity";
import type { Value } from "../domain/plan";
import type { Dialect } from "./kind";
import type { ReadTable } from "./readTable";
import type { operationsTable } from "./operationsTable";

/** One posting as the log has it. */
export interface LoggedOperation {
  readonly operation: string;
  readonly state: "Begun" | "Done";
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  /** The month-end run that it is part of; "" for any other. */
  readonly run: string;
  /** What it changes, or null when the log cannot be read as a plan. */
  readonly plan: ChangePlan | null;
  /** Its rows in the table, from zero. */
  readonly rows: readonly number[];
}

/** A cell holds 32,767 characters. */
const longestPart = 32_000;

/** The log rows of a posting that begins: the plan as text, over as many rows as it needs. */
export function logRows(plan: ChangePlan, { at, by, run }: { readonly at: string; readonly by: string; readonly run: string }): readonly Readonly<Record<string, Value>>[] {
  const parts = inParts(JSON.stringify({ added: plan.added, changed: plan.changed, removed: plan.removed, ...(plan.run ? { run: plan.run } : {}) }));
  return parts.map((change, index) => ({ operation: plan.operation, part: quantity(index + 1), kind: plan.kind, at, by, run, state: "Begun", change }));
}

// A pair of surrogates is one character: cutting between them would lose it. And Excel swallows a leading apostrophe.
function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + longestPart;
    const code = text.charCodeAt(to - 1);
    const cut = (code >= 0xd800 && code <= 0xdbff) || text[to] === "'" ? to - 1 : to;
    parts.push(text.slice(from, cut));
    from = cut;
  }
  return parts;
}

/** The postings of the log, in the order in which they began. */
export function readLog(table: ReadTable<typeof operationsTable> | undefined): readonly LoggedOperation[] {
  const groups = new Map<string, { at: number; values: ReadTable<typeof operationsTable>["rows"][number]["values"] }[]>();
  for (const { at, values, flawed } of table?.rows ?? []) {
    if (flawed) continue;
    const group = groups.get(values.operation);
    if (group) group.push({ at, values });
    else groups.set(values.operation, [{ at, values }]);
  }
  return [...groups].map(([operation, rows]) => {
    const [first] = rows;
    return {
      operation,
      state: rows.every(({ values }) => values.state === "Done") ? "Done" : "Begun",
      kind: first?.values.kind ?? "",
      by: first?.values.by ?? "",
      at: first?.values.at ?? "",
      run: first?.values.run ?? "",
      // Only when it is asked for: a log grows for years, and all but its last postings are of no concern.
      get plan() {
        return planOfRows(operation, rows.map(({ values }) => values));
      },
      rows: rows.map(({ at }) => at),
    };
  });
}

type LogValues = ReadTable<typeof operationsTable>["rows"][number]["values"];

/** Plans by the first of their rows: what was read of a row is taken over from one reading to the next, and so is its plan. */
const plansRead = new WeakMap<LogValues, { readonly of: readonly LogValues[]; readonly plan: ChangePlan | null }>();

function planOfRows(operation: string, rows: readonly LogValues[]): ChangePlan | null {
  const [first] = rows;
  if (first === undefined) return null;
  const known = plansRead.get(first);
  if (known?.of.length === rows.length && known.of.every((values, at) => values === rows[at])) return known.plan;
  const plan = planOf(operation, first.kind, [...rows].sort((a, b) => a.part - b.part).map(({ change }) => change).join(""));
  plansRead.set(first, { of: rows, plan });
  return plan;
}

function planOf(operation: string, kind: string, text: string): ChangePlan | null {
  let change: unknown;
  try {
    change = JSON.parse(text);
  } catch {
    return null; // Somebody has written over the log; it says nothing any more.
  }
  if (typeof change !== "object" || change === null) return null;
  const { added, changed, removed, run } = change as Partial<ChangePlan>;
  if (!Array.isArray(added) || !Array.isArray(changed) || !Array.isArray(removed)) return null;
  return { operation, kind: kind as ChangePlan["kind"], added, changed, removed, ...(run ? { run } : {}) };
}

/** The headings and widths (in points) of the log that we make. */
export const logLayout = {
  sheet: "Operations",
  /** What the sheet is called until the table on it is whole. */
  unfinishedSheet: "Operations (unfinished)",
  widths: [190, 36, 90, 110, 90, 70, 50, 420],
} as const;

/** How the log's cells look and what they hold, for a table that has just been made with the schema's columns in order. */
export function newLogAppend(schema: typeof operationsTable, rows: readonly Readonly<Record<string, Value>>[], dialect: Dialect) {
  const columns = Object.entries(schema.columns) as [string, { kind: { write(value: Value, dialect: Dialect): string | number | boolean; format(dialect: Dialect): string } }][];
  return {
    rows: rows.map((row) => columns.map(([field, { kind }]) => kind.write(row[field] ?? "", dialect))),
    formats: columns.map(([, { kind }]) => kind.format(dialect)),
    // A table that has just been made holds one blank row.
    blankRows: 1,
    insert: false,
  };
}
