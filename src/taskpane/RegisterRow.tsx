import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { Looks } from "../session/looks";
import type { RegisterRow as Row } from "../session/registerView";
import { actionsOfEntry, entryInWords, kindWords, registerWords, statusWords } from "../words/register";
import { marksOf } from "./marksOf";
import { type RowAction, RowMenu } from "./RowMenu";
import { useRegisterTableStyles } from "./registerTableStyles";

export interface RegisterRowProps {
  readonly row: Row;
  /** Its place in the whole table, the headings being the first. */
  readonly at: number;
  readonly looks: Looks;
  readonly actionsOf: (row: Row) => readonly RowAction[];
}

/** One entry of the register. Drawn again only when it is another: a long list is gone through quickly. */
export const RegisterRow = memo(function RegisterRow({ row, at, looks, actionsOf }: RegisterRowProps) {
  const styles = useRegisterTableStyles();
  const { writeOff, kind, name, status } = row;
  const { id, date, job, invoice, amount, description, reasonCode } = writeOff;
  const target = kind === "invoice" ? [`${kindWords.invoice} ${invoice}`, ...(job === null ? [] : [job])] : [`${kindWords.job} ${job ?? ""}`];
  return (
    <tr role="row" aria-rowindex={at} className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.entry)}>
        <span className={styles.whole}>{id}</span> <span className={styles.whole}>{looks.day(date)}</span>
      </th>
      <td role="cell" className={mergeClasses(styles.cell, styles.customer)}>{name}</td>
      <td role="cell" className={mergeClasses(styles.cell, styles.target)}>
        {target.map((part) => <span key={part}><span className={styles.whole}>{part}</span> </span>)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.amount)}>{entryInWords(amount, status === "Reversal", looks.amount)}</td>
      <td role="cell" className={mergeClasses(styles.cell, styles.text)}>
        {description} {reasonCode !== "" && <span className={styles.whole}>({reasonCode})</span>}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.status)}>{statusWords[status]}</td>
      <td role="cell" className={mergeClasses(styles.cell, styles.billing)}>
        {row.wantsALook && <span className={styles.look}>{registerWords.onNoRun} </span>}
        {marksOf(row, looks.amount).map((mark) => <span key={mark} className={styles.mark}>{mark} </span>)}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.actions)}>
        <RowMenu name={actionsOfEntry(id)} actions={() => actionsOf(row)} />
      </td>
    </tr>
  );
});
