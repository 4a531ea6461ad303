import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus in a list that is read again by itself. Where what had it is no longer there, because a row went or
 * moved far, it goes to what bears the same name, else to what stands at the same place.
 *
 * @param shown What is shown: another value may have taken the focused part away.
 */
export function useKeptFocus<Part extends HTMLElement>(shown: unknown): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const last = useRef<{ readonly focused: HTMLElement; readonly name: string | null; readonly at: number } | null>(null);

  useEffect(() => {
    const { current } = part;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = { focused: target, name: target.getAttribute("aria-label"), at: stopsOf(current).indexOf(target) };
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      // Nothing gets the focus when what had it goes; then it is not forgotten.
      if (relatedTarget !== null && last.current?.focused.isConnected) last.current = null;
    };
    current?.addEventListener("focusin", remember);
    current?.addEventListener("focusout", forget);
    return () => {
      current?.removeEventListener("focusin", remember);
      current?.removeEventListener("focusout", forget);
    };
  }, []);

  useLayoutEffect(() => {
    const had = last.current;
    if (had === null || had.focused.isConnected || document.activeElement !== document.body) return;
    const stops = stopsOf(part.current);
    const next = stops.find((stop) => had.name !== null && stop.getAttribute("aria-label") === had.name) ?? stops[Math.min(had.at, stops.length - 1)];
    next?.focus({ preventScroll: true });
  }, [shown]);
  return part;
}

const stopsOf = (part: HTMLElement | null) => [...(part?.querySelectorAll<HTMLElement>("button, input, select, summary") ?? [])];
