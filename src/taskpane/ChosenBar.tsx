import { Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { billingWords, billJobs, writeOffJobs } from "../words/billing";

const useStyles = makeStyles({
  // It stays in sight above a long list.
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

export interface ChosenBarProps {
  /** How many are chosen, and whether all that are shown are. */
  readonly chosen: number;
  readonly all: boolean | "mixed";
  /** What they come to, in words. */
  readonly said: string;
  readonly onAll: (isChosen: boolean) => void;
  readonly onBill: () => void;
  readonly onWriteOff: () => void;
}

/** Chooses all jobs that are shown, and goes on to bill those that are chosen. */
export function ChosenBar({ chosen, all, said, onAll, onBill, onWriteOff }: ChosenBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Checkbox label={billingWords.chooseAll} checked={all} onChange={(_, { checked }) => onAll(checked !== false)} />
      <Button appearance="primary" size="small" disabledFocusable={chosen === 0} onClick={onBill}>{billJobs(chosen)}</Button>
      {chosen > 0 && <Button size="small" onClick={onWriteOff}>{writeOffJobs(chosen)}</Button>}
      <Caption1 className={styles.said}>{said}</Caption1>
    </div>
  );
}
