import { useState } from "react";
import { openSample } from "../session/openSample";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

export type SampleStep =
  | { readonly kind: "asked" }
  | { readonly kind: "opening" }
  | { readonly kind: "opened" }
  | { readonly kind: "failed"; readonly failure: Message };

/** The state of opening the sample. It is fetched when asked for, and not before. */
export function useSample(): { readonly step: SampleStep; readonly open: () => void } {
  const [step, setStep] = useState<SampleStep>({ kind: "asked" });
  return {
    step,
    open: () => {
      if (step.kind === "opening") return;
      setStep({ kind: "opening" });
      openSample().then(
        () => setStep({ kind: "opened" }),
        (error: unknown) => setStep({ kind: "failed", failure: failureOf(error) }),
      );
    },
  };
}
