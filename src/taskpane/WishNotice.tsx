import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { words, type Message } from "../words/pane";
import { selectionWords } from "../words/selection";
import { Announcement } from "./Announcement";
import type { FormNow } from "./FormState";
import { Notice } from "./Notice";
import type { Wished } from "./useWish";

const useStyles = makeStyles({
  // The focus is here to be read out.
  part: { display: "block", outlineStyle: "none", marginBlockEnd: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlockStart: tokens.spacingVerticalS },
});

export interface WishNoticeProps extends Omit<Wished, "again"> {
  readonly form: FormNow;
  readonly onAgain: () => void;
}

/** What became of a wish from Excel that has not led to its place, above the place that is open. */
export function WishNotice({ step, question, form, close, leaveForm, onAgain }: WishNoticeProps) {
  const styles = useStyles();
  switch (step.kind) {
    case "none":
      return null;
    case "looking":
      return (
        <div className={styles.part}>
          <Spinner size="tiny" labelPosition="after" label={selectionWords.looking} />
          <Announcement sentence={selectionWords.looking} />
        </div>
      );
    case "asking":
      return question && (
        <Focused intent="warning" message={question}>
          <Button size="small" disabledFocusable={form === "posting"} onClick={leaveForm}>{form === "begun" ? selectionWords.leave : selectionWords.goOn}</Button>
          <Button size="small" onClick={close}>{selectionWords.stay}</Button>
        </Focused>
      );
    case "told":
      return (
        <Focused intent={step.intent} message={step.message}>
          <Button size="small" onClick={onAgain}>{words.tryAgain}</Button>
          <Button size="small" onClick={close}>{selectionWords.close}</Button>
        </Focused>
      );
  }
}

interface FocusedProps {
  readonly intent: "info" | "warning" | "error";
  readonly message: Message;
  readonly children: ReactNode;
}

/** A message that takes the focus when it comes, and gives it back when it goes. */
function Focused({ intent, message, children }: FocusedProps) {
  const styles = useStyles();
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    window.scrollTo(0, 0);
    part.current?.focus();
    return () => giveBack(before);
  }, []);
  return (
    <section ref={part} tabIndex={0} aria-label={message.title} className={styles.part}>
      <Notice intent={intent} {...message}><div className={styles.buttons}>{children}</div></Notice>
    </section>
  );
}

/** To where it was, or to the first thing of the place that takes it; unless something else has taken it meanwhile. */
function giveBack(before: Element | null): void {
  if (document.activeElement !== document.body && document.activeElement?.isConnected) return;
  const isSeen = before instanceof HTMLElement && before !== document.body && before.isConnected && before.offsetParent !== null;
  const first = [...document.querySelectorAll<HTMLElement>("main button")].find((button) => button.offsetParent !== null);
  (isSeen ? before : first)?.focus();
}
