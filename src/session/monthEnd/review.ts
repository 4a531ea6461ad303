import { type Day, parseDay } from "../../domain/day";
import type { IndexedBook } from "../../domain/indexed";
import type { Amount } from "../../domain/money";
import { amountText, sum } from "../../domain/money";
import type { BatchRow, JudgedBatchRow } from "../../domain/monthEnd/batchPlan";
import { type BatchKind, type BatchRule, nothingTyped, readRule, type RuleTyped } from "../../domain/monthEnd/batchRule";
import { type BatchTarget, batchTargets, countAndSum, everyBalance, targetsAmong } from "../../domain/monthEnd/batchTargets";
import { namedRules, parseRule, policyOfRule, ruleText } from "../../domain/monthEnd/ruleText";
import type { Refusal } from "../../domain/refusal";
import type { Proposal } from "../proposal";
import { proposeSetting } from "../proposeSetting";
import type { OpenBook } from "../readBook";
import { asTyped, inField } from "../typing";

export type { BatchTarget } from "../../domain/monthEnd/batchTargets";
export type { BatchRule, RuleTyped } from "../../domain/monthEnd/batchRule";
export type { NamedRule } from "../../domain/monthEnd/ruleText";

/** The rule that a month-end starts with. */
export const firstRule: RuleTyped = { ...nothingTyped, kind: "invoice", maxBalance: "5" };

/** What a rule finds on a day; or why it cannot be read. */
export function foundBy(opened: OpenBook, typed: RuleTyped, date: string): { readonly rule: BatchRule; readonly targets: readonly BatchTarget[]; readonly count: number; readonly total: Amount } | Refusal {
  const rule = readRule({ ...typed, maxBalance: asTyped(opened, String(typed.maxBalance)) }, opened.book.policies.decimals);
  if ("code" in rule) return rule;
  const day = parseDay(date);
  if (day === undefined) return { code: "DATE_UNREADABLE", typed: date };
  const targets = targetsAmong(opened.book, owedOn(opened.book, day, rule.kind), rule);
  return { rule, targets, ...countAndSum(targets) };
}

interface Owed {
  readonly day: Day;
  readonly invoice: () => readonly BatchTarget[];
  readonly job: () => readonly BatchTarget[];
}

/** What is owed on the last day that was asked for. */
const owedBy = new WeakMap<IndexedBook, Owed>();

