import type { Day } from "../domain/day";
import { invoiceState } from "../domain/invoiceState";
import { jobBalance } from "../domain/jobBalance";
import { type Amount, zero } from "../domain/money";
import type { PaymentRequest } from "../domain/recordPayment";
import type { OpenBook } from "./readBook";
import { asTyped, inField } from "./typing";
import { type Debtor, jobOfRequest, newDraft, type WriteOffFacts } from "./writeOffForm";

/** The payment form as it was filled. Texts are as they were typed; an amount of null is all that is owed. */
export interface PaymentDraft {
  readonly invoice: string | null;
  readonly typed: string | null;
  readonly date: string;
  readonly method: string;
  readonly reference: string;
  readonly fee: string;
  readonly tip: string;
}

export const newPayment = (opened: OpenBook, debtor: Debtor, facts: WriteOffFacts, today: Day): PaymentDraft => ({
  invoice: newDraft(opened, debtor, facts, today).invoice,
  typed: null, date: today, method: "", reference: "", fee: "", tip: "",
});

/** What is owed on the invoice or, without one, on the job; tax inclusive. */
export function owedOn({ book }: OpenBook, debtor: Debtor, { invoice: id }: Pick<PaymentDraft, "invoice">): Amount {
  const invoice = id === null ? undefined : book.invoiceOf.get(id);
  if (invoice) return invoiceState(book, invoice).balance;
  const job = debtor.job === null ? undefined : book.jobOf.get(debtor.job);
  return job ? jobBalance(book, job) : zero;
}

export const amountOfPayment = (opened: OpenBook, { typed }: PaymentDraft, owed: Amount): string => typed ?? inField(opened, owed);

export function paymentRequestOf(opened: OpenBook, debtor: Debtor, draft: PaymentDraft, desk: { readonly operation: string; readonly by: string; readonly at: string }): PaymentRequest {
  const { invoice, date, method, reference } = draft;
  const [fee, tip] = [asTyped(opened, draft.fee), asTyped(opened, draft.tip)];
  const amount = asTyped(opened, amountOfPayment(opened, draft, owedOn(opened, debtor, draft)));
  return { ...desk, invoice, job: jobOfRequest(opened.book, debtor, invoice), amount, date, method, reference, fee, tip };
}
