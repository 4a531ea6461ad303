import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { post } from "../session/post";
import { preview } from "../session/preview";
import type { Looks } from "../session/looks";
import { type BatchRule, proposeRule } from "../session/monthEnd/review";
import { explainRefusal } from "../words/refusals";
import { flowWords } from "../words/monthEndFlow";
import { outcomes } from "../words/outcomes";
import { postingFailureOf } from "./failure";
import { newDesk } from "./useDesk";
import type { MonthEnd } from "./useMonthEnd";

const useStyles = makeStyles({ row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: tokens.spacingHorizontalS, alignItems: "end" }, narrow: { minWidth: 0 } });

/** Keeps the rule in the workbook under a name, for the next month. */
export function KeepRule({ state, rule, looks }: { readonly state: MonthEnd; readonly rule: BatchRule; readonly looks: Looks }) {
  const styles = useStyles();
  const [name, setName] = useState("");
  const [said, setSaid] = useState<{ readonly sentence: string; readonly isGood: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    const shown = preview(state.opened, proposeRule(state.opened, name, rule, { ...newDesk(), by: state.shared.name }));
    if (shown.kind === "refused") return setSaid({ sentence: explainRefusal(shown.refusal, looks), isGood: false });
    setBusy(true);
    try {
      const answer = await post(shown);
      if (answer.kind === "posted") state.showBook(answer.opened);
      const isGood = answer.kind === "posted" || answer.kind === "already posted";
      setSaid({ isGood, sentence: answer.kind === "refused" ? explainRefusal(answer.refusal, looks) : isGood ? outcomes.posted("set", [name.trim()]) : outcomes.stale });
    } catch (error) {
      setSaid({ sentence: postingFailureOf(error).sentence, isGood: false });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.row}>
      <Field label={flowWords.keep} validationMessage={said?.sentence ?? null} validationState={said === null ? "none" : said.isGood ? "success" : "error"}>
        <Input className={styles.narrow} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button disabledFocusable={busy || name.trim() === ""} onClick={() => void keep()}>{flowWords.keepButton}</Button>
    </div>
  );
}
