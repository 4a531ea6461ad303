import { Button, makeStyles, Spinner, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Debt } from "../domain/debts";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { type Message, missingTables, newerMapping, words } from "../words/pane";
import { Announcement } from "./Announcement";
import { announcementOf } from "./announcementOf";
import { allDebts, type DebtsView } from "../session/debtsView";
import { DebtsList } from "./DebtsList";
import { Notice, type NoticeProps } from "./Notice";
import type { RowAction } from "./RowMenu";
import { readOf, type Step } from "./useDebts";
import { useKeptFocus } from "./useKeptFocus";

const useStyles = makeStyles({
  title: { margin: 0 },
  place: { display: "grid", gap: tokens.spacingVerticalM },
  // The words end where the amounts below them end, as long as no border is drawn round the button.
  button: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, "@media (forced-colors: active)": { marginInlineEnd: 0 } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

export interface DebtsPlaceProps {
  readonly step: Step;
  readonly looksOf: (opened: OpenBook) => Looks;
  readonly onReadAgain: () => void;
  /** What can be done with a debt. */
  readonly actionsOf: (debt: Debt, opened: OpenBook) => readonly RowAction[];
  /** Why a row could not be shown in Excel. */
  readonly rowFailure: Message | null;
  /** What is to be said of the age of the list. */
  readonly upkeep: NoticeProps | null;
}

/** The first place of the pane: who owes what. The button stays where it is in every step, so that focus is never lost. */
export function DebtsPlace({ step, looksOf, onReadAgain, actionsOf, rowFailure, upkeep }: DebtsPlaceProps) {
  const styles = useStyles();
  const reading = step.kind === "reading";
  // What is wanted of the list outlives a reading that fails.
  const [view, setView] = useState(allDebts);
  const place = useKeptFocus<HTMLElement>(step);
  return (
    <main ref={place} className={styles.place} aria-label={words.debts} aria-busy={reading}>
      <div className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>{words.debts}</Subtitle1>
        <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} className={styles.button} disabledFocusable={reading} onClick={onReadAgain}>
          {step.kind === "failed" ? words.tryAgain : words.readAgain}
        </Button>
      </div>
      {upkeep && step.kind === "shown" && <Notice {...upkeep} />}
      {rowFailure && <Notice intent="error" {...rowFailure} />}
      <Content step={step} looksOf={looksOf} actionsOf={actionsOf} view={view} onView={(part) => setView((now) => ({ ...now, ...part }))} />
      <Announcement sentence={announcementOf(step, looksOf)} />
    </main>
  );
}

interface ContentProps extends Pick<DebtsPlaceProps, "step" | "looksOf" | "actionsOf"> {
  readonly view: DebtsView;
  readonly onView: (part: Partial<DebtsView>) => void;
}

function Content({ step, looksOf, actionsOf, view, onView }: ContentProps) {
  const read = readOf(step);
  if (step.kind === "failed") return <Notice intent="error" {...step.failure} />;
  if (!read) return <Spinner size="small" label={words.reading} />;
  if (read.kind === "no-tables")
    return <Notice intent="info" title={words.noTables} sentence={missingTables(read.missing)} />;
  if (read.kind === "newer-mapping") return <Notice intent="warning" {...newerMapping} />;
  return <DebtsList read={read} view={view} onView={onView} looksOf={looksOf} actionsOf={actionsOf} />;
}
