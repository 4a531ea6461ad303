import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import type { RegisterGroup } from "../domain/reports/writeOffRegister";
import type { StatementDates } from "../domain/reports/clientStatement";
import type { OpenBook } from "../session/readBook";
import { type ReportAsked, type ReportsMade, reportsFor } from "../session/reports/reportsFor";
import { type ReportsWritten, writeReports } from "../session/reports/writeReports";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import { today } from "./today";

export const reportKinds = ["statement", "wip", "register", "debts", "proof"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What is wanted of the reports; a customer of "" is still to be chosen. Each field keeps what was chosen while another report is looked at. */
export interface ReportView {
  readonly kind: ReportKind;
  readonly customer: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly by: StatementDates;
  readonly group: RegisterGroup;
  readonly zeroBalances: boolean;
}

type Written = Extract<ReportsWritten, { readonly kind: "written" }>;

export type ReportStep =
  | { readonly kind: "looking" }
  | { readonly kind: "writing"; readonly done: number; readonly of: number }
  | { readonly kind: "written"; readonly written: Written }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly failure: Message };

export interface ReportsState {
  readonly view: ReportView;
  /** Null while nothing is asked for yet. */
  readonly made: ReportsMade | null;
  readonly step: ReportStep;
  readonly change: (part: Partial<ReportView>) => void;
  readonly write: () => void;
  readonly stop: () => void;
}

/** The state of the reports: what is wanted, what it looks like, and how far writing it came. */
export function useReports(opened: OpenBook | null): ReportsState {
  const [view, setView] = useState(firstView);
  const [step, setStep] = useState<ReportStep>({ kind: "looking" });
  const wanted = useDeferredValue(view);
  const made = useMemo(() => (opened && isAsked(wanted) ? reportsFor(opened, askedBy(wanted), today(new Date())) : null), [opened, wanted]);
  const isStopped = useRef(false);
  const remembered = useRef<{ readonly of: OpenBook; readonly reports: Written["remembered"] } | null>(null);
  const write = () => {
    if (!opened || made?.kind !== "made" || step.kind === "writing") return;
    const { reports } = made;
    isStopped.current = false;
    setStep({ kind: "writing", done: 0, of: reports.length });
    writeReports(opened, reports, { onProgress: (done) => setStep({ kind: "writing", done, of: reports.length }), isStopped: () => isStopped.current, remembered: remembered.current?.of === opened ? remembered.current.reports : null }).then(
      (written) => {
        if (written.kind === "written") remembered.current = { of: opened, reports: written.remembered };
        setStep(written.kind === "written" ? { kind: "written", written } : { kind: "refused", refusal: written.refusal });
      },
      (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
    );
  };
  return {
    view, made, step, write,
    change: (part) => {
      setView((now) => ({ ...now, ...part }));
      // What became of another report is no longer of interest.
      setStep((now) => (now.kind === "writing" ? now : { kind: "looking" }));
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}

function firstView(): ReportView {
  const now = today(new Date());
  return { kind: "statement", customer: "", from: `${now.slice(0, 8)}01`, to: now, asOf: now, by: "transaction", group: "month", zeroBalances: false };
}

const isAsked = ({ kind, customer }: ReportView) => kind !== "statement" || customer !== "";

function askedBy({ kind, customer, from, to, asOf, by, group, zeroBalances }: ReportView): ReportAsked {
  switch (kind) {
    case "statement":
      return { kind, customer, from, to, by };
    case "wip":
      return { kind, zeroBalances };
    case "register":
      return { kind, from, to, by: group };
    case "debts":
      return { kind, asOf, from, to };
    case "proof":
      return { kind, from, to };
  }
}
