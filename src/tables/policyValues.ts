import { limitNamed, readLimit } from "../domain/approvalLimit";
import { ruleNameOf } from "../domain/monthEnd/ruleText";
import type { Policies } from "../domain/policies";
import { parseDay } from "../domain/day";
import { parseAmount } from "../domain/money";
import { defaultPolicies } from "../domain/policies";
import { quantity } from "../domain/quantity";
import { type Cell, isBlank, isError, shown } from "./cell";
import { day } from "./dayKinds";
import { type Dialect, unreadable } from "./kind";
import { money, taxRate } from "./numberKinds";
import type { Problem } from "./problem";
import type { RawTable } from "./rawTable";
import { findColumns, type Headings, placeOf } from "./readTable";
import { policiesTable } from "./settledSchemas";
import { text } from "./textKinds";

type Read<Value> = (cell: Cell, dialect: Dialect) => Value | typeof unreadable;

const words = <Word extends string>(...allowed: readonly Word[]): Read<Word> => (cell) =>
  allowed.find((word) => word === String(cell).trim().toLowerCase()) ?? unreadable;

const orNothing = <Value>(read: Read<Value>): Read<Value | null> => (cell, dialect) => (isBlank(cell) ? null : read(cell, dialect));

// A day may stand there as a date or as the text of one: a policy is a decision, not a ledger entry.
const lockDay: Read<ReturnType<typeof parseDay> & string> = (cell, dialect) => (typeof cell === "string" ? (parseDay(cell) ?? unreadable) : day.read(cell, dialect));

const rate: Read<Policies["taxRate"]> = (cell, dialect) => {
  const percent = typeof cell === "string" ? /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(cell)?.[1] : undefined;
  if (percent !== undefined) return taxRate.read(quantity(Number(percent) / 100), dialect);
  return taxRate.read(typeof cell === "string" && /^\s*\d*\.?\d+\s*$/.test(cell) ? Number(cell) : cell, dialect);
};

const wholeDays: Read<number> = (cell) => {
  const days = typeof cell === "boolean" || isBlank(cell) ? NaN : Number(cell);
  return Number.isInteger(days) && days >= 0 && days <= 3650 ? days : unreadable;
};

const decimalPlaces: Read<Policies["decimals"]> = (cell) => ([0, 2, 3] as const).find((places) => String(places) === String(cell).trim()) ?? unreadable;

const limit: Read<Policies["approvalLimit"]> = (cell, dialect) =>
  orNothing(typeof cell === "string" ? (text, { decimals }) => parseAmount(String(text), decimals) ?? unreadable : money.read)(cell, dialect);

/** How each policy's value is read, and what it may be, in words. */
export const policyKinds: { readonly [Name in keyof Policies]: { readonly read: Read<Policies[Name]>; readonly expects: string } } = {
  excess: { read: words("carry", "credit", "block"), expects: "carry, credit or block" },
  overWriteOff: { read: words("block", "warn"), expects: "block or warn" },
  periodLockDate: { read: orNothing(lockDay), expects: "a date, or nothing" },
  taxLockDate: { read: orNothing(lockDay), expects: "a date, or nothing" },
  taxRate: { read: rate, expects: "a percentage from 0% to 100%" },
  taxScheme: { read: words("none", "uk", "nz", "au"), expects: "none, uk, nz or au" },
  taxBasis: { read: words("invoice", "hybrid", "payments"), expects: "invoice, hybrid or payments" },
  receivablesAccount: { read: text.read, expects: "an account" },
  taxAccount: { read: text.read, expects: "an account" },
  decimals: { read: decimalPlaces, expects: "0, 2 or 3" },
  ageing: { read: words("fifo", "monthly"), expects: "fifo or monthly" },
  firm: { read: text.read, expects: "a name and an address" },
  approvalLimit: { read: limit, expects: "an amount, or nothing" },
  dueDays: { read: orNothing(wholeDays), expects: "a whole number of days, or nothing" },
};

const foldName = (name: Cell) => String(name).replace(/[\s\u00a0_-]+/g, "").toLowerCase();
const nameOf = new Map(Object.keys(policyKinds).map((name) => [foldName(name), name as keyof Policies]));

/** The policy that a name means, compared without case and blanks. */
export const policyNamed = (name: string): keyof Policies | undefined => nameOf.get(foldName(name));

