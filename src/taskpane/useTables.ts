import { useCallback, useEffect, useState } from "react";
import type { TableName } from "../domain/book";
import type { Created } from "../session/createTables";
import { checkDraft, type Checked, chooseColumn, chooseTable, keepDraft, lacking, type MappingDraft, proposalFor, seeTables, type TablesSeen } from "../session/mapTables";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

/** How far the choice of tables is. What was checked counts only until something is chosen anew. */
export type ChoiceStep =
  | { readonly kind: "choosing" }
  /** It was to be checked while something is still missing. */
  | { readonly kind: "lacking" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "saving" }
  | { readonly kind: "refused"; readonly refusal: Created }
  | { readonly kind: "failed"; readonly failure: Message };

export type TablesStep =
  | { readonly kind: "reading" }
  | { readonly kind: "newer-mapping" }
  | { readonly kind: "failed"; readonly failure: Message }
  | { readonly kind: "seen"; readonly seen: TablesSeen; readonly draft: MappingDraft; readonly makesWriteOffs: boolean; readonly choice: ChoiceStep };

export interface TablesChoice {
  readonly step: TablesStep;
  readonly readAgain: () => void;
  readonly chooseTable: (name: TableName, table: string | null) => void;
  readonly chooseColumn: (name: TableName, field: string, heading: string | null) => void;
  readonly makeWriteOffs: (makes: boolean) => void;
  readonly check: () => void;
  readonly save: () => void;
}

/** The state of saying which table is which, from the proposals to what the workbook keeps. */
export function useTables(onSaved: () => void): TablesChoice {
  const [step, setStep] = useState<TablesStep>({ kind: "reading" });
  const readAgain = useCallback(() => {
    setStep({ kind: "reading" });
    seeTables().then(
      (seen) => setStep(seen ? { kind: "seen", seen, draft: proposalFor(seen), makesWriteOffs: true, choice: { kind: "choosing" } } : { kind: "newer-mapping" }),
      (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
    );
  }, []);
  useEffect(readAgain, [readAgain]);

  const seen = step.kind === "seen" ? step : null;
  const choose = (part: { readonly draft?: MappingDraft; readonly makesWriteOffs?: boolean }) => {
    if (seen) setStep({ ...seen, ...part, choice: { kind: "choosing" } });
  };
  const settle = (choice: ChoiceStep) => setStep((now) => (now.kind === "seen" ? { ...now, choice } : now));
  const failed = (error: unknown) => settle({ kind: "failed", failure: failureOf(error) });
  return {
    step, readAgain,
    chooseTable: (name, table) => {
      if (seen) choose({ draft: chooseTable(seen.draft, name, seen.seen.tables.find((candidate) => candidate.name === table) ?? null) });
    },
    chooseColumn: (name, field, heading) => {
      if (seen) choose({ draft: chooseColumn(seen.draft, name, field, heading) });
    },
    makeWriteOffs: (makesWriteOffs) => choose({ makesWriteOffs }),
    check: () => {
      if (!seen || seen.choice.kind === "checking") return;
      if (lacking(seen.draft).length > 0 || isEmpty(seen.draft)) return settle({ kind: "lacking" });
      settle({ kind: "checking" });
      checkDraft(seen.seen, seen.draft).then((checked) => settle({ kind: "checked", checked }), failed);
    },
    save: () => {
      if (!seen || seen.choice.kind === "saving") return;
      settle({ kind: "saving" });
      keepDraft(seen.seen, seen.draft, seen.makesWriteOffs && seen.draft.writeOffs.table === null ? ["writeOffs"] : []).then(
        (kept) => (kept.kind === "created" ? onSaved() : settle({ kind: "refused", refusal: kept })),
        failed,
      );
    },
  };
}

export const isEmpty = (draft: MappingDraft): boolean => Object.values(draft).every(({ table }) => table === null);
