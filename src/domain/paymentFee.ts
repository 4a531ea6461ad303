import { type Amount, plus, rounded, zero } from "./money";
import { asDecimal, type Quantity } from "./quantity";

/** What a way of paying costs the firm: so much for each payment, and a part of the amount. 1.5 % is 0.015. */
export interface PaymentCost {
  readonly flat: Amount;
  readonly percentage: Quantity;
}

/**
 * The fee of a payment, rounded once: an expense of the firm, which never changes what the customer owes. A refund
 * brings nothing in and has none.
 */
export const paymentFee = ({ flat, percentage }: PaymentCost, amount: Amount): Amount =>
  amount <= 0 ? zero : plus(flat, rounded(asDecimal(percentage).times(amount), 0));
