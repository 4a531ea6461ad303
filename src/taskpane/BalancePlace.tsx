import { Field, Input, makeStyles, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Amount } from "../domain/money";
import type { BilledEntry } from "../session/balanceForm";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { balanceOf, balancingWords, enters, entriesLeft, entryChoice, unitsAt, wasBilled } from "../words/balance";
import { formWords } from "../words/form";
import { explainRefusal } from "../words/refusals";
import type { FieldName } from "./fieldOf";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { PostingPlace } from "./PostingPlace";
import { useBalancing } from "./useBalancing";

const useStyles = makeStyles({ narrow: { minWidth: 0, maxWidth: "100%" } });

/** A list of more entries than this is searched. */
const mostListed = 100;

export interface BalancePlaceProps {
  readonly job: string;
  /** The entry that it was opened at, where it was one. */
  readonly entry: string | null;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** "Billed 25 units, should be 20": shows what was billed, and enters the difference where the next bill takes it. */
export function BalancePlace({ job, entry, opened: first, looks, onBack }: BalancePlaceProps) {
  const styles = useStyles();
  const { draft, entries, chosen, seen, refusal, fieldOfRefusal, posting, change, submit, refusedPresses } = useBalancing(job, entry, first);
  const [search, setSearch] = useState("");
  const disabled = posting.step.kind === "posting";
  const wrong = (field: FieldName) => {
    const validationMessage = refusal !== null && fieldOfRefusal === field ? explainRefusal(refusal, looks) : null;
    return { validationMessage, validationState: validationMessage === null ? "none" : "error" } as const;
  };
  const matching = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return entries.filter((one) => one.id === draft.entry || nameOf(one, looks).toLowerCase().includes(wanted));
  }, [entries, search, draft.entry, looks]);
  if (entries.length === 0)
    return <Place title={balanceOf(job)} busy={false} onBack={() => onBack(posting.opened)}><Notice intent="info" title={balancingWords.entry} sentence={balancingWords.none} /></Place>;
  const row = seen?.preview.proposed.plan.added[0]?.values;
  const [units, charge] = [row?.["units"], row?.["charge"]];
  return (
    <PostingPlace
      title={balanceOf(job)} label={balancingWords.post} table={chosen?.kind === "Materials" ? "materials" : "timesheet"} posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={fieldOfRefusal} refusedPresses={refusedPresses} looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      <Text>{balancingWords.advice}</Text>
      {entries.length > mostListed && (
        <Field label={balancingWords.search}>
          <Input type="search" value={search} disabled={disabled} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      <Field label={balancingWords.entry} required hint={matching.length > mostListed ? entriesLeft(matching.length - mostListed) : chosen && wasBilled(chargeOf(chosen, looks), chosen.invoice ?? "")} {...wrong("entry")}>
        <Select id="entry" value={draft.entry} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => change({ entry: value, should: "" })}>
          <option value="">{balancingWords.chooseEntry}</option>
          {matching.slice(0, mostListed).map((one) => <option key={one.id} value={one.id}>{nameOf(one, looks)}</option>)}
        </Select>
      </Field>
      <Field
        label={chosen?.byUnits === false ? balancingWords.shouldCharge : balancingWords.shouldUnits} required
        hint={typeof charge === "number" ? enters(typeof units === "number" ? String(units) : null, looks.amount(charge as Amount)) : null} {...wrong("amount")}
      >
        <Input id="amount" value={draft.should} disabled={disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => change({ should: value })} />
      </Field>
      <Field label={formWords.date} required hint={balancingWords.dateHint} {...wrong("date")}>
        <Input id="date" type="date" value={draft.date} disabled={disabled} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      <Field label={balancingWords.description} hint={balancingWords.descriptionHint}>
        <Input id="description" value={draft.description} disabled={disabled} onChange={(_, { value }) => change({ description: value })} />
      </Field>
    </PostingPlace>
  );
}

/** What was charged, in units where it is told by them. */
const chargeOf = ({ units, rate, net, byUnits }: BilledEntry, { amount }: Looks): string =>
  byUnits ? unitsAt(String(units), String(rate), amount(net)) : amount(net);

const nameOf = (entry: BilledEntry, looks: Looks): string =>
  entryChoice([entry.id, looks.day(entry.date), entry.who, chargeOf(entry, looks), entry.description]);
