import { useCallback, useEffect, useState } from "react";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import type { HomesView } from "./HomesView";
import type { PlaceView } from "./PlaceView";

/** What draws the other lists and the places beyond them: it comes after the first list is drawn. */
export type PlaceViewStep =
  | { readonly kind: "coming" }
  | { readonly kind: "here"; readonly PlaceView: typeof PlaceView; readonly HomesView: typeof HomesView }
  | { readonly kind: "failed"; readonly failure: Message };

/** Fetches it at once, and again when asked. */
export function usePlaceView(): { readonly view: PlaceViewStep; readonly fetchAgain: () => void } {
  const [view, setView] = useState<PlaceViewStep>({ kind: "coming" });
  const fetchAgain = useCallback(() => {
    setView((now) => (now.kind === "here" ? now : { kind: "coming" }));
    import(/* webpackChunkName: "places" */ "./PlaceView").then(
      ({ PlaceView, HomesView }) => setView({ kind: "here", PlaceView, HomesView }),
      (error: unknown) => setView({ kind: "failed", failure: failureOf(error) }),
    );
  }, []);
  useEffect(fetchAgain, [fetchAgain]);
  return { view, fetchAgain };
}