/** Policies that say what may be posted and when, and change no figure of what is there. */
const changeNoFigure: ReadonlySet<string> = new Set<keyof Policies>(["overWriteOff", "periodLockDate", "taxLockDate", "taxScheme", "taxBasis", "receivablesAccount", "taxAccount", "approvalLimit", "dueDays", "ageing", "firm"]);

/** Whether a policy that cannot be read leaves every figure in doubt. */
export const leavesFiguresInDoubt = (policy: string): boolean => !changeNoFigure.has(policy);

export interface PoliciesRead {
  readonly policies: Policies;
  /** The policies whose value cannot be read: nothing may be posted before somebody has settled them. */
  readonly unread: ReadonlySet<string>;
}

/** Reads the Policies table. What is not there, or cannot be read, is as the defaults have it; the latter is a problem. */
export function readPolicies(raw: RawTable | undefined, headings: Headings, date1904: boolean, report: (problem: Problem) => void): PoliciesRead {
  const unread = new Set<string>();
  if (raw === undefined) return { policies: defaultPolicies, unread };
  const { columnOf, missing } = findColumns(policiesTable, raw, headings, report);
  const [nameAt, valueAt] = [columnOf.get("policy"), columnOf.get("value")];
  if (missing.length > 0 || nameAt === undefined || valueAt === undefined) return { policies: defaultPolicies, unread: new Set(Object.keys(policyKinds)) };

  const said = new Map<keyof Policies, { readonly name: Cell; readonly cell: Cell; readonly at: number }[]>();
  raw.rows.forEach((cells, at) => {
    const name = cells[nameAt] ?? "";
    if (isBlank(name)) return;
    const policy = policyNamed(String(name));
    if (policy) said.set(policy, [...(said.get(policy) ?? []), { name, cell: cells[valueAt] ?? "", at }]);
    else {
      // Rules and limits by name are read by those who ask for them; a limit that cannot be read is told of here.
      const [rule, limit] = [ruleNameOf(String(name)), limitNamed(String(name))];
      if (rule !== undefined || (limit !== undefined && readLimit(String(cells[valueAt] ?? ""), 3) !== undefined)) return;
      if (limit !== undefined) return void report({ ...placeOf(raw, at, headings.value ?? "Value"), found: shown(cells[valueAt] ?? ""), expected: policyKinds.approvalLimit.expects, severity: "problem" });
      // A word of somebody's own is no policy. Behind an error any policy may stand.
      if (isError(name)) unread.add(shown(name));
      report({ ...placeOf(raw, at, headings.policy ?? "Policy"), found: shown(name), expected: `one of: ${Object.keys(policyKinds).join(", ")}`, severity: isError(name) ? "problem" : "notice" });
    }
  });

  const read = <Name extends keyof Policies>(name: Name, dialect: Dialect): Policies[Name] => {
    const rows = said.get(name) ?? [];
    const [found, second] = rows;
    if (second !== undefined) {
      // Which of two values holds is for a person to say.
      unread.add(name);
      for (const row of rows) report({ ...placeOf(raw, row.at, headings.policy ?? "Policy"), found: shown(row.name), expected: "a policy that stands on one row only", severity: "problem" });
      return defaultPolicies[name];
    }
    if (found === undefined || isBlank(found.cell)) return defaultPolicies[name];
    const value = policyKinds[name].read(found.cell, dialect);
    if (value !== unreadable) return value;
    unread.add(name);
    report({ ...placeOf(raw, found.at, headings.value ?? "Value"), found: shown(found.cell), expected: policyKinds[name].expects, severity: "problem" });
    return defaultPolicies[name];
  };
  // How many decimals an amount has must be known before any amount is read.
  const dialect = { decimals: read("decimals", { decimals: defaultPolicies.decimals, date1904 }), date1904 };
  const policies: Policies = {
    excess: read("excess", dialect),
    overWriteOff: read("overWriteOff", dialect),
    periodLockDate: read("periodLockDate", dialect),
    taxLockDate: read("taxLockDate", dialect),
    taxRate: read("taxRate", dialect),
    taxScheme: read("taxScheme", dialect),
    taxBasis: read("taxBasis", dialect),
    receivablesAccount: read("receivablesAccount", dialect),
    taxAccount: read("taxAccount", dialect),
    firm: read("firm", dialect),
    decimals: dialect.decimals,
    ageing: read("ageing", dialect),
    approvalLimit: read("approvalLimit", dialect),
    dueDays: read("dueDays", dialect),
  };
  return { policies, unread };
}
