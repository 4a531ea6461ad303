import { makeStyles, tokens } from "@fluentui/react-components";
import type { Checked } from "../session/mapTables";
import { firstRunWords, rowsRead, tableTitles } from "../words/firstRun";
import { unreadableCells } from "../words/pane";
import { Announcement } from "./Announcement";
import { CellsNotice } from "./CellsNotice";
import { Notice } from "./Notice";

const useStyles = makeStyles({ rows: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" } });

/** What a choice of tables would make of the workbook, before it is kept. */
export function CheckedRows({ checked: { tables, problems } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const cells = problems.filter(({ severity }) => severity === "problem");
  const sentences = tables.map(({ name, table, rows, flawed }) => rowsRead(tableTitles[name], table, rows, flawed));
  return (
    <>
      <Notice intent={cells.length > 0 ? "warning" : "success"} title={firstRunWords.checked} sentence="">
        <ul className={styles.rows}>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Notice>
      {cells.length > 0 && <CellsNotice intent="warning" {...unreadableCells(cells.length)} cells={cells} toCell={null} />}
      <Announcement sentence={`${firstRunWords.checked}. ${sentences.join(" ")}${cells.length > 0 ? ` ${unreadableCells(cells.length).title}.` : ""}`} />
    </>
  );
}
