import { type Looks, looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { BalancePlace } from "./BalancePlace";
import { BillPlace } from "./BillPlace";
import { DeleteInvoicePlace } from "./DeleteInvoicePlace";
import { DeleteWriteOffPlace } from "./DeleteWriteOffPlace";
import { EditWriteOffPlace } from "./EditWriteOffPlace";
import { ExplainPlace } from "./ExplainPlace";
import { FreezePlace } from "./FreezePlace";
import { InsertPlace } from "./InsertPlace";
import { invoiceActions } from "./invoiceActions";
import { NewWriteOffPlace } from "./NewWriteOffPlace";
import { NextBillingRunPlace } from "./NextBillingRunPlace";
import { HistoryPlace } from "./HistoryPlace";
import { InvoicePlace } from "./InvoicePlace";
import { NewTablesPlace } from "./NewTablesPlace";
import { ManyPlace } from "./ManyPlace";
import { DecisionPlace } from "./DecisionPlace";
import { MonthEndPlace } from "./MonthEndPlace";
import { RecoverPlace } from "./RecoverPlace";
import { ReverseRunPlace } from "./ReverseRunPlace";
import { PaymentPlace } from "./PaymentPlace";
import { RecalculatePlace } from "./RecalculatePlace";
import { ReversePlace } from "./ReversePlace";
import { SamplePlace } from "./SamplePlace";
import { TablesPlace } from "./TablesPlace";
import { OpenInvoicePlace } from "./OpenInvoicePlace";
import { SendPlace } from "./SendPlace";
import type { Debtor } from "../session/writeOffForm";
import type { Navigation, PlaceStep } from "./usePlace";
import { LeftAt, WayBack } from "./WayBack";
import { WriteOffPlace } from "./WriteOffPlace";

export { HomesView } from "./HomesView";

export interface PlaceViewProps extends Pick<Navigation, "before" | "leftAt" | "go" | "goInstead" | "back"> {
  readonly place: PlaceStep;
  readonly opened: OpenBook;
}

/** Every place beyond the lists, and with it the lists but the first: fetched after that one is drawn, so that the pane opens fast. */
export function PlaceView({ before, leftAt, ...rest }: PlaceViewProps) {
  return (
    <WayBack.Provider value={before}>
      <LeftAt.Provider value={leftAt}>
        <Drawn {...rest} before={before} looks={looksOf(rest.opened)} />
      </LeftAt.Provider>
    </WayBack.Provider>
  );
}

type DrawnProps = Omit<PlaceViewProps, "leftAt"> & { readonly looks: Looks };

/** The bill that a form asks for: of its job or, where it is about none, of one that is still to be chosen. */
const billFor = ({ job, customer }: Debtor): PlaceStep => ({ kind: "bill", jobs: job === null ? [] : [job], customer, upTo: "" });

/** A form that asked for a new invoice has it chosen; what was typed stays. */
const withInvoice = (form: PlaceStep, invoice: string): PlaceStep =>
  form.kind === "write-off" && form.draft ? { ...form, draft: { ...form.draft, invoice } } : form.kind === "payment" && form.draft ? { ...form, draft: { ...form.draft, invoice } } : form;

function Drawn({ place, opened, before, looks, go, goInstead, back }: DrawnProps) {
  const shared = { opened, looks, onBack: back };
  switch (place.kind) {
    case "write-off":
      return (
        <WriteOffPlace
          {...shared} debtor={place.debtor} isOfJob={place.only === "job"} kept={place.draft ?? null}
          onNewInvoice={(draft, now) => go(billFor(place.debtor), now, { ...place, draft })}
          onReverse={(writeOff, now) => goInstead({ kind: "reverse", writeOff }, now)}
          onRecordPayment={(debtor, now) => goInstead({ kind: "payment", debtor }, now)}
        />
      );
    case "bill":
      return (
        <BillPlace
          {...shared} jobs={place.jobs} upTo={place.upTo} customer={place.customer ?? null}
          onBack={(now, invoice) => back(now, (form) => (invoice === null ? form : withInvoice(form, invoice)))}
          nextOf={(invoices, now) => (before === "write-off" || before === "payment" ? [] : invoiceActions(invoices, now, goInstead))}
        />
      );
    case "write-off-many":
      return <ManyPlace {...shared} debtors={place.debtors} leftOut={place.leftOut ?? 0} isOfJobs={place.only === "job"} />;
    case "send":
      return <SendPlace {...shared} invoices={place.invoices} />;
    case "open-invoice":
      return <OpenInvoicePlace {...shared} invoice={place.invoice} nextOf={([invoice = ""], now) => invoiceActions([invoice], now, goInstead)} />;
    case "delete-invoice":
      return <DeleteInvoicePlace {...shared} invoice={place.invoice} />;
    case "balance":
      return <BalancePlace {...shared} job={place.job} entry={place.entry} />;
    case "payment":
      return <PaymentPlace {...shared} debtor={place.debtor} kept={place.draft ?? null} onNewInvoice={(draft, now) => go(billFor(place.debtor), now, { ...place, draft })} />;
    case "new-write-off":
      return <NewWriteOffPlace {...shared} isOfJob={place.only === "job"} onChoose={({ debtor }, kind) => goInstead({ kind: "write-off", debtor, ...(kind === "job" ? { only: "job" } : {}) }, opened)} />;
    case "edit-write-off":
      return <EditWriteOffPlace {...shared} writeOff={place.writeOff} />;
    case "delete-write-off":
      return <DeleteWriteOffPlace {...shared} writeOff={place.writeOff} />;
    case "next-billing-run":
      return <NextBillingRunPlace {...shared} writeOff={place.writeOff} isAllocated={place.isAllocated} />;
    case "new-tables":
      return <NewTablesPlace opened={opened} onBack={back} />;
    case "tables":
      return <TablesPlace opened={opened} onBack={back} />;
    case "sample":
      return <SamplePlace opened={opened} onBack={back} />;
    case "recalculate":
      return <RecalculatePlace {...shared} />;
    case "freeze":
      return <FreezePlace opened={opened} onBack={back} />;
    case "insert-function":
      return <InsertPlace opened={opened} debtor={place.debtor} onBack={back} />;
    case "month-end":
      return <MonthEndPlace {...shared} go={go} />;
    case "reverse-run":
      return <ReverseRunPlace {...shared} run={place.run} />;
    case "recover":
      return <RecoverPlace {...shared} invoice={place.invoice} />;
    case "approve":
    case "decline":
      return <DecisionPlace {...shared} writeOff={place.writeOff} word={place.kind} />;
    case "reverse":
      return <ReversePlace {...shared} writeOff={place.writeOff} />;
    case "explain":
      return <ExplainPlace {...shared} of={place.of} cell={place.cell} go={go} />;
    case "invoice":
      return <InvoicePlace {...shared} invoice={place.invoice} cell={place.cell ?? null} go={go} />;
    case "history":
      return <HistoryPlace {...shared} debtor={place.debtor} cell={place.cell ?? null} go={go} />;
  }
}
