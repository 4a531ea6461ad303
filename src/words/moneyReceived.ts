/**
 * Whether a reason speaks of money that came in: then it is a payment and no write-off. Words that say it did not come
 * ("unpaid", "will not pay", "never paid") are no such thing.
 */
export function speaksOfMoneyReceived(reason: string): boolean {
  const text = reason.toLowerCase();
  if (!received.test(text)) return false;
  return received.test(text.replace(notReceived, " "));
}

const received =
  /\bpaid\b|\breceived\b|\b(bank|wire|online) transfer\b|\btransferred\b|\b(by|in) cash\b|\bcash (payment|received)\b|\b(credit|debit) card\b|\bby card\b|\bcheque\b|\bdirect debit\b|\bstanding order\b|\bbacs\b|\bpaypal\b|\bstripe\b|\bpayment (made|came|arrived|in full)\b/;

const notReceived =
  /\b(not|never|cannot|can't|won't|isn't|wasn't|hasn't|nothing|no money|nothing was|not been|yet to be|to be|over|double|twice)\s+(\w+\s+){0,2}?(paid|received|transferred)\b|\bcheque (bounced|returned|refused|was refused)\b|\b(bounced|returned|refused|dishonoured) (cheque|direct debit)\b/g;
