import { makeStyles, tokens } from "@fluentui/react-components";
import { andMore, foundInstead, placeOf, words, type UnexpectedCell } from "../words/pane";
import { Notice, type NoticeProps } from "./Notice";

/** A workbook can have a broken column of thousands of cells; more than this helps nobody. */
const mostShown = 50;

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface CellsNoticeProps extends Omit<NoticeProps, "children"> {
  readonly cells: readonly UnexpectedCell[];
}

/** A message about cells, with the list of places to unfold. */
export function CellsNotice({ cells, ...notice }: CellsNoticeProps) {
  const styles = useStyles();
  const more = cells.length - mostShown;
  return (
    <Notice {...notice}>
      <details>
        {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
        <summary tabIndex={0} className={styles.summary}>{words.showCells}</summary>
        <ul className={styles.cells} aria-label={notice.title}>
          {cells.slice(0, mostShown).map((cell, index) => (
            <li key={index}>
              <strong>{placeOf(cell)}.</strong> {foundInstead(cell)}
            </li>
          ))}
          {more > 0 && <li>{andMore(more)}</li>}
        </ul>
      </details>
    </Notice>
  );
}
