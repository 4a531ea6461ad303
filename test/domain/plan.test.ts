import { type ChangePlan, inverse, isEmpty, sameChanges } from "../../src/domain/plan";
import { earliest, type Refusal } from "../../src/domain/refusal";
import { day } from "./notation";

const row = { table: "jobs", key: "J1", values: { id: "J1" } } as const;
const cell = { table: "jobs", key: "J1", field: "balance", from: 1, to: 2 } as const;
const plan = (what: Partial<ChangePlan>): ChangePlan => ({ operation: "op", kind: "bill", added: [], changed: [], removed: [], ...what });

test("a plan is empty when it neither adds nor changes nor removes", () => {
  expect([plan({}), plan({ added: [row] }), plan({ changed: [cell] }), plan({ removed: [row] }), plan({ changed: [cell], removed: [row] }), plan({ added: [row], changed: [cell] })].map(isEmpty))
    .toEqual([true, false, false, false, false, false]);
});

test("its inverse takes it back, and twice back is forward", () => {
  const forward = plan({ added: [row], changed: [cell] });
  expect(inverse(forward)).toStrictEqual({ ...forward, added: [], removed: [row], changed: [{ ...cell, from: 2, to: 1 }] });
  expect(sameChanges(inverse(inverse(forward)), { ...forward, operation: "other" })).toBe(true);
  expect(sameChanges(inverse(forward), forward)).toBe(false);
});

test("of several refusals the one answers that is checked first, wherever it stands", () => {
  const [amount, reason, policy]: readonly [Refusal, Refusal, Refusal] = [{ code: "AMOUNT_ZERO" }, { code: "REASON_MISSING" }, { code: "UNREADABLE", table: "policies", id: "excess" }];
  expect(earliest([policy, undefined, reason, null, amount, false, day("2026-04-30")])).toBe(amount);
  expect(earliest([null, amount, policy])).toBe(amount);
  expect(earliest([policy, reason])).toBe(reason);
  expect(earliest([null, undefined, false, day("2026-04-30")])).toBeUndefined();
});
