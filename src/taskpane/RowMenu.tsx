import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  place: { position: "relative", display: "inline-block" },
  menu: {
    position: "absolute",
    insetInlineEnd: 0,
    zIndex: 1,
    display: "grid",
    minWidth: "170px",
    width: "max-content",
    maxWidth: "260px",
    padding: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  below: { top: "100%" },
  above: { bottom: "100%" },
  item: { justifyContent: "start", textAlign: "start" },
});

export interface RowAction {
  readonly name: string;
  readonly act: () => void;
}

export interface RowMenuProps {
  readonly name: string;
  readonly actions: () => readonly RowAction[];
}

/** The room that an entry takes, and the edges of the menu: it opens above its button where there is not enough below. */
const entryHeight = 24;
const edges = 10;

/** What can be done with a row. Opens at its button; the arrow keys go through it, Escape and Tab leave it. */
export function RowMenu({ name, actions }: RowMenuProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<"no" | "below" | "above">("no");
  const place = useRef<HTMLDivElement>(null);
  const button = () => place.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]');
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (open === "no") return;
    items()[0]?.focus();
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen("no");
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open]);

  const show = () => {
    const below = window.innerHeight - (button()?.getBoundingClientRect().bottom ?? 0);
    setOpen(below < actions().length * entryHeight + edges ? "above" : "below");
  };
  const close = () => {
    setOpen("no");
    button()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (open === "no") return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const wanted = next[event.key];
    if (wanted !== undefined) all[(wanted + all.length) % all.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    // Tab leaves from the button, as if the menu had never been open.
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <Button
        size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={name} aria-haspopup="menu" aria-expanded={open !== "no"}
        onClick={() => (open === "no" ? show() : close())}
      />
      {open !== "no" && (
        <div role="menu" aria-label={name} className={mergeClasses(styles.menu, open === "below" ? styles.below : styles.above)}>
          {actions().map(({ name: action, act }) => (
            <Button key={action} role="menuitem" tabIndex={-1} appearance="subtle" size="small" className={styles.item} onClick={() => { close(); act(); }}>{action}</Button>
          ))}
        </div>
      )}
    </div>
  );
}
