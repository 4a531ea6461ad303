import { useAnnounce } from "@fluentui/react-components";
import { useEffect } from "react";

/** Tells a screen reader each new sentence. Draws nothing. */
export function Announcement({ sentence }: { readonly sentence: string }) {
  const { announce } = useAnnounce();
  useEffect(() => {
    if (sentence !== "") announce(sentence);
  }, [announce, sentence]);
  return null;
}
