import { useCallback, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { post, type Posted } from "../session/post";
import type { Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import type { Message } from "../words/pane";
import { noAnswer, postingFailureOf } from "./failure";

/** Excel may never answer; after so many milliseconds the form can be used again. */
const longestWait = 60_000;

/** Where a posting is. There is no step in which two of these are true. */
export type PostingStep =
  | { readonly kind: "filling" }
  | { readonly kind: "posting"; readonly preview: Preview }
  | { readonly kind: "stale"; readonly before: Preview }
  /** The workbook was read again before anything was posted; null where nothing could be seen before. */
  | { readonly kind: "read again"; readonly before: Preview | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly failure: Message }
  | { readonly kind: "posted"; readonly preview: Preview; readonly ids: readonly string[]; readonly opened: OpenBook }
  | { readonly kind: "already posted"; readonly ids: readonly string[] };

export interface Posting {
  readonly step: PostingStep;
  /** The book that previews are reckoned on: a newer one once a posting has found the first one stale. */
  readonly opened: OpenBook;
  readonly press: (preview: Preview) => void;
  /** Something was changed in the form: what was said of the last press no longer holds. */
  readonly edited: () => void;
  /** Remembers what is seen, so that what differs after the next reading can be marked. */
  readonly saw: (preview: Preview | null) => void;
}

interface State {
  /** The book that the place was given; another one when the workbook was read again. */
  readonly first: OpenBook;
  readonly opened: OpenBook;
  readonly step: PostingStep;
}

/** Posts what was previewed, on the book that it is given or a newer one. One press posts once, however often it is pressed. */
export function usePosting(first: OpenBook): Posting {
  const [state, setState] = useState<State>({ first, opened: first, step: { kind: "filling" } });
  const { opened, step } = state;
  const seen = useRef<Preview | null>(null);
  const underway = useRef(false);
  const presses = useRef(0);

  const press = useCallback((preview: Preview) => {
    if (underway.current) return;
    underway.current = true;
    setState((state) => ({ ...state, step: { kind: "posting", preview } }));
    const turn = ++presses.current;
    // An answer that comes after all is still shown, unless it was posted again meanwhile: then that one says what became of it.
    const settle = (next: (state: State) => State) => {
      clearTimeout(waiting);
      if (turn !== presses.current) return;
      underway.current = false;
      setState(next);
    };
    const waiting = setTimeout(() => settle((state) => ({ ...state, step: { kind: "failed", failure: noAnswer } })), longestWait);
    post(preview).then(
      (posted) => settle((state) => after(state, preview, posted)),
      (error: unknown) => settle((state) => ({ ...state, step: { kind: "failed", failure: postingFailureOf(error) } })),
    );
  }, []);

  const edited = useCallback(
    () => setState((state) => (state.step.kind === "posting" || state.step.kind === "filling" ? state : { ...state, step: { kind: "filling" } })),
    [],
  );
  const saw = useCallback((preview: Preview | null) => void (seen.current = preview), []);

  // What is being posted, or was, is settled on its own book.
  if (state.first !== first) setState(isSettled(step) ? { ...state, first } : { first, opened: first, step: { kind: "read again", before: seen.current } });
  return { step, opened, press, edited, saw };
}

const isSettled = ({ kind }: PostingStep) => kind === "posting" || kind === "posted" || kind === "already posted";

function after(state: State, preview: Preview, posted: Posted): State {
  switch (posted.kind) {
    case "posted":
      return { ...state, opened: posted.opened, step: { kind: "posted", preview, ids: posted.ids, opened: posted.opened } };
    case "already posted":
      return { ...state, step: posted };
    case "stale":
      return { ...state, opened: posted.opened, step: { kind: "stale", before: posted.before } };
    case "refused":
      return { ...state, step: posted };
  }
}
