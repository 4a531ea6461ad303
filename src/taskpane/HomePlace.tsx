import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { type Message, words } from "../words/pane";
import { Announcement } from "./Announcement";
import { Notice, type NoticeProps } from "./Notice";
import { RowMenu, type RowMenuProps } from "./RowMenu";
import type { Step } from "./useDebts";
import { useKeptFocus } from "./useKeptFocus";

const useStyles = makeStyles({
  title: { margin: 0 },
  place: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", alignItems: "center" },
  // Where it is the last its words end where the amounts below them end, as long as no border is drawn round the button.
  last: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, "@media (forced-colors: active)": { marginInlineEnd: 0 } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

export interface HomePlaceProps {
  readonly title: string;
  readonly step: Step;
  readonly onReadAgain: () => void;
  /** Why a row could not be shown in Excel. */
  readonly rowFailure: Message | null;
  /** What else can be done from its head, if anything. */
  readonly menu?: RowMenuProps | null;
  /** What is to be said of the age of the list. */
  readonly upkeep: NoticeProps | null;
  /** What a screen reader is told of the list as it is now. */
  readonly said: string;
  readonly children: ReactNode;
}

/** What every list that one starts from has in common. The button stays where it is in every step, so that focus is never lost. */
export function HomePlace({ title, step, onReadAgain, rowFailure, menu = null, upkeep, said, children }: HomePlaceProps) {
  const styles = useStyles();
  const reading = step.kind === "reading";
  const place = useKeptFocus<HTMLElement>(step);
  return (
    <main ref={place} className={styles.place} aria-label={title} aria-busy={reading}>
      <div className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>{title}</Subtitle1>
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} className={menu ? undefined : styles.last} disabledFocusable={reading} onClick={onReadAgain}>
            {step.kind === "failed" ? words.tryAgain : words.readAgain}
          </Button>
          {menu && <RowMenu {...menu} />}
        </div>
      </div>
      {upkeep && step.kind === "shown" && <Notice {...upkeep} />}
      {rowFailure && <Notice intent="error" {...rowFailure} />}
      {children}
      <Announcement sentence={said} />
    </main>
  );
}
