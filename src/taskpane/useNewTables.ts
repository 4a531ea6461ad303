import { useState } from "react";
import { type Created, createTables, type TableSet, tableSets } from "../session/createTables";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

/** How far the making of tables is. A press that failed may be repeated: what is there is not made again. */
export type NewTablesStep =
  | { readonly kind: "choosing" }
  | { readonly kind: "making" }
  | { readonly kind: "settled"; readonly created: Created }
  | { readonly kind: "failed"; readonly failure: Message };

export interface NewTables {
  readonly set: TableSet;
  readonly step: NewTablesStep;
  readonly choose: (set: TableSet) => void;
  readonly make: () => void;
}

/** The state of having tables made. */
export function useNewTables(): NewTables {
  const [set, setSet] = useState<TableSet>("all");
  const [step, setStep] = useState<NewTablesStep>({ kind: "choosing" });
  return {
    set, step,
    choose: (chosen) => {
      setSet(chosen);
      setStep({ kind: "choosing" });
    },
    make: () => {
      if (step.kind === "making") return;
      setStep({ kind: "making" });
      createTables(tableSets[set]).then(
        (created) => setStep({ kind: "settled", created }),
        (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
      );
    },
  };
}
