import { useContext, useEffect, useState } from "react";
import { FormState } from "./FormState";
import type { PostingStep } from "./usePosting";

/** Tells the pane how far a form has come; the returned function is to be called when something is entered. */
export function useFormState(step: PostingStep["kind"]): () => void {
  const tell = useContext(FormState);
  const [isBegun, setBegun] = useState(false);
  const now = step === "posting" ? step : step === "posted" || step === "already posted" ? "done" : isBegun ? "begun" : "fresh";
  useEffect(() => {
    tell(now);
    return () => tell("none");
  }, [tell, now]);
  return () => setBegun(true);
}
