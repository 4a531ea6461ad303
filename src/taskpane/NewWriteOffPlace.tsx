import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { type RegisterKind, registerKinds } from "../session/registerView";
import { amountOfTarget, targetsOf, targetsSeen, type WriteOffTarget } from "../session/writeOffTargets";
import { formWords } from "../words/form";
import { andMore } from "../words/pane";
import { invoiceOfCustomer, jobChoice, numberFound, registerWords, targetWords } from "../words/register";
import { Announcement } from "./Announcement";
import { Place } from "./Place";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  narrow: { minWidth: 0, maxWidth: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalXXS },
  choice: { width: "100%", justifyContent: "start", textAlign: "start", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
});

export interface NewWriteOffPlaceProps {
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
  /** Whether only jobs are offered. */
  readonly isOfJob: boolean;
  readonly onChoose: (target: WriteOffTarget, kind: RegisterKind) => void;
}

/** Chooses what is to be written off: an invoice or a job of any customer. The form comes next. */
export function NewWriteOffPlace({ opened, looks, isOfJob, onBack, onChoose }: NewWriteOffPlaceProps) {
  const styles = useStyles();
  const [kind, setKind] = useState<RegisterKind>(!isOfJob && opened.book.has.has("invoices") ? "invoice" : "job");
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const all = useMemo(() => targetsOf(opened, kind), [opened, kind]);
  const { targets, more } = useMemo(() => targetsSeen(all, wanted), [all, wanted]);
  const nameOf = (target: WriteOffTarget) => (kind === "invoice" ? invoiceOfCustomer : jobChoice)(target.id, target.name, looks.amount(amountOfTarget(opened, target)));
  const said = useSettled(numberFound(targets.length + more));
  return (
    <Place title={registerWords.newTitle} busy={false} onBack={() => onBack(opened)}>
      {!isOfJob && <Field label={registerWords.newKind}>
        <Select value={kind} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => setKind(registerKinds.find((known) => known === value) ?? "invoice")}>
          {(["invoice", "job"] as const).map((known) => <option key={known} value={known}>{targetWords[known]}</option>)}
        </Select>
      </Field>}
      <Field label={formWords.search}>
        <Input id="target-search" type="search" placeholder={registerWords.newHint} value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {targets.length === 0 && <Text>{registerWords.noneFound}</Text>}
      {targets.length > 0 && (
        <ul className={styles.list} aria-label={registerWords.choices}>
          {targets.map((target) => (
            <li key={target.id}><Button appearance="subtle" className={styles.choice} onClick={() => onChoose(target, kind)}>{nameOf(target)}</Button></li>
          ))}
          {more > 0 && <li><Text>{andMore(more)}</Text></li>}
        </ul>
      )}
      <Announcement sentence={said} />
    </Place>
  );
}
