import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { openBook } from "../session/openBook";
import { isOpen, type OpenBook } from "../session/readBook";
import { type GoesOn, postRun, type RunDraft, type RunPosted } from "../session/monthEnd/postRun";
import { batchRow, firstRule, foundBy, reviewRow, type ReviewRow, rowsAgain, type RuleTyped } from "../session/monthEnd/review";
import { resumed, type RunLogged } from "../session/monthEnd/runs";
import { looksOf } from "../session/looks";
import { ruleWords } from "../words/monthEnd";
import type { Message } from "../words/pane";
import { postingFailureOf } from "./failure";
import { keepName, keptName } from "./keptName";
import { today } from "./today";
import { type Desk, newDesk } from "./useDesk";
import { useReckoning } from "./useReckoning";

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
  readonly from: GoesOn | null;
}

/** The run that the rows looked over go on with, the part that they are, and its rule. */
interface Mended extends GoesOn {
  readonly rule: string;
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
  /** The rows as they were when the review began, and as they are by now: the same balances in the same order. */
  const [looked, setLooked] = useState<readonly ReviewRow[]>([]);
  const [rows, setRows] = useState<readonly ReviewRow[]>([]);
  const [goesOn, setGoesOn] = useState<Mended | null>(null);
  const [desk, setDesk] = useState<Desk>(newDesk);
  const [step, setStep] = useState<RunStep>({ kind: "ready" });
  const [underway, setUnderway] = useState<Underway | null>(null);
  const isCancelled = useRef(false);
  const known = useRef(opened);
  known.current = opened;

  // What is typed is seen at once, and what it finds as soon as it is known.
  const [wanted, day] = [useDeferredValue(typed), useDeferredValue(shared.date)];
  const found = useMemo(() => foundBy(opened, wanted, day), [opened, wanted, day]);
  const ticked = useMemo(() => rows.filter(({ isTicked }) => isTicked), [rows]);
  const { date, reasonCode, reason, name } = shared;
  const rule = goesOn?.rule ?? ("code" in found ? "" : ruleWords(found.rule, looksOf(opened)));
  const asked = useMemo(
    () => ({ operation: desk.operation, at: desk.at, by: name, date, reasonCode: reasonCode || (opened.book.reasonCodes[0]?.code ?? ""), reason: notYet }),
    [desk, name, date, reasonCode, opened],
  );
  const reckoned = useReckoning(opened, looked, asked, rows);

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

  const lookOver = (now: readonly ReviewRow[], on: Mended | null, operation?: string) => {
    setDesk({ ...newDesk(), ...(operation === undefined ? {} : { operation }) });
    setGoesOn(on);
    setLooked(now);
    setRows(now);
    setStep({ kind: "ready" });
    setStage("review");
  };

  return {
    opened, stage, typed, shared, rows, ticked, found, reckoned, goesOn, step, underway,
    changeRule: (part: Partial<RuleTyped>) => setTyped((now) => ({ ...now, ...part })),
    changeShared: (part: Partial<Shared>) => {
      if (part.name !== undefined) keepName(part.name);
      setShared((now) => ({ ...now, ...part }));
    },
    changeRow: useCallback((id: string, part: Partial<Omit<ReviewRow, "target">>) => setRows((now) => now.map((row) => (nameOfTarget(row) === id ? { ...row, ...part } : row))), []),
    tickAll: (isTicked: boolean) => setRows((now) => now.map((row) => ({ ...row, isTicked }))),
    showBook: setOpened,
    /** Takes away what single rows have of their own. */
    sameForAll: () => setRows((now) => now.map((row) => ({ ...row, reasonCode: null, reason: null }))),
    /** Looks the rows of the rule over. */
    // Whoever is quick may press before what was typed is known.
    review: () => {
      const now = foundBy(opened, typed, shared.date);
      if (!("code" in now) && now.count > 0) lookOver(now.targets.map(reviewRow), null);
    },
    goTo: setStage,
    post: () => void press({ draft: { ...asked, rule, reason, reasonCode, rows: ticked.map((row) => batchRow(opened, row)) }, from: goesOn }),
    postAgain: () => underway && void press(underway),
    resume: (run: RunLogged) => void press({ ...resumed(run, { ...newDesk(), by: name }) }),
    stop: () => {
      isCancelled.current = true;
      setStep((now) => (now.kind === "posting" ? { ...now, isStopping: true } : now));
    },
    /** The rows that stay of a run, as they are owed now: those that were refused, changed meanwhile or not reached. Posted again they go on with it. */
    mend: () => {
      if (step.kind !== "done" || underway === null) return;
      const { posted: { rows: gone, run, nextPart } } = step;
      const { operation, date: day, reasonCode: code, reason: why, rule: said, rows: all } = underway.draft;
      const stay = rowsAgain(opened, all.filter((_, at) => gone[at]?.kind !== "posted"), day);
      setShared((now) => ({ ...now, date: day, reasonCode: code, reason: why }));
      if (run === null) lookOver(stay, null);
      else lookOver(stay, { run, part: nextPart, isListed: false, rule: said }, operation);
    },
  };
}

/** One name for a row, whichever list it stands in. */
export const nameOfTarget = (row: Pick<ReviewRow, "target"> | undefined): string => (row ? `${row.target.kind} ${row.target.id}` : "");

/** What is to be filled in before a run can be posted, if anything. What each row has of its own need not be said for all. */
export function lacks({ opened, ticked, shared: { reason, reasonCode } }: Pick<MonthEnd, "opened" | "ticked" | "shared">): Refusal | null {
  if (opened.book.reasonCodes.length > 0 && reasonCode === "" && !(ticked.length > 0 && ticked.every((row) => row.reasonCode !== null))) return { code: "REASON_MISSING", reasonCode: "" };
  return reason.trim() === "" && !(ticked.length > 0 && ticked.every((row) => row.reason !== null)) ? { code: "REASON_MISSING" } : null;
}
