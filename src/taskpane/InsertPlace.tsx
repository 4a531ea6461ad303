import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { functionList } from "../words/functionList";
import { explainLanding, insertedSentence, insertWords, movedOn } from "../words/insertFunction";
import type { Message } from "../words/pane";
import { Announcement } from "./Announcement";
import { FunctionPanel } from "./FunctionPanel";
import { Notice } from "./Notice";
import { Place } from "./Place";
import { type InsertForm, useInsert } from "./useInsert";

const useStyles = makeStyles({ list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS } });

export interface InsertPlaceProps {
  readonly opened: OpenBook;
  /** What the formula is to be about; null where that is to be seen on the sheet. */
  readonly debtor: Debtor | null;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Our functions, each with what it does and takes; the one that is open can be put into the selected cell. */
export function InsertPlace({ opened, debtor, onBack }: InsertPlaceProps) {
  const styles = useStyles();
  const form = useInsert(opened, debtor);
  const list = useRef<HTMLDivElement>(null);
  const { chosen, refused } = form;
  useEffect(() => {
    if (refused !== null) list.current?.querySelector<HTMLElement>(`#${refused}`)?.focus();
  }, [refused]);
  const said = saidOf(form);
  return (
    <Place title={insertWords.title} busy={false} onBack={() => onBack(opened)}>
      <Text>{insertWords.intro}</Text>
      <div ref={list} className={styles.list}>
        {functionList.map((told) => (
          <FunctionPanel key={told.id} told={told} isOpen={told.id === chosen} form={form} onOpen={(isOpen) => (isOpen ? form.choose(told.id) : told.id === chosen && form.choose(null))}>
            {said && <Notice intent={said.intent} {...said.message} />}
          </FunctionPanel>
        ))}
      </div>
      <Announcement sentence={said ? `${said.message.title}. ${said.message.sentence}` : ""} />
    </Place>
  );
}

interface Said {
  readonly intent: "success" | "warning" | "error";
  readonly message: Message;
}

/** What became of the last press, in words. */
function saidOf({ step, room }: InsertForm): Said | null {
  if (step.kind === "failed") return { intent: "error", message: step.failure };
  if (step.kind !== "done") return null;
  const { formula, inserted } = step;
  switch (inserted.kind) {
    case "inserted":
      return { intent: "success", message: { title: insertWords.inserted, sentence: insertedSentence(formula, inserted.place) } };
    case "moved":
      return { intent: "warning", message: movedOn("place" in inserted.landing ? inserted.landing.place : "") };
    case "refused":
      return { intent: "warning", message: { title: insertWords.notInserted, sentence: explainLanding(inserted.landing, room.rows * room.columns) } };
  }
}
