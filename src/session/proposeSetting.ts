import { limitNamed, policyOfLimit, readLimit } from "../domain/approvalLimit";
import { indexed, type IndexedBook } from "../domain/indexed";
import { foldKey } from "../domain/key";
import { parseRule, policyOfRule, ruleNameOf } from "../domain/monthEnd/ruleText";
import type { CellChanged, ChangePlan } from "../domain/plan";
import type { Policies } from "../domain/policies";
import { recalculatedJob } from "../domain/recalculate";
import { type Refusal, refused } from "../domain/refusal";
import { unreadable } from "../tables/kind";
import { policyKinds, policyNamed } from "../tables/policyValues";
import type { Proposal } from "./proposal";

export interface SettingRequest {
  readonly operation: string;
  /** Compared without case and blanks. */
  readonly policy: string;
  /** As it will stand in the Policies table; "" takes the policy back to its default. */
  readonly value: string;
  readonly by: string;
  readonly at: string;
}

/** Settles a policy of the workbook, and what the jobs' derived cells say under it. */
export const proposeSetting = (request: SettingRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["policies"],
  propose(book) {
    const policy = policyNamed(request.policy);
    const named = policy === undefined ? namedPolicy(book, request.policy, request.value.trim()) : undefined;
    if (typeof named === "object") return refused(named);
    if (named !== undefined) return { kind: "accepted", plan: planSetting(book, request.operation, named, request.value.trim(), null), ids: [named], basis: [], warnings: [] };
    if (policy === undefined) return refused({ code: "STEP_UNKNOWN", step: "set", policy: request.policy });
    const text = request.value.trim();
    const value = text === "" ? null : policyKinds[policy].read(text, { decimals: book.policies.decimals, date1904: false });
    if (value === unreadable) return refused(unusable(policy, text));
    if (policy === "decimals" && losesFractions(book, value)) return refused({ code: "AMOUNT_MISSING", typed: text, expected: `${book.policies.decimals}, because the book holds amounts with fractions` });
    return { kind: "accepted", plan: planSetting(book, request.operation, policy, text, value), ids: [policy], basis: [], warnings: [] };
  },
});

/** Fewer decimals than the amounts have would turn every figure into another. */
function losesFractions(book: IndexedBook, decimals: unknown): boolean {
  const fewer = book.policies.decimals - Number(decimals ?? 2);
  if (fewer <= 0) return false;
  const unit = 10 ** fewer;
  const amounts = [
    ...book.charges.map(({ net }) => net), ...book.lines.map(({ gross }) => gross), ...book.payments.map(({ amount }) => amount),
    ...book.writeOffs.map(({ amount }) => amount), ...book.jobs.map(({ broughtForward }) => broughtForward), ...book.invoices.map(({ stored }) => stored.total ?? 0),
  ];
  return amounts.some((amount) => amount % unit !== 0);
}

const dates = new Set<keyof Policies>(["periodLockDate", "taxLockDate"]);

const choices = new Set<keyof Policies>(["excess", "overWriteOff", "taxScheme", "taxBasis", "ageing"]);

const unusable = (policy: keyof Policies, typed: string): Refusal =>
  dates.has(policy) ? { code: "DATE_UNREADABLE", typed }
  : choices.has(policy) ? { code: "STEP_UNKNOWN", step: typed, expected: policyKinds[policy].expects }
  : { code: "AMOUNT_MISSING", typed, expected: policyKinds[policy].expects };

/** A rule or a limit that bears a name of its own, as the Policies table calls it; why its value will not do; or undefined for any other policy. */
function namedPolicy(book: IndexedBook, name: string, value: string): string | Refusal | undefined {
  const { decimals } = book.policies;
  const [rule, limit] = [ruleNameOf(name), limitNamed(name)];
  if (rule !== undefined) {
    const read = value === "" ? null : parseRule(value, decimals);
    return read !== null && "code" in read ? read : policyOfRule(rule);
  }
  if (limit === undefined) return undefined;
  return readLimit(value, decimals) === undefined ? { code: "AMOUNT_MISSING", typed: value, expected: policyKinds.approvalLimit.expects } : policyOfLimit(limit);
}

function planSetting(book: IndexedBook, operation: string, policy: string, text: string, value: unknown): ChangePlan {
  // The row as the sheet spells it, or a new one.
  const key = book.keys.policies?.find((name) => policyNamed(name) === policy || foldKey(name) === foldKey(policy));
  const row = key === undefined ? [{ table: "policies" as const, key: policy, values: { policy, value: text } }] : [];
  const cell: readonly CellChanged[] = key === undefined ? [] : [{ table: "policies", key, field: "value", from: book.policyTexts?.get(key) ?? null, to: text }];
  return { operation, kind: "set", added: row, removed: [], changed: [...cell, ...follows(book, policy, value)] };
}

/** Tax and excess decide what jobs have to bill and owe; other policies change no cell by themselves. */
function follows(book: IndexedBook, policy: string, value: unknown): readonly CellChanged[] {
  if ((policy !== "taxRate" && policy !== "excess") || value === null) return [];
  const after = indexed({ ...book, policies: { ...book.policies, [policy]: value } });
  return after.jobs.flatMap((job) => recalculatedJob(after, job));
}
