import { useEffect, useMemo, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { effectOf, type ManyDraft, type ManyProposal, type ManyRow, manyRowsOf, proposeMany, type RowEffect } from "../session/manyWriteOffs";
import { preview, type Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import type { JudgedRow } from "../domain/writeOffMany";
import { newDesk } from "./useDesk";
import { today } from "./today";
import { type Posting, usePosting } from "./usePosting";

/** A row as it is drawn. */
export interface RowSeen {
  readonly row: ManyRow;
  readonly judged: JudgedRow;
  /** What it moves, and what it would have moved when it was last looked at, where that differs. */
  readonly effect: RowEffect | null;
  readonly was: RowEffect | null;
}

/** Rows that a posting has written, in its order. */
export interface RowsPosted {
  readonly ids: readonly string[];
  readonly rows: readonly RowSeen[];
  readonly opened: OpenBook;
  /** They had been posted before: a reply was lost, and this was the second press. */
  readonly isOld: boolean;
}

export interface ManyForm {
  readonly draft: ManyDraft;
  readonly isEach: boolean;
  readonly rows: readonly RowSeen[];
  readonly posted: readonly RowsPosted[];
  /** What the reason that stands for all lacks, once somebody wanted to post. */
  readonly reasonRefusal: Refusal | null;
  readonly ready: number;
  readonly writeUps: number;
  readonly isConfirmed: boolean;
  /** Grows with every press that was refused: then the focus goes to what is missing. */
  readonly refusedPresses: number;
  readonly posting: Posting;
  readonly change: (part: Partial<Omit<ManyDraft, "rows">>) => void;
  readonly changeRow: (at: number, part: Partial<Omit<ManyRow, "debtor">>) => void;
  readonly leaveOut: (at: number) => void;
  readonly setEach: (isEach: boolean) => void;
  readonly confirm: (isConfirmed: boolean) => void;
  readonly submit: () => void;
}

/** What a reason is taken to be while there is none, so that the figures can be seen before it is written. */
const notYet = "…";

/** The state of many write-offs: what was posted is done and stays in sight, what was refused stays to be corrected. */
export function useManyWriteOffs(debtors: readonly Debtor[], isOfJobs: boolean, first: OpenBook): ManyForm {
  const posting = usePosting(first);
  const { opened, step, press, edited } = posting;
  const [draft, setDraft] = useState<ManyDraft>(() => ({ date: today(new Date()), reason: "", reasonCode: "", rows: manyRowsOf(first, debtors, today(new Date()), isOfJobs) }));
  const [isEach, setEach] = useState(false);
  const [desk, setDesk] = useState(newDesk);
  const [posted, setPosted] = useState<readonly RowsPosted[]>([]);
  const [isConfirmed, setConfirmed] = useState(false);
  const [refusedPresses, setRefusedPresses] = useState(0);

  const asked = useMemo<ManyDraft>(() => (isEach ? draft : { ...draft, rows: draft.rows.map((row) => ({ ...row, date: null, reason: null })) }), [draft, isEach]);
  const isReasonBlank = draft.reason.trim() === "";
  const shown = useMemo(() => seenOn(opened, proposeMany(opened, isReasonBlank ? { ...asked, reason: notYet } : asked, desk), asked.rows), [opened, asked, isReasonBlank, desk]);
  const before = step.kind === "stale" || step.kind === "read again" ? step.before : null;
  const rows = useMemo(() => (before === null ? shown.rows : marked(shown.rows, before, asked.rows)), [shown, before, asked]);

  const accepted = rows.filter(({ judged }) => judged.kind === "accepted");
  const writeUps = accepted.filter(({ judged }) => judged.kind === "accepted" && judged.writeOff.amount < 0).length;
  const needsReason = isReasonBlank && asked.rows.some(({ reason }) => reason === null);

  // What was posted leaves the grid; what is left begins another operation.
  const pressed = useRef<readonly RowSeen[]>([]);
  useEffect(() => {
    if (step.kind !== "posted" && step.kind !== "already posted") return;
    const done = pressed.current;
    const now = step.kind === "posted" ? step.opened : opened;
    setPosted((earlier) => [...earlier, { ids: step.ids, rows: done, opened: now, isOld: step.kind === "already posted" }]);
    setDraft((draft) => ({ ...draft, rows: draft.rows.filter((_, at) => !done.some(({ row }) => row.debtor === asked.rows[at]?.debtor)) }));
    setDesk(newDesk());
    setConfirmed(false);
    setRefusedPresses(0);
    edited();
  }, [step]);

  const touch = (next: (draft: ManyDraft) => ManyDraft) => {
    edited();
    setDraft(next);
  };
  return {
    draft, isEach, rows, posted, writeUps, isConfirmed, refusedPresses, posting,
    ready: accepted.length,
    reasonRefusal: needsReason && refusedPresses > 0 ? { code: "REASON_MISSING" } : null,
    change: (part) => touch((now) => ({ ...now, ...part })),
    changeRow: (at, part) => touch((now) => ({ ...now, rows: now.rows.map((row, place) => (place === at ? { ...row, ...part } : row)) })),
    leaveOut: (at) => touch((now) => ({ ...now, rows: now.rows.filter((_, place) => place !== at) })),
    setEach: (each) => {
      edited();
      setEach(each);
    },
    confirm: setConfirmed,
    submit: () => {
      if (needsReason || shown.preview === null || (writeUps > 0 && !isConfirmed)) return setRefusedPresses((presses) => presses + 1);
      pressed.current = accepted;
      press(shown.preview);
    },
  };
}

function seenOn(opened: OpenBook, proposal: ManyProposal, rows: readonly ManyRow[]): { readonly preview: Preview | null; readonly rows: readonly RowSeen[] } {
  const seen = preview(opened, proposal);
  const after = seen.kind === "preview" ? seen.proposed.after : undefined;
  const judged = proposal.rowsOn(opened.book);
  return {
    preview: seen.kind === "preview" ? seen : null,
    rows: rows.flatMap((row, at): readonly RowSeen[] => {
      const of = judged[at];
      return of ? [{ row, judged: of, effect: of.kind === "accepted" && after ? effectOf(row, opened.book, after) : null, was: null }] : [];
    }),
  };
}

/** The rows with what an earlier preview showed of them, where it showed something else. */
function marked(now: readonly RowSeen[], { opened, proposed }: Preview, rows: readonly ManyRow[]): readonly RowSeen[] {
  const { after } = proposed;
  return now.map((seen, at) => {
    const row = rows[at];
    const was = row && after ? effectOf(row, opened.book, after) : null;
    const isSame = was !== null && seen.effect !== null && was.before === seen.effect.before && was.after === seen.effect.after;
    return isSame ? seen : { ...seen, was };
  });
}
