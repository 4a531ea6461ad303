import { type BatchRule, nothingTyped, readRule, type RuleTyped } from "../../../src/domain/monthEnd/batchRule";
import { namedRules, parseRule, policyOfRule, ruleNamed, ruleNameOf, ruleText } from "../../../src/domain/monthEnd/ruleText";
import { defaultPolicies } from "../../../src/domain/policies";
import type { Refusal } from "../../../src/domain/refusal";

// What a rule of a month-end run may say, how the workbook keeps it, and what is said of one that cannot be read.

const refusalText = ({ code, ...facts }: Refusal) => [code, ...Object.values(facts).map(String)].join(" | ");
const told = (rule: BatchRule | Refusal) => ("code" in rule ? refusalText(rule) : ruleText(rule, 2));
const typed = (parts: Partial<RuleTyped>) => told(readRule({ ...nothingTyped, ...parts }, 2));

test.each<readonly [string, Partial<RuleTyped>, string]>([
  ["an amount alone is of invoices", { maxBalance: "5" }, "kind: invoice; maxBalance: 5.00"],
  ["nothing or less is an amount", { maxBalance: "0" }, "kind: invoice; maxBalance: 0.00"],
  ["an amount in the notation of the place", { maxBalance: { typed: "1.234,5", notation: { decimal: ",", group: "." } } }, "kind: invoice; maxBalance: 1234.50"],
  ["the kind in any case", { kind: " Job ", maxBalance: "5" }, "kind: job; maxBalance: 5.00"],
  ["both kinds", { kind: "BOTH", olderThanDays: "90" }, "kind: both; olderThanDays: 90"],
  ["an age alone", { olderThanDays: " 0 " }, "kind: invoice; olderThanDays: 0"],
  ["as many days as five digits hold", { olderThanDays: "99999" }, "kind: invoice; olderThanDays: 99999"],
  ["a bucket alone", { bucket: " 61–90 " }, "kind: invoice; bucket: 61–90"],
  ["a bucket with a hyphen", { bucket: "0-30" }, "kind: invoice; bucket: 0–30"],
  ["a customer alone", { customer: " C-010 " }, "kind: invoice; customer: C-010"],
  ["a job status alone", { jobStatus: " Closed " }, "kind: invoice; jobStatus: Closed"],
  ["all of it", { kind: "both", maxBalance: "5", olderThanDays: "30", bucket: "91+", customer: "C1", jobStatus: "Done", credits: true }, "kind: both; maxBalance: 5.00; olderThanDays: 30; bucket: 91+; customer: C1; jobStatus: Done; credits: yes"],
])("%s", (_because, parts, rule) => expect(typed(parts)).toBe(rule));

test.each<readonly [string, Partial<RuleTyped>, string]>([
  ["nothing", {}, "AMOUNT_MISSING |  | an amount that a balance is at most, an age, a customer or a job status"],
  ["blanks", { kind: " ", maxBalance: " ", olderThanDays: " ", bucket: " ", customer: " ", jobStatus: " " }, "AMOUNT_MISSING |  | an amount that a balance is at most, an age, a customer or a job status"],
  ["a blank amount in a notation", { maxBalance: { typed: " ", notation: { decimal: ",", group: "." } } }, "AMOUNT_MISSING |  | an amount that a balance is at most, an age, a customer or a job status"],
  ["credits alone", { credits: true }, "AMOUNT_MISSING |  | an amount that a balance is at most, an age, a customer or a job status"],
  ["a kind that is none", { kind: " bills ", maxBalance: "5" }, "STEP_UNKNOWN | bills | invoice, job or both"],
  ["an amount that is none", { maxBalance: "five" }, "AMOUNT_MISSING | five"],
  ["an amount below zero", { maxBalance: "-0.01" }, "AMOUNT_MISSING | -0.01"],
  ["half a day", { olderThanDays: " 1.5 " }, "AMOUNT_MISSING | 1.5 | a whole number of days"],
  ["days below zero", { olderThanDays: "-1" }, "AMOUNT_MISSING | -1 | a whole number of days"],
  ["more days than anybody lives", { olderThanDays: "100000" }, "AMOUNT_MISSING | 100000 | a whole number of days"],
  ["days and more", { olderThanDays: "90 days" }, "AMOUNT_MISSING | 90 days | a whole number of days"],
  ["a bucket that is none", { bucket: " 30–60 " }, "STEP_UNKNOWN | 30–60 | one of 0–30, 31–60, 61–90, 91+"],
])("refused: %s", (_because, parts, answer) => expect(typed(parts)).toBe(answer));

