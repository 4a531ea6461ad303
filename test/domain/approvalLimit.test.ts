import { approvalLimitFor, limitNamed, policyOfLimit, readLimit } from "../../src/domain/approvalLimit";
import { bookOf, cents, show } from "./notation";

/** "50; person Ben 30; customer C1 20": the limit for all first, "-" where there is none; then those by name. */
function limitOf(text: string, by = "Ann", customer = "C1", reason = "BAD"): string {
  const [all = "-", ...named] = text.split(";").map((part) => part.trim());
  const base = bookOf("");
  const policies = { ...base.policies, approvalLimit: all === "-" ? null : cents(all) };
  const texts = new Map(named.map((part): [string, string] => [`approvalLimit ${part.slice(0, part.lastIndexOf(" "))}`, part.slice(part.lastIndexOf(" ") + 1)]));
  const limit = approvalLimitFor({ policies, policyTexts: texts }, { person: by, customer, reason });
  if (limit === null) return "none";
  if ("code" in limit) return `${limit.code} ${"id" in limit ? limit.id : ""}`;
  return [show(limit.amount), ...(limit.of ? [limit.of.by, limit.of.name] : ["all"]), ...(limit.isNameless ? ["nameless"] : [])].join(" ");
}

test.each`
  because                                  | text                                     | by          | limit
  ${"none"}                                | ${"-"}                                   | ${"Ann"}    | ${"none"}
  ${"that for all"}                        | ${"50"}                                  | ${"Ann"}    | ${"50.00 all"}
  ${"a person's is stricter"}              | ${"50; person Ann 30"}                   | ${"Ann"}    | ${"30.00 person Ann"}
  ${"a person's is laxer"}                 | ${"50; person Ann 60"}                   | ${"Ann"}    | ${"50.00 all"}
  ${"of equals that for all"}              | ${"50; person Ann 50"}                   | ${"Ann"}    | ${"50.00 all"}
  ${"somebody else's"}                     | ${"50; person Ben 30"}                   | ${"Ann"}    | ${"50.00 all"}
  ${"only a person's"}                     | ${"-; person Ann 30"}                    | ${"Ann"}    | ${"30.00 person Ann"}
  ${"the name with two blanks"}            | ${"-; person Ann  Lee 30"}               | ${"ann lee"} | ${"30.00 person Ann  Lee"}
  ${"nobody says who"}                     | ${"50; person Ann 30; person Ben 20"}    | ${" "}      | ${"20.00 person Ben nameless"}
  ${"nobody says who, a customer's holds"} | ${"50; person Ann 30; customer c1 10"}   | ${""}       | ${"10.00 customer c1"}
  ${"another customer's"}                  | ${"50; customer C2 10"}                  | ${"Ann"}    | ${"50.00 all"}
  ${"the code's, whatever the case"}       | ${"50; reason bad 10"}                   | ${"Ann"}    | ${"10.00 reason bad"}
  ${"another code's"}                      | ${"50; reason GOOD 10"}                  | ${"Ann"}    | ${"50.00 all"}
  ${"one that cannot be read"}             | ${"5; customer C1 lots"}                 | ${"Ann"}    | ${"UNREADABLE approvalLimit customer C1"}
  ${"another's that cannot be read"}       | ${"5; customer C2 lots"}                 | ${"Ann"}    | ${"5.00 all"}
  ${"an empty cell is no limit"}           | ${"5; customer C1 "}                     | ${"Ann"}    | ${"5.00 all"}
`("the limit that holds: $because", ({ text, by, limit }: Record<"text" | "by" | "limit", string>) => expect(limitOf(text, by)).toBe(limit));

test("a code that is none has no limit of a code's", () => expect(limitOf("50; reason BAD 10", "Ann", "C1", "")).toBe("50.00 all"));

test("a workbook without the texts of its policies has that for all", () => {
  const { policies } = bookOf("policy approvalLimit, 7");
  expect(approvalLimitFor({ policies }, { person: "Ann", customer: "C1", reason: "BAD" })).toEqual({ amount: 7_00, of: null, isNameless: false });
});

test.each`
  policy                              | named
  ${"approvalLimit person Ben"}       | ${{ by: "person", name: "Ben" }}
  ${" Approval limit: customer: C-1 "} | ${{ by: "customer", name: "C-1" }}
  ${"approval_limit reason BAD DEBT"} | ${{ by: "reason", name: "BAD DEBT" }}
  ${"approval--limit person Ben"}     | ${{ by: "person", name: "Ben" }}
  ${"approvalLimitPERSON Ben"}        | ${{ by: "person", name: "Ben" }}
  ${"approvalLimit"}                  | ${undefined}
  ${"approvalLimit person"}           | ${undefined}
  ${"approvalLimit job J-1"}          | ${undefined}
  ${"my approvalLimit person Ben"}    | ${undefined}
`("what the policy \"$policy\" limits", ({ policy, named }: { policy: string; named: object | undefined }) => expect(limitNamed(policy)).toEqual(named));

test("a limit is kept under a name that is read as the same", () => expect(policyOfLimit({ by: "person", name: " Ben " })).toBe("approvalLimit person Ben"));

test.each([["", null], ["  ", null], ["12.50", 12_50], ["lots", undefined]])("a limit's cell holds %j", (text, limit) => expect(readLimit(text, 2)).toBe(limit));
