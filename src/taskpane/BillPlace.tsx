import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { billsOf, billStyles, jobsOfCustomer, totalsOfRun } from "../session/billForm";
import { noConsequences } from "../session/consequences";
import type { Preview } from "../session/preview";
import type { OpenBook } from "../session/readBook";
import type { Looks } from "../session/looks";
import { billOf, billSpoken, billWords, jobChoice, postBills } from "../words/bill";
import { formWords } from "../words/form";
import { explainRefusal } from "../words/refusals";
import { BillJobs } from "./BillJobs";
import type { FieldName } from "./fieldOf";
import { PostingPlace } from "./PostingPlace";
import type { RowAction } from "./RowMenu";
import { today } from "./today";
import { useBill } from "./useBill";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  narrow: { minWidth: 0, maxWidth: "100%" },
});

/** More jobs than this do not fit into a pane. */
const manyJobs = 6;

export interface BillPlaceProps {
  readonly jobs: readonly string[];
  readonly upTo: string;
  /** Whose job is still to be chosen. */
  readonly customer: string | null;
  readonly opened: OpenBook;
  readonly looks: Looks;
  /** With the invoice, once one was made. */
  readonly onBack: (opened: OpenBook | null, invoice: string | null) => void;
  /** What can be done with the invoices that were just made. */
  readonly nextOf: (invoices: readonly string[], opened: OpenBook) => readonly RowAction[];
}

/** Bills the jobs that were chosen: the very lines first, then one press. */
export function BillPlace({ jobs: chosen, upTo, customer, opened: first, looks, onBack, nextOf }: BillPlaceProps) {
  const styles = useStyles();
  const form = useBill(chosen, upTo, first);
  const { draft, jobs, preview, refusal, fieldOfRefusal, posting, change, submit, refusedPresses } = form;
  const show = looks.amount;
  const disabled = posting.step.kind === "posting";
  const choose = (job: string) => {
    change({ jobs: job === "" ? [] : [job] });
    form.unfold(job, true);
  };
  const wrong = (field: FieldName) => {
    const validationMessage = refusal !== null && fieldOfRefusal === field ? explainRefusal(refusal, looks) : null;
    return { validationMessage, validationState: validationMessage === null ? "none" : "error" } as const;
  };
  const [only, ...others] = jobs;
  const made = posting.step.kind === "posted" ? (posting.step.ids[0] ?? null) : null;
  const choices = chosen.length === 0 && customer !== null ? jobsOfCustomer(posting.opened, customer, today(new Date())) : null;
  const say = (seen: Preview) => {
    const bills = billsOf(seen);
    const { net, tax, total } = totalsOfRun(bills);
    return billSpoken(bills.length, show(net), show(tax), show(total));
  };
  return (
    <PostingPlace
      title={billOf(only && others.length === 0 ? `${only.id}, ${only.customer}` : "", jobs.length)} label={postBills(preview ? billsOf(preview).length : 0)}
      table="invoices" posting={posting} seen={preview && { preview, consequences: noConsequences }}
      refusal={refusal} fieldOfRefusal={fieldOfRefusal} refusedPresses={refusedPresses} looks={looks} onPost={submit} onBack={(now) => onBack(now, made)} onReverse={null}
      picture={{ say, draw: (seen, earlier, onShow) => <BillJobs form={form} seen={seen} earlier={earlier} looks={looks} wrong={wrong} onShow={onShow} /> }}
      nextOf={nextOf} isLong={jobs.length > manyJobs}
    >
      {choices && (
        <Field
          label={billWords.job} required hint={choices.length === 0 ? billWords.noJobToBill : null}
          validationState={fieldOfRefusal === "job" ? "error" : "none"} validationMessage={fieldOfRefusal === "job" ? billWords.noJobYet : null}
        >
          <Select id="job" value={draft.jobs[0] ?? ""} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => choose(value)}>
            <option value="">{billWords.chooseJob}</option>
            {choices.map(({ id, toBill }) => <option key={id} value={id}>{jobChoice(id, show(toBill))}</option>)}
          </Select>
        </Field>
      )}
      <div className={styles.fields}>
        <Field label={billWords.style} className={styles.wide} hint={billWords.styleHints[draft.style]}>
          <Select value={draft.style} disabled={disabled} className={styles.narrow} root={{ className: styles.narrow }} onChange={(_, { value }) => change({ style: billStyles.find((style) => style === value) ?? "Detailed" })}>
            {billStyles.map((style) => <option key={style} value={style}>{style}</option>)}
          </Select>
        </Field>
        <Field label={formWords.date} required {...wrong("date")}>
          <Input id="date" type="date" value={draft.date} disabled={disabled} className={styles.narrow} onChange={(_, { value }) => change({ date: value })} />
        </Field>
        <Field label={billWords.upTo} {...wrong("up-to")}>
          <Input id="up-to" type="date" value={draft.upTo} disabled={disabled} className={styles.narrow} onChange={(_, { value }) => change({ upTo: value })} />
        </Field>
      </div>
    </PostingPlace>
  );
}
