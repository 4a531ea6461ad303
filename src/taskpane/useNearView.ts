import { type RefObject, startTransition, useEffect, useRef, useState } from "react";

/** How far beyond the edges of the pane is still drawn, so that scrolling and Tab find it there. */
const margin = "800px 0px";

export interface NearView<Part extends HTMLElement> {
  readonly part: RefObject<Part | null>;
  readonly isNear: boolean;
  /** How high it was when it was last drawn; null before that. */
  readonly height: number | null;
}

/**
 * Whether a part of a long list is near what is seen: the rest need not be drawn. The first part and one that has the
 * focus stay, so that Tab finds the list. Where the browser cannot tell, everything is drawn.
 */
export function useNearView<Part extends HTMLElement>(isFirst: boolean): NearView<Part> {
  const part = useRef<Part>(null);
  const height = useRef<number | null>(null);
  const drawn = useRef(false);
  const [isNear, setNear] = useState(isFirst || typeof IntersectionObserver === "undefined");

  useEffect(() => {
    const { current } = part;
    if (!current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        // While the list is hidden nothing of it has any size, and nothing needs to change.
        if (!entry || current.offsetParent === null) return;
        const near = isFirst || entry.isIntersecting || current.contains(document.activeElement);
        // Measured by the observer: asking the part itself would lay out the whole page once more.
        if (!near && drawn.current) height.current = entry.boundingClientRect.height;
        // What comes near is not seen yet: it is drawn a little at a time, so that no frame of scrolling waits for it.
        startTransition(() => setNear(near));
      },
      // Without a root the margin would be one of the whole window, of which the pane is but a frame.
      { root: document, rootMargin: margin },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [isFirst]);

  useEffect(() => {
    drawn.current = isNear;
  }, [isNear]);
  return { part, isNear, height: height.current };
}
