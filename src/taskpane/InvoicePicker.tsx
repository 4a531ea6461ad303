import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Amount } from "../domain/money";
import type { EligibleInvoice } from "../session/writeOffForm";
import { formWords, invoiceChoice, keep, marked, replaceBy, replaceQuestion } from "../words/form";

const useStyles = makeStyles({
  chosen: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "260px", overflowY: "auto" },
  choice: { width: "100%", justifyContent: "start", textAlign: "start", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  part: { display: "grid", gap: tokens.spacingVerticalXS },
  question: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

export interface InvoicePickerProps {
  readonly invoices: readonly EligibleInvoice[];
  readonly chosen: string | null;
  /** A job's write-off may do without an invoice; what a customer owes without a job may not. */
  readonly noneIsAllowed: boolean;
  /** What it means that none is chosen. */
  readonly none: string;
  readonly refusal: string | null;
  readonly disabled: boolean;
  readonly show: (amount: Amount) => string;
  readonly onChoose: (invoice: string | null) => void;
  /** Bills a job first, and comes back with its invoice; null where there is no job to bill. */
  readonly onNew: (() => void) | null;
}

/** Where the picker is: closed, open, or asking whether the choice is to be replaced. */
type PickerStep = { readonly kind: "closed" } | { readonly kind: "open"; readonly search: string } | { readonly kind: "asking"; readonly by: string | null } | { readonly kind: "asking for a new one" };

/** The invoice that is written off: what is chosen, and a list to choose another from. */
export function InvoicePicker({ invoices, chosen, none, noneIsAllowed, refusal, disabled, show, onChoose, onNew }: InvoicePickerProps) {
  const styles = useStyles();
  const [step, setStep] = useState<PickerStep>({ kind: "closed" });
  const button = useRef<HTMLSpanElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const nameOf = (id: string | null) => {
    const invoice = invoices.find((candidate) => candidate.id === id);
    return invoice ? invoiceChoice(invoice.id, invoice.status, marked(show(invoice.balance), invoice.incomplete)) : (id ?? none);
  };
  // What has just opened takes the focus; the button gets it back when it closes.
  useEffect(() => {
    if (step.kind !== "closed") inside.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [step.kind]);
  const close = () => {
    setStep({ kind: "closed" });
    button.current?.querySelector("button")?.focus();
  };
  // Otherwise Escape would leave the pane for the sheet.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const choose = (id: string | null) => {
    if (id === chosen) return close();
    if (chosen !== null) return setStep({ kind: "asking", by: id });
    onChoose(id);
    close();
  };
  const matching = step.kind === "open" ? invoices.filter(({ id, status }) => `${id} ${status}`.toLowerCase().includes(step.search.trim().toLowerCase())) : [];

  return (
    <Field label={formWords.invoice} validationMessage={refusal} validationState={refusal === null ? "none" : "error"}>
      {(field) => (
        <div {...field} id="invoice-picker" role="group" className={styles.part}>
          <div className={styles.chosen}>
            <Text>{nameOf(chosen)}</Text>
            {(invoices.length > 1 || (invoices.length === 1 && (noneIsAllowed || chosen === null)) || onNew !== null) && (
              <span ref={button}>
                <Button
                  size="small" disabled={disabled} aria-expanded={step.kind !== "closed"}
                  onClick={() => (step.kind === "closed" ? setStep({ kind: "open", search: "" }) : close())}
                >
                  {step.kind === "closed" ? (chosen === null ? formWords.choose : formWords.change) : formWords.close}
                </Button>
              </span>
            )}
          </div>
          {step.kind === "open" && (
            <div ref={inside} className={styles.part} onKeyDown={onKeyDown}>
              {invoices.length > 5 && <Input type="search" aria-label={formWords.search} placeholder={formWords.search} value={step.search} onChange={(_, { value }) => setStep({ kind: "open", search: value })} />}
              <ul className={styles.list} aria-label={formWords.invoice}>
                {noneIsAllowed && <li><Button appearance={chosen === null ? "outline" : "subtle"} className={styles.choice} aria-pressed={chosen === null} onClick={() => choose(null)}>{none}</Button></li>}
                {matching.map(({ id }) => (
                  <li key={id}><Button appearance={chosen === id ? "outline" : "subtle"} className={styles.choice} aria-pressed={chosen === id} onClick={() => choose(id)}>{nameOf(id)}</Button></li>
                ))}
                {onNew && <li><Button appearance="subtle" className={styles.choice} onClick={() => (chosen === null ? onNew() : setStep({ kind: "asking for a new one" }))}>{formWords.newInvoice}</Button></li>}
              </ul>
              {matching.length === 0 && invoices.length > 0 && <Text>{formWords.noneFound}</Text>}
            </div>
          )}
          {step.kind === "asking for a new one" && chosen !== null && onNew && (
            <div ref={inside} className={styles.question} role="group" aria-label={replaceQuestion(chosen, formWords.aNewInvoice)} onKeyDown={onKeyDown}>
              <Text>{replaceQuestion(chosen, formWords.aNewInvoice)}</Text>
              <Button size="small" appearance="primary" onClick={onNew}>{formWords.newInvoice}</Button>
              <Button size="small" onClick={close}>{keep(chosen)}</Button>
            </div>
          )}
          {step.kind === "asking" && chosen !== null && (
            <div ref={inside} className={styles.question} role="group" aria-label={replaceQuestion(chosen, step.by ?? none)} onKeyDown={onKeyDown}>
              <Text>{replaceQuestion(chosen, step.by ?? none)}</Text>
              <Button size="small" appearance="primary" onClick={() => { onChoose(step.by); close(); }}>{replaceBy(step.by ?? none)}</Button>
              <Button size="small" onClick={close}>{keep(chosen)}</Button>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
