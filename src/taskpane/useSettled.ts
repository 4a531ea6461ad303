import { useEffect, useState } from "react";

/** How long a text must stay the same before it is passed on: nobody wants to hear of every letter. */
const pause = 800;

/** A text once it has stayed the same for a moment; "" until then. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
