import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTheme } from "./theme";

const useStyles = makeStyles({ frame: { boxSizing: "border-box", minHeight: "100%", padding: tokens.spacingHorizontalM } });

export interface FrameProps {
  /** Null where Office does not say. */
  readonly officeIsDark: boolean | null;
  readonly children: ReactNode;
}

/** What surrounds every place of the pane: its colours and its voice. */
export function Frame({ officeIsDark, children }: FrameProps) {
  return (
    <FluentProvider theme={useTheme(officeIsDark)} className={useStyles().frame}>
      <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}
