import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Debt } from "../domain/debts";
import { looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { words } from "../words/pane";
import { DebtsPlace } from "./DebtsPlace";
import { type FormNow, FormState } from "./FormState";
import { HomeTabs, panelOf } from "./HomeTabs";
import { Notice } from "./Notice";
import { UpkeepContext } from "./Upkeep";
import { useBookActions } from "./useBookActions";
import { bookOf, readOf, useDebts } from "./useDebts";
import { useDebtActions } from "./useDebtActions";
import { useFirstRun } from "./useFirstRun";
import { useGoToRow } from "./useGoToRow";
import { usePlace } from "./usePlace";
import { usePlaceView } from "./usePlaceView";
import { useUpkeep } from "./useUpkeep";
import { useWish } from "./useWish";
import { WishNotice } from "./WishNotice";

/** The pane at work: its lists and its places, of which one is seen. */
export function App() {
  const { step, readAgain, readQuietly, quietFailure, showBook } = useDebts();
  const { home: wanted, place, opened, visit, before, leftAt, list, goHome, go, goInstead, leaveFigure, replaceBook, back } = usePlace(showBook, readAgain);
  const { upkeep, notice } = useUpkeep({ opened, listed: bookOf(step), readQuietly, quietFailure, replaceBook });
  const { view, fetchAgain } = usePlaceView();
  const { failure, goTo } = useGoToRow();
  const actionsOf = useDebtActions(go, goTo);
  const beginningsOf = useFirstRun(go);
  const { menu, recalculate } = useBookActions(go);
  // A workbook without our tables has one list, which says so.
  const kind = readOf(step)?.kind;
  const hasLists = kind !== "no-tables" && kind !== "newer-mapping";
  const home = hasLists ? wanted : "debts";
  const isBeyond = place !== null || home !== "debts";
  const [form, setForm] = useState<FormNow>("none");
  const { again, ...wish } = useWish(form, { go, goInstead, leaveFigure }, { known: opened ?? bookOf(step), showBook });
  const writeOffMany = useCallback((debts: readonly Debt[], book: OpenBook) => go({ kind: "write-off-many", debtors: debts.map(({ customer, job }) => ({ customer, job, invoice: null })) }, book), [go]);
  return (
    <FormState.Provider value={setForm}>
      <WishNotice {...wish} form={form} onAgain={again} />
      {/* The lists stay where they are while another place is open: what was searched and how far it was scrolled is there on return. */}
      <div ref={list} hidden={place !== null}>
        {hasLists && <HomeTabs home={home} onHome={goHome} />}
        <div id={panelOf("debts")} hidden={home !== "debts"}>
          <DebtsPlace step={step} looksOf={looksOf} onReadAgain={readAgain} actionsOf={actionsOf} beginningsOf={beginningsOf} onWriteOffMany={writeOffMany} rowFailure={failure} menu={menu} onRecalculate={recalculate} upkeep={notice} />
        </div>
        {view.kind === "here" && <view.HomesView {...{ home, step, go, goHome, goTo }} onReadAgain={readAgain} rowFailure={failure} upkeep={notice} />}
      </div>
      {place && opened && view.kind === "here" && (
        <UpkeepContext.Provider value={upkeep}>
          <view.PlaceView key={visit} {...{ place, opened, before, leftAt, go, goInstead, back }} />
        </UpkeepContext.Provider>
      )}
      {isBeyond && view.kind === "coming" && <main aria-busy><Spinner size="small" label={words.opening} /></main>}
      {isBeyond && view.kind === "failed" && (
        <main><Notice intent="error" {...view.failure}><div><Button size="small" onClick={fetchAgain}>{words.tryAgain}</Button></div></Notice></main>
      )}
    </FormState.Provider>
  );
}
