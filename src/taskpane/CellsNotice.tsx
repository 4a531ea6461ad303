import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { UnreadCell } from "../session/goToCell";
import { foundInstead, goToPlace, placeOf, words } from "../words/pane";
import { Announcement } from "./Announcement";
import { MoreOf, useFirstOf } from "./MoreOf";
import { Notice, type NoticeProps } from "./Notice";
import type { GoToCell } from "./useGoToCell";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  // Where the system chooses the colours a button has a ground of its own; this one reads as a part of its sentence.
  link: { fontWeight: tokens.fontWeightSemibold, textAlign: "start", "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Canvas", color: "LinkText" } },
  said: { display: "block", fontStyle: "italic" },
});

export interface CellsNoticeProps extends Omit<NoticeProps, "children"> {
  readonly cells: readonly UnreadCell[];
  /** The way to each cell; null while the tables are only being chosen. */
  readonly toCell: GoToCell | null;
}

/** A message about cells, with the list of places to unfold. Each leads to its cell. */
export function CellsNotice({ cells, toCell, ...notice }: CellsNoticeProps) {
  const styles = useStyles();
  const said = toCell?.said ?? null;
  const { first, list, more } = useFirstOf<HTMLUListElement>(cells.length);
  return (
    <Notice {...notice}>
      <details>
        {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
        <summary tabIndex={0} className={styles.summary}>{words.showCells}</summary>
        <ul ref={list} className={styles.cells} aria-label={notice.title}>
          {cells.slice(0, first).map((cell, index) => (
            <li key={index}>
              {toCell ? <Link as="button" inline className={styles.link} aria-label={goToPlace(cell)} onClick={() => toCell.goTo(cell)}>{placeOf(cell)}.</Link> : <strong>{placeOf(cell)}.</strong>} {foundInstead(cell)}
              {said?.cell === cell && <Caption1 className={styles.said}>{said.sentence}</Caption1>}
            </li>
          ))}
        </ul>
        <MoreOf many={cells.length - first} onMore={more} />
      </details>
      <Announcement sentence={said !== null && cells.includes(said.cell) ? said.sentence : ""} />
    </Notice>
  );
}
