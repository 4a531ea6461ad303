import type { Book } from "../book";
import { foldKey } from "../key";
import type { Decimals } from "../money";
import { amountText } from "../money";
import type { Refusal } from "../refusal";
import { type BatchRule, nothingTyped, readRule, type RuleTyped } from "./batchRule";

/** A rule that the workbook keeps under a name, in the Policies table. */
export interface NamedRule {
  readonly name: string;
  readonly text: string;
}

const named = /^\s*rule\s*[: ]\s*(\S.*?)\s*$/i;

/** The name of the rule that a policy of this name keeps; undefined for any other policy. */
export const ruleNameOf = (policy: string): string | undefined => named.exec(policy)?.[1];

export const policyOfRule = (name: string): string => `rule ${name.trim()}`;

/** The rules that the workbook keeps, in the order of their rows. */
export const namedRules = ({ policyTexts }: Pick<Book, "policyTexts">): readonly NamedRule[] =>
  [...(policyTexts ?? [])].flatMap(([policy, text]) => {
    const name = ruleNameOf(policy);
    return name === undefined || text.trim() === "" ? [] : [{ name, text }];
  });

/** The rule of a name. One that is not there, or cannot be read, is none. */
export function ruleNamed(book: Pick<Book, "policyTexts" | "policies">, name: string): BatchRule | Refusal {
  const rules = namedRules(book);
  const found = rules.find((rule) => foldKey(rule.name) === foldKey(name));
  if (!found) return { code: "STEP_UNKNOWN", step: name.trim(), expected: rules.length === 0 ? "a rule: the Policies table keeps none by name" : `one of the rules ${rules.map((rule) => rule.name).join(", ")}` };
  return parseRule(found.text, book.policies.decimals);
}

/** Reads a rule as the workbook keeps it: "kind: invoice; maxBalance: 5.00; olderThanDays: 90". */
export function parseRule(text: string, decimals: Decimals): BatchRule | Refusal {
  const typed: Record<string, string | boolean> = {};
  for (const part of text.split(";").filter((piece) => piece.trim() !== "")) {
    const [, key = "", value = ""] = /^\s*([A-Za-z ]+?)\s*[:=]\s*(.*?)\s*$/.exec(part) ?? [];
    const field = Object.keys(nothingTyped).find((name) => name.toLowerCase() === key.replace(/\s+/g, "").toLowerCase());
    if (field === undefined) return { code: "STEP_UNKNOWN", step: part.trim(), expected: `parts such as maxBalance: 5.00, of ${Object.keys(nothingTyped).join(", ")}` };
    typed[field] = field === "credits" ? /^(yes|true|y|1)$/i.test(value) : value;
  }
  return readRule({ ...nothingTyped, ...(typed as Partial<RuleTyped>) }, decimals);
}

/** The same rule as the workbook keeps it. */
export function ruleText({ kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits }: BatchRule, decimals: Decimals): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ["kind", kind], ["maxBalance", maxBalance === null ? null : amountText(maxBalance, decimals)], ["olderThanDays", olderThanDays === null ? null : String(olderThanDays)],
    ["bucket", bucket], ["customer", customer], ["jobStatus", jobStatus], ["credits", credits ? "yes" : null],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join("; ");
}