/** The balances of a book on a day, of invoices or jobs only where no others are wanted: reckoned once, however often the rule is changed. */
function owedOn(book: IndexedBook, day: Day, kind: BatchKind): readonly BatchTarget[] {
  let owed = owedBy.get(book);
  if (owed?.day !== day) owedBy.set(book, (owed = { day, invoice: once(() => batchTargets(book, { ...everyBalance, kind: "invoice" }, day)), job: once(() => batchTargets(book, { ...everyBalance, kind: "job" }, day)) }));
  return kind === "both" ? [...owed.invoice(), ...owed.job()] : owed[kind]();
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Rows of a run that stay, as they are owed now, whatever its rule: with what was typed for each. */
export function rowsAgain(opened: OpenBook, stay: readonly BatchRow[], date: string): readonly ReviewRow[] {
  const day = parseDay(date);
  const owed = new Map(day === undefined ? [] : owedOn(opened.book, day, "both").map((target) => [`${target.kind} ${target.id}`, target]));
  return stay.flatMap(({ target, amount, reasonCode, reason }): readonly ReviewRow[] => {
    const now = owed.get(`${target.kind} ${target.id}`);
    return now ? [{ target: now, isTicked: true, amount: typeof amount === "object" && amount !== null ? amount.typed : amount, reasonCode, reason }] : [];
  });
}

/** The rules that the workbook keeps, and one of them as it is typed. */
export const keptRules = ({ book }: OpenBook) => namedRules(book);

export function typedRule(opened: OpenBook, text: string): RuleTyped | null {
  const { decimals } = opened.book.policies;
  const rule = parseRule(text, decimals);
  if ("code" in rule) return null;
  return {
    kind: rule.kind, maxBalance: rule.maxBalance === null ? "" : inField(opened, rule.maxBalance), olderThanDays: rule.olderThanDays === null ? "" : String(rule.olderThanDays),
    bucket: rule.bucket ?? "", customer: rule.customer ?? "", jobStatus: rule.jobStatus ?? "", credits: rule.credits,
  };
}

/** Keeps a rule in the workbook under a name. */
export const proposeRule = (opened: OpenBook, name: string, rule: BatchRule, desk: { readonly operation: string; readonly by: string; readonly at: string }): Proposal =>
  proposeSetting({ ...desk, policy: policyOfRule(name), value: ruleText(rule, opened.book.policies.decimals) });

/** The words that the Jobs table has for what becomes of a job. */
export const jobStatuses = ({ book }: OpenBook): readonly string[] => [...new Set(book.jobs.map(({ status }) => status).filter((status) => status.trim() !== ""))].sort();

/** One balance as it is looked over. Null is what stands for all; a part may be typed as an amount or as a percentage. */
export interface ReviewRow {
  readonly target: BatchTarget;
  readonly isTicked: boolean;
  readonly amount: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

export const reviewRow = (target: BatchTarget): ReviewRow => ({ target, isTicked: true, amount: null, reasonCode: null, reason: null });

/** What is posted of the rows that are ticked. */
export const batchRow = (opened: OpenBook, { target, amount, reasonCode, reason }: ReviewRow): BatchRow => ({
  target: { kind: target.kind, id: target.id, balance: target.balance, amount: target.amount },
  amount: amount === null ? null : asTyped(opened, amount), reasonCode, reason,
});

/** The amount of a row as it stands in its field. */
export const amountInReview = (opened: OpenBook, { target, amount }: ReviewRow): string => amount ?? inField(opened, target.amount);

/** What the rows that can be posted come to by customer and by reason code, the largest first. Jobs are before tax, invoices include it: they are kept apart. */
export interface ReviewTotal {
  readonly name: string;
  readonly count: number;
  readonly offInvoices: Amount;
  readonly offJobs: Amount;
}

export function totalsOf({ book }: OpenBook, rows: readonly JudgedBatchRow[]): { readonly customers: readonly ReviewTotal[]; readonly reasons: readonly ReviewTotal[]; readonly all: ReviewTotal } {
  const writeOffs = rows.flatMap((row) => (row.kind === "accepted" ? [row.writeOff] : []));
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  const total = (name: string, of: typeof writeOffs): ReviewTotal => ({
    name, count: of.length,
    offInvoices: sum(of.filter(({ invoice }) => invoice !== null).map(({ amount }) => amount)),
    offJobs: sum(of.filter(({ invoice }) => invoice === null).map(({ amount }) => amount)),
  });
  const by = (nameOf: (writeOff: (typeof writeOffs)[number]) => string) => {
    const groups = new Map<string, (typeof writeOffs)[number][]>();
    for (const writeOff of writeOffs) {
      const group = groups.get(nameOf(writeOff));
      if (group) group.push(writeOff);
      else groups.set(nameOf(writeOff), [writeOff]);
    }
    return [...groups].map(([name, of]) => total(name, of)).sort((a, b) => b.offInvoices + b.offJobs - a.offInvoices - a.offJobs);
  };
  return { customers: by(({ customer }) => names.get(customer) || customer), reasons: by(({ reasonCode }) => reasonCode), all: total("", writeOffs) };
}

/** The proposal as a CSV file: every row, ticked or not, with what would be written off, why, and what would become of it. */
export function proposalCsv(
  opened: OpenBook, rows: readonly ReviewRow[], all: { readonly reasonCode: string; readonly reason: string },
  reckoned: readonly ({ readonly judged: JudgedBatchRow } | null)[], sayings: readonly string[], headings: readonly string[],
): string {
  const { decimals } = opened.book.policies;
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  const lines = rows.map(({ target, amount, reasonCode, reason }, at) => {
    const judged = reckoned[at]?.judged;
    const off = judged?.kind === "accepted" ? amountText(judged.writeOff.amount, decimals) : (amount ?? amountText(target.amount, decimals));
    return [
      target.id, names.get(target.customer) || target.customer, target.age === null ? "" : String(target.age), amountText(target.balance, decimals), off,
      reasonCode ?? all.reasonCode, reason ?? all.reason, sayings[at] ?? "",
    ];
  });
  return `\ufeff${[headings, ...lines].map((cells) => cells.map(csvField).join(",")).join("\r\n")}\r\n`;
}

const csvField = (text: string) => {
  const words = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};
