import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { type ReactNode, useContext, useEffect, useRef } from "react";
import { backTo } from "../words/pane";
import { ChangedNotice } from "./ChangedNotice";
import { nameOf } from "./usePlace";
import { LeftAt, WayBack } from "./WayBack";

const useStyles = makeStyles({
  place: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  back: { justifySelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface PlaceProps {
  readonly title: string;
  readonly busy: boolean;
  readonly onBack: () => void;
  /** A form says beside its preview that the workbook has changed; every other place says it beneath its title. */
  readonly isForm?: boolean;
  readonly children: ReactNode;
}

/** A place that one comes to from another, and goes back from. Its title takes the focus, so that it is read out; on return the button that led away has it again. */
export function Place({ title, busy, onBack, isForm = false, children }: PlaceProps) {
  const styles = useStyles();
  const label = backTo[useContext(WayBack)];
  const leftAt = useContext(LeftAt);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const buttons = leftAt ? [...(heading.current?.closest("main")?.querySelectorAll("button") ?? [])] : [];
    const left = buttons.find((button) => nameOf(button) === leftAt?.button);
    window.scrollTo(0, left && leftAt ? leftAt.scroll : 0);
    (left ?? heading.current)?.focus({ preventScroll: left !== undefined });
    // Only on arrival: what is drawn later must not move the focus.
  }, []);
  return (
    <main className={styles.place} aria-label={title} aria-busy={busy}>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} disabledFocusable={busy} onClick={onBack}>{label}</Button>
      {/* On the web Office's own script moves the focus at Tab, and goes nowhere from what is no stop itself. */}
      <h1 ref={heading} tabIndex={0} className={styles.title}>{title}</h1>
      {!isForm && <ChangedNotice isForm={false} />}
      {children}
    </main>
  );
}
