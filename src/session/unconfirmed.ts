import type { ChangePlan } from "../domain/plan";

/** The sheets do not say what was written to them, and mending did not help. */
export class Unconfirmed extends Error {
  constructor(
    readonly plan: ChangePlan,
    readonly rest: ChangePlan,
  ) {
    super(`operation ${plan.operation} could not be confirmed`);
  }
}
