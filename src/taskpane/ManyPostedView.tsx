import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Looks } from "../session/looks";
import { waitsSentence } from "../words/approval";
import { balanceWords, formWords } from "../words/form";
import { effectLine, ofRow, rowPosted, rowsStay, rowsWait } from "../words/many";
import { outcomes } from "../words/outcomes";
import { Announcement } from "./Announcement";
import { isPending, targetOf } from "./ManyRowView";
import { Notice } from "./Notice";
import type { RowsPosted } from "./useManyWriteOffs";
import { useGoToRow } from "./useGoToRow";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS, outlineStyle: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "320px", overflowY: "auto" },
  button: { whiteSpace: "nowrap", flexShrink: 0 },
  row: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

export interface ManyPostedViewProps {
  readonly done: RowsPosted;
  /** How many rows are left. */
  readonly stay: number;
  readonly isLast: boolean;
  readonly looks: Looks;
}

/** What one posting of many write-offs has done, row by row, each with its way to the cells. */
export function ManyPostedView({ done, stay, isLast, looks }: ManyPostedViewProps) {
  const { amount: show } = looks;
  const styles = useStyles();
  const { failure, goTo } = useGoToRow();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    part.current?.focus();
  }, []);
  const waiting = done.rows.filter(({ judged }) => isPending(judged)).length;
  const sentence = [done.isOld ? outcomes.alreadyPosted(done.ids) : outcomes.posted("write-off-many", done.ids), ...(waiting > 0 ? [rowsWait(waiting)] : []), ...(isLast && stay > 0 ? [rowsStay(stay)] : [])].join(" ");
  return (
    <div ref={part} tabIndex={0} role="group" aria-label={formWords.posted} className={styles.part}>
      <Notice intent="success" title={formWords.posted} sentence={sentence} />
      <ul className={styles.list} aria-label={formWords.posted} tabIndex={0}>
        {done.rows.map(({ row, effect, judged }, at) => {
          const id = done.ids[at];
          return (
            <li key={at} className={styles.row}>
              <span>
                {targetOf(row)}: {id !== undefined && rowPosted(id)} {judged.kind === "accepted" && judged.above !== null ? waitsSentence(judged.above, looks) : effect && effectLine(balanceWords[effect.what], show(effect.before), show(effect.after), effect.status)}
              </span>
              {id !== undefined && <Button size="small" appearance="subtle" className={styles.button} aria-label={ofRow(formWords.goToCell, id)} onClick={() => goTo(done.opened, "writeOffs", id)}>{formWords.goToCell}</Button>}
            </li>
          );
        })}
      </ul>
      {failure && <Notice intent="error" {...failure} />}
      <Announcement sentence={sentence} />
    </div>
  );
}
