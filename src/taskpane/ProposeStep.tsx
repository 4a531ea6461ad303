import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ageBuckets, batchKinds, firstOpenAfter, jobStatuses, keptRules, typedRule } from "../session/monthEnd/choices";
import type { Looks } from "../session/looks";
import { batchKindWords, flowWords, foundSentence } from "../words/monthEndFlow";
import { ruleWords } from "../words/monthEnd";
import { explainRefusal } from "../words/refusals";
import { Announcement } from "./Announcement";
import { KeepRule } from "./KeepRule";
import { RunsList } from "./RunsList";
import type { MonthEnd } from "./useMonthEnd";
import type { Navigation } from "./usePlace";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
  found: { fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ProposeStepProps {
  readonly state: MonthEnd;
  readonly looks: Looks;
  readonly go: Navigation["go"];
}

/** The rule, with what it finds as it is typed; and the runs that there were. */
export function ProposeStep({ state, looks, go }: ProposeStepProps) {
  const styles = useStyles();
  const { opened, typed, shared, found, changeRule, changeShared } = state;
  const [chosen, setChosen] = useState("");
  const select = { className: styles.narrow, root: { className: styles.narrow } } as const;
  const rules = keptRules(opened);
  const refusal = "code" in found ? found : null;
  const open = firstOpenAfter(opened, shared.date);
  const sentence = "code" in found ? "" : foundSentence(ruleWords(found.rule, looks), found.count, looks.amount(found.total));
  const wrong = refusal && explainRefusal(refusal, looks);
  const spoken = useSettled(sentence);
  return (
    <>
      <div className={styles.fields}>
        {rules.length > 0 && (
          <Field label={flowWords.savedRule} className={styles.wide}>
            <Select
              {...select} value={chosen}
              onChange={(_, { value }) => {
                setChosen(value);
                const rule = rules.find(({ name }) => name === value);
                const read = rule ? typedRule(opened, rule.text) : null;
                if (read) changeRule(read);
              }}
            >
              <option value="">{flowWords.noSavedRule}</option>
              {rules.map(({ name }) => <option key={name} value={name}>{name}</option>)}
            </Select>
          </Field>
        )}
        <Field label={flowWords.kind} className={styles.wide}>
          <Select {...select} value={typed.kind} onChange={(_, { value }) => changeRule({ kind: value })}>
            {batchKinds.map((kind) => <option key={kind} value={kind}>{batchKindWords[kind]}</option>)}
          </Select>
        </Field>
        <Field label={flowWords.maxBalance} hint={flowWords.maxBalanceHint}>
          <Input className={styles.narrow} inputMode="decimal" autoComplete="off" value={String(typed.maxBalance)} onChange={(_, { value }) => changeRule({ maxBalance: value })} />
        </Field>
        <Field label={flowWords.olderThanDays}>
          <Input className={styles.narrow} inputMode="numeric" autoComplete="off" value={typed.olderThanDays} onChange={(_, { value }) => changeRule({ olderThanDays: value })} />
        </Field>
        <Field label={flowWords.bucket}>
          <Select {...select} value={typed.bucket} onChange={(_, { value }) => changeRule({ bucket: value })}>
            <option value="">{flowWords.anyAge}</option>
            {ageBuckets.map((bucket) => <option key={bucket} value={bucket}>{bucket}</option>)}
          </Select>
        </Field>
        <Field label={flowWords.jobStatus}>
          <Select {...select} value={typed.jobStatus} onChange={(_, { value }) => changeRule({ jobStatus: value })}>
            <option value="">{flowWords.anyStatus}</option>
            {jobStatuses(opened).map((status) => <option key={status} value={status}>{status}</option>)}
          </Select>
        </Field>
        <Field label={flowWords.customer} className={styles.wide}>
          <Select {...select} value={typed.customer} onChange={(_, { value }) => changeRule({ customer: value })}>
            <option value="">{flowWords.allCustomers}</option>
            {opened.book.customers.map(({ id, name }) => <option key={id} value={id}>{name || id}</option>)}
          </Select>
        </Field>
        <Field label={flowWords.date} validationMessage={open === null ? null : open.sentence(looks)} validationState={open === null ? "none" : "error"} className={styles.wide}>
          <Input type="date" className={styles.narrow} value={shared.date} onChange={(_, { value }) => changeShared({ date: value })} />
        </Field>
        {open !== null && <div className={styles.wide}><Button size="small" onClick={() => changeShared({ date: open.day })}>{flowWords.useDay(looks.day(open.day))}</Button></div>}
        <Checkbox className={styles.wide} label={flowWords.credits} checked={typed.credits} onChange={(_, { checked }) => changeRule({ credits: checked === true })} />
      </div>
      <Text className={styles.found}>{sentence || wrong}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={"code" in found || found.count === 0 || open !== null} onClick={state.review}>{flowWords.review}</Button>
        <Button onClick={() => state.goTo("journal")}>{flowWords.toJournal}</Button>
      </div>
      {!("code" in found) && <KeepRule state={state} rule={found.rule} looks={looks} />}
      <RunsList state={state} looks={looks} go={go} />
      <Announcement sentence={spoken} />
    </>
  );
}
