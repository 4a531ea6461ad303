import { Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { manyWords, rowsSelected } from "../words/many";
import { Announcement } from "./Announcement";
import type { Selection } from "./useSelection";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  // What is selected stays in sight while a long list is gone through.
  sticky: {
    position: "sticky", top: 0, zIndex: 1, paddingBlock: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface SelectionBarProps {
  readonly selection: Selection;
  /** The keys of the rows that are shown. */
  readonly shown: readonly string[];
  /** How many are ticked of all rows, shown or not. */
  readonly many: number;
  /** What is done with them, in words. */
  readonly label: string;
  readonly onAct: () => void;
}

/** Begins the selecting of several rows; then says how many there are and does it with all of them. */
export function SelectionBar({ selection, shown, many, label, onAct }: SelectionBarProps) {
  const styles = useStyles();
  const { chosen, start, stop, setAll } = selection;
  if (chosen === null)
    return <div className={styles.bar}><Button size="small" onClick={start}>{manyWords.selectSeveral}</Button></div>;
  const ticked = shown.filter((key) => chosen.has(key)).length;
  return (
    <div className={styles.sticky} role="group" aria-label={manyWords.selectSeveral}>
      <div className={styles.bar}>
        <Checkbox
          label={manyWords.selectAll} checked={ticked === 0 ? false : ticked === shown.length ? true : "mixed"} disabled={shown.length === 0}
          onChange={() => setAll(shown, ticked !== shown.length)}
        />
        <Caption1>{rowsSelected(many)}</Caption1>
      </div>
      <div className={styles.bar}>
        <Button size="small" appearance="primary" disabledFocusable={many === 0} onClick={onAct}>{label}</Button>
        <Button size="small" onClick={stop}>{manyWords.selectNone}</Button>
      </div>
      <Announcement sentence={rowsSelected(many)} />
    </div>
  );
}
