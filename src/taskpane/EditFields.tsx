import { Caption1, Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { Amount } from "../domain/money";
import type { EditFacts, EditFields as Fields } from "../session/editForm";
import type { Looks } from "../session/looks";
import { allocatedSays, basisWords, formWords, isAWriteUp } from "../words/form";
import { explainRefusal } from "../words/refusals";
import { atLeast, registerWords } from "../words/register";
import type { FieldName } from "./fieldOf";
import type { EditForm } from "./useEdit";
import { WriteUpConfirmation } from "./WriteUpConfirmation";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

export interface EditFieldsProps {
  readonly form: EditForm;
  readonly facts: EditFacts;
  readonly fields: Fields;
  readonly looks: Looks;
}

/** Every field of a write-off that stands in the register; what bills have taken locks some of them, and says so. */
export function EditFields({ form, facts: { writeOff, locks, reasonCodes }, fields, looks }: EditFieldsProps) {
  const styles = useStyles();
  const { draft, writeUp, refusal, fieldOfRefusal, unconfirmed, posting, change } = form;
  const disabled = posting.step.kind === "posting";
  const basis = writeOff.invoice !== null ? "invoice" : fields.nextBillingRun ? "job" : "balance";
  const isUpward = writeUp !== null || (draft.amount === null && writeOff.amount < 0);
  const size = (amount: Amount) => looks.amount(Math.abs(amount) as Amount);
  const wrong = (field: FieldName) => {
    const validationMessage = refusal !== null && fieldOfRefusal === field ? explainRefusal(refusal, looks) : null;
    return { validationMessage, validationState: validationMessage === null ? "none" : "error" } as const;
  };
  const codes = reasonCodes.some(({ code }) => code === writeOff.reasonCode) || writeOff.reasonCode === "" ? reasonCodes : [...reasonCodes, { code: writeOff.reasonCode, meaning: "" }];
  return (
    <div className={styles.fields}>
      <Field
        label={formWords.amount} required {...wrong("amount")}
        hint={[...(writeUp === null || basis === "invoice" ? [basisWords[basis]] : []), ...(locks.consumed === null ? [] : [atLeast(size(locks.consumed))]), ...(writeUp === null ? [] : [isAWriteUp(size(writeUp), basis)])].join(" ")}
      >
        <Input id="amount" value={fields.amount} disabled={disabled} inputMode="decimal" autoComplete="off" className={styles.narrow} onChange={(_, { value }) => change({ amount: value })} />
      </Field>
      <Field label={formWords.date} required {...wrong("date")}>
        <Input id="date" type="date" value={fields.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      {codes.length > 0 && (
        <Field label={formWords.reasonCode}>
          <Select value={fields.reasonCode} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => change({ reasonCode: value })}>
            <option value="">{formWords.noReasonCode}</option>
            {codes.map(({ code, meaning }) => <option key={code} value={code}>{meaning === "" ? code : `${code}: ${meaning}`}</option>)}
          </Select>
        </Field>
      )}
      <Field label={formWords.reason} required {...wrong("reason")}>
        <Textarea id="reason" value={fields.reason} disabled={disabled} resize="vertical" onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      {writeOff.invoice === null && (
        <Field hint={locks.consumed === null ? allocatedSays(fields.nextBillingRun, isUpward) : registerWords.allocationLocked}>
          <Checkbox
            label={formWords.allocate} checked={fields.nextBillingRun} disabled={disabled || locks.consumed !== null}
            onChange={(_, { checked }) => change({ nextBillingRun: checked === true })}
          />
        </Field>
      )}
      {writeUp !== null && (
        <WriteUpConfirmation
          amount={size(writeUp)} basis={basis} isConfirmed={draft.confirmed === writeUp} isMissing={unconfirmed} disabled={disabled}
          onConfirm={(isConfirmed) => change({ confirmed: isConfirmed ? writeUp : null })}
        />
      )}
      <Caption1>{registerWords.keptInLog}</Caption1>
    </div>
  );
}
