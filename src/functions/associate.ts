import * as functions from "./functions";

/** Our functions by the ids that their comments give them: Excel calls them by these. */
export const functionsById: Readonly<Record<string, (...given: never[]) => unknown>> = {
  AMOUNTTOBILL: functions.amountToBill,
  TIMESHEETTOBILL: functions.timesheetToBill,
  MATERIALSTOBILL: functions.materialsToBill,
  UNBILLED: functions.unbilled,
  INVOICEBALANCE: functions.invoiceBalance,
  DEBT: functions.debt,
  BILLING: functions.billing,
  AMOUNTSTOBILL: functions.amountsToBill,
  TOBILL: functions.toBill,
  TAXPART: functions.taxPart,
};

// The pane itself says so when Office could not be loaded.
if (typeof CustomFunctions !== "undefined") for (const [id, made] of Object.entries(functionsById)) CustomFunctions.associate(id, made);