test.each<readonly [string, string]>([
  ["kind: invoice; maxBalance: 5.00; olderThanDays: 90", "kind: invoice; maxBalance: 5.00; olderThanDays: 90"],
  [" MAXBALANCE = 5 ;; older than days:30; ", "kind: invoice; maxBalance: 5.00; olderThanDays: 30"],
  ["Job  Status: On hold", "kind: invoice; jobStatus: On hold"],
  ["customer: C:1", "kind: invoice; customer: C:1"],
  ["maxBalance: 5; credits: yes", "kind: invoice; maxBalance: 5.00; credits: yes"],
  ["maxBalance: 5; credits: TRUE", "kind: invoice; maxBalance: 5.00; credits: yes"],
  ["maxBalance: 5; credits: y", "kind: invoice; maxBalance: 5.00; credits: yes"],
  ["maxBalance: 5; credits: 1", "kind: invoice; maxBalance: 5.00; credits: yes"],
  ["maxBalance: 5; credits: no", "kind: invoice; maxBalance: 5.00"],
  ["maxBalance: 5; credits: yes please", "kind: invoice; maxBalance: 5.00"],
  ["maxBalance: 5; credits: oh yes", "kind: invoice; maxBalance: 5.00"],
  ["maxBalance: 5; age: 30", "STEP_UNKNOWN | age: 30 | parts such as maxBalance: 5.00, of kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits"],
  ["5.00", "STEP_UNKNOWN | 5.00 | parts such as maxBalance: 5.00, of kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits"],
  [" maxBalance 5 ", "STEP_UNKNOWN | maxBalance 5 | parts such as maxBalance: 5.00, of kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits"],
  ["", "AMOUNT_MISSING |  | an amount that a balance is at most, an age, a customer or a job status"],
])("as the workbook keeps it: %s", (text, answer) => expect(told(parseRule(text, 2))).toBe(answer));

test("a currency without decimals", () => expect(told(parseRule("maxBalance: 500", 0))).toBe("kind: invoice; maxBalance: 5.00"));

test.each<readonly [string, string | undefined]>([
  ["rule Crumbs", "Crumbs"], [" Rule : Crumbs and more ", "Crumbs and more"], ["RULE:x", "x"], ["rule  x", "x"],
  ["rules", undefined], ["rule", undefined], ["rule ", undefined], ["taxRate", undefined], ["my rule x", undefined],
])("the policy %j keeps the rule %s", (policy, name) => expect(ruleNameOf(policy)).toBe(name));

test("a rule is kept under its name, blanks around it aside", () => expect(policyOfRule("  Crumbs ")).toBe("rule Crumbs"));

const kept = new Map([["taxRate", "20%"], ["rule Crumbs", "maxBalance: 5"], ["rule Empty", "  "], ["rule Old ones", "olderThanDays: 365; kind: both"], ["rule Broken", "age: 3"]]);

test("the rules of a workbook stand in its order; blank ones are none", () => {
  expect(namedRules({ policyTexts: kept }).map(({ name, text }) => `${name} = ${text}`)).toEqual(["Crumbs = maxBalance: 5", "Old ones = olderThanDays: 365; kind: both", "Broken = age: 3"]);
  expect(namedRules({})).toEqual([]);
});

test.each<readonly [string, ReadonlyMap<string, string>, string]>([
  ["crumbs", kept, "kind: invoice; maxBalance: 5.00"],
  [" OLD ONES ", kept, "kind: both; olderThanDays: 365"],
  ["Broken", kept, "STEP_UNKNOWN | age: 3 | parts such as maxBalance: 5.00, of kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits"],
  [" Empty ", kept, "STEP_UNKNOWN | Empty | one of the rules Crumbs, Old ones, Broken"],
  ["Crumbs", new Map(), "STEP_UNKNOWN | Crumbs | a rule: the Policies table keeps none by name"],
])("the rule named %j", (name, policyTexts, answer) => expect(told(ruleNamed({ policyTexts, policies: defaultPolicies }, name))).toBe(answer));
