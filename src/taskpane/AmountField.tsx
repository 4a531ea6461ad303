import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { entryModes, type EntryMode } from "../session/writeOffForm";
import { type basisWords, entryModeWords, formWords } from "../words/form";

const useStyles = makeStyles({
  // The two stand side by side where there is room for both.
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: tokens.spacingHorizontalS, alignItems: "start" },
  narrow: { minWidth: 0 },
});

export interface AmountFieldProps {
  readonly basis: keyof typeof basisWords;
  readonly mode: EntryMode;
  readonly typed: string;
  readonly hint: string;
  readonly refusal: string | null;
  readonly disabled: boolean;
  readonly onMode: (mode: EntryMode) => void;
  readonly onType: (typed: string) => void;
}

/** How much: as an amount, by what is to be left, or as a part of the whole. */
export function AmountField({ basis, mode, typed, hint, refusal, disabled, onMode, onType }: AmountFieldProps) {
  const styles = useStyles();
  const names = entryModeWords[basis];
  return (
    <div className={styles.fields}>
      <Field label={formWords.howEntered}>
        <Select value={mode} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => onMode(entryModes.find((known) => known === value) ?? "amount")}>
          {entryModes.map((known) => <option key={known} value={known}>{names[known]}</option>)}
        </Select>
      </Field>
      <Field label={names[mode]} required hint={hint} validationMessage={refusal} validationState={refusal === null ? "none" : "error"}>
        <Input id="amount" value={typed} disabled={disabled} inputMode="decimal" autoComplete="off" className={styles.narrow} onChange={(_, { value }) => onType(value)} />
      </Field>
    </div>
  );
}
