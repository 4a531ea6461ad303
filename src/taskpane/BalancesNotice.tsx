import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { OpenBook } from "../session/readBook";
import { differing } from "../session/recalculation";
import { balancesDiffer, recalculateWords } from "../words/recalculate";
import { Notice } from "./Notice";

const useStyles = makeStyles({ button: { marginBlockStart: tokens.spacingVerticalXS } });

export interface BalancesNoticeProps {
  readonly opened: OpenBook;
  readonly onRecalculate: () => void;
}

/** Says that balances on the sheets are not what the rows say, and leads to where they are set right. The list comes first. */
export function BalancesNotice({ opened, onRecalculate }: BalancesNoticeProps) {
  const styles = useStyles();
  const book = useDeferredValue(opened, null);
  const many = useMemo(() => (book ? differing(book) : 0), [book]);
  if (many === 0) return null;
  return (
    <Notice intent="info" {...balancesDiffer(many)}>
      <div className={styles.button}><Button size="small" onClick={onRecalculate}>{recalculateWords.menu}</Button></div>
    </Notice>
  );
}
