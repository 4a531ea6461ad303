import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { missingFrom } from "../session/preview";
import type { RegisterRow } from "../session/registerView";
import { flowWords } from "../words/monthEndFlow";
import { words } from "../words/pane";
import { explainRefusal } from "../words/refusals";
import { entriesOfAll, registerSpoken, registerWords } from "../words/register";
import { HomePlace } from "./HomePlace";
import type { HomesViewProps } from "./HomesView";
import { Notice } from "./Notice";
import { RegisterTable } from "./RegisterTable";
import { RegisterToolbar } from "./RegisterToolbar";
import { RegisterTotals } from "./RegisterTotals";
import { readOf } from "./useDebts";
import { type RegisterState, useRegister } from "./useRegister";
import { useRegisterActions } from "./useRegisterActions";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export type RegisterPlaceProps = Omit<HomesViewProps, "home">;

/** The fourth place of the pane: every write-off of either kind, and what can be done with it. */
export function RegisterPlace({ step, onReadAgain, rowFailure, upkeep, go, goTo }: RegisterPlaceProps) {
  const found = readOf(step);
  const opened = found?.kind === "read" ? found.opened : null;
  const state = useRegister(opened);
  const said = useSettled(state.register && state.seen ? registerSpoken(state.seen.rows.length, state.register.rows.length) : "");
  return (
    <HomePlace title={registerWords.register} step={step} onReadAgain={onReadAgain} rowFailure={rowFailure} upkeep={upkeep} said={step.kind === "reading" ? words.reading : said}>
      {step.kind === "failed" && <Notice intent="error" {...step.failure} />}
      {step.kind === "reading" && !opened && <Spinner size="small" label={words.reading} />}
      {opened && <Content opened={opened} state={state} go={go} goTo={goTo} />}
    </HomePlace>
  );
}

interface ContentProps extends Pick<RegisterPlaceProps, "go" | "goTo"> {
  readonly opened: OpenBook;
  readonly state: RegisterState;
}

function Content({ opened, state: { view, register, seen, change }, go, goTo }: ContentProps) {
  const styles = useStyles();
  const looks = useMemo(() => looksOf(opened), [opened]);
  const actions = useRegisterActions(go, goTo);
  const actionsOf = useCallback((row: RegisterRow) => actions(row, opened), [actions, opened]);
  const missing = missingFrom(opened, ["writeOffs"]);
  if (missing) return <Notice intent="info" title={registerWords.noTable} sentence={explainRefusal(missing, looks)} />;
  if (!register || !seen) return null;
  const isLooking = view.status === "look";
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => go({ kind: "new-write-off" }, opened)}>{registerWords.writeOff}</Button>
        <Button size="small" onClick={() => go({ kind: "month-end" }, opened)}>{flowWords.menu}</Button>
      </div>
      {register.rows.length === 0 ? <Text>{registerWords.noneYet}</Text> : (
        <>
          <RegisterTotals
            totals={seen.totals} hasUncounted={seen.hasUncounted} many={entriesOfAll(seen.rows.length, register.rows.length)} show={looks.amount}
            wantingALook={register.wantingALook} isLooking={isLooking} onLook={() => change({ status: isLooking ? null : "look" })}
          />
          <RegisterToolbar register={register} view={view} onView={change} />
        </>
      )}
      {register.rows.length > 0 && seen.rows.length === 0 && <Text>{registerWords.noMatch}</Text>}
      {seen.rows.length > 0 && <RegisterTable rows={seen.rows} looks={looks} actionsOf={actionsOf} />}
    </>
  );
}
