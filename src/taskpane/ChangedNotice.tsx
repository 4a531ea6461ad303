import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState } from "react";
import { changedSince, nowRead, words } from "../words/pane";
import { Notice } from "./Notice";
import { UpkeepContext } from "./Upkeep";

const useStyles = makeStyles({
  // The focus is here only to be read out, when the button that had it has gone.
  part: { outlineStyle: "none" },
  button: { marginBlockStart: tokens.spacingVerticalXS },
});

/** Says that the workbook has changed since a place was opened, and offers to read it again. What was typed stays. */
export function ChangedNotice({ isForm }: { readonly isForm: boolean }) {
  const styles = useStyles();
  const { isOutdated, isReading, failure, readAgain } = useContext(UpkeepContext);
  const [wasAsked, setAsked] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const isRead = wasAsked && !isOutdated && !isReading;
  useEffect(() => {
    if (isRead && document.activeElement === document.body) part.current?.focus();
  }, [isRead]);

  if (isRead)
    return (
      <div ref={part} tabIndex={0} role="group" aria-label={nowRead.title} className={styles.part}>
        <Notice intent="info" title={nowRead.title} sentence={isForm ? nowRead.inForm : nowRead.elsewhere} />
      </div>
    );
  if (!isOutdated) return null;
  const press = () => {
    setAsked(true);
    readAgain();
  };
  return (
    <Notice intent={failure ? "error" : "warning"} {...(failure ?? changedSince)}>
      <div className={styles.button}>
        <Button size="small" disabledFocusable={isReading} icon={isReading ? <Spinner size="tiny" /> : null} onClick={press}>{words.readAgain}</Button>
      </div>
    </Notice>
  );
}
