import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef, useState } from "react";
import { andMore, showNext } from "../words/pane";

/** So many are drawn together: more at once helps nobody, and thousands would hold up the pane. */
const together = 50;

const useStyles = makeStyles({ part: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS } });

export interface FirstOf<List extends HTMLElement> {
  /** How many of them are drawn. */
  readonly first: number;
  /** Where they are drawn: when more come, the first of those takes the focus. */
  readonly list: RefObject<List | null>;
  readonly more: () => void;
}

/** How much of a long list is drawn. */
export function useFirstOf<List extends HTMLElement>(many: number): FirstOf<List> {
  const [first, setFirst] = useState(together);
  const list = useRef<List>(null);
  useEffect(() => {
    if (first > together) list.current?.children[first - together]?.querySelector<HTMLElement>("button, a, [tabindex]")?.focus();
  }, [first]);
  return { first: Math.min(first, many), list, more: () => setFirst((now) => now + together) };
}

/** How many more there are, and the next of them. Draws nothing where all are drawn. */
export function MoreOf({ many, onMore }: { readonly many: number; readonly onMore: () => void }) {
  const styles = useStyles();
  if (many <= 0) return null;
  return (
    <div className={styles.part}>
      <Text>{andMore(many)}</Text>
      <Button size="small" onClick={onMore}>{showNext(Math.min(many, together))}</Button>
    </div>
  );
}
