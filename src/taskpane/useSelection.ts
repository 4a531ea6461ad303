import { useCallback, useState } from "react";

/** What is ticked in a list, by key; null while nothing is being selected. */
export interface Selection {
  readonly chosen: ReadonlySet<string> | null;
  readonly toggle: (key: string) => void;
  /** Ticks all of these, or takes the ticks of these away. */
  readonly setAll: (keys: readonly string[], isChosen: boolean) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Keeps what is ticked while the list is filtered, sorted and read again. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const setAll = useCallback(
    (keys: readonly string[], isChosen: boolean) =>
      setChosen((now) => {
        const next = new Set(now);
        for (const key of keys) if (isChosen) next.add(key); else next.delete(key);
        return next;
      }),
    [],
  );
  const toggle = useCallback((key: string) => setChosen((now) => new Set(now?.has(key) ? [...now].filter((other) => other !== key) : [...(now ?? []), key])), []);
  const start = useCallback(() => setChosen(new Set()), []);
  const stop = useCallback(() => setChosen(null), []);
  return { chosen, toggle, setAll, start, stop };
}
