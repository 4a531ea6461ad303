import { useCallback, useRef, useState } from "react";
import type { Refusal } from "../domain/refusal";
import { post, type Posted } from "../session/post";
import type { Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import type { Message } from "../words/pane";
import { postingFailureOf } from "./failure";

/** Where a posting is. There is no step in which two of these are true. */
export type PostingStep =
  | { readonly kind: "filling" }
  | { readonly kind: "posting"; readonly preview: Preview }
  | { readonly kind: "stale"; readonly before: Preview }
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
}

interface State {
  readonly opened: OpenBook;
  readonly step: PostingStep;
}

/** Posts what was previewed. One press posts once, however often it is pressed. */
export function usePosting(first: OpenBook): Posting {
  const [{ opened, step }, setState] = useState<State>({ opened: first, step: { kind: "filling" } });
  const underway = useRef(false);

  const press = useCallback((preview: Preview) => {
    if (underway.current) return;
    underway.current = true;
    setState((state) => ({ ...state, step: { kind: "posting", preview } }));
    const settle = (next: (state: State) => State) => {
      underway.current = false;
      setState(next);
    };
    post(preview).then(
      (posted) => settle((state) => after(state, preview, posted)),
      (error: unknown) => settle((state) => ({ ...state, step: { kind: "failed", failure: postingFailureOf(error) } })),
    );
  }, []);

  const edited = useCallback(
    () => setState((state) => (state.step.kind === "posting" || state.step.kind === "filling" ? state : { ...state, step: { kind: "filling" } })),
    [],
  );
  return { step, opened, press, edited };
}

function after(state: State, preview: Preview, posted: Posted): State {
  switch (posted.kind) {
    case "posted":
      return { opened: posted.opened, step: { kind: "posted", preview, ids: posted.ids, opened: posted.opened } };
    case "already posted":
      return { ...state, step: posted };
    case "stale":
      return { opened: posted.opened, step: { kind: "stale", before: posted.before } };
    case "refused":
      return { ...state, step: posted };
  }
}
