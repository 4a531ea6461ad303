import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Message } from "../words/pane";

const useStyles = makeStyles({ title: { display: "block" } });

export interface NoticeProps extends Message {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children?: ReactNode;
}

/** One message: its title, what is so and what to do, and what may be unfolded beneath. */
export function Notice({ intent, title, sentence, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {sentence}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
