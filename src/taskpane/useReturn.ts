import { useEffect } from "react";

/** Tells when a person comes back to the pane: from another window, or from the cells to a pane that was out of sight. */
export function useReturn(returned: () => void): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible") returned();
    };
    window.addEventListener("focus", returned);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("focus", returned);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [returned]);
}
