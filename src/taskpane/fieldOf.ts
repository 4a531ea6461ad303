import type { Refusal } from "../domain/refusal";

/** The field of a form that a refusal concerns; "form" where it is none of them. */
export type FieldName = "amount" | "reason" | "date" | "invoice" | "fee" | "tip" | "confirmation" | "up-to" | "job" | `bill-now-${number}` | "entry" | "name" | "form";

export function fieldOf({ code }: Refusal): FieldName {
  switch (code) {
    case "AMOUNT_MISSING":
    case "AMOUNT_ZERO":
    case "MORE_THAN_INVOICE_OWES":
    case "MORE_THAN_JOB_OWES":
    case "BELOW_CONSUMED":
      return "amount";
    case "REASON_MISSING":
    case "REASON_TOO_LONG":
      return "reason";
    case "DATE_UNREADABLE":
    case "DATE_LOCKED":
      return "date";
    case "TARGET_MISSING":
    case "NO_SUCH_INVOICE":
    case "INVOICE_CLOSED":
    case "OTHER_CUSTOMER":
    case "JOB_NOT_ON_INVOICE":
      return "invoice";
    default:
      return "form";
  }
}
