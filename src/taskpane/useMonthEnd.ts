import { useCallback, useMemo, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import type { JudgedBatchRow } from "../domain/monthEnd/batchPlan";
import { openBook } from "../session/openBook";
import { isOpen, type OpenBook } from "../session/readBook";
import { postRun, type RunDraft, type RunPosted } from "../session/monthEnd/postRun";
import { batchRow, firstRule, foundBy, reviewed, reviewRow, type ReviewRow, type RuleTyped } from "../session/monthEnd/review";
import { resumed, type RunLogged } from "../session/monthEnd/runs";
import { looksOf } from "../session/looks";
import { ruleWords } from "../words/monthEnd";
import type { Message } from "../words/pane";
import { postingFailureOf } from "./failure";
import { keepName, keptName } from "./keptName";
import { today } from "./today";
import { type Desk, newDesk } from "./useDesk";

export const stages = ["propose", "review", "post", "journal"] as const;
export type Stage = (typeof stages)[number];

/** What all rows of a run share. */
export interface Shared {
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly name: string;
}

/** Where the posting of a run is. */
export type RunStep =
  | { readonly kind: "ready" }
  | { readonly kind: "posting"; readonly gone: number; readonly of: number; readonly isStopping: boolean }
  | { readonly kind: "failed"; readonly failure: Message }
  | { readonly kind: "done"; readonly posted: RunPosted };

/** A run as it is posted: kept, so that a second press after a lost answer posts nothing twice. */
interface Underway {
  readonly draft: RunDraft;
  readonly from: { readonly run: string; readonly part: number } | null;
  /** Its rows as they were looked over; none for a run that goes on where it was stopped. */
  readonly rows: readonly ReviewRow[];
}

export type MonthEnd = ReturnType<typeof useMonthEnd>;

/** What the reason is taken to be while it is typed, so that the rows need not be judged anew with every letter. A code that is still to be chosen is taken to be the first. */
const notYet = "…";

/** The state of a month-end: the rule, the rows that are looked over, the run, and the book as it is by then. */
export function useMonthEnd(first: OpenBook) {
  const [opened, setOpened] = useState(first);
  const [stage, setStage] = useState<Stage>("propose");
  const [typed, setTyped] = useState<RuleTyped>(firstRule);
  const [shared, setShared] = useState<Shared>(() => ({ date: today(new Date()), reasonCode: "", reason: "", name: keptName() }));
  const [rows, setRows] = useState<readonly ReviewRow[]>([]);
  const [desk, setDesk] = useState<Desk>(newDesk);
  const [step, setStep] = useState<RunStep>({ kind: "ready" });
  const [underway, setUnderway] = useState<Underway | null>(null);
  const isCancelled = useRef(false);
  const known = useRef(opened);
  known.current = opened;

  const found = useMemo(() => foundBy(opened, typed, shared.date), [opened, typed, shared.date]);
  const ticked = useMemo(() => rows.filter(({ isTicked }) => isTicked), [rows]);
  const { date, reasonCode, reason, name } = shared;
  const rule = "code" in found ? "" : ruleWords(found.rule, looksOf(opened));
  const draft = useMemo(
    (): RunDraft => ({ operation: desk.operation, at: desk.at, by: name, date, reasonCode: reasonCode || (opened.book.reasonCodes[0]?.code ?? ""), reason: notYet, rule, rows: ticked.map((row) => batchRow(opened, row)) }),
    [desk, name, date, reasonCode, rule, ticked, opened],
  );
  const looked = useMemo(() => (stage === "review" ? reviewed(opened, draft) : null), [stage, opened, draft]);
  /** What becomes of each ticked row, by its invoice or job. */
  const judgedOf = useMemo(() => new Map<string, JudgedBatchRow>(looked?.rows.map((row, at) => [nameOfTarget(ticked[at]), row]) ?? []), [looked, ticked]);

  const press = useCallback(async (what: Underway) => {
    isCancelled.current = false;
    setUnderway(what);
    setStep({ kind: "posting", gone: 0, of: what.draft.rows.length, isStopping: false });
    setStage("post");
    try {
      // Read anew: a press that failed may have posted a part, and the log tells of it.
      const book = await openBook(known.current);
      if (!isOpen(book)) throw new Error("The workbook has none of our tables any more");
      const posted = await postRun(book, what.draft, {
        isCancelled: () => isCancelled.current,
        onPart: (gone, of) => setStep({ kind: "posting", gone, of, isStopping: isCancelled.current }),
      }, what.from);
      setOpened(posted.opened);
      setStep({ kind: "done", posted });
    } catch (error) {
      setStep({ kind: "failed", failure: postingFailureOf(error) });
    }
  }, []);

  return {
    opened, stage, typed, shared, rows, ticked, found, looked, judgedOf, step, underway,
    changeRule: (part: Partial<RuleTyped>) => setTyped((now) => ({ ...now, ...part })),
    changeShared: (part: Partial<Shared>) => {
      if (part.name !== undefined) keepName(part.name);
      setShared((now) => ({ ...now, ...part }));
    },
    changeRow: useCallback((id: string, part: Partial<Omit<ReviewRow, "target">>) => setRows((now) => now.map((row) => (nameOfTarget(row) === id ? { ...row, ...part } : row))), []),
    tickAll: (isTicked: boolean) => setRows((now) => now.map((row) => ({ ...row, isTicked }))),
    showBook: setOpened,
    /** Looks the rows of the rule over. */
    review: () => {
      if ("code" in found) return;
      setDesk(newDesk());
      setRows(found.targets.map(reviewRow));
      setStep({ kind: "ready" });
      setStage("review");
    },
    goTo: setStage,
    post: () => void press({ draft: { ...draft, reason, reasonCode }, from: null, rows: ticked }),
    postAgain: () => underway && void press(underway),
    resume: (run: RunLogged) => void press({ ...resumed(run, { ...newDesk(), by: name }), rows: [] }),
    stop: () => {
      isCancelled.current = true;
      setStep((now) => (now.kind === "posting" ? { ...now, isStopping: true } : now));
    },
    /** The rows that stay of a run: those that were refused, changed meanwhile or not reached, on the book as it is now. */
    mend: () => {
      if (step.kind !== "done" || underway === null || "code" in found) return;
      const stay = new Set(underway.rows.filter((_, at) => step.posted.rows[at]?.kind !== "posted").map(nameOfTarget));
      const kept = new Map(underway.rows.map((row) => [nameOfTarget(row), row]));
      setDesk(newDesk());
      setRows(found.targets.map(reviewRow).filter((row) => stay.has(nameOfTarget(row))).map((row) => ({ ...row, amount: kept.get(nameOfTarget(row))?.amount ?? null })));
      setStep({ kind: "ready" });
      setStage("review");
    },
  };
}

/** One name for a row, whichever list it stands in. */
export const nameOfTarget = (row: Pick<ReviewRow, "target"> | undefined): string => (row ? `${row.target.kind} ${row.target.id}` : "");

/** What is to be filled in before a run can be posted, if anything. */
export function lacks({ opened, shared: { reason, reasonCode } }: Pick<MonthEnd, "opened" | "shared">): Refusal | null {
  if (opened.book.reasonCodes.length > 0 && reasonCode === "") return { code: "REASON_MISSING", reasonCode: "" };
  return reason.trim() === "" ? { code: "REASON_MISSING" } : null;
}
