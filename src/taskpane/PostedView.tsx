import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useRef } from "react";
import { backTo, type Message } from "../words/pane";
import { formWords } from "../words/form";
import { Announcement } from "./Announcement";
import { Notice } from "./Notice";
import type { RowAction } from "./RowMenu";
import { WayBack } from "./WayBack";

const useStyles = makeStyles({
  // The focus is here to be read out; a second press of Enter must not choose anything.
  part: { display: "grid", gap: tokens.spacingVerticalS, outlineStyle: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface PostedViewProps {
  readonly message: Message;
  /** What to do next, the likeliest first; null where it cannot be done. */
  readonly onBack: () => void;
  readonly onShowRow: (() => void) | null;
  readonly onReverse: (() => void) | null;
  readonly others: readonly RowAction[];
  /** Why the row could not be shown. */
  readonly failure: Message | null;
}

/** What happened, in words, with the ways on from here. */
export function PostedView({ message, onBack, onShowRow, onReverse, others, failure }: PostedViewProps) {
  const styles = useStyles();
  const label = backTo[useContext(WayBack)];
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    first.current?.focus();
  }, []);
  return (
    <div ref={first} tabIndex={0} role="group" aria-label={message.title} className={styles.part}>
      <Notice intent="success" {...message} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onBack}>{label}</Button>
        {onShowRow && <Button onClick={onShowRow}>{formWords.showRow}</Button>}
        {onReverse && <Button onClick={onReverse}>{formWords.reverseMenu}</Button>}
        {others.map(({ name, act }) => <Button key={name} onClick={act}>{name}</Button>)}
      </div>
      {failure && <Notice intent="error" {...failure} />}
      <Announcement sentence={message.sentence} />
    </div>
  );
}
