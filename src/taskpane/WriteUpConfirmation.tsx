import { Checkbox, Field } from "@fluentui/react-components";
import { type basisWords, confirmWriteUp, formWords } from "../words/form";

export interface WriteUpConfirmationProps {
  /** Already formatted, without a sign. */
  readonly amount: string;
  readonly basis: keyof typeof basisWords;
  readonly isConfirmed: boolean;
  /** Somebody wanted to post without it. */
  readonly isMissing: boolean;
  readonly disabled: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** The box that has to be ticked before a write up is posted: a minus sign is easily typed, and it turns the meaning round. */
export function WriteUpConfirmation({ amount, basis, isConfirmed, isMissing, disabled, onConfirm }: WriteUpConfirmationProps) {
  return (
    <Field validationMessage={isMissing ? formWords.notConfirmedYet : null} validationState={isMissing ? "error" : "none"}>
      <Checkbox id="confirmation" required label={confirmWriteUp(amount, basis)} checked={isConfirmed} disabled={disabled} onChange={(_, { checked }) => onConfirm(checked === true)} />
    </Field>
  );
}
