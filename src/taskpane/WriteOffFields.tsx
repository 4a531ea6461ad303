import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { Looks } from "../session/looks";
import { type Debtor, lacksRows } from "../session/writeOffForm";
import { allocatedSays, comesTo, formWords, isAWriteUp, noInvoiceForJob, marked, ofWhole, willBeStored } from "../words/form";
import { speaksOfMoneyReceived } from "../words/moneyReceived";
import { explainRefusal } from "../words/refusals";
import { AmountField } from "./AmountField";
import { type FieldName, fieldOf } from "./fieldOf";
import { InvoicePicker } from "./InvoicePicker";
import { Notice } from "./Notice";
import type { WriteOffForm } from "./useWriteOff";
import { WriteUpConfirmation } from "./WriteUpConfirmation";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface WriteOffFieldsProps {
  readonly debtor: Debtor;
  readonly isOfJob: boolean;
  readonly form: WriteOffForm;
  readonly looks: Looks;
  readonly onRecordPayment: () => void;
  readonly onNewInvoice: (() => void) | null;
}

/** Every field of a write-off, with what is wrong with it at its own place. */
export function WriteOffFields({ debtor, isOfJob, form, looks, onRecordPayment, onNewInvoice }: WriteOffFieldsProps) {
  const styles = useStyles();
  const { facts, draft, amount, whole, seen, refusal, change, posting, upward, asked } = form;
  const { amount: show } = looks;
  const disabled = posting.step.kind === "posting";
  const basis = draft.invoice !== null ? "invoice" : draft.nextBillingRun ? "job" : "balance";
  const wrongWith = (field: FieldName) => (refusal !== null && fieldOf(refusal) === field ? explainRefusal(refusal, looks) : null);
  const state = (field: FieldName) => (wrongWith(field) === null ? "none" : "error");
  const row = seen?.preview.proposed.plan.added[0]?.values;
  const size = asked === null ? "" : show(Math.abs(asked) as Amount);
  const description = draft.reason.trim() === "" ? null : row?.["description"];

  return (
    <div className={styles.fields}>
      {!isOfJob && <InvoicePicker
        invoices={facts.invoices} chosen={draft.invoice} noneIsAllowed={debtor.job !== null} none={debtor.job === null ? formWords.noInvoice : noInvoiceForJob(upward)} disabled={disabled} show={show}
        refusal={wrongWith("invoice")} onChoose={(invoice) => change({ invoice, typed: null })} onNew={onNewInvoice}
      />}
      <AmountField
        basis={basis} mode={draft.mode} typed={amount} disabled={disabled} refusal={wrongWith("amount")}
        hint={[
          ofWhole(marked(show(whole), lacksRows(facts, draft.invoice)), basis),
          ...(asked !== null && draft.mode !== "amount" ? [comesTo(size, asked < 0)] : []),
          ...(asked !== null && asked < 0 ? [isAWriteUp(size, basis)] : []),
        ].join(" ")}
        onMode={(mode) => change({ mode, typed: null })} onType={(typed) => change({ typed })}
      />
      <Field label={formWords.date} required validationMessage={wrongWith("date")} validationState={state("date")}>
        <Input id="date" type="date" value={draft.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      {facts.reasonCodes.length > 0 && (
        <Field label={formWords.reasonCode}>
          <Select value={draft.reasonCode} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => change({ reasonCode: value })}>
            <option value="">{formWords.noReasonCode}</option>
            {facts.reasonCodes.map(({ code, meaning }) => <option key={code} value={code}>{meaning === "" ? code : `${code}: ${meaning}`}</option>)}
          </Select>
        </Field>
      )}
      <Field
        label={formWords.reason} required hint={typeof description === "string" ? willBeStored(description) : null}
        validationMessage={wrongWith("reason")} validationState={state("reason")}
      >
        <Textarea id="reason" value={draft.reason} disabled={disabled} resize="vertical" onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      {speaksOfMoneyReceived(draft.reason) && !upward && (
        <Notice intent="warning" title={formWords.moneyReceived} sentence={formWords.moneyReceivedAdvice}>
          <div><Button size="small" onClick={onRecordPayment}>{formWords.paymentMenu}</Button></div>
        </Notice>
      )}
      {draft.invoice === null && debtor.job !== null && (
        <Field hint={allocatedSays(draft.nextBillingRun, upward)}>
          <Checkbox label={formWords.allocate} checked={draft.nextBillingRun} disabled={disabled} onChange={(_, { checked }) => change({ nextBillingRun: checked === true, typed: null })} />
        </Field>
      )}
      {asked !== null && asked < 0 && (
        <WriteUpConfirmation
          amount={size} basis={basis} isConfirmed={draft.confirmed === asked} isMissing={form.unconfirmed} disabled={disabled}
          onConfirm={(isConfirmed) => change({ confirmed: isConfirmed ? asked : null })}
        />
      )}
    </div>
  );
}
