/** Where the way back of a place leads that came from month-end, or from a decision. */
export const backFromMonthEnd = {
  approve: "Back to the approval",
  decline: "Back to the decision",
  "month-end": "Back to month-end",
  "reverse-run": "Back to the run",
  recover: "Back to the recovery",
} as const;
