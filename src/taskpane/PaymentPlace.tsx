import { Field, Input } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { hasJobs } from "../session/billForm";
import type { PaymentDraft } from "../session/paymentForm";
import { type Debtor, lacksRows } from "../session/writeOffForm";
import { formWords, methodWords, marked, ofWhole, paymentOf } from "../words/form";
import { explainRefusal } from "../words/refusals";
import type { FieldName } from "./fieldOf";
import { InvoicePicker } from "./InvoicePicker";
import { PostingPlace } from "./PostingPlace";
import { usePayment } from "./usePayment";

export interface PaymentPlaceProps {
  readonly debtor: Debtor;
  /** What was entered when the form was left for a new invoice. */
  readonly kept: PaymentDraft | null;
  readonly onNewInvoice: (draft: PaymentDraft, opened: OpenBook) => void;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Money received: the right path for what is no write-off. */
export function PaymentPlace({ debtor, kept, onNewInvoice, opened: first, looks, onBack }: PaymentPlaceProps) {
  const { facts, draft, amount, owed, seen, refusal, fieldOfRefusal, posting, change, submit, refusedPresses } = usePayment(debtor, first, kept);
  const disabled = posting.step.kind === "posting";
  const wrong = (field: FieldName) => {
    const validationMessage = refusal !== null && fieldOfRefusal === field ? explainRefusal(refusal, looks) : null;
    return { validationMessage, validationState: validationMessage === null ? "none" : "error" } as const;
  };
  return (
    <PostingPlace
      title={paymentOf(debtor.job === null ? facts.name : `${debtor.job}, ${facts.name}`)} label={formWords.recordPayment} table="payments"
      posting={posting} seen={seen} refusal={refusal} fieldOfRefusal={fieldOfRefusal} refusedPresses={refusedPresses}
      looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      <InvoicePicker
        invoices={facts.invoices} chosen={draft.invoice} none={debtor.job === null ? formWords.noInvoice : formWords.paymentOfJob} noneIsAllowed={debtor.job !== null}
        disabled={disabled} show={looks.amount} refusal={wrong("invoice").validationMessage} onChoose={(invoice) => change({ invoice, typed: null })}
        onNew={hasJobs(posting.opened, debtor) ? () => onNewInvoice(draft, posting.opened) : null}
      />
      <Field label={formWords.amount} required hint={ofWhole(marked(looks.amount(owed), lacksRows(facts, draft.invoice)), "invoice")} {...wrong("amount")}>
        <Input id="amount" value={amount} disabled={disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => change({ typed: value })} />
      </Field>
      <Field label={formWords.date} required {...wrong("date")}>
        <Input id="date" type="date" value={draft.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      <Field label={formWords.method}>
        <Input id="method" list="methods" value={draft.method} disabled={disabled} onChange={(_, { value }) => change({ method: value })} />
      </Field>
      <datalist id="methods">{methodWords.map((method) => <option key={method} value={method} />)}</datalist>
      <Field label={formWords.reference}>
        <Input id="reference" value={draft.reference} disabled={disabled} onChange={(_, { value }) => change({ reference: value })} />
      </Field>
      <Field label={formWords.fee} hint={formWords.feeHint} {...wrong("fee")}>
        <Input id="fee" value={draft.fee} disabled={disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => change({ fee: value })} />
      </Field>
      <Field label={formWords.tip} hint={formWords.tipHint} {...wrong("tip")}>
        <Input id="tip" value={draft.tip} disabled={disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => change({ tip: value })} />
      </Field>
    </PostingPlace>
  );
}
