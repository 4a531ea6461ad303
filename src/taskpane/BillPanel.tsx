import { Button, Caption1, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { BillOnPaper, JobToBillNow } from "../session/billForm";
import type { Looks } from "../session/looks";
import { billNowHint, billWords, leaveOutJob, panelTitle, statusAndDue } from "../words/bill";
import { arrow, balanceWords, formWords } from "../words/form";
import { BillLines } from "./BillLines";

const useStyles = makeStyles({
  panel: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `0 ${tokens.spacingHorizontalS}` },
  // The button that stays in sight must not hide what has the focus.
  summary: { scrollMarginBottom: "56px", cursor: "pointer", paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  total: { float: "inline-end", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", paddingInlineStart: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  changed: { display: "block", fontStyle: "italic", fontWeight: tokens.fontWeightSemibold },
  inside: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS, paddingBlockEnd: tokens.spacingVerticalS },
  moves: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  button: { justifySelf: "start" },
});

/** What can be entered of one job of the run. */
export interface BillNowField {
  readonly id: string;
  readonly typed: string;
  readonly disabled: boolean;
  readonly validationMessage: string | null;
  readonly validationState: "none" | "error";
  readonly onType: (typed: string) => void;
  /** Null for the only one. */
  readonly onLeaveOut: (() => void) | null;
}

export interface BillPanelProps {
  readonly job: JobToBillNow;
  readonly bill: BillOnPaper | null;
  /** What an earlier preview showed, "none" where it had no invoice for the job; null where there was no earlier one. */
  readonly earlier: BillOnPaper | "none" | null;
  /** Why the job is left out. */
  readonly whyNot: string | null;
  readonly looks: Looks;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly field: BillNowField | null;
  readonly onShow: ((invoice: string) => void) | null;
}

/** One job of a run: its invoice folded to a line, and unfolded every line of it with what it makes of the job. */
export function BillPanel({ job, bill, earlier, whyNot, looks, isOpen, onOpen, field, onShow }: BillPanelProps) {
  const styles = useStyles();
  const { amount: show } = looks;
  const was = earlier === null || bill === null ? null : earlier === "none" ? formWords.changedSince : earlier.totals.total === bill.totals.total ? null : billWords.was(show(earlier.totals.total));
  return (
    <details className={styles.panel} open={isOpen} onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onOpen(currentTarget.open)}>
      {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
      <summary tabIndex={0} className={styles.summary}>
        {bill && <span className={styles.total}>{show(bill.totals.total)}</span>}
        <span className={styles.name}>{panelTitle(job.id, bill?.id ?? null)}</span>
        <Caption1 className={styles.quiet}>{[job.customer, ...(bill ? [statusAndDue(bill.status, bill.due === null ? null : looks.day(bill.due))] : [])].join(" · ")}</Caption1>
        {whyNot !== null && <Caption1 className={styles.quiet}>{whyNot}</Caption1>}
        {was !== null && <Caption1 className={styles.changed}>{was}</Caption1>}
      </summary>
      {isOpen && (
        <div className={styles.inside}>
          {bill && <BillLines bill={bill} earlier={earlier === "none" ? null : earlier} show={show} />}
          {bill && (
            <table className={styles.moves} aria-label={formWords.whatWillChange}>
              <tbody>
                {bill.moves.map(({ what, before, after }) => (
                  <tr key={what}>
                    <th scope="row" className={styles.cell}>{job.id} {balanceWords[what]}</th>
                    <td className={styles.amount}>{before === after ? billWords.unchanged(show(before)) : arrow(show(before), show(after))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {field && (
            <Field label={billWords.billNow} hint={billNowHint(show(job.toBill))} validationMessage={field.validationMessage} validationState={field.validationState}>
              <Input id={field.id} value={field.typed} disabled={field.disabled} inputMode="decimal" autoComplete="off" onChange={(_, { value }) => field.onType(value)} />
            </Field>
          )}
          {field?.onLeaveOut && <Button size="small" className={styles.button} disabled={field.disabled} onClick={field.onLeaveOut}>{leaveOutJob(job.id)}</Button>}
          {bill && onShow && <Button size="small" className={styles.button} onClick={() => onShow(bill.id)}>{billWords.showInvoice(bill.id)}</Button>}
          {!bill && whyNot === null && field === null && <Text>{billWords.noLines}</Text>}
        </div>
      )}
    </details>
  );
}
