import { useDeferredValue, useMemo, useState } from "react";
import type { OpenBook } from "../session/readBook";
import { allEntries, type Register, registerOf, type RegisterSeen, registerSeen, type RegisterView } from "../session/registerView";

export interface RegisterState {
  readonly view: RegisterView;
  readonly register: Register | null;
  readonly seen: RegisterSeen | null;
  readonly change: (part: Partial<RegisterView>) => void;
}

/** The state of the register: what is wanted of it, and what is seen. What is wanted outlives a reading that fails. */
export function useRegister(opened: OpenBook | null): RegisterState {
  const [view, setView] = useState(allEntries);
  // Typing goes before: a long list follows as soon as it can.
  const wanted = useDeferredValue(view);
  const register = useMemo(() => opened && registerOf(opened.book), [opened]);
  const seen = useMemo(() => opened && register && registerSeen(register, opened.book, wanted), [opened, register, wanted]);
  return { view, register, seen, change: (part) => setView((now) => ({ ...now, ...part })) };
}
