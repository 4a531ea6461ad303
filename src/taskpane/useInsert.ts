import { useEffect, useMemo, useState } from "react";
import { type FormulaMade, functionFormula, type Given, type Room } from "../session/functionFormula";
import { debtorSelected } from "../session/insertFunction";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { type ArgumentName, type FunctionId, functionList } from "../words/functionList";
import { type LandingNow, useLanding } from "./useLanding";

export interface InsertForm extends Omit<LandingNow, "insert"> {
  readonly chosen: FunctionId | null;
  readonly choose: (id: FunctionId | null) => void;
  readonly given: Given;
  readonly change: (argument: ArgumentName, typed: string) => void;
  readonly made: FormulaMade | null;
  readonly room: Room;
  /** The argument that kept the last press from doing anything. */
  readonly refused: ArgumentName | null;
  readonly submit: () => void;
}

const oneCell: Room = { rows: 1, columns: 1 };

/** The state of putting a function into a cell. What was entered for one function stands in the others that take the same. */
export function useInsert(opened: OpenBook, debtor: Debtor | null): InsertForm {
  const [chosen, setChosen] = useState<FunctionId | null>(() => fitting(debtor));
  const [given, setGiven] = useState<Given>(() => (debtor ? givenFor(debtor) : {}));
  const [refused, setRefused] = useState<ArgumentName | null>(null);
  const told = functionList.find(({ id }) => id === chosen) ?? null;
  const made = useMemo(() => told && functionFormula(opened, told, given), [opened, told, given]);
  const room = made?.kind === "formula" ? made.room : oneCell;
  const { landing, step, insert, forget } = useLanding(opened, room);

  useEffect(() => {
    if (debtor !== null) return;
    let isWanted = true;
    // What somebody has typed meanwhile stays. Where nothing can be told of the sheet, the fields are there to be filled.
    debtorSelected(opened).then((found) => {
      if (!isWanted || !found) return;
      setGiven((now) => ({ ...givenFor(found), ...now }));
      setChosen((now) => (now === "AMOUNTTOBILL" ? fitting(found) : now));
    }, () => undefined);
    return () => {
      isWanted = false;
    };
    // Only on arrival: once the form is there it is the reader's.
  }, []);

  return {
    chosen, given, made, room, landing, step, refused, forget,
    choose: (id) => {
      setChosen(id);
      setRefused(null);
      forget();
    },
    change: (argument, typed) => {
      setGiven((now) => ({ ...now, [argument]: typed }));
      setRefused(null);
      forget();
    },
    submit: () => {
      if (made?.kind === "formula") insert(made.formula);
      else if (made) setRefused(made.argument);
    },
  };
}

const givenFor = ({ customer, job, invoice }: Debtor): Given => ({
  ...(job === null ? {} : { job }),
  ...(invoice === null ? {} : { invoice }),
  job_or_customer: job ?? customer,
});

const fitting = (debtor: Debtor | null): FunctionId => (debtor === null || (debtor.invoice === null && debtor.job !== null) ? "AMOUNTTOBILL" : debtor.invoice === null ? "DEBT" : "INVOICEBALANCE");
