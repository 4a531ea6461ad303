import { useCallback, useEffect, useState } from "react";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import type { PlaceView } from "./PlaceView";

/** What draws the places beyond the lists: it comes after the lists are drawn. */
export type PlaceViewStep =
  | { readonly kind: "coming" }
  | { readonly kind: "here"; readonly PlaceView: typeof PlaceView }
  | { readonly kind: "failed"; readonly failure: Message };

/** Fetches it at once, and again when asked. */
export function usePlaceView(): { readonly view: PlaceViewStep; readonly fetchAgain: () => void } {
  const [view, setView] = useState<PlaceViewStep>({ kind: "coming" });
  const fetchAgain = useCallback(() => {
    setView((now) => (now.kind === "here" ? now : { kind: "coming" }));
    import(/* webpackChunkName: "places" */ "./PlaceView").then(
      (module) => setView({ kind: "here", PlaceView: module.PlaceView }),
      (error: unknown) => setView({ kind: "failed", failure: failureOf(error) }),
    );
  }, []);
  useEffect(fetchAgain, [fetchAgain]);
  return { view, fetchAgain };
}
