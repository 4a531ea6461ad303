import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type BillOnPaper, billsOf, totalsOfRun } from "../session/billForm";
import type { Looks } from "../session/looks";
import type { Preview } from "../session/preview";
import { billWords, invoicesSaid, totalSaid } from "../words/bill";
import { explainWarning } from "../words/warnings";
import { BillPanel } from "./BillPanel";
import type { FieldName } from "./fieldOf";
import type { BillForm } from "./useBill";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface BillJobsProps {
  readonly form: BillForm;
  /** What will be written, or was; null while something forbids it. */
  readonly seen: Preview | null;
  readonly earlier: Preview | null;
  readonly looks: Looks;
  readonly wrong: (field: FieldName) => { readonly validationMessage: string | null; readonly validationState: "none" | "error" };
  /** Shows an invoice in Excel, once it is there; null before that. */
  readonly onShow: ((invoice: string) => void) | null;
}

/** Every job of a run with its invoice. Of many the lines are folded away, and drawn when somebody unfolds them. */
export function BillJobs({ form, seen, earlier, looks, wrong, onShow }: BillJobsProps) {
  const styles = useStyles();
  const { draft, jobs, unfolded, unfold, change, posting } = form;
  const bills = seen ? billsOf(seen) : [];
  const before = new Map(earlier ? billsOf(earlier).map((bill) => [bill.job, bill]) : []);
  const billOf = new Map(bills.map((bill) => [bill.job, bill]));
  const whyNot = new Map(seen ? leftOut(seen, looks) : []);
  const { net, tax, total } = totalsOfRun(bills);
  const isDone = onShow !== null;
  return (
    <section className={styles.part} aria-labelledby="what-will-be-written">
      <Subtitle2 as="h2" id="what-will-be-written" className={styles.title}>{isDone ? billWords.whatWasWritten : billWords.whatWillBeWritten}</Subtitle2>
      {jobs.length > 1 && bills.length > 0 && <Caption1 className={styles.quiet}>{invoicesSaid(bills.length)} {totalSaid(looks.amount(net), looks.amount(tax), looks.amount(total))}</Caption1>}
      {jobs.map((job, at) => {
        const bill: BillOnPaper | null = billOf.get(job.id) ?? null;
        return !isDone || bill ? (
          <BillPanel
            key={job.id} job={job} bill={bill} earlier={earlier === null ? null : (before.get(job.id) ?? "none")} whyNot={whyNot.get(job.id) ?? null} looks={looks}
            isOpen={unfolded.has(job.id)} onOpen={(isOpen) => unfold(job.id, isOpen)}
            onShow={onShow}
            field={isDone ? null : {
              id: `bill-now-${at}`, typed: draft.billNow[job.id] ?? "", disabled: posting.step.kind === "posting", ...wrong(`bill-now-${at}`),
              onType: (typed) => change({ billNow: { ...draft.billNow, [job.id]: typed } }),
              onLeaveOut: jobs.length > 1 ? () => change({ jobs: draft.jobs.filter((other) => other !== job.id) }) : null,
            }}
          />
        ) : null;
      })}
    </section>
  );
}

/** Why jobs of the run have no invoice, by job. */
const leftOut = ({ proposed: { warnings } }: Preview, looks: Looks) =>
  warnings.flatMap((warning) => (warning.kind === "left-out" && "id" in warning.refusal ? [[warning.refusal.id, explainWarning(warning, looks)] as const] : []));
